#!/usr/bin/env python3
"""Measures what the build plugin costs a package that is built from nothing, and prints ratios.

    Benchmarks/clean_builds.py GOBINDGEN GO [ROUNDS]

The package is Examples/add, outside of this repository, three times: with its wrapper checked in, with the
plugin whose tool is built from its sources, and with that of dist/gobindgen (make dist). The ways take turns,
so that a machine that is busy for a while slows all of them.
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "Examples" / "add"
PLUGIN = ',\n            plugins: [.plugin(name: "GobindgenPlugin", package: "gobindgen")]'
CHECKED_IN, FROM_SOURCE, PREBUILT = "wrapper checked in", "plugin, from source", "plugin, prebuilt"


def package(folder, gobindgen, go, way):
    """A copy of the example that gets its wrapper in one of the ways."""
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns(".build", "*.artifactbundle"))
    manifest = folder / "Package.swift"
    text = manifest.read_text()
    if way == CHECKED_IN:
        changed = text.replace(PLUGIN, "").replace(
            'dependencies: [.package(name: "gobindgen", path: "../..")],', "")
    else:
        tool = ROOT if way == FROM_SOURCE else ROOT / "dist" / "gobindgen"
        changed = text.replace('"../.."', f'"{tool}"')
    if changed == text or (way == CHECKED_IN and "gobindgen\"" in changed):
        sys.exit(f"the manifest of {EXAMPLE} is not what this script expects")
    manifest.write_text(changed)
    command = [gobindgen, "build", str(folder / "Sources/Mylib/go"), "-o", str(folder),
               "--go-toolchain", go, "--quiet"]
    if way != CHECKED_IN:
        command.append("--no-wrapper")
    subprocess.run(command, check=True)


def clean_build(folder, configuration):
    """Seconds of a build from nothing."""
    shutil.rmtree(folder / ".build", ignore_errors=True)
    start = time.monotonic()
    process = subprocess.run(
        ["swift", "build", "-c", configuration, "--package-path", str(folder)],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if process.returncode != 0:
        sys.exit(process.stdout)
    return time.monotonic() - start


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    gobindgen, go = (os.path.abspath(path) for path in sys.argv[1:3])
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    if not (ROOT / "dist" / "gobindgen" / "Package.swift").exists():
        sys.exit("there is no dist/gobindgen: run 'make dist' first")
    with tempfile.TemporaryDirectory(prefix="gobindgen-bench-") as name:
        folders = {}
        for number, way in enumerate([CHECKED_IN, FROM_SOURCE, PREBUILT]):
            folders[way] = pathlib.Path(name) / str(number) / "add"
            package(folders[way], gobindgen, go, way)
        print("\n### A clean build of Examples/add\n")
        print("| configuration | way | median | minimum | ratio |")
        print("|---|---|---|---|---|")
        for configuration in ["debug", "release"]:
            seconds = {way: [] for way in folders}
            for _ in range(rounds):
                for way, folder in folders.items():
                    seconds[way].append(clean_build(folder, configuration))
            base = statistics.median(seconds[CHECKED_IN])
            for way, times in seconds.items():
                median = statistics.median(times)
                print(f"| {configuration} | {way} | {median:.1f} s | {min(times):.1f} s "
                      f"| {median / base:.1f} |", flush=True)


main()

#!/usr/bin/env python3
"""Measures what gobindgen costs, and prints tables of ratios.

    Benchmarks/bench.py GOBINDGEN GO

GOBINDGEN is the tool that `make dist` makes, GO a Go toolchain. `make bench-tool` gives both.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

STRICT = [
    "-swift-version", "6", "-strict-memory-safety", "-warnings-as-errors",
    "-enable-upcoming-feature", "ExistentialAny",
    "-enable-upcoming-feature", "InternalImportsByDefault",
    "-enable-upcoming-feature", "MemberImportVisibility",
]


def go_package(functions):
    """Go source that exports so many functions, one fifth of each kind."""
    parts = ['package main\n\n/*\n#include <stdlib.h>\n#include <stdint.h>\n*/\nimport "C"\n']
    for i in range(functions // 5):
        parts.append(f"""
//export Scalar{i}
func Scalar{i}(a int, b float64, c uint8) int {{ return a + int(b) + int(c) }}

//export Text{i}
func Text{i}(name string) *C.char {{ return C.CString(name) }}

//export Slice{i}
func Slice{i}(xs []float64) (sum float64, err *C.char) {{ return float64(len(xs)), nil }}

//export Get{i}
func Get{i}(handle uintptr, key string) (value *C.char, err *C.char) {{ return C.CString(key), nil }}

//export Nothing{i}
func Nothing{i}() {{}}
""")
    parts.append("\nfunc main() {}\n")
    return "".join(parts)


def make_header(go, functions, folder):
    """The header that cgo writes for such a package."""
    package = os.path.join(folder, f"go{functions}")
    os.makedirs(package)
    with open(os.path.join(package, "main.go"), "w") as file:
        file.write(go_package(functions))
    header = os.path.join(folder, f"bench{functions}.h")
    subprocess.run(
        [go, "tool", "cgo", "-exportheader", header, "-importpath", "bench",
         "-objdir", os.path.join(package, "obj"), "main.go"],
        cwd=package, check=True, stdout=subprocess.DEVNULL)
    return header


def measure(command, runs, before=None):
    """Wall seconds (median, minimum) and peak memory in MB of a command over several runs."""
    seconds, memory = [], []
    for run in range(runs + 1):
        if before:
            before()
        start = time.monotonic()
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        elapsed = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{' '.join(command)} failed:\n{errors}")
        if run > 0:  # the first one warms the caches
            seconds.append(elapsed)
            memory.append(usage.ru_maxrss / 1024)
    return statistics.median(seconds), min(seconds), max(memory)


def table(title, columns, rows):
    print(f"\n### {title}\n")
    print("| " + " | ".join(columns) + " |")
    print("|" + "---|" * len(columns))
    for row in rows:
        print("| " + " | ".join(row) + " |")


def generation(gobindgen, go, folder):
    """A header of 10,000 exports, against two tools that read it too."""
    header = make_header(go, 10_000, folder)
    output = os.path.join(folder, "out")
    commands = {
        "gobindgen": [gobindgen, header, "-o", output, "--quiet"],
        "clang -fsyntax-only": ["clang", "-fsyntax-only", "-x", "c", header],
    }
    runs = {"gobindgen": 15, "clang -fsyntax-only": 15}
    if shutil.which("bindgen"):
        commands["rust-bindgen"] = ["bindgen", header, "-o", os.path.join(folder, "bench.rs")]
        runs["rust-bindgen"] = 3
    results = {}
    for name, command in commands.items():
        fresh = (lambda: shutil.rmtree(output, ignore_errors=True)) if name == "gobindgen" else None
        results[name] = measure(command, runs[name], fresh)
    base = results["gobindgen"][0]
    table(
        "A header of 10,000 exports", ["tool", "median", "minimum", "ratio", "peak memory"],
        [[name, f"{median * 1000:.0f} ms", f"{least * 1000:.0f} ms", f"{median / base:.2f}",
          f"{memory:.0f} MB"] for name, (median, least, memory) in results.items()])
    if "rust-bindgen" not in commands:
        print("\nrust-bindgen is not installed (Debian: bindgen and libclang1), and so not measured.")


def start_up(gobindgen, go, folder):
    """A header of ten functions, against a Swift program that does nothing."""
    header = make_header(go, 10, folder)
    output = os.path.join(folder, "small")
    source = os.path.join(folder, "empty.swift")
    empty = os.path.join(folder, "empty")
    with open(source, "w") as file:
        file.write("print()\n")
    subprocess.run(["swiftc", "-O", source, "-o", empty], check=True)
    nothing = measure([empty], 40)
    small = measure([gobindgen, header, "-o", output, "--quiet"], 40)
    table(
        "A header of ten functions", ["program", "median", "minimum", "difference"],
        [["an empty Swift program", f"{nothing[0] * 1000:.1f} ms", f"{nothing[1] * 1000:.1f} ms", ""],
         ["gobindgen", f"{small[0] * 1000:.1f} ms", f"{small[1] * 1000:.1f} ms",
          f"{(small[0] - nothing[0]) * 1000:.1f} ms"]])


def compilation(gobindgen, go, folder):
    """The wrapper of 1,000 functions, compiled as strictly as Swift can."""
    functions = 1000
    header = make_header(go, functions, folder)
    output = os.path.join(folder, "compile")
    subprocess.run([gobindgen, header, "-o", output, "--quiet"], check=True)
    module = f"Bench{functions}"
    objects = os.path.join(folder, module + ".o")
    rows = []
    for optimization in ["-Onone", "-O"]:
        command = [
            "swiftc", *STRICT, optimization, "-parse-as-library", "-module-name", module,
            "-I", os.path.join(output, "C" + module), "-emit-module",
            "-emit-module-path", os.path.join(folder, module + ".swiftmodule"),
            "-c", os.path.join(output, module, module + ".swift"),
            "-o", objects,
        ]
        # The compiler leaves an object file as it is that it has made of the same code before.
        fresh = lambda: os.path.exists(objects) and os.remove(objects)
        median, least, _ = measure(command, 5, fresh)
        rows.append([optimization, f"{median:.2f} s", f"{least:.2f} s",
                     f"{median * 1000 / functions:.2f} ms"])
    table("Compiling the wrapper of 1,000 functions",
          ["", "median", "minimum", "a function"], rows)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    gobindgen, go = (os.path.abspath(path) for path in sys.argv[1:])
    folder = tempfile.mkdtemp(prefix="gobindgen-bench-")
    try:
        for part in [generation, start_up, compilation]:
            part(gobindgen, go, folder)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()

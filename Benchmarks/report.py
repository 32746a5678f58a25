#!/usr/bin/env python3
"""Makes tables and pictures of what `make bench-calls` measured, and puts the tables into README.md.

    Benchmarks/report.py FOLDER

FOLDER holds what Scripts/bench-run left there.
"""

import csv
import os
import platform
import statistics
import subprocess
import sys

from pictures import bars, dots

HERE = os.path.dirname(os.path.abspath(__file__))
WAYS = ["bare", "generated", "Swift by hand", "C", "Rust"]


def read(path):
    """{case: {variant: [(median, p99, allocations) of each block]}}, in nanoseconds."""
    cases = {}
    with open(path) as file:
        for case, variant, _, median, p99, allocations in csv.reader(file):
            blocks = cases.setdefault(case, {}).setdefault(variant, [])
            blocks.append((float(median), float(p99), float(allocations)))
    return cases


def ratio(blocks, base, column=0):
    """The median of the ratios of all blocks, and what lies between the tenths at either end."""
    ratios = sorted(a[column] / b[column] for a, b in zip(blocks, base))
    tenth = len(ratios) // 10
    return statistics.median(ratios), ratios[tenth], ratios[-1 - tenth]


def nanoseconds(value):
    for unit, size in [("ms", 1e6), ("µs", 1e3)]:
        if value >= size:
            return f"{value / size:.3g} {unit}"
    return f"{value:.3g} ns"


def table(columns, rows):
    lines = ["| " + " | ".join(columns) + " |", "|---|" + "--:|" * (len(columns) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def calls_table(cases):
    rows = []
    for case, variants in cases.items():
        c = variants["C"]
        row = [case, nanoseconds(statistics.median(block[0] for block in c))]
        for way in WAYS:
            if way == "C":
                continue
            if way not in variants:
                row.append("")
                continue
            middle, low, high = ratio(variants[way], c)
            row.append(f"{middle:.3f} ({low:.2f}–{high:.2f})")
        row.append(f"{ratio(variants['generated'], c, 1)[0]:.2f}")
        row.append(f"{variants['generated'][0][2]:.0f} / {c[0][2]:.0f}")
        rows.append(row)
    columns = ["", "C", "bare call from Swift", "generated", "Swift by hand", "Rust",
               "generated at p99", "allocations: generated / C"]
    return table(columns, rows)


def sidecar_table(cases):
    rows = []
    for case, variants in cases.items():
        library = variants["library"]
        row = [case]
        for way in ["library", "Unix socket", "TCP"]:
            blocks = variants[way]
            row.append(nanoseconds(statistics.median(block[0] for block in blocks)))
            row.append(nanoseconds(statistics.median(block[1] for block in blocks)))
        for way in ["Unix socket", "TCP"]:
            row.append(" / ".join(f"{ratio(variants[way], library, column)[0]:.1f}" for column in [0, 1]))
        rows.append(row)
    columns = ["", "library", "p99", "Unix socket", "p99", "TCP", "p99",
               "Unix / library, median / p99", "TCP / library, median / p99"]
    return table(columns, rows)


def waiting_table(cases):
    ways = ["generated", "Swift by hand", "C", "Rust"]
    rows = []
    for case, variants in cases.items():
        row = [case]
        for way in ways:
            blocks = variants.get(way)
            row.append(" / ".join(nanoseconds(statistics.median(block[column] for block in blocks))
                                  for column in [0, 1]) if blocks else "")
        middle, low, high = ratio(variants["generated"], variants["Swift by hand"])
        rows.append([*row, f"{middle:.2f} ({low:.2f}–{high:.2f})"])
    return table(["median / p99 a call", *ways, "generated / by hand"], rows)


def shim_table(cases, path):
    with open(path) as file:
        made = {(case, way): float(count) for case, way, count in csv.reader(file)}
    rows = []
    for case, variants in cases.items():
        hand, shim = variants["by hand"], variants["shim"]
        middle, low, high = ratio(shim, hand)
        rows.append([
            case, nanoseconds(statistics.median(block[0] for block in hand)),
            f"{middle:.3f} ({low:.2f}–{high:.2f})",
            f"{made[case, 'shim']:.0f} / {made[case, 'by hand']:.0f}",
            f"{shim[0][2]:.0f} / {hand[0][2]:.0f}"])
    return table(["", "by hand", "with the shim", "Go's allocations: shim / by hand",
                  "C's allocations: shim / by hand"], rows)


def bar_rows(cases):
    """What a plot of bars shows: microseconds at the median and at p99."""
    return [(case, way, *(statistics.median(block[column] for block in blocks) / 1000 for column in [0, 1]))
            for case, variants in cases.items() for way, blocks in variants.items()]


def cost_table(path):
    with open(path) as file:
        rows = [[name, lines, f"{float(seconds):.2f} s", f"{int(size):,} bytes"]
                for name, lines, seconds, size in csv.reader(file)]
    return table(["", "lines", "compile time, median", "code and data"], rows)


def instructions_table(path):
    with open(path) as file:
        rows = [[case, *counts] for case, *counts in csv.reader(file)]
    return table(["instructions a call", *WAYS], rows)


def machine():
    """What the figures were measured with."""
    def first(*command):
        return subprocess.run(command, capture_output=True, text=True).stdout.split("\n")[0].strip()
    with open("/proc/cpuinfo") as file:
        models = [line.split(":")[1].strip() for line in file if line.startswith("model name")]
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    go = subprocess.run([os.path.join(HERE, "../Scripts/find-go")], capture_output=True, text=True).stdout
    try:
        rust = first("rustc", "--version")
    except FileNotFoundError:
        rust = "no rustc, and so no Rust"
    return (f"{models[0]}, {len(models)} cores, {platform.system()} {platform.release()}; "
            f"{swift.split('(')[0].strip()}, {first(go.strip(), 'version')}, "
            f"{first('clang', '--version').split('(')[0].strip()}, {rust}.")


def put(text, name, content):
    """Replaces what stands between the marks of a name."""
    begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
    before, rest = text.split(begin, 1)
    return before + begin + "\n" + content + "\n\n" + end + rest.split(end, 1)[1]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = sys.argv[1]
    parts = {"machine": machine()}
    plots = os.path.join(HERE, "plots")
    os.makedirs(plots, exist_ok=True)

    calls = read(os.path.join(folder, "calls.csv"))
    parts["calls"] = calls_table(calls)
    rows = [(case, {way: ratio(variants[way], variants["C"]) for way in WAYS if way in variants and way != "C"})
            for case, variants in calls.items()]
    dots(os.path.join(plots, "calls.svg"), "Time of a call to Go, as a multiple of the same call in C",
         "times C's median (bars: 8 of 10 blocks)", rows, [way for way in WAYS if way != "C"])

    sidecar = read(os.path.join(folder, "sidecar.csv"))
    parts["sidecar"] = sidecar_table(sidecar)
    bars(os.path.join(plots, "sidecar.svg"), "The same operation in the process, and in another one",
         "microseconds a call, logarithmic", bar_rows(sidecar))

    waiting = read(os.path.join(folder, "waiting.csv"))
    parts["waiting"] = waiting_table(waiting)
    bars(os.path.join(plots, "waiting.svg"), "Waiting for Go", "microseconds a call, logarithmic", bar_rows(waiting))

    parts["shim"] = shim_table(read(os.path.join(folder, "shim.csv")),
                               os.path.join(folder, "shim-allocations.csv"))
    parts["cost"] = cost_table(os.path.join(folder, "cost.csv"))
    counts = os.path.join(folder, "instructions.csv")
    if os.path.exists(counts):
        parts["instructions"] = instructions_table(counts)

    readme = os.path.join(HERE, "README.md")
    with open(readme) as file:
        text = file.read()
    for name, content in parts.items():
        text = put(text, name, content)
        print(f"\n### {name}\n\n{content}")
    with open(readme, "w") as file:
        file.write(text)


main()

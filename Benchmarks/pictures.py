"""Plain SVG of measurements: axes, units, labels, and nothing that needs a library."""

import math
from html import escape

COLOURS = {
    "bare": "#7a7a7a", "generated": "#d6336c", "Swift by hand": "#f08c00", "Rust": "#1971c2",
    "C": "#343a40", "library": "#d6336c", "Unix socket": "#1971c2", "TCP": "#2f9e44",
}
FONT = 'font-family="system-ui, sans-serif"'


def text(x, y, content, anchor="start", size=13, colour="#222"):
    return (f'<text x="{x:.1f}" y="{y:.1f}" {FONT} font-size="{size}" fill="{colour}" '
            f'text-anchor="{anchor}">{escape(content)}</text>')


def line(x1, y1, x2, y2, colour="#ddd", width=1):
    return (f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}" '
            f'stroke-width="{width}"/>')


def write(path, width, height, parts):
    with open(path, "w") as file:
        file.write(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
                   f'width="{width}" height="{height}">\n'
                   f'<rect width="{width}" height="{height}" fill="#fff"/>\n')
        file.write("\n".join(parts) + "\n</svg>\n")


def legend(names, x, y):
    parts = []
    for name in names:
        parts.append(f'<circle cx="{x}" cy="{y - 4}" r="5" fill="{COLOURS[name]}"/>')
        parts.append(text(x + 10, y, name))
        x += 40 + 7.5 * len(name)
    return parts


def dots(path, title, unit, rows, ways):
    """A row for each case, and in it a dot with its spread for each way."""
    left = 40 + 6.6 * max(len(case) for case, _ in rows)
    right, top, step = left + 550, 90, 46
    highest = max(high for _, row in rows for _, _, high in row.values())
    end = min(2.0, math.ceil(highest * 10) / 10)
    begin = 0.6

    def x(value):
        return left + (min(max(value, begin), end) - begin) / (end - begin) * (right - left)

    bottom = top + step * len(rows)
    parts = [text(16, 28, title, size=17), *legend(ways, 24, 56)]
    tick = begin
    while tick < end + 0.001:
        is_one = abs(tick - 1) < 0.001
        parts.append(line(x(tick), top - 8, x(tick), bottom, "#444" if is_one else "#ddd"))
        parts.append(text(x(tick), bottom + 18, f"{tick:.1f}", "middle"))
        tick += 0.1
    parts.append(text((left + right) / 2, bottom + 40, unit, "middle"))
    for number, (case, row) in enumerate(rows):
        y = top + step * number
        parts.append(text(left - 12, y + step / 2, case, "end"))
        parts.append(line(16, y + step - 4, right, y + step - 4, "#eee"))
        for place, way in enumerate(way for way in ways if way in row):
            middle, low, high = row[way]
            at = y + 4 + place * 9.5
            parts.append(line(x(low), at, x(high), at, COLOURS[way], 2))
            parts.append(f'<circle cx="{x(middle):.1f}" cy="{at:.1f}" r="4" fill="{COLOURS[way]}"/>')
            if middle > end:
                parts.append(text(x(middle) - 8, at + 4, f"{middle:.1f}", "end", size=11, colour=COLOURS[way]))
    write(path, right + 30, bottom + 56, parts)


def bars(path, title, unit, rows):
    """A bar to the median of each case and way, and a line from there to the 99th percentile."""
    left = 40 + 6.6 * max(len(case) for case, _, _, _ in rows)
    right, top, step = left + 570, 76, 26
    lowest = 10 ** math.floor(math.log10(min(median for _, _, median, _ in rows)))
    highest = 10 ** math.ceil(math.log10(max(p99 for _, _, _, p99 in rows)))

    def x(value):
        return left + math.log10(value / lowest) / math.log10(highest / lowest) * (right - left)

    ways = list(dict.fromkeys(way for _, way, _, _ in rows))
    cases = list(dict.fromkeys(case for case, _, _, _ in rows))
    bottom = top + step * len(rows) + 12 * len(cases)
    parts = [text(16, 28, title, size=17), *legend(ways, 24, 54)]
    tick = lowest
    while tick <= highest * 1.001:
        parts.append(line(x(tick), top, x(tick), bottom))
        parts.append(text(x(tick), bottom + 18, f"{tick:g}", "middle"))
        tick *= 10
    parts.append(text((left + right) / 2, bottom + 40, unit + "; the thin line ends at the 99th percentile", "middle"))
    y = top
    for case in cases:
        parts.append(text(left - 12, y + step * 1.6, case, "end"))
        for _, way, median, p99 in (row for row in rows if row[0] == case):
            colour = COLOURS[way]
            parts.append(f'<rect x="{left}" y="{y + 4:.1f}" width="{x(median) - left:.1f}" '
                         f'height="{step - 8}" fill="{colour}"/>')
            parts.append(line(x(median), y + step / 2, x(p99), y + step / 2, colour, 2))
            parts.append(text(x(p99) + 6, y + step / 2 + 4, f"{median:.3g}", size=11, colour="#555"))
            y += step
        y += 12
    write(path, right + 60, bottom + 56, parts)


def curve(path, title, x_unit, y_unit, points):
    """A line through the points, from nothing on both axes."""
    left, right, top, bottom = 80, 760, 60, 320
    x_end = max(x for x, _ in points)
    y_end = max(y for _, y in points) * 1.2

    def place(point):
        return (left + point[0] / x_end * (right - left), bottom - point[1] / y_end * (bottom - top))

    parts = [text(16, 28, title, size=17)]
    for number in range(5):
        y_value, x_value = y_end * number / 4, x_end * number / 4
        y = place((0, y_value))[1]
        parts += [line(left, y, right, y), text(left - 8, y + 4, f"{y_value:.0f}", "end")]
        parts.append(text(place((x_value, 0))[0], bottom + 20, f"{x_value:g}", "middle"))
    parts += [text((left + right) / 2, bottom + 42, x_unit, "middle"), text(16, top - 10, y_unit)]
    track = " ".join(f"{x:.1f},{y:.1f}" for x, y in map(place, points))
    parts.append(f'<polyline points="{track}" fill="none" stroke="#d6336c" stroke-width="2"/>')
    write(path, right + 30, bottom + 56, parts)

import CFlagged
import Flagged

print(deeper(p: place(level: 1, depth: 2)).depth)
print(swap(l: label(first: 3, last: 4)).first)
print(count(u: units(units: (0, 0, 0, 0, 0, 250))))
print(limit())

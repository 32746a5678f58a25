/// How a text differs from another, as `diff -u` shows it.
func unifiedDifference(of old: String, _ new: String, path: String) -> String {
    let oldLines = old.split(separator: "\n", omittingEmptySubsequences: false)
    let newLines = new.split(separator: "\n", omittingEmptySubsequences: false)
    let lines = mergedLines(oldLines, newLines)
    var text = "--- \(path)\n+++ what would be written\n"
    for hunk in hunks(of: lines) {
        let shown = lines[hunk]
        let before = lines[..<hunk.lowerBound]
        let oldStart = before.count { $0.mark != "+" } + 1
        let newStart = before.count { $0.mark != "-" } + 1
        let oldCount = shown.count { $0.mark != "+" }
        let newCount = shown.count { $0.mark != "-" }
        text += "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@\n"
        for line in shown { text += "\(line.mark)\(line.text)\n" }
    }
    return text
}

private struct MarkedLine {
    /// A space for a line of both texts.
    var mark: Character
    var text: Substring
}

/// The lines of both texts, in an order in which each text's own lines keep theirs.
private func mergedLines(_ old: [Substring], _ new: [Substring]) -> [MarkedLine] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
        switch change {
        case .remove(let offset, _, _): removed.insert(offset)
        case .insert(let offset, _, _): inserted.insert(offset)
        }
    }
    var lines: [MarkedLine] = []
    var (oldIndex, newIndex) = (0, 0)
    while oldIndex < old.count || newIndex < new.count {
        if removed.contains(oldIndex) {
            lines.append(MarkedLine(mark: "-", text: old[oldIndex]))
            oldIndex += 1
        } else if inserted.contains(newIndex) {
            lines.append(MarkedLine(mark: "+", text: new[newIndex]))
            newIndex += 1
        } else {
            lines.append(MarkedLine(mark: " ", text: old[oldIndex]))
            oldIndex += 1
            newIndex += 1
        }
    }
    return lines
}

/// The stretches that have changes, with three lines around each.
private func hunks(of lines: [MarkedLine]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (index, line) in lines.enumerated() where line.mark != " " {
        let around = max(0, index - 3)..<min(lines.count, index + 4)
        if let last = hunks.last, last.upperBound >= around.lowerBound {
            hunks[hunks.count - 1] = last.lowerBound..<around.upperBound
        } else {
            hunks.append(around)
        }
    }
    return hunks
}

/// How many letters must be added, removed or replaced to make one word of another.
public func editDistance(_ left: String, _ right: String) -> Int {
    var distances = Array(0...right.count)
    for (row, leftLetter) in left.enumerated() {
        var diagonal = distances[0]
        distances[0] = row + 1
        for (column, rightLetter) in right.enumerated() {
            let replaced = diagonal + (leftLetter == rightLetter ? 0 : 1)
            diagonal = distances[column + 1]
            distances[column + 1] = min(replaced, diagonal + 1, distances[column] + 1)
        }
    }
    return distances[right.count]
}

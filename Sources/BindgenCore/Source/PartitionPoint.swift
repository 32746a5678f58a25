extension RandomAccessCollection where Index == Int {
    /// Where the elements end that come before something, if all of those are in front of all others: a
    /// binary search.
    func partitionPoint(_ isBefore: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

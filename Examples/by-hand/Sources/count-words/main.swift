import Words

let text = "the quick brown gopher"
print("\(count(text: text)) words, the longest is \(longest(text: text) ?? "missing")")
print("Of nothing: \(longest(text: "") ?? "missing")")

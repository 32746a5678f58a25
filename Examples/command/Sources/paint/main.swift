import Colours

for text in ["#ff8800", "orange"] {
    do {
        print("\(text) has brightness \(try Colour(text).brightness)")
    } catch {
        print("Go says: \(error)")
    }
}

func takeStructSupport(_ names: SupportNames) -> String {
    """
    /// Copies what the library allocated for its caller, and gives it back.
    @inline(never)
    \(names.isolation)private func takeStruct<Element, Value>(
        _ value: Element, copying copy: (Element) -> Value, freeing free: (Element) -> Void
    ) -> Value {
        defer { free(value) }
        return copy(value)
    }
    """
}

func copyEachSupport(_ names: SupportNames) -> String {
    """
    /// Copies structs, each with what it points to.
    @inline(never)
    \(names.isolation)private func copyEach<Element, Value, Number: FixedWidthInteger>(
        _ structs: UnsafePointer<Element>?, count: Number, _ copy: (Element) -> Value
    ) -> [Value] {
        guard let structs = unsafe structs else { return [] }
        precondition(count >= 0, "Go returned a negative number of elements")
        return (0..<Int(count)).map { unsafe copy(structs[$0]) }
    }
    """
}

func freeEachSupport(_ names: SupportNames) -> String {
    """
    /// Frees what structs, or pointers, point to, and then their memory.
    @inline(never)
    \(names.isolation)private func freeEach<Element, Number: FixedWidthInteger>(
        _ structs: UnsafeMutablePointer<Element>?, count: Number, _ free: (Element) -> Void
    ) {
        guard let structs = unsafe structs else { return }
        for index in 0..<Int(count) { unsafe free(structs[index]) }
        unsafe \(names.free)(structs)
    }
    """
}

func lentMemorySupport(_ names: SupportNames) -> String {
    """
    /// What structs point to that Go is given: memory of C's, which is freed after the call unless Go
    /// is its owner.
    @safe \(names.isolation)private final class GoMemory {
        private var blocks: [UnsafeMutableRawPointer] = unsafe []
        /// A text that C would cut, if there is one.
        private(set) var textWithNul = ""
    \(names.structsHaveRooms ? rooms : "")
        func text(_ text: String?) -> UnsafeMutablePointer<CChar>? {
            guard let text else { return nil }
            if text.utf8.contains(0) { textWithNul = text }
            return unsafe elements(text.utf8.map { CChar(bitPattern: $0) } + [0], as: CChar.self)
        }

        func address<Element>(of value: Element?) -> UnsafeMutablePointer<Element>? {
            unsafe value.flatMap { unsafe elements([$0], as: Element.self) }
        }

        func elements<Value, Element>(
            _ values: [Value], as type: Element.Type
        ) -> UnsafeMutablePointer<Element>? {
            unsafe values.withUnsafeBytes { bytes in
                guard let copy = unsafe \(names.shim)_copy(bytes.baseAddress, bytes.count) else {
                    precondition(values.isEmpty, "there is no memory for what Go is lent")
                    return nil
                }
                unsafe blocks.append(copy)
                return unsafe copy.assumingMemoryBound(to: type)
            }
        }

        /// Makes Go the owner of all of it.
        func giveAway() { unsafe blocks.removeAll() }

        func free() {
            for unsafe block in unsafe blocks { unsafe \(names.shim)_free(block) }
            giveAway()
        }
    }
    """
}

/// What lends texts and arrays in arrays of C's, with an empty line before and behind it.
private let rooms = """

        /// By how many bytes a text or an array is too long for C's array, if one is.
        private(set) var excess = 0

        /// An array like that one, which is all zero, with a text in it and a NUL at its end.
        func characters<Value>(_ text: String, like zero: Value) -> Value {
            if text.utf8.contains(0) { textWithNul = text }
            var characters = zero
            unsafe withUnsafeMutableBytes(of: &characters) { bytes in
                let room = bytes.count - 1
                if text.utf8.count > room + excess { excess = text.utf8.count - room }
                unsafe bytes.copyBytes(from: text.utf8.prefix(room))
            }
            return characters
        }

        /// An array like that one, which is all zero, with these elements in it.
        func array<Value, Element>(_ elements: [Element], like zero: Value) -> Value {
            var array = zero
            unsafe withUnsafeMutableBytes(of: &array) { room in
                unsafe elements.withUnsafeBytes { bytes in
                    if bytes.count > room.count + excess {
                        excess = bytes.count - room.count
                    }
                    unsafe room.copyBytes(from: bytes.prefix(room.count))
                }
            }
            return array
        }

    """

/// What functions of C are given with its length beside it: texts and elements.
extension BridgeRules {
    /// What the function is given whose length is beside it, by where it is, and where its length is.
    func countedParameters(
        of site: CallbackSite, besides outputs: Set<Int>, _ conventions: Conventions
    ) -> [Int: (length: Int, parameter: BoundClosure.Parameter)] {
        let function = site.function
        var counted: [Int: (length: Int, parameter: BoundClosure.Parameter)] = [:]
        var taken = outputs
        if let position = site.position { taken.insert(position) }
        func take(_ position: Int, _ length: Int, _ parameter: BoundClosure.Parameter?) {
            guard let parameter else { return }
            counted[position] = (length, parameter)
            taken.formUnion([position, length])
        }
        for buffer in conventions.closureBuffers {
            if let (data, count, parameter) = elements(buffer, in: site) {
                take(data, count, parameter)
            }
        }
        for position in function.parameters.indices
        where !taken.contains(position) && !isRoom(position, in: function) {
            // Behind it, as nearly always, or in front of it.
            let length = [position + 1, position - 1].first {
                !taken.contains($0) && isLength($0, of: position, in: function)
            }
            if let length { take(position, length, countedParameter(position, of: function)) }
        }
        return counted
    }

    /// Where the elements that a directive names are among what the function is given, and their number,
    /// which has to be beside them.
    func elements(
        _ buffer: Conventions.Buffer, in site: CallbackSite
    ) -> (data: Int, count: Int, parameter: BoundClosure.Parameter)? {
        guard let data = site.index(buffer.data), let count = site.index(buffer.count),
            abs(data - count) == 1, data != site.position, count != site.position,
            header.isInteger(site.function.parameters[count]),
            let parameter = countedParameter(data, of: site.function, areElements: true)
        else { return nil }
        return (data, count, parameter)
    }

    /// Whether a parameter of a function is the length of another one, by its type or by its name.
    private func isLength(_ index: Int, of owner: Int, in function: CFunctionType) -> Bool {
        guard function.parameters.indices.contains(index),
            header.pointee(of: function.parameters[owner]) != nil
        else { return false }
        let type = function.parameters[index]
        let (name, ownersName) = (function.names[index].plainWord, function.names[owner].plainWord)
        if index > owner, header.isLength(type) {
            // How far one is with a file may stand behind its path.
            return !header.isCString(function.parameters[owner]) || TextRules.namesCount(name)
        }
        return header.isInteger(type) && TextRules.isLength(name, of: ownersName)
            && !TextRules.isSizeOfOther(name, than: ownersName)
    }

    /// Whether a parameter of a function may be the length of a text that is given as a pointer: beside it, or
    /// anywhere, if it is called after it.
    func mayBeLength(_ index: Int, of owner: Int, in function: CFunctionType) -> Bool {
        if index == owner + 1 {
            return header.isCString(function.parameters[owner])
                && isLength(index, of: owner, in: function)
        }
        let type = function.parameters[index]
        let name = function.names[index].plainWord
        if index == owner - 1, header.isLength(type), TextRules.namesCount(name) { return true }
        return header.isCString(function.parameters[owner]) && header.isInteger(type)
            && TextRules.isLength(name, ofSameStemAs: function.names[owner].plainWord)
    }

    /// Whether a parameter of a function is memory for a text, whose size stands behind it.
    func isRoom(_ index: Int, in function: CFunctionType) -> Bool {
        guard header.isWritableCString(function.parameters[index]),
            function.parameters.indices.contains(index + 1)
        else { return false }
        return TextRules.isRoom(
            function.names[index].plainWord, of: function.names[index + 1].plainWord)
    }

    /// What the function is given with its length beside it: a text, unless its name speaks of bytes, or
    /// elements behind a pointer through which it cannot write. What the author says is elements.
    private func countedParameter(
        _ index: Int, of function: CFunctionType, areElements: Bool = false
    ) -> BoundClosure.Parameter? {
        let type = function.parameters[index]
        let isText = header.isCString(type)
        let isBytes =
            isText && (areElements || TextRules.namesBinary(function.names[index].plainWord))
        if isText, !isBytes {
            return .init(type: .standard(.String), bridge: .borrowedCString)
        }
        // What returns a number may return how much it has filled.
        guard let pointee = header.pointee(of: type),
            areElements || isBytes && function.result == .void
                || header.resolved(pointee).isConst,
            let element = isBytes ? .standard(.UInt8) : callbackElement(pointee)
        else { return nil }
        return .init(
            type: .array(element),
            bridge: .borrowedBuffer(element: element, count: .source(.returned)))
    }

    /// What an element is behind a pointer that a function of C is given: a number, or a byte of `void`.
    func callbackElement(_ pointee: CType) -> SwiftType? {
        if header.resolved(pointee).unqualified == .void { return .standard(.UInt8) }
        guard header.isNumber(pointee),
            case .visible(let number, .safe) = importer.verdict(pointee)
        else { return nil }
        return number
    }
}

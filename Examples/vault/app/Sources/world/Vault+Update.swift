import Vault

extension Vault {
    /// Makes all of the changes in `changes`, or none if it throws. Who else wants to change the vault
    /// waits meanwhile, and keeps no thread from other tasks.
    nonisolated(nonsending) func update<Result>(
        _ changes: nonisolated(nonsending) (Transaction) async throws -> Result
    ) async throws -> Result {
        let transaction = try await begin()
        do {
            let result = try await changes(transaction)
            try transaction.commit()
            try transaction.close()
            return result
        } catch {
            try transaction.close()
            throw error
        }
    }

    /// The first keys in the order of an index, or, where that has no name, in their own.
    func first(_ count: Int, by index: String = "") throws(GoError) -> [String] {
        var keys: [String] = []
        try ascend(index: index) { key, _ in
            if keys.count < count { keys.append(key) }
            return keys.count < count
        }
        return keys
    }

    /// The last keys in the order of an index, the last of all first.
    func last(_ count: Int, by index: String = "") throws(GoError) -> [String] {
        var keys: [String] = []
        try descend(index: index) { key, _ in
            if keys.count < count { keys.append(key) }
            return keys.count < count
        }
        return keys
    }
}

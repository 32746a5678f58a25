import Vault

extension Vault {
    /// Makes all of the changes in `changes`, or none if it throws.
    func update<Result>(_ changes: (Transaction) throws -> Result) throws -> Result {
        let transaction = try begin()
        do {
            let result = try changes(transaction)
            try transaction.commit()
            try transaction.close()
            return result
        } catch {
            try transaction.close()
            throw error
        }
    }

    /// The keys with their values in the order of an index, or in their own.
    func items(by index: String = "", limit: Int = .max) throws(GoError) -> [(
        key: String, value: String
    )] {
        let (keys, values) = try ascend(index: index, limit: limit)
        return zip(keys, values).map { (key: $0, value: $1) }
    }
}

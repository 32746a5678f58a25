/// Which result of a function reports failure.
enum FailureRules {
    /// The index of the last result, if it is the text of an error: a `char *` with such a name.
    static func errorResult(of export: Export, texts: TextRules) -> Int? {
        guard export.results.count > 1, let last = export.results.last, let name = last.name,
            errorNames.contains(name.plainWord),
            texts.ownership(ofResult: export.results.count - 1, of: export) != nil
        else { return nil }
        return export.results.count - 1
    }

    private static let errorNames: Set<String> = [
        "err", "error", "errmsg", "errmessage", "errtext", "errstr", "errstring",
        "errormsg", "errormessage", "errortext", "errorstr", "errorstring",
    ]
}

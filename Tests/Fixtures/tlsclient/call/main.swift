// Proves that answers in JSON are copied and stay the library's, until the id that is in them is given
// back, and that an envelope which begins with an error is one.

import Foundation
import Tlsclient

/// What an envelope has.
struct Envelope: Decodable {
    var error: String?
    var id: String
    var status: Int?
    var body: String?
    var cookies: [String]?
}

/// Reads an envelope, and gives its memory back.
func opened(_ text: String) throws -> Envelope {
    let envelope = try JSONDecoder().decode(Envelope.self, from: Data(text.utf8))
    freeMemory(responseId: envelope.id)
    return envelope
}

/// Sends a request.
func send(_ url: String, session: String, headers: String = "{}") throws -> Envelope {
    let query = """
        {"sessionId": "\(session)", "requestUrl": "\(url)", "requestMethod": "GET", \
        "headers": \(headers)}
        """
    return try opened(request(requestParams: query))
}

/// Gives what a call returned or threw, as a text.
func outcome(_ call: @autoclosure () throws(GoError) -> String) throws -> String {
    do {
        return try "\(opened(call()).cookies ?? [])"
    } catch let error as GoError {
        // The text of the error is the envelope.
        return try "throws “\(opened(error.message).error ?? "nothing")”"
    }
}

func run() throws {
    let first = try send(
        "https://example.org/péx?q=1", session: "a", headers: #"{"X-B": "2", "X-A": "ü"}"#)
    print("request:", first.status ?? 0, first.body ?? "nil", first.cookies ?? [])
    let second = try send("https://example.org/", session: "a")
    print("request:", second.status ?? 0, second.body ?? "nil", second.cookies ?? [])
    print("request, failing:", try send("example.org", session: "a").error ?? "nil")
    print("request, failing:", try opened(request(requestParams: "{")).error ?? "nil")

    print("cookies:", try outcome(try getCookiesFromSession(sessionId: "a")))
    print("cookies, failing:", try outcome(try getCookiesFromSession(sessionId: "é")))
    print("destroy:", try outcome(try destroySession(sessionId: "a")))
    print("destroy, failing:", try outcome(try destroySession(sessionId: "a")))

    print("kept:", keptCount())
    let text = request(requestParams: "")
    print("kept:", keptCount())
    let envelope = try opened(text)
    print("kept:", keptCount(), text.contains(envelope.id))
}

try run()

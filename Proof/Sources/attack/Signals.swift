import Glibc
import Proof

/// A SIGSEGV within Go is a panic, and of a function that can fail an error; the process goes on.
func panic() {
    for _ in 0..<1000 {
        do {
            print(try dereference())
            exit(1)
        } catch {
            expect(error.message.contains("nil pointer dereference"), error.message)
        }
    }
    expect(add(a: 1, b: 2) == 3, "Go goes on")
    print("1000 faults caught")
}

/// Go is told by an error that nobody reads its pipe.
func pipes() {
    do {
        try breakPipe()
        exit(1)
    } catch {
        expect(error.message.contains("broken pipe"), error.message)
    }
    print("Go says: broken pipe")
    // As does Swift, if it ignores the signal.
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [0, 0]
    expect(pipe(&ends) == 0, "a pipe")
    close(ends[0])
    expect(write(ends[1], "text", 4) == -1 && errno == EPIPE, "errno \(errno)")
    print("Swift says: broken pipe")
}

/// Both sides start programs.
func programs() throws {
    for number in 0..<50 {
        expect(try run(program: "/bin/echo", argument: "\(number)") == "\(number)", "Go's program")
        var child = pid_t()
        let words = [strdup("/bin/true"), nil]
        defer { words.forEach { free($0) } }
        expect(posix_spawn(&child, "/bin/true", nil, nil, words, environ) == 0, "Swift's program")
        var status: Int32 = 0
        expect(waitpid(child, &status, 0) == child && status == 0, "its end")
    }
    print("50 programs of each side")
}

/// A child that only leaves does no harm to the parent, in which Go goes on.
func forks() {
    typealias Fork = @convention(c) () -> pid_t
    let fork = unsafeBitCast(dlsym(nil, "fork"), to: Fork.self)
    for _ in 0..<50 {
        expect(add(a: 1, b: 2) == 3, "Go")
        let child = fork()
        if child == 0 { _exit(7) }
        var status: Int32 = 0
        expect(waitpid(child, &status, 0) == child && status == 7 << 8, "its end")
        expect(echo(text: "still here") == "still here", "Go after a fork")
    }
    print("50 children")
}

import Reached

let task = Task { try await wait(place: GoComplex128(real: 3, imaginary: 1)) }
task.cancel()
do { print(try await task.value) } catch { print(error is CancellationError) }
func listen() async {
    for await number in watch() {
        print("changed", number)
        if number == 2 { break }
    }
}
await listen()
print("ended", ended())
do throws(GoError) { try start(number: 2) } catch { print(error, error.code ?? 0) }
print(name() ?? "nobody", dropped())
try check(number: 0)
do { try check(number: 4) } catch { print(error, dropped()) }

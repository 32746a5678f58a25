# gobindgen: calling a Go library from Swift as if it had been written in Swift.
#
#   make demo           Go source in, printed sum out: Examples/add, the whole way
#   make test           all tests; the libraries of the fixtures are built with real Go
#   make lint           formatting of Swift and Go, and generated files that are out of date
#   make format         formats Swift and Go
#   make golden-update  records the goldens anew; fails if that changed one, so that you look
#   make headers        records the fixtures' headers anew, with every version of Go
#   make clean          removes what was built, but for the Go toolchains
#
# Go is taken from PATH; where it is missing, it is put into .toolchains/ (Scripts/install-go).

SWIFT_BUILD := swift build -Xswiftc -warnings-as-errors
SWIFT_TEST := swift test -Xswiftc -warnings-as-errors
# A crash of a process that holds Go makes Swift's crash reporter hang.
export SWIFT_BACKTRACE := enable=no

.PHONY: demo test lint format golden-update headers clean tool

demo: tool
	@Scripts/demo .build/debug/gobindgen

tool:
	@$(SWIFT_BUILD) --product gobindgen --quiet

test:
	GOBINDGEN_GO="$$(Scripts/find-go)" $(SWIFT_TEST)

golden-update:
	GOBINDGEN_RECORD=1 $(SWIFT_TEST) --filter GoldenTests

lint: tool
	@Scripts/lint .build/debug/gobindgen

format:
	swift format --in-place --recursive Package.swift Sources Tests Examples

headers:
	Scripts/record-headers

clean:
	rm -rf .build Examples/*/.build

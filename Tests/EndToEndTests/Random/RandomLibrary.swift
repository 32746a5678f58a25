import BindgenCore
import TestSupport

/// A header as cgo writes it, and the Go source that it is of, with functions of all kinds.
struct RandomLibrary {
    private static let preamble = """
        #include <stdbool.h>
        #include <stddef.h>
        #include <stdint.h>
        #include <sys/types.h>

        typedef void (*event_fn)(void *context, int event, const char *text);
        typedef char *(*ask_fn)(const char *question, void *context);
        typedef int (*chunk_fn)(void *context, const double *values, size_t count);
        typedef void (*done_fn)(void *context, const char *text, const char *error);
        typedef char *(*find_fn)(void *context, const char *name, int64_t *found);
        typedef void (*fill_fn)(_Bool all, double **data, size_t *count, char **found, void *context);
        typedef void (*tick_fn)(int number);
        typedef void (*peek_fn)(int *number);
        typedef uint8_t hash_t[8];
        typedef void (*free_fn)(void *context);
        typedef struct { event_fn event; done_fn done; void *context; } pair_t;
        typedef struct { void *context; ask_fn ask; } call_t;
        typedef struct { double *values; size_t count; } part_t;
        typedef struct { double x, y; } point_t;
        typedef struct { int code; char *message; } problem_t;
        typedef struct { int32_t id; char name[16]; const char **aliases; } tag_t;
        enum mood { MOOD_FINE, MOOD_SAD, MOOD_ANGRY };
        struct fault { char *message; void (*release)(struct fault *); };
        struct node { void *data; };
        struct reply { int status; char *body; size_t size; char *error; };
        """

    private static let types = """
        //swift:class
        type Handle uintptr

        //swift:class
        type Cursor uintptr

        //swift:class
        type Node *C.struct_node

        //swift:enum
        type Color int32

        const (
        \tRed Color = iota
        \tGreen
        )

        //export CloseHandle
        func CloseHandle(h Handle)

        //export CloseCursor
        func CloseCursor(c Cursor)

        //export Stop
        func Stop(token uintptr)

        //export Forget
        func Forget(n int)

        //export LastError
        func LastError() *C.char

        //export CloseNode
        func CloseNode(n Node)

        //export Describe
        func Describe(h Handle, text *C.char, size C.size_t) C.int

        //export Realloc
        func Realloc(h Handle, memory unsafe.Pointer, size C.size_t) unsafe.Pointer

        //export ErrorText
        func ErrorText(err unsafe.Pointer) *C.char

        //export ErrorCode
        func ErrorCode(err unsafe.Pointer) C.int

        //export FreeError
        func FreeError(err unsafe.Pointer)

        //export FreeReply
        func FreeReply(reply *C.struct_reply)
        """

    private static let prototypes = """
        extern void CloseHandle(GoUintptr h);
        extern void CloseCursor(GoUintptr c);
        extern void Stop(GoUintptr token);
        extern void Forget(GoInt n);
        extern char* LastError(void);
        extern void CloseNode(struct node* n);
        extern int Describe(GoUintptr h, char* text, size_t size);
        extern void* Realloc(GoUintptr h, void* memory, size_t size);
        extern char* ErrorText(void* err);
        extern int ErrorCode(void* err);
        extern void FreeError(void* err);
        extern void FreeReply(struct reply* reply);
        """

    /// The exported functions that directives can name.
    static let companions = [
        "Stop", "Forget", "LastError", "CloseHandle", "Describe", "Realloc", "ErrorText",
        "ErrorCode", "FreeError",
    ]

    var header: SourceFile
    var source: SourceFile

    init(_ functions: [RandomFunction]) {
        let prototypes = ([Self.prototypes] + functions.map(\.prototype)).joined(separator: "\n")
        header = cgoHeader(preamble: Self.preamble, exports: prototypes)
        let declarations = ([Self.types] + functions.map(\.source)).joined(separator: "\n\n")
        source = SourceFile(
            path: "random.go", text: "package main\n\nimport \"C\"\n\n\(declarations)\n")
    }

    /// What the tool makes of it.
    var output: GenerationOutput {
        generate(
            GenerationInput(
                header: header, goFiles: [source],
                options: Options(headerName: "librandom.h")))
    }
}

/// What reports of calls need of the system.
func emitTracing(_ shim: ShimHeader, _ writer: inout CodeWriter) {
    let prefix = shim.prefix
    writer.blank()
    writer.line("/// Nanoseconds since some moment.")
    writer.block("static inline uint64_t \(prefix)_now(void) {") { writer in
        writer.line("struct timespec now;")
        writer.line("clock_gettime(CLOCK_MONOTONIC, &now);")
        writer.line("return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;")
    }
    writer.blank()
    writer.line("/// Whether the environment asks for reports of calls.")
    writer.block("static inline _Bool \(prefix)_isTraced(void) {") { writer in
        writer.line("const char *value = getenv(\"GOBINDGEN_TRACE\");")
        writer.line("return value && *value && !(*value == '0' && !value[1]);")
    }
    writer.blank()
    writer.line("/// Writes a line to standard error.")
    writer.block("static inline void \(prefix)_print(const char *line) {") { writer in
        writer.line("fprintf(stderr, \"%s\\n\", line);")
    }
}

/// What looks for the functions of a library that may not be the one that the program was built with.
func emitSearch(_ shim: ShimHeader, _ writer: inout CodeWriter) {
    writer.blank()
    writer.line("/// The name of a function that the loaded library lacks, or NULL. A library")
    writer.line("/// that is part of the program lacks nothing: nothing of it is seen here.")
    writer.block("static inline const char *\(shim.prefix)_missingFunction(void) {") { writer in
        writer.line("static const char *const names[] = {")
        writer.indented { writer in
            for name in shim.soughtFunctions { writer.line("\"\(name)\",") }
        }
        writer.line("};")
        writer.line("void *program = dlopen(NULL, RTLD_LAZY);")
        writer.line("const char *missing = NULL;")
        writer.line("_Bool isShared = 0;")
        writer.line("for (unsigned i = 0; i < sizeof names / sizeof *names; i++) {")
        writer.indented { writer in
            writer.line("if (dlsym(program, names[i])) isShared = 1;")
            writer.line("else if (!missing) missing = names[i];")
        }
        writer.line("}")
        writer.line("return isShared ? missing : NULL;")
    }
}

/// What Swift cannot say without the system's own module: how threads wait for each other.
func emitMonitor(_ shim: ShimHeader, _ writer: inout CodeWriter) {
    let prefix = shim.prefix
    let monitor = "\(prefix)_Monitor"
    let given = "\(monitor) *monitor"
    writer.blank()
    writer.line("/// What one thread at a time is in, and where others wait for work; whether one")
    writer.line("/// of those watches for it.")
    let members = "pthread_mutex_t lock; pthread_cond_t ready; int isWatched;"
    writer.line("typedef struct { \(members) } \(monitor);")
    writer.blank()
    writer.block("static inline \(monitor) *\(prefix)_makeMonitor(void) {") { writer in
        writer.line("\(monitor) *monitor = malloc(sizeof *monitor);")
        writer.line("if (!monitor || pthread_mutex_init(&monitor->lock, NULL) != 0) abort();")
        writer.line("if (pthread_cond_init(&monitor->ready, NULL) != 0) abort();")
        writer.line("monitor->isWatched = 0;")
        writer.line("return monitor;")
    }
    writer.blank()
    writer.block("static inline void \(prefix)_freeMonitor(\(given)) {") { writer in
        writer.line("pthread_cond_destroy(&monitor->ready);")
        writer.line("pthread_mutex_destroy(&monitor->lock);")
        writer.line("free(monitor);")
    }
    for (verb, call) in [
        ("enter", "pthread_mutex_lock(&monitor->lock)"),
        ("leave", "pthread_mutex_unlock(&monitor->lock)"),
    ] {
        writer.blank()
        writer.line("static inline void \(prefix)_\(verb)(\(given)) { \(call); }")
    }
}

/// How threads start, and wait for work.
func emitThreads(_ shim: ShimHeader, _ writer: inout CodeWriter) {
    let prefix = shim.prefix
    emitWaiting(prefix, "\(prefix)_Monitor *monitor", &writer)
    writer.blank()
    writer.line("/// Starts a thread, and says whether there is one. Its stack is for Swift only:")
    writer.line("/// Go has stacks of its own.")
    writer.block("static inline _Bool \(prefix)_start(void *(*body)(void *)) {") { writer in
        writer.line("pthread_t thread;")
        writer.line("pthread_attr_t attributes;")
        writer.line("if (pthread_attr_init(&attributes) != 0) return 0;")
        writer.line("pthread_attr_setstacksize(&attributes, 1 << 19);")
        writer.line("pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);")
        writer.line("int status = pthread_create(&thread, &attributes, body, NULL);")
        writer.line("pthread_attr_destroy(&attributes);")
        writer.line("return status == 0;")
    }
}

/// One thread watches for work before it sleeps: a call that begins soon after another one has ended
/// would wait longer for a thread that the system has to wake than it takes itself.
private func emitWaiting(_ prefix: String, _ given: String, _ writer: inout CodeWriter) {
    let isWatched = "\(prefix)_isWatched(monitor)"
    writer.blank()
    writer.block("static inline int \(prefix)_isWatched(\(given)) {") { writer in
        writer.line("return __atomic_load_n(&monitor->isWatched, __ATOMIC_RELAXED);")
    }
    writer.blank()
    writer.block("static inline void \(prefix)_setWatched(\(given), int isWatched) {") { writer in
        writer.line("__atomic_store_n(&monitor->isWatched, isWatched, __ATOMIC_RELAXED);")
    }
    writer.blank()
    writer.line("/// Tells one that waits that there is work; to be called in the monitor.")
    writer.block("static inline void \(prefix)_wake(\(given)) {") { writer in
        writer.line("if (\(isWatched)) \(prefix)_setWatched(monitor, 0);")
        writer.line("else pthread_cond_signal(&monitor->ready);")
    }
    writer.blank()
    writer.line("/// Watches for work for some microseconds, outside of the monitor, and says")
    writer.line("/// whether there is some.")
    writer.block("static inline _Bool \(prefix)_watch(\(given)) {") { writer in
        writer.line("\(prefix)_setWatched(monitor, 1);")
        writer.line("pthread_mutex_unlock(&monitor->lock);")
        writer.line("for (int turn = 0; turn < 50 && \(isWatched); turn++) sched_yield();")
        writer.line("pthread_mutex_lock(&monitor->lock);")
        writer.line("if (!\(isWatched)) return 1;")
        writer.line("\(prefix)_setWatched(monitor, 0);")
        writer.line("return 0;")
    }
    writer.blank()
    writer.line("/// Waits in a monitor, and says whether there is work in time.")
    writer.block("static inline _Bool \(prefix)_wait(\(given), int seconds) {") { writer in
        writer.line("if (!\(isWatched) && \(prefix)_watch(monitor)) return 1;")
        writer.line("struct timespec end;")
        writer.line("clock_gettime(CLOCK_REALTIME, &end);")
        writer.line("end.tv_sec += seconds;")
        writer.line(
            "return pthread_cond_timedwait(&monitor->ready, &monitor->lock, &end) == 0;")
    }
}

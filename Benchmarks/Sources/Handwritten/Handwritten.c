#include "Handwritten.h"
#include "UTF8.h"
#include "libcalls.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

long c_add(long calls) {
    long sum = 0;
    for (long i = 0; i < calls; i++) sum += Add(i, sum);
    return sum;
}

double c_blend(long calls) {
    double sum = 0;
    for (long i = 0; i < calls; i++) sum += Blend((int)i, 0.5, (unsigned char)i, i & 1);
    return sum;
}

long c_length(long calls, const char *text, long length) {
    long sum = 0;
    for (long i = 0; i < calls; i++) sum += Length((GoString){text, length});
    return sum;
}

// A text that its receiver owns and whose bytes are UTF-8: what a Swift String is.
static long keep(char *taken) {
    size_t length = strlen(taken);
    if (!is_utf8(taken, length)) abort();
    char *text = malloc(length + 1);
    memcpy(text, taken, length + 1);
    free(taken);
    // The compiler must not see that nobody reads it.
    __asm__ volatile("" : : "r"(text) : "memory");
    free(text);
    return (long)length;
}

long c_greet(long calls, const char *name, long length) {
    long sum = 0;
    for (long i = 0; i < calls; i++) sum += keep(Greet((GoString){name, length}));
    return sum;
}

long c_long(long calls) {
    long sum = 0;
    for (long i = 0; i < calls; i++) sum += keep(Long());
    return sum;
}

double c_sum(long calls, double *xs, long count) {
    double sum = 0;
    for (long i = 0; i < calls; i++) sum += Sum((GoSlice){xs, count, count});
    return sum;
}

long c_divide(long calls, long divisor) {
    long sum = 0;
    for (long i = 0; i < calls; i++) {
        struct Divide_return result = Divide(i, divisor);
        sum += result.r1 == NULL ? result.r0 : keep(result.r1);
    }
    return sum;
}

long c_counter(long calls, unsigned long counter) {
    long sum = 0;
    for (long i = 0; i < calls; i++) sum += CounterAdd(counter, i);
    return sum;
}

struct Limit {
    long number;
};

static bool is_below(int64_t value, void *limit) { return value < ((struct Limit *)limit)->number; }

long c_count_if(long calls) {
    struct Limit limit = {5};
    long sum = 0;
    for (long i = 0; i < calls; i++) sum += CountIf(10, is_below, &limit);
    return sum;
}

static void add_once(int64_t value, void *sum) {
    long *number = *(long **)sum;
    free(sum);
    *number += value;
}

// What is called later needs memory that lives so long.
long c_notify(long calls) {
    long sum = 0;
    for (long i = 0; i < calls; i++) {
        long **context = malloc(sizeof *context);
        *context = &sum;
        Notify(i, add_once, context);
    }
    return sum;
}

// A thread for calls that block, and who waits for it.
struct Worker {
    pthread_mutex_t lock;
    pthread_cond_t ready, done;
    long value, result;
    bool is_asked, is_answered;
};

static void *serve(void *argument) {
    struct Worker *worker = argument;
    pthread_mutex_lock(&worker->lock);
    for (;;) {
        while (!worker->is_asked) pthread_cond_wait(&worker->ready, &worker->lock);
        worker->is_asked = false;
        long value = worker->value;
        pthread_mutex_unlock(&worker->lock);
        long result = Work(value);
        pthread_mutex_lock(&worker->lock);
        worker->result = result;
        worker->is_answered = true;
        pthread_cond_signal(&worker->done);
    }
    return NULL;
}

static long wait_for_answer(struct Worker *worker) {
    while (!worker->is_answered) pthread_cond_wait(&worker->done, &worker->lock);
    worker->is_answered = false;
    return worker->result;
}

long c_work(long calls) {
    static struct Worker worker = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, PTHREAD_COND_INITIALIZER};
    static bool is_started = false;
    pthread_t thread;
    if (!is_started && pthread_create(&thread, NULL, serve, &worker) != 0) abort();
    is_started = true;
    long sum = 0;
    for (long i = 0; i < calls; i++) {
        pthread_mutex_lock(&worker.lock);
        worker.value = i;
        worker.is_asked = true;
        pthread_cond_signal(&worker.ready);
        sum += wait_for_answer(&worker);
        pthread_mutex_unlock(&worker.lock);
    }
    return sum;
}

static void answered(int64_t value, void *context) {
    struct Worker *worker = context;
    pthread_mutex_lock(&worker->lock);
    worker->result = value;
    worker->is_answered = true;
    pthread_cond_signal(&worker->done);
    pthread_mutex_unlock(&worker->lock);
}

long c_answer(long calls) {
    struct Worker waiter = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, PTHREAD_COND_INITIALIZER};
    long sum = 0;
    for (long i = 0; i < calls; i++) {
        Answer(i, answered, &waiter);
        pthread_mutex_lock(&waiter.lock);
        sum += wait_for_answer(&waiter);
        pthread_mutex_unlock(&waiter.lock);
    }
    return sum;
}

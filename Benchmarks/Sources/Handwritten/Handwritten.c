#include "Handwritten.h"
#include "UTF8.h"
#include "libcalls.h"
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

#pragma once

// The loops of calls.rs.
long rust_add(long calls);
double rust_blend(long calls);
long rust_length(long calls, const char *text, long length);
long rust_greet(long calls, const char *name, long length);
long rust_long(long calls);
double rust_sum(long calls, double *xs, long count);
long rust_divide(long calls, long divisor);
long rust_counter(long calls, unsigned long counter);
long rust_count_if(long calls);
long rust_notify(long calls);
long rust_work(long calls);
long rust_answer(long calls);

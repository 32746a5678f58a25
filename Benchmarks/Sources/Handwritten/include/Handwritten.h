#pragma once

// Each function makes so many calls, as they would be written in C, and returns a number that depends
// on all of them.
long c_add(long calls);
double c_blend(long calls);
long c_length(long calls, const char *text, long length);
long c_greet(long calls, const char *name, long length);
long c_long(long calls);
double c_sum(long calls, double *xs, long count);
long c_divide(long calls, long divisor);
long c_counter(long calls, unsigned long counter);
long c_count_if(long calls);
long c_notify(long calls);
long c_work(long calls);
long c_answer(long calls);

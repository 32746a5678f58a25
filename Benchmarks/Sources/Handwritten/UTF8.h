#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// Whether the bytes are UTF-8; eight ASCII characters at a time, as Swift does it.
static inline bool is_utf8(const char *text, size_t length) {
    const unsigned char *at = (const unsigned char *)text, *end = at + length;
    while (at < end) {
        uint64_t word;
        while (end - at >= 8 && (memcpy(&word, at, 8), (word & 0x8080808080808080) == 0)) at += 8;
        if (at == end) return true;
        if (*at < 0x80) {
            at += 1;
            continue;
        }
        int more = *at >= 0xC2 && *at <= 0xDF ? 1 : (*at & 0xF0) == 0xE0 ? 2 : *at >= 0xF0 && *at <= 0xF4 ? 3 : 0;
        if (more == 0 || end - at <= more) return false;
        if ((*at == 0xE0 && at[1] < 0xA0) || (*at == 0xED && at[1] > 0x9F)) return false;
        if ((*at == 0xF0 && at[1] < 0x90) || (*at == 0xF4 && at[1] > 0x8F)) return false;
        for (int i = 1; i <= more; i++) {
            if ((at[i] & 0xC0) != 0x80) return false;
        }
        at += more + 1;
    }
    return true;
}

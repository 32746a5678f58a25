#ifndef API_DETAIL_LIMITS_H
#define API_DETAIL_LIMITS_H

#include "stdint.h"

typedef uint32_t api_count_t;

#define API_MAX_COUNT 1000u

#endif

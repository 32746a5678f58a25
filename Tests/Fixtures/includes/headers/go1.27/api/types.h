#ifndef API_TYPES_H
#define API_TYPES_H

#include "detail/limits.h"
#include "shape.h"

#define API_MAJOR 1
#define API_MINOR 4

typedef struct {
	uint16_t major;
	uint16_t minor;
} api_version_t;

typedef enum {
	API_OK,
	API_OUTDATED,
} api_status_t;

#endif

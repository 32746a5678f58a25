#pragma once

#include "api/types.h"
#include <string.h>

static inline int util_visit(shape_visitor_t visit, const struct shape *shape, void *context) {
	return visit(shape, context);
}

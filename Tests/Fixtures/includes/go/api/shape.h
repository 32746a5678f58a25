#ifndef API_SHAPE_H
#define API_SHAPE_H

enum shape_kind {
	SHAPE_RECTANGLE,
	SHAPE_CIRCLE,
};

struct shape {
	enum shape_kind kind;
	double width;
	double height;
};

// Returns 0 to stop.
typedef int (*shape_visitor_t)(const struct shape *shape, void *context);

#endif

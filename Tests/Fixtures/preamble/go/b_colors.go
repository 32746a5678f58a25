package main

// #include <stdint.h>
// #include <stddef.h>
// /* The same typedefs as in the first file, which C11 allows.
//    extern void Ghost(void); */
// typedef struct node node_t, *node_ref;
// typedef struct variant variant_t, *variant_ref;
// typedef long unsigned int mixed_t;
// typedef int visit_t(int value, void *context);
//
// #define COLORS(X) \
//   X(RED, 0xff0000) \
//   X(GREEN, 0x00ff00) \
//   X(BLUE, 0x0000ffU)
// #define COLOR_ENTRY(name, value) COLOR_##name = value,
// #define COLOR_NAME(name, value) #name,
//
// #ifndef COLORS_H
// #define COLORS_H
// enum color { COLORS(COLOR_ENTRY) };
// static const char *const color_names[] __attribute__((unused)) = { COLORS(COLOR_NAME) };
// typedef enum color color_t;
//
// struct palette;
// struct palette_entry { enum color color; const struct palette *owner; };
// struct palette {
//   size_t count;
//   struct palette_entry entries[2];
// };
// enum { PALETTE_MAX = sizeof(struct palette) / sizeof(struct palette_entry), PALETTE_NEGATIVE = -3 };
// #endif
import "C"

//export NextColor
func NextColor(color C.color_t) C.enum_color { return C.enum_color(color >> 8) }

//export ColorCount
func ColorCount(palette *C.struct_palette, color C.enum_color) (count C.size_t) {
	for _, entry := range palette.entries {
		if entry.color == color {
			count++
		}
	}
	return count
}

//export Widen
func Widen(n C.mixed_t) C.mixed_t { return n * 2 }

//export PrependNode
func PrependNode(node *C.node_t, list *C.node_t) C.node_ref {
	node.next = list
	return node
}

// Package main has its objects in structs of C, with all that belongs to them.
package main

/*
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct { char *p; int n; } text_t;
typedef struct { text_t *items; int n; } texts_t;
typedef struct { uint8_t *p; int n; } bytes_t;

typedef struct { text_t blessing; text_t name; } ident_t;
typedef struct { ident_t *items; int n; } ids_t;

typedef struct { char *key; size_t key_length; uint8_t *value; size_t value_length; } entry_t;
typedef struct { entry_t *entries; size_t count; } metadata_t;
typedef struct { int64_t created; bool is_prefix; } system_t;
typedef struct object {
	char *key;
	system_t system;
	metadata_t custom;
	struct owner *owner;
} object_t;
struct owner { const char *team; char *name; double share; };
struct failure { int32_t code; char *message; };
struct object_result { object_t *object; struct failure *error; };

typedef struct { char *key; char *value; } pair_t;
typedef struct { pair_t **pairs; int count; } metric_t;
typedef struct { metric_t **metrics; int count; } metrics_t;

struct container {
	char *name;
	int label_count;
	char **label_keys;
	char **label_values;
	uint16_t *ports;
	int port_count;
};

struct node { char *name; struct node *children; size_t count; };
*/
import "C"

import (
	"fmt"
	"strings"
	"sync/atomic"
	"unsafe"
)

//swift:buffer p n
//swift:list p
type Text C.text_t

//swift:buffer items n
type Texts C.texts_t

//swift:buffer p n
type Bytes C.bytes_t

// An ID says who has a thing, and what that one calls it.
//
//swift:struct ID
type id C.ident_t

//swift:buffer items n
type ids C.ids_t

//swift:struct
//swift:buffer key key_length
//swift:list key
//swift:buffer value value_length
type Entry C.entry_t

//swift:buffer entries count
type metadata C.metadata_t

//swift:struct
type System C.system_t

// An Object is in a bucket.
//
//swift:struct
//swift:nonnull
type Object C.object_t

//swift:struct
type Owner C.struct_owner

//swift:struct Pair
type pair C.pair_t

//swift:struct Metric
//swift:buffer pairs count
type metric C.metric_t

//swift:buffer metrics count
type metrics C.metrics_t

// A Container has labels, and ports.
//
//swift:struct
//swift:buffer label_keys label_count
//swift:buffer label_values label_count
//swift:buffer ports port_count
type Container C.struct_container

// A Node has children, which are nodes.
//
//swift:struct
//swift:buffer children count
type Node C.struct_node

//swift:class
type Bucket uintptr

// freed counts what the functions took back that take structs back.
var freed atomic.Int64

var buckets = map[Bucket]string{}

// array makes C's memory for so many elements.
func array[T any](count int) (*T, []T) {
	if count == 0 {
		return nil, nil
	}
	var zero T
	memory := (*T)(C.calloc(C.size_t(count), C.size_t(unsafe.Sizeof(zero))))
	return memory, unsafe.Slice(memory, count)
}

func text(s string) C.text_t {
	return C.text_t{p: (*C.char)(C.CBytes([]byte(s))), n: C.int(len(s))}
}

func (t Text) String() string { return C.GoStringN(t.p, t.n) }

func describe(o *C.object_t) string {
	entries := []string{}
	for _, entry := range unsafe.Slice(o.custom.entries, o.custom.count) {
		key := C.GoStringN(entry.key, C.int(entry.key_length))
		value := C.GoBytes(unsafe.Pointer(entry.value), C.int(entry.value_length))
		entries = append(entries, fmt.Sprintf("%q=%v", key, value))
	}
	owner := "nobody"
	if o.owner != nil {
		owner = fmt.Sprintf("%s/%s %v", C.GoString(o.owner.team), C.GoString(o.owner.name), o.owner.share)
	}
	return fmt.Sprintf(
		"%s %d %v [%s] %s", C.GoString(o.key), o.system.created, bool(o.system.is_prefix),
		strings.Join(entries, " "), owner)
}

var team = C.CString("team")

func fillObject(o *C.object_t, key string, entries int) {
	memory, made := array[C.entry_t](entries)
	for index := range made {
		name := fmt.Sprintf("%s\x00%d", key, index)
		made[index].key = (*C.char)(C.CBytes([]byte(name)))
		made[index].key_length = C.size_t(len(name))
		if index > 0 {
			made[index].value = (*C.uint8_t)(C.CBytes(make([]byte, index)))
			made[index].value_length = C.size_t(index)
		}
	}
	o.key = C.CString(key)
	o.system = C.system_t{created: 7, is_prefix: C.bool(strings.HasSuffix(key, "/"))}
	o.custom = C.metadata_t{entries: memory, count: C.size_t(entries)}
	if entries > 0 {
		owner, _ := array[C.struct_owner](1)
		owner.team = team
		owner.name = C.CString("Zoë")
		owner.share = 0.5
		o.owner = owner
	}
}

func freeObject(o *C.object_t) {
	for _, entry := range unsafe.Slice(o.custom.entries, o.custom.count) {
		C.free(unsafe.Pointer(entry.key))
		C.free(unsafe.Pointer(entry.value))
	}
	C.free(unsafe.Pointer(o.custom.entries))
	C.free(unsafe.Pointer(o.key))
	if o.owner != nil {
		C.free(unsafe.Pointer(o.owner.name))
		C.free(unsafe.Pointer(o.owner))
	}
}

// Describe tells what it is given.
//
//export Describe
func Describe(object C.object_t) *C.char {
	return C.CString(describe(&object))
}

// DescribeAll tells what it is given, of which one object may be missing.
//
//export DescribeAll
//swift:buffer objects count
//swift:throws nonzero
//swift:out text
func DescribeAll(objects *C.object_t, count C.int, text **C.char) C.int {
	all := []string{}
	for index := range unsafe.Slice(objects, count) {
		all = append(all, describe(&unsafe.Slice(objects, count)[index]))
	}
	if count == 0 {
		return 3
	}
	*text = C.CString(strings.Join(all, "; "))
	return 0
}

//export Stat
//swift:throws message error
func Stat(key *C.char) C.struct_object_result {
	result := C.struct_object_result{}
	name := C.GoString(key)
	if name == "" {
		result.error, _ = array[C.struct_failure](1)
		*result.error = C.struct_failure{code: 4, message: C.CString("no key")}
		return result
	}
	result.object, _ = array[C.object_t](1)
	fillObject(result.object, name, len(name)%4)
	return result
}

//export FreeObjectResult
//swift:skip
func FreeObjectResult(result C.struct_object_result) {
	freed.Add(1)
	if result.object != nil {
		freeObject(result.object)
		C.free(unsafe.Pointer(result.object))
	}
	if result.error != nil {
		C.free(unsafe.Pointer(result.error.message))
		C.free(unsafe.Pointer(result.error))
	}
}

// Find gives an object, if there is one.
//
//export Find
func Find(key *C.char) *C.object_t {
	name := C.GoString(key)
	if name == "" {
		return nil
	}
	object, _ := array[C.object_t](1)
	fillObject(object, name, 2)
	return object
}

//export FreeObject
//swift:skip
func FreeObject(object *C.object_t) {
	freed.Add(1)
	freeObject(object)
	C.free(unsafe.Pointer(object))
}

// List gives what is called so.
//
//export List
//swift:buffer objects count
//swift:out objects count
//swift:throws negative
func List(prefix *C.char, objects **C.object_t, count *C.int) C.int {
	name := C.GoString(prefix)
	memory, made := array[C.object_t](len(name))
	for index := range made {
		fillObject(&made[index], name[:index+1], index)
	}
	*objects, *count = memory, C.int(len(name))
	if strings.HasPrefix(name, "!") {
		return -2
	}
	return 0
}

//export Freed
func Freed() int64 { return freed.Load() }

// Join gives one text of all.
//
//export Join
func Join(texts C.texts_t, separator C.text_t) C.text_t {
	all := []string{}
	for _, item := range unsafe.Slice(texts.items, texts.n) {
		all = append(all, Text(item).String())
	}
	return text(strings.Join(all, Text(separator).String()))
}

//export Split
//swift:out parts
func Split(whole C.text_t, parts *C.texts_t) C.int {
	all := strings.Fields(Text(whole).String())
	memory, made := array[C.text_t](len(all))
	for index, part := range all {
		made[index] = text(part)
	}
	parts.items, parts.n = memory, C.int(len(all))
	return C.int(len(all))
}

//export Reverse
func Reverse(bytes C.bytes_t) C.bytes_t {
	given := C.GoBytes(unsafe.Pointer(bytes.p), bytes.n)
	for i, j := 0, len(given)-1; i < j; i, j = i+1, j-1 {
		given[i], given[j] = given[j], given[i]
	}
	return C.bytes_t{p: (*C.uint8_t)(C.CBytes(given)), n: bytes.n}
}

// Swap gives every one of the other.
//
//export Swap
//swift:owned given
func Swap(given *C.ids_t) C.ids_t {
	swapped := *given
	for index := range unsafe.Slice(swapped.items, swapped.n) {
		item := &unsafe.Slice(swapped.items, swapped.n)[index]
		item.blessing, item.name = item.name, item.blessing
	}
	return swapped
}

var kept, _ = array[C.ids_t](1)

//export Keep
//swift:owned given
func Keep(given C.ids_t) {
	Drop()
	*kept = given
}

//export Kept
//swift:borrowed
func Kept() *C.ids_t { return kept }

//export Drop
func Drop() {
	for _, item := range unsafe.Slice(kept.items, kept.n) {
		C.free(unsafe.Pointer(item.blessing.p))
		C.free(unsafe.Pointer(item.name.p))
	}
	C.free(unsafe.Pointer(kept.items))
	*kept = C.ids_t{}
}

// Discard frees what it is given with all that is in it, and says how many there were.
//
//export Discard
//swift:owned given
func Discard(given *C.ids_t) C.int {
	Keep(*given)
	Drop()
	count := given.n
	C.free(unsafe.Pointer(given))
	return count
}

// Metrics gives counts, each with its labels.
//
//export Metrics
func Metrics(count int) *C.metrics_t {
	if count < 0 {
		return nil
	}
	all, _ := array[C.metrics_t](1)
	list, made := array[*C.metric_t](count)
	for index := range made {
		made[index], _ = array[C.metric_t](1)
		pairs, entries := array[*C.pair_t](index)
		for number := range entries {
			entries[number], _ = array[C.pair_t](1)
			entries[number].key = C.CString(fmt.Sprint("key", number))
			if number > 0 {
				entries[number].value = C.CString(fmt.Sprint(index))
			}
		}
		*made[index] = C.metric_t{pairs: pairs, count: C.int(index)}
	}
	all.metrics, all.count = list, C.int(count)
	return all
}

//export CountPairs
//swift:buffer metrics count
func CountPairs(metrics **C.metric_t, count int) int {
	total := 0
	for _, metric := range unsafe.Slice(metrics, count) {
		for _, pair := range unsafe.Slice(metric.pairs, metric.count) {
			if pair.value != nil {
				total += len(C.GoString(pair.value))
			}
			total++
		}
	}
	return total
}

// Relabel gives the container with its labels turned round.
//
//export Relabel
func Relabel(container *C.struct_container) *C.struct_container {
	keys := unsafe.Slice(container.label_keys, container.label_count)
	values := unsafe.Slice(container.label_values, container.label_count)
	made, _ := array[C.struct_container](1)
	keyList, newKeys := array[*C.char](len(keys))
	valueList, newValues := array[*C.char](len(keys))
	for index := range keys {
		newKeys[index] = C.CString(C.GoString(values[index]))
		newValues[index] = C.CString(C.GoString(keys[index]))
	}
	made.name = C.CString(C.GoString(container.name))
	made.label_keys, made.label_values = keyList, valueList
	made.label_count = container.label_count
	portList, ports := array[C.uint16_t](int(container.port_count))
	copy(ports, unsafe.Slice(container.ports, container.port_count))
	made.ports, made.port_count = portList, container.port_count
	return made
}

func depth(node *C.struct_node) int {
	deepest := 0
	children := unsafe.Slice(node.children, node.count)
	for index := range children {
		deepest = max(deepest, depth(&children[index]))
	}
	return deepest + 1
}

//export Depth
func Depth(node C.struct_node) int { return depth(&node) }

func grow(node *C.struct_node, name string, levels int) {
	node.name = C.CString(name)
	if levels == 0 {
		return
	}
	memory, children := array[C.struct_node](2)
	for index := range children {
		grow(&children[index], fmt.Sprintf("%s%d", name, index), levels-1)
	}
	node.children, node.count = memory, 2
}

//export Grow
//swift:async
func Grow(levels int) C.struct_node {
	node := C.struct_node{}
	grow(&node, "n", levels)
	return node
}

//export OpenBucket
func OpenBucket(name string) Bucket {
	bucket := Bucket(len(buckets) + 1)
	buckets[bucket] = strings.Clone(name)
	return bucket
}

//export BucketPut
//swift:throws negative
//swift:out text
func BucketPut(bucket Bucket, object *C.object_t, owner *C.struct_owner, text **C.char) C.int {
	if object.owner != nil {
		return -1
	}
	object.owner = owner
	*text = C.CString(buckets[bucket] + ": " + describe(object))
	return 0
}

//export CloseBucket
func CloseBucket(bucket Bucket) { delete(buckets, bucket) }

func main() {}

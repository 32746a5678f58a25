// Package main exports functions that call back.
package main

/*
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

typedef void (*progress_fn)(void *context, int percent);
typedef bool (*filter_fn)(int64_t value, void *context);
typedef double (*map_fn)(double value, void *context);
typedef void (*line_fn)(void *context, const char *line, size_t length);
typedef void (*done_fn)(void *context, const char *error);
typedef void (*tick_fn)(void);
typedef int (*binary_fn)(int a, int b);
typedef char *(*resolve_fn)(const char *name, void *context);
typedef uintptr_t ticket_t;
typedef char *(*attempt_fn)(ticket_t ticket, void *context);
typedef void (*chunk_fn)(void *context, const void *data, size_t size);
typedef double (*mean_fn)(const double *values, size_t count, const uint16_t *weights, size_t weights_count, void *context);

typedef double triple_t[3];
typedef void (*moment_fn)(const struct tm *moment, const triple_t place, void *context);
typedef void (*sent_fn)(int first, void *user_data, const char *reply, size_t replyLen, void *extra);
typedef void (*sold_fn)(void *context, ticket_t ticket, const char *error);
typedef void (*offered_fn)(void *context, ticket_t ticket);
typedef int (*packet_fn)(void *context, const char *packet, size_t size);

typedef struct {
	int id;
	double score;
} entry_t;

typedef int (*compare_fn)(const entry_t *a, const entry_t *b, void *context);

typedef struct {
	void *context;
	line_fn line;
	done_fn done;
} reader_t;

static inline void call_progress(progress_fn f, void *context, int percent) { f(context, percent); }
static inline bool call_filter(filter_fn f, int64_t value, void *context) { return f(value, context); }
static inline double call_map(map_fn f, double value, void *context) { return f(value, context); }
static inline void call_line(line_fn f, void *context, const char *line, size_t length) { f(context, line, length); }
static inline void call_done(done_fn f, void *context, const char *error) { f(context, error); }
static inline void call_tick(tick_fn f) { f(); }
static inline int call_binary(binary_fn f, int a, int b) { return f(a, b); }
static inline char *call_resolve(resolve_fn f, const char *name, void *context) { return f(name, context); }
static inline char *call_attempt(attempt_fn f, ticket_t ticket, void *context) { return f(ticket, context); }
static inline void call_chunk(chunk_fn f, void *context, const void *data, size_t size) { f(context, data, size); }
static inline double call_mean(mean_fn f, const double *values, const uint16_t *weights, size_t count, void *context) { return f(values, count, weights, count, context); }
static inline int call_compare(compare_fn f, const entry_t *a, const entry_t *b, void *context) { return f(a, b, context); }
static inline void call_moment(moment_fn f, int year, double x, void *context) {
	struct tm moment = {.tm_year = year};
	triple_t place = {x, 2 * x, 3 * x};
	f(&moment, place, context);
}
static inline void call_sent(sent_fn f, void *user_data, const char *reply) { f(7, user_data, reply, 3, (void *)f); }
static inline void call_sold(sold_fn f, void *context, ticket_t ticket, const char *error) { f(context, ticket, error); }
static inline void call_offered(offered_fn f, void *context, ticket_t ticket) { f(context, ticket); }
static inline int call_packet(packet_fn f, void *context, const char *packet, size_t size) { return f(context, packet, size); }
*/
import "C"

import (
	"strings"
	"sync"
	"sync/atomic"
	"time"
	"unsafe"
)

// Download calls progress while it runs.
//
//export Download
//swift:noescape progress
func Download(url string, progress C.progress_fn, context unsafe.Pointer) int {
	for percent := 0; percent <= 100; percent += 25 {
		C.call_progress(progress, context, C.int(percent))
	}
	return len(url)
}

// CountIf has the function after its context.
//
//export CountIf
//swift:noescape filter
func CountIf(limit int64, context unsafe.Pointer, filter C.filter_fn) (count int) {
	for value := int64(0); value < limit; value++ {
		if C.call_filter(filter, C.int64_t(value), context) {
			count++
		}
	}
	return count
}

// MapValues changes values in place.
//
//export MapValues
//swift:noescape transform
//swift:inout values
func MapValues(values []float64, transform C.map_fn, context unsafe.Pointer) {
	for i, value := range values {
		values[i] = float64(C.call_map(transform, C.double(value), context))
	}
}

// EachLine calls line for each line.
//
//export EachLine
//swift:noescape line
func EachLine(text string, line C.line_fn, context unsafe.Pointer) {
	for _, part := range strings.Split(text, "\n") {
		send(line, context, part)
	}
}

// Read calls line for each line, and then done with an error or NULL.
//
//export Read
//swift:noescape line done
func Read(text string, line C.line_fn, done C.done_fn, context unsafe.Pointer) {
	for _, part := range strings.Split(text, "\n") {
		if strings.HasPrefix(part, "#error ") {
			finish(done, context, part[len("#error "):])
			return
		}
		send(line, context, part)
	}
	C.call_done(done, context, nil)
}

//export ReadWith
//swift:noescape reader
func ReadWith(text string, reader C.reader_t) { Read(text, reader.line, reader.done, reader.context) }

//export Ticker
func Ticker(times int, tick C.tick_fn) {
	for i := 0; i < times; i++ {
		C.call_tick(tick)
	}
}

//export Fold
func Fold(from, to, start C.int, combine C.binary_fn) C.int {
	result := start
	for n := from; n < to; n++ {
		result = C.call_binary(combine, result, n)
	}
	return result
}

// Resolve lets the caller replace a name. The result of resolve is malloc'd
// and freed here.
//
//export Resolve
//swift:noescape resolve
//swift:owned resolve
func Resolve(name string, resolve C.resolve_fn, context unsafe.Pointer) *C.char {
	asked := C.CString(name)
	defer C.free(unsafe.Pointer(asked))
	answer := C.call_resolve(resolve, asked, context)
	if answer == nil {
		return nil
	}
	defer C.free(unsafe.Pointer(answer))
	return C.CString(name + "=" + C.GoString(answer))
}

// A Ticket is for one attempt.
//
//swift:class
type Ticket uintptr

var tickets atomic.Int64

// TicketNumber is the number of an attempt.
//
//export TicketNumber
func TicketNumber(ticket Ticket) int { return int(ticket) }

//export TicketFree
func TicketFree(ticket Ticket) { tickets.Add(-1) }

// Tickets is how many tickets nobody has given back.
//
//export Tickets
func Tickets() int64 { return tickets.Load() }

// Sell sells a ticket later, and on another thread, unless there is no name: there is none then.
//
//export Sell
//swift:async
//swift:once sold
func Sell(name string, sold C.sold_fn, context unsafe.Pointer) {
	isNamed := name != ""
	go func() {
		if !isNamed {
			text := C.CString("no näme")
			defer C.free(unsafe.Pointer(text))
			C.call_sold(sold, context, 0, text)
			return
		}
		tickets.Add(1)
		C.call_sold(sold, context, 7, nil)
	}()
}

var offers struct {
	offered C.offered_fn
	context unsafe.Pointer
}

// Offers tells of every ticket that is offered.
//
//export Offers
//swift:stream offered StopOffers
func Offers(offered C.offered_fn, context unsafe.Pointer) {
	offers.offered, offers.context = offered, context
}

// Offer offers a ticket, although nobody may listen any more.
//
//export Offer
func Offer(number int) {
	tickets.Add(1)
	C.call_offered(offers.offered, offers.context, C.ticket_t(number))
}

// StopOffers comes too late for what is offered already.
//
//export StopOffers
func StopOffers() {}

// Attempt calls attempt until it does not fail any more, but not more often than times.
//
//export Attempt
//swift:noescape attempt
//swift:fails attempt
func Attempt(times int, attempt C.attempt_fn, context unsafe.Pointer) (err *C.char) {
	for number := 1; number <= times; number++ {
		C.free(unsafe.Pointer(err))
		tickets.Add(1)
		if err = C.call_attempt(attempt, C.ticket_t(number), context); err == nil {
			break
		}
	}
	return err
}

// Chunks calls chunk for each part of data that has size bytes, or is the rest.
//
//export Chunks
//swift:noescape chunk
func Chunks(data []byte, size int, chunk C.chunk_fn, context unsafe.Pointer) {
	for len(data) > 0 {
		part := data[:min(size, len(data))]
		data = data[len(part):]
		copied := C.CBytes(part)
		C.call_chunk(chunk, context, copied, C.size_t(len(part)))
		C.free(copied)
	}
	C.call_chunk(chunk, context, nil, 0)
}

func min(a, b int) int {
	if a < b {
		return a
	}
	return b
}

// Mean asks mean for that of values, each of which has its place as its weight.
//
//export Mean
//swift:noescape mean
func Mean(values []float64, mean C.mean_fn, context unsafe.Pointer) float64 {
	weights := make([]uint16, len(values)+1)
	for i := range weights {
		weights[i] = uint16(i + 1)
	}
	var first *C.double
	if len(values) > 0 {
		first = (*C.double)(&values[0])
	}
	return float64(C.call_mean(mean, first, (*C.uint16_t)(&weights[0]), C.size_t(len(values)), context))
}

// Best is the id of the entry before which no other one comes.
//
//export Best
//swift:noescape compare
//swift:buffer entries count
func Best(entries *C.entry_t, count C.size_t, compare C.compare_fn, context unsafe.Pointer) C.int {
	all := unsafe.Slice(entries, int(count))
	if len(all) == 0 {
		return -1
	}
	best := &all[0]
	for i := range all {
		if C.call_compare(compare, &all[i], best, context) > 0 {
			best = &all[i]
		}
	}
	return best.id
}

// InBackground calls progress on another thread, and waits for it.
//
//export InBackground
func InBackground(progress C.progress_fn, context unsafe.Pointer) {
	var group sync.WaitGroup
	group.Add(1)
	go func() {
		defer group.Done()
		C.call_progress(progress, context, 50)
	}()
	group.Wait()
}

// Fetch calls done once, later and on another thread: without an error, unless the name is empty.
//
//export Fetch
//swift:once done
func Fetch(name string, done C.done_fn, context unsafe.Pointer) {
	isEmpty := name == ""
	go func() {
		time.Sleep(time.Millisecond)
		if isEmpty {
			finish(done, context, "no name")
			return
		}
		C.call_done(done, context, nil)
	}()
}

// Everywhere calls progress from many goroutines at once, and waits for them.
//
//export Everywhere
func Everywhere(times int, progress C.progress_fn, context unsafe.Pointer) {
	var group sync.WaitGroup
	for i := 0; i < times; i++ {
		group.Add(1)
		go func(i int) {
			defer group.Done()
			C.call_progress(progress, context, C.int(i))
		}(i)
	}
	group.Wait()
}

var (
	mutex         sync.Mutex
	logger        C.line_fn
	loggerContext unsafe.Pointer
)

// SetLogger keeps log until another one, or NULL, replaces it.
//
//export SetLogger
func SetLogger(log C.line_fn, context unsafe.Pointer) {
	mutex.Lock()
	defer mutex.Unlock()
	logger, loggerContext = log, context
}

//export Log
func Log(text string) bool {
	mutex.Lock()
	log, context := logger, loggerContext
	mutex.Unlock()
	if log == nil {
		return false
	}
	send(log, context, text)
	return true
}

// send calls f with a line that lives only during the call.
func send(f C.line_fn, context unsafe.Pointer, line string) {
	text := C.CString(line)
	defer C.free(unsafe.Pointer(text))
	C.call_line(f, context, text, C.size_t(len(line)))
}

// finish calls f with an error that lives only during the call.
func finish(f C.done_fn, context unsafe.Pointer, reason string) {
	text := C.CString(reason)
	defer C.free(unsafe.Pointer(text))
	C.call_done(f, context, text)
}

// Moment has a struct of the system's, and an array behind a name.
//
//export Moment
//swift:noescape moment
func Moment(year C.int, x C.double, moment C.moment_fn, context unsafe.Pointer) {
	C.call_moment(moment, year, x, context)
}

// Send has a context that is called so, between others, and a number beside it.
//
//export Send
//swift:once sent
func Send(user_data unsafe.Pointer, number C.int, sent C.sent_fn) {
	reply := C.CString("reply")
	defer C.free(unsafe.Pointer(reply))
	if number > 0 {
		C.call_sent(sent, user_data, reply)
	}
}

// Packet gives bytes that are called so.
//
//export Packet
//swift:noescape packet
func Packet(packet C.packet_fn, context unsafe.Pointer) C.int {
	bytes := [4]C.char{'a', 0, -1, 'b'}
	return C.call_packet(packet, context, &bytes[0], 4)
}

func main() {}

// Package main keeps files in memory, behind functions like those of JuiceFS: volumes and files are
// small numbers, and a failure is a number of errno, negated.
//
//swift:errortext Strerror
package main

/*
#include <stdint.h>
#include <stdlib.h>
#include <sys/types.h>

// What is known of a file.
typedef struct {
	uint64_t inode;
	int64_t size;
	uint32_t permissions;
	double modified;
} FileInfo;
*/
import "C"

import (
	"sort"
	"strings"
	"sync"
	"syscall"
	"unsafe"
)

// A Volume holds files under paths.
//
//swift:class
type Volume C.int

// A File is open.
//
//swift:class
type File C.int

// An OpenMode says what is done with a file.
//
//swift:enum options
type OpenMode uint32

const (
	OpenModeRead OpenMode = 1 << iota
	OpenModeWrite
	// OpenModeCreate makes the file if it is not there.
	OpenModeCreate
	OpenModeTruncate

	OpenModeReadWrite = OpenModeRead | OpenModeWrite
)

// A Kind is that of a file.
//
//swift:enum
type Kind int32

const (
	KindRegular Kind = iota + 1
	KindFolder
)

// A Whence is where an offset counts from.
//
//swift:enum closed
type Whence int32

const (
	WhenceStart Whence = iota
	WhenceCurrent
	WhenceEnd
)

type node struct {
	inode       C.uint64_t
	permissions C.uint32_t
	data        []byte
}

type volume struct {
	nodes map[string]*node
	files int
}

type file struct {
	volume *volume
	node   *node
	mode   OpenMode
	offset int
}

var (
	mutex   sync.Mutex
	volumes = map[Volume]*volume{}
	files   = map[File]*file{}
	inodes  C.uint64_t
)

func failed(e syscall.Errno) C.int { return -C.int(e) }

// Strerror returns the text of a status.
//
//export Strerror
func Strerror(status C.int) *C.char { return C.CString(syscall.Errno(-status).Error()) }

// Mount mounts a volume.
//
//export Mount
//swift:throws negative
func Mount(name *C.char) Volume {
	if C.GoString(name) == "" {
		return Volume(failed(syscall.EINVAL))
	}
	mutex.Lock()
	defer mutex.Unlock()
	handle := Volume(1)
	for volumes[handle] != nil {
		handle++
	}
	volumes[handle] = &volume{nodes: map[string]*node{}}
	return handle
}

// Unmount unmounts a volume. One with open files is busy.
//
//export Unmount
//swift:deinit
//swift:throws negative
func Unmount(v Volume) C.int {
	mutex.Lock()
	defer mutex.Unlock()
	known := volumes[v]
	if known == nil {
		return failed(syscall.EBADF)
	}
	if known.files > 0 {
		return failed(syscall.EBUSY)
	}
	delete(volumes, v)
	return 0
}

// VolumeOpen opens a file.
//
//export VolumeOpen
//swift:throws negative
//swift:parent v
func VolumeOpen(v Volume, path *C.char, mode OpenMode, permissions C.uint32_t) File {
	mutex.Lock()
	defer mutex.Unlock()
	known := volumes[v]
	if known == nil {
		return File(failed(syscall.EBADF))
	}
	key := C.GoString(path)
	found := known.nodes[key]
	if found == nil {
		if mode&OpenModeCreate == 0 {
			return File(failed(syscall.ENOENT))
		}
		inodes++
		found = &node{inode: inodes, permissions: permissions}
		known.nodes[key] = found
	}
	if mode&OpenModeTruncate != 0 {
		found.data = nil
	}
	handle := File(3)
	for files[handle] != nil {
		handle++
	}
	files[handle] = &file{volume: known, node: found, mode: mode}
	known.files++
	return handle
}

// VolumeRemove removes a file.
//
//export VolumeRemove
//swift:throws negative
func VolumeRemove(v Volume, path *C.char) C.int {
	mutex.Lock()
	defer mutex.Unlock()
	key := C.GoString(path)
	if volumes[v].nodes[key] == nil {
		return failed(syscall.ENOENT)
	}
	delete(volumes[v].nodes, key)
	return 0
}

// VolumeStat looks up what matters most of a file.
//
//export VolumeStat
//swift:throws negative
//swift:out size kind
func VolumeStat(v Volume, path *C.char, size *C.int64_t, kind *Kind) C.int {
	mutex.Lock()
	defer mutex.Unlock()
	key := C.GoString(path)
	if key == "/" {
		*size, *kind = 0, KindFolder
		return 0
	}
	found := volumes[v].nodes[key]
	if found == nil {
		return failed(syscall.ENOENT)
	}
	*size, *kind = C.int64_t(len(found.data)), KindRegular
	return 0
}

// VolumeInfo looks up all of a file.
//
//export VolumeInfo
//swift:throws negative
//swift:out info
func VolumeInfo(v Volume, path *C.char, info *C.FileInfo) C.int {
	mutex.Lock()
	defer mutex.Unlock()
	found := volumes[v].nodes[C.GoString(path)]
	if found == nil {
		return failed(syscall.ENOENT)
	}
	info.inode = found.inode
	info.size = C.int64_t(len(found.data))
	info.permissions = found.permissions
	info.modified = 0.5
	return 0
}

func listing(v Volume) []string {
	mutex.Lock()
	defer mutex.Unlock()
	var paths []string
	for path := range volumes[v].nodes {
		paths = append(paths, path)
	}
	sort.Strings(paths)
	return paths
}

// VolumePaths counts the files, and gives their paths, one a line.
//
//export VolumePaths
//swift:throws negative keep
//swift:out paths
func VolumePaths(v Volume, paths **C.char) C.int {
	list := listing(v)
	*paths = C.CString(strings.Join(list, "\n"))
	return C.int(len(list))
}

// VolumeListing gives the paths, with a NUL after each.
//
//export VolumeListing
//swift:throws negative
//swift:out data count
//swift:buffer data count
func VolumeListing(v Volume, data *unsafe.Pointer, count *C.size_t) C.int {
	var bytes []byte
	for _, path := range listing(v) {
		bytes = append(append(bytes, path...), 0)
	}
	if len(bytes) == 0 {
		*data, *count = nil, 0
		return 0
	}
	*data, *count = C.CBytes(bytes), C.size_t(len(bytes))
	return 0
}

// VolumeInodes gives the inode of each file, in the order of the paths.
//
//export VolumeInodes
//swift:buffer inodes count
func VolumeInodes(v Volume) (inodes *C.uint64_t, count C.int) {
	list := listing(v)
	if len(list) == 0 {
		return nil, 0
	}
	memory := (*C.uint64_t)(C.malloc(C.size_t(len(list)) * 8))
	mutex.Lock()
	defer mutex.Unlock()
	for i, path := range list {
		unsafe.Slice(memory, len(list))[i] = volumes[v].nodes[path].inode
	}
	return memory, C.int(len(list))
}

// FileRead fills the buffer, as far as the file goes, and returns how many bytes it has read.
//
//export FileRead
//swift:buffer buf n
//swift:inout buf
//swift:throws negative keep
func FileRead(f File, buf unsafe.Pointer, n C.size_t) C.ssize_t {
	mutex.Lock()
	defer mutex.Unlock()
	open := files[f]
	if open.mode&OpenModeRead == 0 {
		return C.ssize_t(failed(syscall.EBADF))
	}
	if open.offset >= len(open.node.data) || n == 0 {
		return 0
	}
	count := copy(unsafe.Slice((*byte)(buf), int(n)), open.node.data[open.offset:])
	open.offset += count
	return C.ssize_t(count)
}

// FileWrite writes the bytes, and returns how many it has written.
//
//export FileWrite
//swift:buffer data n
//swift:throws negative keep
func FileWrite(f File, data unsafe.Pointer, n C.size_t) C.ssize_t {
	mutex.Lock()
	defer mutex.Unlock()
	open := files[f]
	if open.mode&OpenModeWrite == 0 {
		return C.ssize_t(failed(syscall.EBADF))
	}
	if n == 0 {
		return 0
	}
	open.node.data = append(open.node.data[:open.offset:open.offset], unsafe.Slice((*byte)(data), int(n))...)
	open.offset = len(open.node.data)
	return C.ssize_t(n)
}

// FileSeek moves to an offset, and returns it.
//
//export FileSeek
//swift:throws negative keep
func FileSeek(f File, offset C.int64_t, whence Whence) C.int64_t {
	mutex.Lock()
	defer mutex.Unlock()
	open := files[f]
	base := 0
	switch whence {
	case WhenceCurrent:
		base = open.offset
	case WhenceEnd:
		base = len(open.node.data)
	}
	if base+int(offset) < 0 || base+int(offset) > len(open.node.data) {
		return C.int64_t(failed(syscall.EINVAL))
	}
	open.offset = base + int(offset)
	return C.int64_t(open.offset)
}

// FileMode returns how the file was opened.
//
//export FileMode
func FileMode(f File) OpenMode {
	mutex.Lock()
	defer mutex.Unlock()
	return files[f].mode
}

// FileClose closes a file.
//
//export FileClose
//swift:throws negative
func FileClose(f File) C.int {
	mutex.Lock()
	defer mutex.Unlock()
	open := files[f]
	if open == nil {
		return failed(syscall.EBADF)
	}
	open.volume.files--
	delete(files, f)
	return 0
}

// Live returns how many volumes and files are open.
//
//export Live
func Live() (volumeCount, fileCount int) {
	mutex.Lock()
	defer mutex.Unlock()
	return len(volumes), len(files)
}

func main() {}

// Package main keeps tunnels, as WireGuard's libraries do: a tunnel is a small number from 0 on, and
// a number below 0 is a failure.
package main

// #include <stdint.h>
// #include <stdlib.h>
//
// typedef void (*wg_logger)(void *context, int level, const char *message);
import "C"

import (
	"sort"
	"strings"
	"sync"
	"unsafe"
)

// Failures, as numbers of errno.
const (
	badHandle   = -9
	noMemory    = -12
	exists      = -17
	badSettings = -22
)

// A Tunnel leads to the peers of its settings.
//
//swift:class
type Tunnel int32

type tunnel struct {
	name     string
	settings map[string]string
}

var (
	mutex   sync.Mutex
	tunnels = map[Tunnel]*tunnel{}
)

// parse reads lines of the form key=value.
func parse(settings string) (map[string]string, bool) {
	parsed := map[string]string{}
	for _, line := range strings.Split(settings, "\n") {
		if line == "" {
			continue
		}
		key, value, found := strings.Cut(line, "=")
		if !found || key == "" {
			return nil, false
		}
		parsed[strings.Clone(key)] = strings.Clone(value)
	}
	return parsed, true
}

// wgTurnOn turns a tunnel on, with settings of the form key=value, one a line.
//
//export wgTurnOn
//swift:throws negative
func wgTurnOn(interfaceName, settings string) Tunnel {
	parsed, ok := parse(settings)
	if !ok || interfaceName == "" {
		return badSettings
	}
	mutex.Lock()
	defer mutex.Unlock()
	for _, other := range tunnels {
		if other.name == interfaceName {
			return exists
		}
	}
	for handle := Tunnel(0); handle < 64; handle++ {
		if tunnels[handle] == nil {
			tunnels[handle] = &tunnel{strings.Clone(interfaceName), parsed}
			return handle
		}
	}
	return noMemory
}

// wgTurnOff turns a tunnel off.
//
//export wgTurnOff
//swift:deinit
func wgTurnOff(tunnelHandle Tunnel) {
	mutex.Lock()
	defer mutex.Unlock()
	if tunnels[tunnelHandle] == nil {
		panic("a tunnel was turned off twice")
	}
	delete(tunnels, tunnelHandle)
}

// wgSetConfig adds settings.
//
//export wgSetConfig
//swift:throws nonzero
func wgSetConfig(tunnelHandle Tunnel, settings string) int64 {
	parsed, ok := parse(settings)
	if !ok {
		return badSettings
	}
	mutex.Lock()
	defer mutex.Unlock()
	t := tunnels[tunnelHandle]
	if t == nil {
		return badHandle
	}
	for key, value := range parsed {
		t.settings[key] = value
	}
	return 0
}

// wgGetConfig returns the settings, sorted, or NULL if there are none.
//
//export wgGetConfig
func wgGetConfig(tunnelHandle Tunnel) *C.char {
	mutex.Lock()
	defer mutex.Unlock()
	t := tunnels[tunnelHandle]
	if t == nil || len(t.settings) == 0 {
		return nil
	}
	var lines []string
	for key, value := range t.settings {
		lines = append(lines, key+"="+value)
	}
	sort.Strings(lines)
	return C.CString(strings.Join(lines, "\n"))
}

// wgGetInterface returns the name of the tunnel.
//
//export wgGetInterface
//swift:name interface
//swift:throws null
func wgGetInterface(tunnelHandle Tunnel) *C.char {
	mutex.Lock()
	defer mutex.Unlock()
	if t := tunnels[tunnelHandle]; t != nil {
		return C.CString(t.name)
	}
	return nil
}

// wgGetSocketV4 returns the descriptor of the tunnel's socket. A tunnel that has none, because its
// settings have no listen_port, fails.
//
//export wgGetSocketV4
//swift:throws negative keep
func wgGetSocketV4(tunnelHandle Tunnel) int32 {
	mutex.Lock()
	defer mutex.Unlock()
	t := tunnels[tunnelHandle]
	if t == nil {
		return badHandle
	}
	if t.settings["listen_port"] == "" {
		return -1
	}
	return 100 + int32(tunnelHandle)
}

// wgBumpSockets opens the sockets of a tunnel anew.
//
//export wgBumpSockets
func wgBumpSockets(tunnelHandle Tunnel) {}

// wgIsUp returns whether the tunnel has a peer.
//
//export wgIsUp
func wgIsUp(tunnelHandle Tunnel) bool {
	mutex.Lock()
	defer mutex.Unlock()
	t := tunnels[tunnelHandle]
	return t != nil && t.settings["public_key"] != ""
}

// wgVersion returns the version of the library.
//
//export wgVersion
func wgVersion() *C.char { return C.CString("1.0.15 “Tünnel”") }

// wgCount returns how many tunnels are on.
//
//export wgCount
func wgCount() int32 {
	mutex.Lock()
	defer mutex.Unlock()
	return int32(len(tunnels))
}

// wgSetLogger is not for Swift.
//
//export wgSetLogger
//swift:skip
func wgSetLogger(context unsafe.Pointer, logger C.wg_logger) {}

func main() {}

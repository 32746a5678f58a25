package flow

import (
	"runtime"
	"time"
)

func collect() {
	for i := 0; i < 3; i++ {
		runtime.GC()
		time.Sleep(10 * time.Millisecond)
	}
}

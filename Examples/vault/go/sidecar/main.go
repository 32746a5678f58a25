// Command sidecar serves a vault over sockets, for who would rather talk to another process.
//
//	sidecar unix PATH | tcp ADDRESS
//
// A request is its length (32 bits, little endian), a letter, and what the letter asks for; a text is its
// length and its bytes. An answer is its length, 0 or 1 for success or failure, and the result or the
// text of the error.
package main

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"log"
	"math"
	"net"
	"os"

	"example.com/vault"
)

// A request is read from its front; a reading beyond its end panics, and ends the connection.
type request []byte

func (r *request) number() uint64 {
	value := binary.LittleEndian.Uint64(*r)
	*r = (*r)[8:]
	return value
}

func (r *request) text() string {
	length := r.number()
	value := string((*r)[:length])
	*r = (*r)[length:]
	return value
}

func (r *request) float() float64 { return math.Float64frombits(r.number()) }

func appendNumber(answer []byte, number uint64) []byte {
	return binary.LittleEndian.AppendUint64(answer, number)
}

func appendText(answer []byte, text string) []byte {
	return append(appendNumber(answer, uint64(len(text))), text...)
}

func answer(v *vault.Vault, kind byte, r request, to []byte) ([]byte, error) {
	switch kind {
	case '+':
		return appendNumber(to, r.number()+r.number()), nil
	case 'g':
		value, ok := v.Get(r.text())
		if !ok {
			return append(to, 0), nil
		}
		return appendText(append(to, 1), value), nil
	case 's':
		return to, v.Set(r.text(), r.text())
	case 'i':
		return to, v.CreateSpatialIndex(r.text(), r.text())
	case 'n':
		keys, distances, err := v.Nearby(r.text(), r.float(), r.float(), int(r.number()))
		if err != nil {
			return to, err
		}
		to = appendNumber(to, uint64(len(keys)))
		for i, key := range keys {
			to = appendNumber(appendText(to, key), math.Float64bits(distances[i]))
		}
		return to, nil
	default:
		return to, fmt.Errorf("a request begins with %q", kind)
	}
}

func serve(v *vault.Vault, connection net.Conn) (err error) {
	defer connection.Close()
	defer func() {
		if failure := recover(); failure != nil {
			err = fmt.Errorf("a broken request: %v", failure)
		}
	}()
	in := bufio.NewReader(connection)
	var head [4]byte
	var body, out []byte
	for {
		if _, err := io.ReadFull(in, head[:]); err != nil {
			return err
		}
		length := binary.LittleEndian.Uint32(head[:])
		if length == 0 || length > 1<<20 {
			return fmt.Errorf("a request of %d bytes", length)
		}
		if cap(body) < int(length) {
			body = make([]byte, length)
		}
		body = body[:length]
		if _, err := io.ReadFull(in, body); err != nil {
			return err
		}
		out, err = answer(v, body[0], body[1:], append(out[:0], 0, 0, 0, 0, 0))
		if err != nil {
			out = append(append(out[:4], 1), err.Error()...)
		}
		binary.LittleEndian.PutUint32(out, uint32(len(out)-4))
		if _, err := connection.Write(out); err != nil {
			return err
		}
	}
}

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: sidecar unix PATH | tcp ADDRESS")
	}
	v, err := vault.Open(":memory:")
	if err != nil {
		log.Fatal(err)
	}
	listener, err := net.Listen(os.Args[1], os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(listener.Addr())
	for {
		connection, err := listener.Accept()
		if err != nil {
			log.Fatal(err)
		}
		go func() {
			if err := serve(v, connection); err != nil && err != io.EOF {
				log.Print(err)
			}
		}()
	}
}

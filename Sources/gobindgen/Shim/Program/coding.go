package main

import (
	"fmt"
	"strings"
)

// codingSupport is what makes bytes of values, and values of bytes. Times are among them where the package
// has times.
func (s *shim) codingSupport() string {
	encode, decode := "", ""
	if s.uses["time"] {
		encode = "\tif t, ok := v.Interface().(time.Time); ok && !isAny {\n\t\te.encode(reflect.ValueOf(int64(swiftTimeOf(t))), false, depth)\n\t\treturn\n\t}\n"
		decode = "\tif _, ok := v.Interface().(time.Time); ok {\n\t\tvar t int64\n\t\td.decode(reflect.ValueOf(&t).Elem())\n\t\tv.Set(reflect.ValueOf(swiftTimeToGo(swiftTime(t))).Convert(v.Type()))\n\t\treturn\n\t}\n"
	}
	return fmt.Sprintf(strings.TrimPrefix(encoderSupport, "\n"), encode) + fmt.Sprintf(strings.TrimPrefix(decoderSupport, "\n"), decode)
}

const encoderSupport = `
// swiftValueOf is a value in CBOR, in C's memory, which Swift frees. Of any value it says what it is; of
// others, Swift knows it.
func swiftValueOf(value interface{}, isAny bool) []uint8 {
	var e swiftEncoder
	e.encode(reflect.ValueOf(value), isAny, 0)
	return swiftUint8s(e.bytes)
}

type swiftEncoder struct{ bytes []uint8 }

// begin writes what an item is, and its number.
func (e *swiftEncoder) begin(kind uint8, number uint64) {
	if number < 24 {
		e.bytes = append(e.bytes, kind<<5|uint8(number))
		return
	}
	e.bytes = append(e.bytes, kind<<5|27)
	e.number(number)
}

func (e *swiftEncoder) number(number uint64) {
	for shift := 56; shift >= 0; shift -= 8 {
		e.bytes = append(e.bytes, uint8(number>>uint(shift)))
	}
}

func (e *swiftEncoder) text(text string) {
	e.begin(3, uint64(len(text)))
	e.bytes = append(e.bytes, text...)
}

func (e *swiftEncoder) encode(v reflect.Value, isAny bool, depth int) {
	if depth > 1000 {
		panic("a value has too many others inside, or itself")
	}
	depth++
	if !v.IsValid() {
		e.bytes = append(e.bytes, 0xF6)
		return
	}
%s	switch v.Kind() {
	case reflect.Bool:
		if v.Bool() {
			e.bytes = append(e.bytes, 0xF5)
		} else {
			e.bytes = append(e.bytes, 0xF4)
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		if n := v.Int(); n < 0 {
			e.begin(1, uint64(^n))
		} else {
			e.begin(0, uint64(n))
		}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		e.begin(0, v.Uint())
	case reflect.Float32, reflect.Float64:
		e.bytes = append(e.bytes, 0xFB)
		e.number(math.Float64bits(v.Float()))
	case reflect.String:
		e.text(v.String())
	case reflect.Slice, reflect.Array:
		isBytes := v.Type().Elem().Kind() == reflect.Uint8
		if isBytes {
			e.begin(2, uint64(v.Len()))
		} else {
			e.begin(4, uint64(v.Len()))
		}
		for i := 0; i < v.Len(); i++ {
			if isBytes {
				e.bytes = append(e.bytes, uint8(v.Index(i).Uint()))
			} else {
				e.encode(v.Index(i), isAny, depth)
			}
		}
	case reflect.Map:
		if isAny && v.Type().Key().Kind() != reflect.String {
			e.other(v)
			return
		}
		e.begin(5, uint64(v.Len()))
		for _, key := range v.MapKeys() {
			e.encode(key, isAny, depth)
			e.encode(v.MapIndex(key), isAny, depth)
		}
	case reflect.Interface:
		e.encode(v.Elem(), true, depth)
	case reflect.Ptr:
		if isAny {
			e.other(v)
		} else {
			e.encode(v.Elem(), false, depth)
		}
	case reflect.Struct:
		if isAny {
			e.other(v)
			return
		}
		e.begin(4, uint64(v.NumField()))
		for i := 0; i < v.NumField(); i++ {
			e.encode(v.Field(i), false, depth)
		}
	default:
		e.other(v)
	}
}

// other says of a value that Swift has no form for what type it has, and how it is printed.
func (e *swiftEncoder) other(v reflect.Value) {
	e.begin(6, 27)
	e.begin(4, 2)
	e.text(v.Type().String())
	e.text(fmt.Sprint(v.Interface()))
}

`

const decoderSupport = `
// swiftValueTo sets what a pointer points to, to the value that is in bytes of Swift's.
func swiftValueTo(bytes []uint8, target interface{}) interface{} {
	d := swiftDecoder{string(bytes)}
	d.decode(reflect.ValueOf(target).Elem())
	return target
}

type swiftDecoder struct{ bytes string }

// begin reads what an item is, and its number.
func (d *swiftDecoder) begin() (kind uint8, number uint64) {
	first := d.number(1)
	if first&31 < 24 {
		return uint8(first >> 5), first & 31
	}
	return uint8(first >> 5), d.number(1 << (first&31 - 24))
}

func (d *swiftDecoder) number(size int) (number uint64) {
	for _, b := range []uint8(d.take(size)) {
		number = number<<8 | uint64(b)
	}
	return number
}

func (d *swiftDecoder) take(count int) string {
	taken := d.bytes[:count]
	d.bytes = d.bytes[count:]
	return taken
}

func (d *swiftDecoder) decode(v reflect.Value) {
%s	if d.bytes[0] == 0xF6 {
		d.take(1)
		return
	}
	switch v.Kind() {
	case reflect.Interface:
		v.Set(reflect.ValueOf(d.any()))
		return
	case reflect.Ptr:
		v.Set(reflect.New(v.Type().Elem()))
		d.decode(v.Elem())
		return
	}
	kind, number := d.begin()
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(number == 21)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(swiftInteger(kind, number))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		v.SetUint(number)
	case reflect.Float32, reflect.Float64:
		v.SetFloat(math.Float64frombits(number))
	case reflect.String:
		v.SetString(swiftClone(d.take(int(number))))
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), int(number), int(number)))
		d.elements(kind, v)
	case reflect.Array:
		if int(number) != v.Len() {
			panic(fmt.Sprintf("%%d elements were given where there are %%d", number, v.Len()))
		}
		d.elements(kind, v)
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for ; number > 0; number-- {
			key, element := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
			d.decode(key)
			d.decode(element)
			v.SetMapIndex(key, element)
		}
	case reflect.Struct:
		for i := 0; i < v.NumField(); i++ {
			d.decode(v.Field(i))
		}
	}
}

// elements reads those of a slice or an array; bytes are no items of their own.
func (d *swiftDecoder) elements(kind uint8, v reflect.Value) {
	for i := 0; i < v.Len(); i++ {
		if kind == 2 {
			v.Index(i).SetUint(d.number(1))
		} else {
			d.decode(v.Index(i))
		}
	}
}

// any reads a value that says what it is, and is not nil.
func (d *swiftDecoder) any() interface{} {
	kind, number := d.begin()
	switch kind {
	case 0:
		if number > math.MaxInt64 {
			return number
		}
		return int(number)
	case 1:
		return int(swiftInteger(kind, number))
	case 2:
		return []uint8(d.take(int(number)))
	case 3:
		return swiftClone(d.take(int(number)))
	case 4:
		elements := make([]interface{}, number)
		d.elements(kind, reflect.ValueOf(elements))
		return elements
	case 5:
		entries := make(map[string]interface{}, number)
		for ; number > 0; number-- {
			var key string
			var element interface{}
			d.decode(reflect.ValueOf(&key).Elem())
			d.decode(reflect.ValueOf(&element).Elem())
			entries[key] = element
		}
		return entries
	}
	if number == 20 || number == 21 {
		return number == 21
	}
	return math.Float64frombits(number)
}

func swiftInteger(kind uint8, number uint64) int64 {
	if kind == 1 {
		return ^int64(number)
	}
	return int64(number)
}

`

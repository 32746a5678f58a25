package main

import "go/types"

// timeValue is for durations and moments, which Swift has types of its own for.
func (s *shim) timeValue(t types.Type) (value, bool) {
	named, ok := unaliased(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil || named.Obj().Pkg().Path() != "time" || named.Obj().Pkg() == s.types {
		return value{}, false
	}
	switch named.Obj().Name() {
	case "Duration":
		s.uses["duration"] = true
		return value{
			crossing: "swiftDuration", toGo: conversion(s.packageName(named.Obj().Pkg()) + ".Duration"), toSwift: conversion("swiftDuration"),
		}, true
	case "Time":
		s.uses["time"] = true
		return value{
			crossing: "swiftTime", toGo: conversion("swiftTimeToGo"), toSwift: conversion("swiftTimeOf"),
		}, true
	}
	return value{}, false
}

const durationSupport = `// A swiftDuration is a time.Duration.
//
//swift:duration
type swiftDuration int64

`

const timeSupport = `// A swiftTime is a time.Time: nanoseconds since 1970, and the least of their numbers for the zero time.
//
//swift:time
type swiftTime int64

func swiftTimeToGo(t swiftTime) time.Time {
	if t == -1<<63 {
		return time.Time{}
	}
	return time.Unix(0, int64(t))
}

// swiftTimeOf gives the nearest of the times that can be counted, from 1677 to 2262.
func swiftTimeOf(t time.Time) swiftTime {
	const last = 1<<63 - 1
	switch {
	case t.IsZero():
		return -last - 1
	case t.Before(time.Unix(0, -last)):
		return -last
	case t.After(time.Unix(0, last)):
		return last
	}
	return swiftTime(t.UnixNano())
}

`

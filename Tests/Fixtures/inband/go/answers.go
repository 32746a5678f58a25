package main

/*
char inband_english[] = "hello";
char inband_german[] = "gr\303\274\303\237 dich";
char inband_none[] = "error: no language";
char inband_unknown[] = "error: \"xx\" is none";
*/
import "C"

// answers are the library's for good.
var answers = map[string]*C.char{
	"en": &C.inband_english[0],
	"de": &C.inband_german[0],
	"":   &C.inband_none[0],
	"xx": &C.inband_unknown[0],
}

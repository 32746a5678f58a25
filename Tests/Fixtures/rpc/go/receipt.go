package main

/*
#include <stdint.h>

typedef struct {
	char *text;
	int64_t number;
} Receipt;

Receipt last_receipt = {(char *)"l\303\241st", 41};
*/
import "C"

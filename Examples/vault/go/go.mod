module example.com/vault

go 1.19

require github.com/tidwall/buntdb v1.1.7

require (
	github.com/tidwall/btree v0.3.0 // indirect
	github.com/tidwall/gjson v1.14.4 // indirect
	github.com/tidwall/grect v0.1.0 // indirect
	github.com/tidwall/match v1.1.1 // indirect
	github.com/tidwall/pretty v1.2.0 // indirect
	github.com/tidwall/rtree v0.0.0-20201103190202-0d877048965d // indirect
	github.com/tidwall/tinyqueue v0.1.1 // indirect
)

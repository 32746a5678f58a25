module ownfree

go 1.19

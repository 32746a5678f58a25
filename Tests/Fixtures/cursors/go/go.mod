module example.com/cursors

go 1.21

module exotic

go 1.19

package main

// #include <stdlib.h>
import "C"

import (
	"strings"
	"sync"
)

// Vault is a handle to an open vault. 0 is none.
type Vault uintptr

type vault struct {
	name   string
	values map[string]string
}

var (
	mutex  sync.Mutex
	vaults = map[Vault]*vault{}
	last   Vault
)

// OpenVault opens the vault with this name. It fails for an empty name.
//
//export OpenVault
func OpenVault(name string) (v Vault, err *C.char) {
	if name == "" {
		return 0, C.CString("a vault needs a name")
	}
	mutex.Lock()
	defer mutex.Unlock()
	last++
	vaults[last] = &vault{name: strings.Clone(name), values: map[string]string{}}
	return last, nil
}

//export VaultSet
func VaultSet(v Vault, key, value string) (err *C.char) {
	mutex.Lock()
	defer mutex.Unlock()
	opened, ok := vaults[v]
	if !ok {
		return C.CString("the vault is closed")
	}
	opened.values[strings.Clone(key)] = strings.Clone(value)
	return nil
}

//export VaultGet
func VaultGet(v Vault, key string) (value *C.char, ok bool) {
	mutex.Lock()
	defer mutex.Unlock()
	opened, ok := vaults[v]
	if !ok {
		return nil, false
	}
	text, ok := opened.values[key]
	if !ok {
		return nil, false
	}
	return C.CString(text), true
}

//export VaultCount
func VaultCount(v Vault) int {
	mutex.Lock()
	defer mutex.Unlock()
	if opened, ok := vaults[v]; ok {
		return len(opened.values)
	}
	return -1
}

// RenameVault is a method, which is exported with its receiver.
//
//export RenameVault
func (v Vault) RenameVault(name string) bool {
	mutex.Lock()
	defer mutex.Unlock()
	opened, ok := vaults[v]
	if ok {
		opened.name = strings.Clone(name)
	}
	return ok
}

//export CloseVault
func CloseVault(v Vault) {
	mutex.Lock()
	defer mutex.Unlock()
	delete(vaults, v)
}

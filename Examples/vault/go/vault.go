// Package vault is a database in memory, with a file behind it if one is asked for. Texts have texts
// as keys; indexes order them by their values, or by where they are in a plane.
package vault

import (
	"errors"
	"os"
	"time"

	"github.com/tidwall/buntdb"
)

// A Vault holds texts by their keys. Any number of threads may use it at once.
type Vault struct {
	db *buntdb.DB
}

// Open opens the vault in a file, and makes that if it is missing. The path ":memory:" stands for no
// file at all.
func Open(path string) (*Vault, error) {
	db, err := buntdb.Open(path)
	if err != nil {
		return nil, err
	}
	return &Vault{db}, nil
}

// Close writes down what is not yet in the file.
func (v *Vault) Close() error { return v.db.Close() }

// Set sets the value of a key.
func (v *Vault) Set(key, value string) error {
	return v.db.Update(func(tx *buntdb.Tx) error { return set(tx, key, value, 0) })
}

// SetExpiring sets the value of a key, which is gone after its life.
func (v *Vault) SetExpiring(key, value string, life time.Duration) error {
	if life <= 0 {
		return errors.New("a value cannot expire before it is set")
	}
	return v.db.Update(func(tx *buntdb.Tx) error { return set(tx, key, value, life) })
}

// Get returns the value of a key, if it has one.
func (v *Vault) Get(key string) (value string, ok bool) {
	err := v.db.View(func(tx *buntdb.Tx) (err error) {
		value, err = tx.Get(key)
		return err
	})
	return value, err == nil
}

// Delete removes a key, and says whether it was there.
func (v *Vault) Delete(key string) (existed bool, err error) {
	err = v.db.Update(func(tx *buntdb.Tx) error {
		existed, err = remove(tx, key)
		return err
	})
	return existed, err
}

// Count returns how many keys there are.
func (v *Vault) Count() (count int, err error) {
	err = v.db.View(func(tx *buntdb.Tx) error {
		count, err = tx.Len()
		return err
	})
	return count, err
}

// Save writes everything to a new file, which Load reads.
//
//swift:async
func (v *Vault) Save(path string) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := v.db.Save(file); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}

// Load adds everything that is in a saved file. The vault must be one without a file.
//
//swift:async
func (v *Vault) Load(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	return v.db.Load(file)
}

// Shrink writes the vault's file anew, without what has been deleted or set again.
//
//swift:async
func (v *Vault) Shrink() error { return v.db.Shrink() }

// set sets a value, for good where it has no life.
func set(tx *buntdb.Tx, key, value string, life time.Duration) error {
	var options *buntdb.SetOptions
	if life > 0 {
		options = &buntdb.SetOptions{Expires: true, TTL: life}
	}
	_, _, err := tx.Set(key, value, options)
	return err
}

func remove(tx *buntdb.Tx, key string) (existed bool, err error) {
	if _, err = tx.Delete(key); err == buntdb.ErrNotFound {
		return false, nil
	}
	return err == nil, err
}

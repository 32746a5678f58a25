package vault

import (
	"github.com/tidwall/buntdb"
)

// A Transaction changes many keys at once, or none of them. Until it is ended nobody else can change
// the vault.
type Transaction struct {
	tx *buntdb.Tx
}

// Begin begins a transaction. It waits until the one before it has ended.
//
//swift:async
//swift:parent v
func (v *Vault) Begin() (*Transaction, error) {
	tx, err := v.db.Begin(true)
	if err != nil {
		return nil, err
	}
	return &Transaction{tx}, nil
}

// Set sets the value of a key.
func (t *Transaction) Set(key, value string) error { return set(t.tx, key, value, 0) }

// Get returns the value of a key, if it has one.
func (t *Transaction) Get(key string) (value string, ok bool) {
	value, err := t.tx.Get(key)
	return value, err == nil
}

// Delete removes a key, and says whether it was there.
func (t *Transaction) Delete(key string) (existed bool, err error) { return remove(t.tx, key) }

// Commit makes the changes those of the vault.
func (t *Transaction) Commit() error { return t.tx.Commit() }

// Close takes the changes back, unless they are committed.
func (t *Transaction) Close() error {
	if err := t.tx.Rollback(); err != nil && err != buntdb.ErrTxClosed {
		return err
	}
	return nil
}

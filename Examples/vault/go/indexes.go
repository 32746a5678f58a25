package vault

import (
	"math"

	"github.com/tidwall/buntdb"
)

// CreateIndex orders the values of the keys that match a pattern, such as "player:*", as isLess says. It is
// asked on any thread, whenever a value comes, goes or is looked for, until the index is dropped or the
// vault is closed.
func (v *Vault) CreateIndex(name, pattern string, isLess func(a, b string) bool) error {
	return v.db.CreateIndex(name, pattern, isLess)
}

// CreateJSONIndex orders the values of the keys that match a pattern by what a path such as "score"
// finds in their JSON.
func (v *Vault) CreateJSONIndex(name, pattern, path string) error {
	return v.db.CreateIndex(name, pattern, buntdb.IndexJSON(path))
}

// CreateSpatialIndex finds the values of the keys that match a pattern by where they are. The values
// are texts that Place makes.
func (v *Vault) CreateSpatialIndex(name, pattern string) error {
	return v.db.CreateSpatialIndex(name, pattern, buntdb.IndexRect)
}

// Place writes a point down as a value for a spatial index.
func Place(x, y float64) string { return buntdb.Point(x, y) }

// Indexes returns the names of the indexes.
func (v *Vault) Indexes() (names []string, err error) { return v.db.Indexes() }

// DropIndex forgets an index.
func (v *Vault) DropIndex(name string) error { return v.db.DropIndex(name) }

// Ascend visits the keys with their values in the order of an index, or, where that has no name, in their
// own, until visit returns false. Nobody can change the vault meanwhile, and so must not visit.
//
//swift:noescape visit
func (v *Vault) Ascend(index string, visit func(key, value string) bool) error {
	return v.db.View(func(tx *buntdb.Tx) error { return tx.Ascend(index, visit) })
}

// Descend visits the keys as Ascend does, from the last to the first.
//
//swift:noescape visit
func (v *Vault) Descend(index string, visit func(key, value string) bool) error {
	return v.db.View(func(tx *buntdb.Tx) error { return tx.Descend(index, visit) })
}

// AscendKeys visits the keys that match a pattern as Ascend does.
//
//swift:noescape visit
func (v *Vault) AscendKeys(pattern string, visit func(key, value string) bool) error {
	return v.db.View(func(tx *buntdb.Tx) error { return tx.AscendKeys(pattern, visit) })
}

// Nearby returns at most limit keys with their distances from a point, the nearest first.
func (v *Vault) Nearby(index string, x, y float64, limit int) (
	keys []string, distances []float64, err error) {
	err = v.db.View(func(tx *buntdb.Tx) error {
		return tx.Nearby(index, buntdb.Point(x, y), func(key, value string, square float64) bool {
			if len(keys) >= limit {
				return false
			}
			keys, distances = append(keys, key), append(distances, math.Sqrt(square))
			return true
		})
	})
	return keys, distances, err
}

// Intersects returns the keys in a rectangle, and their values.
func (v *Vault) Intersects(index string, minX, minY, maxX, maxY float64) (
	keys, values []string, err error) {
	bounds := buntdb.Rect([]float64{minX, minY}, []float64{maxX, maxY})
	err = v.db.View(func(tx *buntdb.Tx) error {
		return tx.Intersects(index, bounds, func(key, value string) bool {
			keys, values = append(keys, key), append(values, value)
			return true
		})
	})
	return keys, values, err
}

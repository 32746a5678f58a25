package vault

import (
	"math"

	"github.com/tidwall/buntdb"
)

// CreateIndex orders the values of the keys that match a pattern, such as "player:*", by the number
// that a path such as "score" finds in their JSON.
func (v *Vault) CreateIndex(name, pattern, path string) error {
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

// Ascend returns at most limit keys with their values, in the order of an index; that with no name
// is the order of the keys.
func (v *Vault) Ascend(index string, limit int) (keys, values []string, err error) {
	err = v.db.View(func(tx *buntdb.Tx) error {
		return tx.Ascend(index, func(key, value string) bool {
			if len(keys) >= limit {
				return false
			}
			keys, values = append(keys, key), append(values, value)
			return true
		})
	})
	return keys, values, err
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

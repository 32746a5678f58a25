package iterators

import "iter"

// A Place is where a book stands.
type Place struct {
	Row    int
	Labels map[string]string
}

// A Book has a title.
type Book struct{ title string }

// Title is the title.
func (b *Book) Title() string { return b.title }

// An IntSequence is a type that has the name which the class of iterators would have.
type IntSequence struct{ Length int }

// A Shelf has books.
type Shelf struct {
	titles []string
	books  map[string]*Book
	// Backwards gives the books, the last one first.
	Backwards iter.Seq[*Book]
}

// NewShelf makes a shelf without books.
func NewShelf() *Shelf {
	s := &Shelf{books: map[string]*Book{}}
	s.Backwards = func(yield func(*Book) bool) {
		for i := len(s.titles) - 1; i >= 0; i-- {
			if !yield(s.books[s.titles[i]]) {
				return
			}
		}
	}
	return s
}

// Put adds a book, or keeps a place free for it.
func (s *Shelf) Put(title string, isThere bool) {
	s.titles = append(s.titles, title)
	if isThere {
		s.books[title] = &Book{title}
	}
}

// All gives the books by their titles; a free place is nil.
func (s *Shelf) All() iter.Seq2[string, *Book] {
	return func(yield func(string, *Book) bool) {
		for _, title := range s.titles {
			if !yield(title, s.books[title]) {
				return
			}
		}
	}
}

// Places gives where the books stand.
func (s *Shelf) Places() iter.Seq[Place] {
	return func(yield func(Place) bool) {
		for i, title := range s.titles {
			if !yield(Place{i / 2, map[string]string{"title": title}}) {
				return
			}
		}
	}
}

// Values gives a value of each kind, and nothing.
func (s *Shelf) Values() iter.Seq2[any, map[string][]int] {
	return func(yield func(any, map[string][]int) bool) {
		_ = yield(len(s.titles), nil) && yield(nil, map[string][]int{"one": {1}}) && yield("text", nil)
	}
}

// Rows gives the titles of each row, and whether it is full.
func (s *Shelf) Rows() iter.Seq2[bool, [][]string] {
	return func(yield func(bool, [][]string) bool) {
		for at := 0; at < len(s.titles); at += 2 {
			rest := s.titles[at:min(at+2, len(s.titles))]
			if !yield(len(rest) == 2, [][]string{rest}) {
				return
			}
		}
	}
}

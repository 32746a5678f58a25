// Proves that a package that is no main package is built as one, with nothing to be made for it.

import Numbers

print("twice:", twice(n: 21))

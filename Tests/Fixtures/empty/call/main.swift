// Proves that the smallest library links, starts Go's runtime and answers.

import Empty

print("answer:", answer())

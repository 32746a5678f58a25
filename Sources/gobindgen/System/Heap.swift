#if canImport(Glibc)
import Glibc
#endif

/// The memory that a run takes once, and gives back when it ends.
enum Heap {
    /// Below this much input nobody would notice.
    private static let largeInput = 1 << 16
    private static let largePage = 1 << 21

    /// Makes the heap one piece of large pages, before a large input is worked on: page by page, and
    /// given back and taken anew as arrays grow, memory was a fifth of the time of a run.
    static func prepare(forInputOf size: Int) {
        #if canImport(Glibc)
        guard size >= largeInput else { return }
        // A piece of the system's own that is freed is from then on the size up to which memory comes out
        // of the heap, and twice as much may lie there unused (mallopt(3), M_MMAP_THRESHOLD; 32 MB are the
        // most): the first piece says so, and the second one is the heap's.
        for pages in [15, 14] {
            let piece = unsafe malloc(pages * largePage)
            let start = (UInt(bitPattern: piece) + UInt(largePage - 1)) & ~UInt(largePage - 1)
            // What the system does not grant is no loss.
            _ = unsafe madvise(
                UnsafeMutableRawPointer(bitPattern: start), (pages - 1) * largePage, MADV_HUGEPAGE)
            unsafe free(piece)
        }
        #endif
    }
}

/// The words with a meaning in C's declarations: those of C11 and C23, and the spellings that gcc,
/// clang and MSVC add to them.
// The cases are spelled as the words themselves.
// swift-format-ignore: AlwaysUseLowerCamelCase
enum CKeyword: UInt8, CaseIterable, Sendable {
    // storage classes and function specifiers
    case typedef, extern, `static`, auto, register, inline
    case __inline, __inline__, __forceinline, _Noreturn
    case _Thread_local, thread_local, __thread, constexpr
    // qualifiers
    case const, __const, __const__, volatile, __volatile, __volatile__
    case restrict, __restrict, __restrict__, _Atomic
    case _Nonnull, _Nullable, _Null_unspecified, __unaligned
    // type specifiers
    case void, char, short, int, long, float, double, signed, unsigned
    case __signed, __signed__, _Bool, bool, _Complex, __complex__, _Imaginary
    case __int128, __int128_t, __uint128_t, _BitInt
    case _Float16, _Float32, _Float64, _Float32x, _Float64x, _Float128, __float128, __bf16
    case `struct`, union, `enum`
    case typeof, __typeof, __typeof__, __auto_type, typeof_unqual
    // what stands around them
    case __extension__, __attribute__, __attribute, __declspec, _Alignas, alignas
    case asm, __asm, __asm__, _Static_assert, static_assert
    case __cdecl, __stdcall, __fastcall, __vectorcall, _Pragma, __pragma
    // what only expressions hold
    case sizeof, _Alignof, alignof, __alignof__, `if`, `else`

    /// What means something in directives only: anything else may have these names.
    case defined, include, include_next, define, undef, pragma, once, __VA_ARGS__
    case ifdef, ifndef, elif, elifdef, elifndef, endif

    /// The word itself; the cases are named after it.
    var spelling: String { Self.spellings[Int(rawValue)] }

    /// The words in the order of the cases: asking each case for its name would take a run longer than
    /// reading a short header.
    private static let spellings = """
        typedef extern static auto register inline __inline __inline__ __forceinline \
        _Noreturn _Thread_local thread_local __thread constexpr const __const __const__ \
        volatile __volatile __volatile__ restrict __restrict __restrict__ _Atomic _Nonnull \
        _Nullable _Null_unspecified __unaligned void char short int long float double signed \
        unsigned __signed __signed__ _Bool bool _Complex __complex__ _Imaginary __int128 \
        __int128_t __uint128_t _BitInt _Float16 _Float32 _Float64 _Float32x _Float64x \
        _Float128 __float128 __bf16 struct union enum typeof __typeof __typeof__ __auto_type \
        typeof_unqual __extension__ __attribute__ __attribute __declspec _Alignas alignas \
        asm __asm __asm__ _Static_assert static_assert __cdecl __stdcall __fastcall \
        __vectorcall _Pragma __pragma sizeof _Alignof alignof __alignof__ if else defined \
        include include_next define undef pragma once __VA_ARGS__ ifdef ifndef elif elifdef \
        elifndef endif
        """.split(separator: " ").map(String.init)

    /// Whether it is a directive that asks for something.
    var isCondition: Bool {
        switch self {
        case .if, .ifdef, .ifndef, .elif, .elifdef, .elifndef: true
        default: false
        }
    }

    /// Whether C23 alone makes it a keyword: in older C, which Swift reads headers as, it is a name
    /// like any other.
    var isKeywordOfC23: Bool {
        switch self {
        case .alignas, .alignof, .bool, .constexpr, .static_assert, .thread_local, .typeof_unqual:
            true
        default: false
        }
    }
}

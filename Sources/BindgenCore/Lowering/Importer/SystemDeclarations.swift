/// What the headers of C and POSIX declare, as far as it matters to how Swift imports a type: they
/// are on every system and are therefore not read.
enum SystemDeclarations {
    /// The typedefs of numbers that Swift has a type of its own for.
    static let numbers: [String: StandardName] = [
        "int8_t": .Int8, "int16_t": .Int16, "int32_t": .Int32, "int64_t": .Int64,
        "uint8_t": .UInt8, "uint16_t": .UInt16, "uint32_t": .UInt32, "uint64_t": .UInt64,
        "size_t": .Int, "ssize_t": .Int, "ptrdiff_t": .Int, "intptr_t": .Int, "uintptr_t": .UInt,
    ]

    /// The typedefs of numbers whose width differs between systems: the name is Swift's too.
    static let otherNumbers: Set<String> = [
        "time_t", "clock_t", "suseconds_t", "useconds_t", "off_t", "ino_t", "dev_t", "nlink_t",
        "blkcnt_t", "blksize_t", "mode_t", "pid_t", "uid_t", "gid_t", "id_t", "socklen_t",
        "sa_family_t", "in_addr_t", "in_port_t", "wchar_t", "intmax_t", "uintmax_t",
        "int_fast8_t", "int_fast16_t", "int_fast32_t", "int_fast64_t",
        "uint_fast8_t", "uint_fast16_t", "uint_fast32_t", "uint_fast64_t",
        "int_least8_t", "int_least16_t", "int_least32_t", "int_least64_t",
        "uint_least8_t", "uint_least16_t", "uint_least32_t", "uint_least64_t",
    ]

    /// The structs that a library may take a pointer to without declaring them.
    static let tags: Set<String> = [
        "addrinfo", "cmsghdr", "dirent", "epoll_event", "flock", "group", "hostent", "ifaddrs",
        "ifreq", "in6_addr", "in_addr", "iovec", "itimerspec", "itimerval", "lconv", "linger",
        "msghdr", "option", "passwd", "pollfd", "protoent", "rlimit", "rusage", "sched_param",
        "servent", "sigaction", "sockaddr", "sockaddr_in", "sockaddr_in6", "sockaddr_storage",
        "sockaddr_un", "stat", "statvfs", "termios", "timespec", "timeval", "timezone", "tm", "tms",
        "utimbuf", "utsname", "winsize", "_IO_FILE",
    ]

    /// Those of them that are never negative, be it on one system only.
    private static let naturalNumbers: Set<String> = [
        "clock_t", "dev_t", "gid_t", "id_t", "in_addr_t", "in_port_t", "ino_t", "mode_t", "nlink_t",
        "sa_family_t", "socklen_t", "uid_t", "useconds_t",
    ]

    static func isNatural(_ name: String) -> Bool {
        name.hasPrefix("uint") || naturalNumbers.contains(name)
    }

    static func isNumber(_ name: String) -> Bool {
        numbers[name] != nil || otherNumbers.contains(name)
    }
}

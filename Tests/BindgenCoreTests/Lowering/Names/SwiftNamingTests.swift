import Testing

@testable import BindgenCore

@Suite struct SwiftNamingTests {
    @Test(
        "A function's name follows Swift's guidelines",
        arguments: [
            ("Add", "add"), ("GetURL", "getURL"), ("URL", "url"), ("URLs", "urls"),
            ("URLsFor", "urlsFor"), ("IDs", "ids"), ("HTTPServerStart", "httpServerStart"),
            ("HTTPS", "https"), ("X", "x"), ("XY", "xy"), ("XYz", "xYz"), ("X25519", "x25519"),
            ("UTF8Length", "utf8Length"), ("IPv4Parse", "ipv4Parse"), ("IPv6", "ipv6"),
            ("OAuthLogin", "oauthLogin"), ("NaN", "nan"), ("jfs_init", "jfsInit"),
            ("swift_Count", "count"), ("swiftSequence_Count", "count"),
            ("SKY_coin_Get", "skyCoinGet"),
            ("RELEASE_ALL", "releaseAll"), ("uplink_open_project", "uplinkOpenProject"),
            ("get_2d_size", "get2dSize"), ("sha_2_256", "sha2_256"), ("_private", "_private"),
            ("__a__b", "__aB"), ("trailing_", "trailing"), ("_", "_"), ("___", "___"),
            ("Größe", "größe"), ("Éclair", "éclair"), ("ÄÖÜ", "äöü"), ("日本", "日本"),
            ("add", "add"), ("Error", "error"), ("aB", "aB"),
        ])
    func functions(_ name: String, _ expected: String) {
        #expect(SwiftNaming.function(name).text == expected)
    }

    @Test(
        "A type's name begins with a capital",
        arguments: [
            ("Store", "Store"), ("store", "Store"), ("db_conn_t", "DbConn"), ("fileSet", "FileSet"),
            ("Old_Name", "Old_Name"), ("HTTP", "HTTP"), ("éclair", "Éclair"),
            ("_hidden", "_hidden"),
            ("t", "T"), ("_t", "_t"), ("x_t", "X"),
        ])
    func types(_ name: String, _ expected: String) {
        #expect(SwiftNaming.type(name) == expected)
    }

    @Test(
        "A prefix is taken off where a name is left",
        arguments: [
            ("RcloneRPC", "Rclone", "rpc"), ("SKY_coin_Get", "SKY", "coinGet"),
            ("SKY_coin_Get", "SKY_", "coinGet"), ("Rclone", "Rclone", "rclone"),
            ("Rclone2", "Rclone", "rclone2"), ("Other", "Rclone", "other"),
        ])
    func prefixes(_ name: String, _ prefix: String, _ expected: String) {
        #expect(SwiftNaming.function(name, strippingPrefix: prefix).text == expected)
    }

    @Test(
        "A prefix is taken off at the end of a word only",
        arguments: [
            ("Food", "Foo", "food"), ("FooD", "Foo", "d"), ("FooBar", "Foo", "bar"),
            ("Foo_bar", "Foo", "bar"), ("foo_bar", "foo_", "bar"), ("Foo2", "Foo", "foo2"),
            ("Foo", "Foo", "foo"), ("foobar", "foo", "foobar"), ("HTTPGet", "HTTP", "get"),
            ("Foo中", "Foo", "中"), ("FooÉt", "Foo", "ét"), ("Fooét", "Foo", "fooét"),
        ])
    func prefixesOfWords(_ name: String, _ prefix: String, _ expected: String) {
        #expect(SwiftNaming.function(name, strippingPrefix: prefix).text == expected)
    }

    @Test(
        "A parameter without a name has no label",
        arguments: [
            ("", 0, nil), ("_", 1, nil), ("__", 1, nil), ("p0", 0, nil), ("p1", 1, nil),
            ("p1", 0, "p1"), ("name", 0, "name"), ("userID", 2, "userID"), ("URL", 0, "url"),
            ("int32", 0, "int32"), ("in", 0, "in"), ("_size", 0, "size"), ("__a_b", 0, "aB"),
            ("_1", 0, "_1"),
        ] as [(String, Int, String?)])
    func labels(_ name: String, _ position: Int, _ expected: String?) {
        #expect(SwiftNaming.label(name, position: position)?.text == expected)
    }

    @Test("A parameter gives way to what the body needs, and its label stays")
    func locals() {
        let taken: Set<String> = ["result", "resultValue", "CLib"]
        let local = { (text: String) in
            SwiftNaming.local(
                SwiftIdentifier(validated: text), position: 3, isTaken: taken.contains
            ).text
        }
        #expect(local("name") == "name")
        #expect(local("result") == "resultValueValue")
        #expect(local("CLib") == "CLibValue")
        #expect(local("in") == "inValue")
        #expect(SwiftNaming.local(nil, position: 3, isTaken: taken.contains).text == "p3")
    }

    @Test(
        "A module's name is an identifier that is no reserved word",
        arguments: [
            ("Mylib", true), ("_3D", true), ("Größe", true), ("", false), ("3D", false),
            ("my-lib", false), ("my lib", false), ("class", false), ("Swift", false),
            ("a.b", false), ("\"", false),
        ])
    func moduleNames(_ name: String, _ isValid: Bool) {
        #expect(SwiftNaming.isModuleName(name) == isValid)
    }

    @Test(
        "What is derived from a parameter's name is called as no parameter is in the body",
        arguments: [
            ("n", "Value", ["n"], "nValue"), ("n", "Value", ["n", "nValue"], "nValueValue"),
            ("result", "Value", ["result"], "resultValueValue"),
            ("self", "Value", ["self"], "selfValueValue"),
            ("takeString", "Value", ["takeString"], "takeStringValueValue"),
            ("result", "Handle", ["result"], "resultHandle"),
        ] as [(String, String, [String], String)])
    func derived(_ name: String, _ suffix: String, _ others: [String], _ expected: String) {
        #expect(
            SwiftNaming.derived(from: name, suffix, besides: others, isBeside: true).text
                == expected)
        #expect(SwiftNaming.derived(from: "result", "Value", besides: []).text == "resultValue")
    }
}

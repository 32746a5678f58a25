/// The types that values are made of.
func codedTypesSupport(_ names: SupportNames) -> String {
    """
    extension GoCoded where Self: FixedWidthInteger {
        fileprivate \(names.isolation)init(from decoder: inout GoDecoder) {
            let (kind, number) = decoder.begin()
            guard kind <= 1, let value = Self(exactly: number) else { decoder.fail() }
            self = kind == 0 ? value : ~value
        }

        fileprivate \(names.isolation)func encode(to encoder: inout GoEncoder) {
            let isNegative = self < 0
            encoder.begin(
                isNegative ? 1 : 0, UInt64(truncatingIfNeeded: isNegative ? ~self : self))
        }
    }

    extension Int: \(names.isolation)GoCoded {}
    extension Int8: \(names.isolation)GoCoded {}
    extension Int16: \(names.isolation)GoCoded {}
    extension Int32: \(names.isolation)GoCoded {}
    extension Int64: \(names.isolation)GoCoded {}
    extension UInt: \(names.isolation)GoCoded {}
    extension UInt16: \(names.isolation)GoCoded {}
    extension UInt32: \(names.isolation)GoCoded {}
    extension UInt64: \(names.isolation)GoCoded {}

    extension UInt8: \(names.isolation)GoCoded {
        fileprivate \(names.isolation)static func elements(
            from decoder: inout GoDecoder
        ) -> [UInt8] {
            Array(decoder.take(decoder.begin(2)))
        }

        fileprivate \(names.isolation)static func encode(
            _ elements: [UInt8], to encoder: inout GoEncoder
        ) {
            encoder.begin(2, UInt64(elements.count))
            encoder.bytes += elements
        }
    }

    extension Bool: \(names.isolation)GoCoded {
        fileprivate \(names.isolation)init(from decoder: inout GoDecoder) {
            let value = decoder.next(1)
            guard value == 0xF4 || value == 0xF5 else { decoder.fail() }
            self = value == 0xF5
        }

        fileprivate \(names.isolation)func encode(to encoder: inout GoEncoder) {
            encoder.bytes.append(self ? 0xF5 : 0xF4)
        }
    }

    extension Double: \(names.isolation)GoCoded {
        fileprivate \(names.isolation)init(from decoder: inout GoDecoder) {
            guard decoder.next(1) == 0xFB else { decoder.fail() }
            self.init(bitPattern: decoder.next(8))
        }

        fileprivate \(names.isolation)func encode(to encoder: inout GoEncoder) {
            encoder.bytes.append(0xFB)
            encoder.append(bitPattern, count: 8)
        }
    }

    extension Float: \(names.isolation)GoCoded {
        fileprivate \(names.isolation)init(from decoder: inout GoDecoder) {
            self.init(Double(from: &decoder))
        }

        fileprivate \(names.isolation)func encode(to encoder: inout GoEncoder) {
            Double(self).encode(to: &encoder)
        }
    }

    extension String: \(names.isolation)GoCoded {
        fileprivate \(names.isolation)init(from decoder: inout GoDecoder) {
            self.init(decoding: decoder.take(decoder.begin(3)), as: UTF8.self)
        }

        fileprivate \(names.isolation)func encode(to encoder: inout GoEncoder) {
            encoder.begin(3, UInt64(utf8.count))
            encoder.bytes += utf8
        }
    }

    extension Array: \(names.isolation)GoCoded where Element: GoCoded {
        fileprivate \(names.isolation)init(from decoder: inout GoDecoder) {
            self = Element.elements(from: &decoder)
        }

        fileprivate \(names.isolation)func encode(to encoder: inout GoEncoder) {
            Element.encode(self, to: &encoder)
        }
    }

    extension Dictionary: \(names.isolation)GoCoded where Key: GoCoded, Value: GoCoded {
        fileprivate \(names.isolation)init(from decoder: inout GoDecoder) {
            self.init()
            for _ in 0..<decoder.begin(5) {
                let key = Key(from: &decoder)
                self[key] = Value(from: &decoder)
            }
        }

        fileprivate \(names.isolation)func encode(to encoder: inout GoEncoder) {
            encoder.begin(5, UInt64(count))
            for (key, value) in self {
                key.encode(to: &encoder)
                value.encode(to: &encoder)
            }
        }
    }

    extension Optional: \(names.isolation)GoCoded where Wrapped: GoCoded {
        fileprivate \(names.isolation)init(from decoder: inout GoDecoder) {
            self = decoder.takeNothing() ? nil : Wrapped(from: &decoder)
        }

        fileprivate \(names.isolation)func encode(to encoder: inout GoEncoder) {
            if let self { self.encode(to: &encoder) } else { encoder.bytes.append(0xF6) }
        }
    }
    """
}

func codedScalarSupport(_ names: SupportNames) -> String {
    """
    extension Unicode.Scalar: \(names.isolation)GoCoded {
        fileprivate \(names.isolation)init(from decoder: inout GoDecoder) {
            self = Unicode.Scalar(UInt32(truncatingIfNeeded: Int32(from: &decoder))) ?? "\\u{FFFD}"
        }

        fileprivate \(names.isolation)func encode(to encoder: inout GoEncoder) {
            value.encode(to: &encoder)
        }
    }
    """
}

/// Of durations and moments, which have raw values.
func codedNanosecondsSupport(_ type: String, _ names: SupportNames) -> String {
    """
    @available(macOS 13, iOS 16, watchOS 9, tvOS 16, *)
    extension \(type): \(names.isolation)GoCoded {
        fileprivate \(names.isolation)init(from decoder: inout GoDecoder) {
            self.init(rawValue: Int64(from: &decoder))
        }

        fileprivate \(names.isolation)func encode(to encoder: inout GoEncoder) {
            rawValue.encode(to: &encoder)
        }
    }
    """
}

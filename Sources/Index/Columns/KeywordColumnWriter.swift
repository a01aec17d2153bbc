/// Collects the strings of a column.
struct KeywordColumnWriter {
  private var numbers: [String: UInt32] = [:]
  private var strings: [String] = []
  private var textBytes = 0
  private var entries: [UInt32] = []
  private var ends: [UInt32] = []
  /// The string that came last, since neighbours often share one.
  private var last: (value: String, number: UInt32)?

  /// About how many bytes it holds in memory.
  var memory: Int { 4 * (entries.count + ends.count) + 3 * textBytes + 96 * strings.count }

  /// Appends the strings of the next entry.
  mutating func append(_ values: [String]) {
    for value in values { entries.append(number(of: value)) }
    ends.append(UInt32(entries.count))
  }

  /// Appends the one string of the next entry.
  mutating func append(_ value: String) {
    entries.append(number(of: value))
    ends.append(UInt32(entries.count))
  }

  private mutating func number(of value: String) -> UInt32 {
    if let last, last.value == value { return last.number }
    let number = numbers[value] ?? add(value)
    last = (value, number)
    return number
  }

  private mutating func add(_ value: String) -> UInt32 {
    let next = UInt32(strings.count)
    numbers[value] = next
    strings.append(value)
    textBytes += value.utf8.count
    return next
  }

  /// Encodes the column: strings in the order of their bytes, the ordinals of an entry rising and without repeats.
  func encode() -> EncodedKeywords {
    let encoded = strings.map { Array($0.utf8) }
    let order = strings.indices.sorted { DictionaryKey.precedes(encoded[$0], encoded[$1]) }
    var ordinals = [UInt32](repeating: 0, count: strings.count)
    for (ordinal, number) in order.enumerated() { ordinals[number] = UInt32(ordinal) }
    var lists = OrdinalLists(entries: ends.count, ordinals: entries.count)
    var start = 0
    for end in ends {
      lists.append(entries[start..<Int(end)], by: ordinals)
      start = Int(end)
    }
    let sorted = order.map { encoded[$0] }
    return EncodedKeywords(bytes: Self.encode(sorted, lists), strings: sorted, ordinals: lists)
  }

  private static func encode(_ strings: [[UInt8]], _ lists: OrdinalLists) -> [UInt8] {
    let isMultiple = lists.isMultiple
    let total = isMultiple ? lists.ordinals.count : lists.count
    let width = PackedNumbers.width(for: UInt64(strings.count))
    var bytes = ByteWriter()
    bytes.number(UInt32(strings.count))
    bytes.number(UInt32(strings.reduce(0) { $0 + $1.count }))
    bytes.number(UInt32(total))
    bytes.byte(UInt8(width))
    bytes.byte(isMultiple ? 1 : 0)
    var end = 0
    for string in strings {
      end += string.count
      bytes.number(UInt32(end))
    }
    for string in strings { bytes.append(string) }
    if isMultiple {
      for start in lists.starts { bytes.number(start) }
      for ordinal in lists.ordinals {
        PackedNumbers.append(UInt64(ordinal), width: width, to: &bytes)
      }
    } else {
      for entry in 0..<lists.count {
        let ordinal = lists[entry].first.map { UInt64($0) + 1 } ?? 0
        PackedNumbers.append(ordinal, width: width, to: &bytes)
      }
    }
    return bytes.bytes
  }
}

/// An encoded column with what is needed to invert it.
struct EncodedKeywords {
  /// The section of the column.
  var bytes: [UInt8]
  /// The distinct strings in order.
  var strings: [[UInt8]]
  /// For each entry the ordinals of its strings.
  var ordinals: OrdinalLists

  /// For each string the entries that have it.
  func inverted() -> OrdinalLists { ordinals.inverted(distinct: strings.count) }
}

/// A list of numbers for each of many entries, rising and without repeats, all in one array.
struct OrdinalLists {
  /// Where the list of each entry begins, and where the last one ends.
  private(set) var starts: [UInt32] = [0]
  private(set) var ordinals: [UInt32] = []
  /// Whether any list has more than one number.
  private(set) var isMultiple = false

  /// No lists, with room for some.
  init(entries: Int, ordinals: Int) {
    starts.reserveCapacity(entries + 1)
    self.ordinals.reserveCapacity(ordinals)
  }

  /// How many lists there are.
  var count: Int { starts.count - 1 }

  /// The list of an entry.
  subscript(entry: Int) -> ArraySlice<UInt32> {
    ordinals[Int(starts[entry])..<Int(starts[entry + 1])]
  }

  /// Appends the list of the next entry, its numbers by a table of ordinals.
  mutating func append(_ numbers: ArraySlice<UInt32>, by table: [UInt32]) {
    if numbers.count > 1 {
      ordinals += Set(numbers.map { table[Int($0)] }).sorted()
      isMultiple = isMultiple || ordinals.count - Int(starts[count]) > 1
    } else if let number = numbers.first {
      ordinals.append(table[Int(number)])
    }
    starts.append(UInt32(ordinals.count))
  }

  /// For each number below `distinct` the entries whose lists have it.
  func inverted(distinct: Int) -> OrdinalLists {
    var lists = OrdinalLists(entries: distinct, ordinals: ordinals.count)
    var ends = [UInt32](repeating: 0, count: distinct)
    for ordinal in ordinals { ends[Int(ordinal)] += 1 }
    var end: UInt32 = 0
    for number in ends.indices {
      (ends[number], end) = (end, end + ends[number])
      lists.starts.append(end)
    }
    lists.ordinals = [UInt32](repeating: 0, count: ordinals.count)
    for entry in 0..<count {
      for ordinal in self[entry] {
        lists.ordinals[Int(ends[Int(ordinal)])] = UInt32(entry)
        ends[Int(ordinal)] += 1
      }
    }
    return lists
  }
}

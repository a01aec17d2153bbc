/// A term in memory while a segment is collected; as large as a cache line.
struct TermRecord: BitwiseCopyable {
  /// The first 16 bytes of the term, zeros after its end; longer terms have the second half mixed with the rest.
  var head: UInt64 = 0
  var tail: UInt64 = 0
  /// Where its bytes begin in the table's text, and how many there are.
  var text: UInt32 = 0
  var length: UInt16 = 0
  /// The first byte of its dictionary key: field and form.
  var lead: UInt16 = 0
  /// The state of its postings; see ``PostingsBuffer``.
  var lastDoc = UInt32.max
  var lastPosition: UInt32 = 0
  /// For a word how often it occurs in all, for a stem how often in the last document.
  var occurrences: UInt32 = 0
  var documents: UInt32 = 0
  var first: UInt32 = 0
  var next: UInt32 = 0
  var chunkEnd: UInt32 = 0
  var chunkSize: UInt32 = 0
  private var reserved: UInt64 = 0

  /// A term without postings.
  init(_ key: TermTable.Key, text: Int, length: Int) {
    head = key.head
    tail = key.tail
    self.text = UInt32(text)
    self.length = UInt16(length)
    lead = key.lead
  }

  /// No term.
  init() {}
}

/// A hash table from terms to records, open addressing, never more than half full.
final class TermTable {
  /// A slot holds the upper half of a hash and the number of a record plus 1; 0 is free.
  private var slots = Cells<UInt64>(count: 1 << 14, repeating: 0)
  private var mask = 1 << 14 - 1
  let records = Cells<TermRecord>(count: 1 << 13, repeating: TermRecord())
  private let text = Cells<UInt8>(count: 1 << 16, repeating: 0)
  private var textCount = 0
  /// How many terms there are.
  private(set) var count = 0

  /// What a term is looked up by.
  struct Key: BitwiseCopyable {
    var head: UInt64
    var tail: UInt64
    var hash: UInt64
    var lead: UInt16
    var length: UInt16
  }

  /// About how many bytes the table holds.
  var memory: Int {
    8 * slots.count + MemoryLayout<TermRecord>.stride * count + textCount
  }

  /// Forgets all terms.
  func clear() {
    slots = Cells<UInt64>(count: 1 << 14, repeating: 0)
    mask = 1 << 14 - 1
    textCount = 0
    count = 0
  }

  /// The key of some bytes of a text (which has slack) in a field and form.
  @inline(__always) static func key(
    _ bytes: Cells<UInt8>, at start: Int, count: Int, lead: UInt8
  ) -> Key {
    var head = bytes.word(at: start)
    var tail: UInt64 = 0
    if count <= 8 {
      head &= count == 0 ? 0 : ~0 &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count)
    } else {
      tail = bytes.word(at: start + 8)
      if count <= 16 {
        tail &= ~0 &>> UInt64(truncatingIfNeeded: 128 &- 8 &* count)
      } else {
        tail = mix(tail, bytes, from: start + 16, to: start + count)
      }
    }
    let salt = UInt64(truncatingIfNeeded: count) | UInt64(lead) << 32
    let product = (head ^ 0x9E37_79B9_7F4A_7C15)
      .multipliedFullWidth(by: tail ^ salt ^ 0xD6E8_FEB8_6659_FD93)
    return Key(
      head: head, tail: tail, hash: product.high ^ product.low, lead: UInt16(lead),
      length: UInt16(count))
  }

  private static func mix(_ start: UInt64, _ bytes: Cells<UInt8>, from: Int, to end: Int) -> UInt64
  {
    var state = start
    for place in from..<end {
      state = (state ^ UInt64(bytes[place])) &* 0x0000_0100_0000_01B3
      state ^= state >> 29
    }
    return state
  }

  /// The number of a term, which is added when it is new.
  @inline(__always) func number(_ key: Key, _ bytes: Cells<UInt8>, at start: Int) -> Int {
    let slots = slots
    let mask = mask
    var slot = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      let content = slots[slot]
      if content == 0 { return insert(key, bytes, start, slot) }
      if content >> 32 == key.hash >> 32 {
        let number = Int(truncatingIfNeeded: content & 0xFFFF_FFFF) - 1
        if matches(number, key, bytes, start) { return number }
      }
      slot = (slot + 1) & mask
    }
  }

  /// Asks for the slot of a key in advance.
  @inline(__always) func prefetch(_ key: Key) {
    Kernels.prefetch(slots, Int(truncatingIfNeeded: key.hash) & mask)
  }

  @inline(__always) private func matches(
    _ number: Int, _ key: Key, _ bytes: Cells<UInt8>, _ start: Int
  ) -> Bool {
    let record = records[number]
    return record.head == key.head && record.tail == key.tail && record.lead == key.lead
      && record.length == key.length
      && (key.length <= 16
        || text.isEqual(at: Int(record.text), to: bytes, at: start, count: Int(key.length)))
  }

  @inline(never) private func insert(
    _ key: Key, _ bytes: Cells<UInt8>, _ start: Int, _ slot: Int
  ) -> Int {
    let length = Int(key.length)
    text.reserve(textCount + length)
    records.reserve(count + 1)
    text.copy(length, from: bytes, at: start, to: textCount)
    records[count] = TermRecord(key, text: textCount, length: length)
    textCount += length
    slots[slot] = key.hash & ~0xFFFF_FFFF | UInt64(count + 1)
    count += 1
    if 2 * count > mask { grow() }
    return count - 1
  }

  private func grow() {
    let size = 2 * (mask + 1)
    slots = Cells<UInt64>(count: size, repeating: 0)
    mask = size - 1
    for number in 0..<count {
      let record = records[number]
      let hash = Self.key(
        text, at: Int(record.text), count: Int(record.length), lead: UInt8(record.lead)
      ).hash
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = hash & ~0xFFFF_FFFF | UInt64(number + 1)
    }
  }

  /// The dictionary key of a term.
  func dictionaryKey(_ number: Int) -> [UInt8] {
    let record = records[number]
    let start = Int(record.text)
    return [UInt8(record.lead)] + text.bytes(start..<(start + Int(record.length)))
  }

  /// The numbers of all terms in the order of their dictionary keys.
  func sorted() -> [Int] {
    let order = Cells<(prefix: UInt64, number: UInt64)>(count: max(count, 1), repeating: (0, 0))
    for number in 0..<count {
      let record = records[number]
      let prefix = UInt64(record.lead) << 56 | record.head.byteSwapped >> 8
      order[number] = (prefix, UInt64(number))
    }
    order.sort(first: count) { left, right in
      left.prefix != right.prefix
        ? left.prefix < right.prefix : self.precedes(Int(left.number), Int(right.number))
    }
    return (0..<count).map { Int(order[$0].number) }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let first = records[left]
    let second = records[right]
    let shared = Int(min(first.length, second.length))
    for place in 0..<shared {
      let one = text[Int(first.text) + place]
      let other = text[Int(second.text) + place]
      if one != other { return one < other }
    }
    return first.length < second.length
  }
}

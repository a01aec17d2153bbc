/// Walks the terms of a dictionary in order, from any key on.
struct DictionaryCursor {
  private let dictionary: TermDictionary
  private var reader: ByteReader
  private var block = 0
  private var blockEnd = 0
  private var offset = 0
  /// The key it stands at; empty before the first and after the last.
  private(set) var key: [UInt8] = []
  /// The entry of that key.
  private(set) var entry = TermEntry(
    documentFrequency: 0, place: .region, offset: 0, postingsLength: 0, positionsLength: 0)

  /// A cursor before the first term.
  init(_ dictionary: TermDictionary) throws(IndexError) {
    self.dictionary = dictionary
    reader = ByteReader(dictionary.blocks)
    try open(block: 0)
  }

  private mutating func open(block: Int) throws(IndexError) {
    self.block = block
    key = []
    if block >= dictionary.blockCount { return }
    try dictionary.check(block)
    reader = ByteReader(dictionary.blocks, at: dictionary.blockStart(block))
    blockEnd =
      dictionary.blockStart(block + 1)
    offset = try dictionary.postingsStart(block)
  }

  /// Moves to the next term; false when there is none.
  mutating func next() throws(IndexError) -> Bool {
    while block < dictionary.blockCount && reader.offset >= blockEnd { try open(block: block + 1) }
    if block >= dictionary.blockCount {
      key = []
      return false
    }
    let shared = try reader.varint()
    let length = try reader.varint()
    if shared > key.count || shared + length == 0 {
      throw dictionary.blocks.corrupt(at: reader.offset, expected: "a term")
    }
    key.removeSubrange(shared...)
    key.append(contentsOf: try reader.bytes(length))
    entry = try TermEntry.read(&reader, form: DictionaryKey.form(key[0]), offset: offset)
    offset = entry.end
    return true
  }

  /// Moves to the first term that is not before `target`; false when there is none.
  mutating func seek(_ target: [UInt8]) throws(IndexError) -> Bool {
    let wanted = try dictionary.block(for: target) ?? 0
    let isAhead = wanted == block && !key.isEmpty && DictionaryKey.precedes(key, target)
    if !isAhead { try open(block: wanted) }
    while try next() {
      if !DictionaryKey.precedes(key, target) { return true }
    }
    return false
  }
}

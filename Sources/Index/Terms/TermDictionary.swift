/// The terms of a segment in rising order, in blocks of 32 that share prefixes, with an index of the blocks.
struct TermDictionary {
  let blocks: ByteSlice
  private let index: ByteSlice
  private let pieces: PieceChecksums?
  private static let indexWidth = 12

  /// A dictionary over its two sections; blocks are held to the checksums of their pieces before they are read.
  init(
    blocks: ByteSlice, index: ByteSlice, pieces: PieceChecksums? = nil
  ) throws(IndexError) {
    self.blocks = blocks
    self.index = index
    self.pieces = pieces
    if index.count % Self.indexWidth != 0 {
      throw index.corrupt(at: index.count, expected: "whole index entries")
    }
  }

  /// How many blocks there are.
  var blockCount: Int { index.count / Self.indexWidth }

  /// Where a block begins.
  func blockStart(_ block: Int) -> Int {
    block == blockCount
      ? blocks.count : Int(index.number(at: block * Self.indexWidth, as: UInt32.self))
  }

  /// Compares a block with the checksums of its pieces.
  func check(_ block: Int) throws(IndexError) {
    guard let pieces else { return }
    let start = blockStart(block)
    try pieces.check(blocks, from: start, count: blockStart(block + 1) - start)
  }

  /// Where the postings of a block's first term begin.
  func postingsStart(_ block: Int) throws(IndexError) -> Int {
    let offset = index.number(at: block * Self.indexWidth + 4, as: UInt64.self)
    if offset > 1 << 48 { throw index.corrupt(at: block * Self.indexWidth, expected: "an offset") }
    return Int(offset)
  }

  /// The last block whose first term is not after a key; nil when the key is before all.
  func block(for key: [UInt8]) throws(IndexError) -> Int? {
    var low = 0
    var high = blockCount
    while low < high {
      let middle = (low + high) / 2
      try check(middle)
      var reader = ByteReader(blocks, at: blockStart(middle))
      let shared = try reader.varint()
      let length = try reader.varint()
      let start = reader.offset
      try reader.skip(length)
      if shared != 0 { throw blocks.corrupt(at: start, expected: "a first term in full") }
      if blocks.compare(at: start, count: length, with: key) <= 0 {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low == 0 ? nil : low - 1
  }

  /// The entry of a term, when it is there.
  func entry(for key: [UInt8]) throws(IndexError) -> TermEntry? {
    guard !key.isEmpty, let block = try block(for: key) else { return nil }
    var form = DictionaryKey.form(key[0])
    let end = blockStart(block + 1)
    var reader = ByteReader(blocks, at: blockStart(block))
    var offset = try postingsStart(block)
    var matched = 0
    while reader.offset < end {
      let shared = try reader.varint()
      let length = try reader.varint()
      let start = reader.offset
      try reader.skip(length)
      if shared == 0, length > 0 { form = DictionaryKey.form(blocks[start]) }
      if shared < matched { return nil }
      if shared == matched {
        var common = 0
        while common < length, matched + common < key.count,
          blocks[start + common] == key[matched + common]
        {
          common += 1
        }
        let isWhole = matched + common == key.count
        if isWhole && common == length {
          return try TermEntry.read(&reader, form: form, offset: offset)
        }
        if isWhole { return nil }
        if common < length, blocks[start + common] > key[matched + common] { return nil }
        matched += common
      }
      offset = try TermEntry.read(&reader, form: form, offset: offset).end
    }
    return nil
  }
}

/// Writes terms in rising order into prefix-compressed blocks.
struct TermDictionaryWriter {
  /// The blocks so far.
  private(set) var blocks = ByteWriter()
  /// Where each block and the postings of its first term begin.
  private(set) var index = ByteWriter()
  /// How many terms there are.
  private(set) var count = 0
  private var previous: [UInt8] = []

  /// Appends the bytes of a term; its entry follows by ``appendSingle`` or ``appendRegion``.
  private mutating func appendKey(_ key: [UInt8], offset: Int) {
    var shared = 0
    if count % SegmentFormat.termsInBlock == 0 {
      index.number(UInt32(blocks.count))
      index.number(UInt64(offset))
    } else {
      let most = min(previous.count, key.count)
      while shared < most && previous[shared] == key[shared] { shared += 1 }
    }
    blocks.varint(shared)
    blocks.varint(key.count - shared)
    blocks.append(key[shared...])
    previous = key
    count += 1
  }

  /// Appends a term of one document.
  mutating func appendSingle(_ key: [UInt8], offset: Int, lists: PostingLists, positionsLength: Int)
  {
    appendKey(key, offset: offset)
    blocks.varint(1)
    blocks.varint(Int(lists.docs[0]))
    blocks.varint(Int(lists.freqs[0]))
    if DictionaryKey.form(key[0]) == .stem { return }
    if lists.positionCount <= SegmentFormat.inlinePositions {
      for index in 0..<lists.positionCount { blocks.varint(Int(lists.positions[index])) }
    } else {
      blocks.varint(positionsLength)
    }
  }

  /// Appends a term whose postings stand in the postings section.
  mutating func appendRegion(
    _ key: [UInt8], offset: Int, documents: Int, postingsLength: Int, positionsLength: Int
  ) {
    appendKey(key, offset: offset)
    blocks.varint(documents)
    blocks.varint(postingsLength)
    if DictionaryKey.form(key[0]) == .word { blocks.varint(positionsLength) }
  }
}

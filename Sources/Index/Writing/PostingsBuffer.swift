/// The postings of all terms of a segment that is being collected, as one stream of variable-length numbers a term.
///
/// A stream is a chain of chunks in one arena, each twice as long as the one before up to 32 KB; the last four bytes of a full
/// chunk say where the next one is. Words: the gap to the last document times 2 plus 1, then the position; each
/// further position of the same document as the gap times 2. Stems: the gap times 2 (plus 1 when the frequency is 1), then the
/// frequency when it is more; the last document of a stem is still in its record.
final class PostingsBuffer {
  let terms = TermTable()
  private let arena = Cells<UInt8>(count: 1 << 20, repeating: 0)
  private var used = 0
  private static let firstChunk: UInt32 = 24
  private static let largestChunk: UInt32 = 32768
  /// The most bytes one posting takes.
  private static let longestPosting: UInt32 = 10

  /// About how many bytes the buffer holds.
  var memory: Int { used + terms.memory }

  /// How many bytes of streams there may be in a buffer at most; offsets have 32 bits.
  static let mostBytes = 3 << 30

  /// Forgets all postings.
  func clear() {
    terms.clear()
    used = 0
  }

  /// Adds the words of a field of an entry, their numbers in the order of their positions.
  func addWords(_ numbers: Cells<UInt32>, count: Int, doc: UInt32) {
    let records = terms.records
    for position in 0..<count {
      addWord(&records[Int(numbers[position])], doc: doc, position: UInt32(position))
    }
  }

  @inline(__always) private func addWord(
    _ record: inout TermRecord, doc: UInt32, position: UInt32
  ) {
    if record.next &+ Self.longestPosting > record.chunkEnd { chain(&record) }
    var place = Int(record.next)
    if record.lastDoc != doc {
      place = put((doc &- record.lastDoc) << 1 | 1, at: place)
      place = put(position, at: place)
      record.lastDoc = doc
      record.documents &+= 1
    } else {
      place = put((position &- record.lastPosition) << 1, at: place)
    }
    record.occurrences &+= 1
    record.lastPosition = position
    record.next = UInt32(truncatingIfNeeded: place)
  }

  /// Adds an occurrence of a stem.
  @inline(__always) func addStem(_ number: Int, doc: UInt32) {
    addStem(&terms.records[number], doc: doc)
  }

  @inline(__always) private func addStem(_ record: inout TermRecord, doc: UInt32) {
    if record.lastDoc == doc {
      record.occurrences &+= 1
      return
    }
    if record.occurrences > 0 { flushStem(&record) }
    // `lastPosition` holds the document before.
    record.lastPosition = record.lastDoc
    record.lastDoc = doc
    record.occurrences = 1
    record.documents &+= 1
  }

  private func flushStem(_ record: inout TermRecord) {
    if record.next &+ Self.longestPosting > record.chunkEnd { chain(&record) }
    let gap = record.lastDoc &- record.lastPosition
    var place = put(gap << 1 | (record.occurrences == 1 ? 1 : 0), at: Int(record.next))
    if record.occurrences != 1 { place = put(record.occurrences, at: place) }
    record.next = UInt32(truncatingIfNeeded: place)
  }

  /// Asks for the end of a term's stream in advance.
  @inline(__always) func prefetch(_ number: Int) {
    Kernels.prefetch(arena, min(Int(terms.records[number].next), arena.count - 1))
  }

  /// Gives a term's stream its next chunk.
  @inline(never) private func chain(_ record: inout TermRecord) {
    let isFirst = record.chunkSize == 0
    let size = isFirst ? Self.firstChunk : min(record.chunkSize * 2, Self.largestChunk)
    arena.reserve(used + Int(size))
    let start = UInt32(used)
    used += Int(size)
    if isFirst {
      record.first = start
    } else {
      arena.setQuarter(start, at: Int(record.chunkEnd))
    }
    record.chunkSize = size
    record.next = start
    record.chunkEnd = start + size - 4
  }

  @inline(__always) private func put(_ value: UInt32, at start: Int) -> Int {
    var rest = value
    var place = start
    while rest >= 0x80 {
      arena[place] = UInt8(truncatingIfNeeded: rest) | 0x80
      rest >>= 7
      place &+= 1
    }
    arena[place] = UInt8(truncatingIfNeeded: rest)
    return place &+ 1
  }

  /// Decodes the postings of a term.
  func read(_ number: Int, into lists: PostingLists) {
    lists.clear()
    let record = terms.records[number]
    if DictionaryKey.form(UInt8(record.lead)) == .word {
      readWord(record, into: lists)
    } else {
      readStem(record, into: lists)
    }
  }

  /// A place in a stream.
  private struct Place {
    var offset: Int
    var chunkEnd: Int
    var chunkSize: Int
  }

  private func start(of record: TermRecord) -> Place {
    Place(
      offset: Int(record.first), chunkEnd: Int(record.first + Self.firstChunk) - 4,
      chunkSize: Int(Self.firstChunk))
  }

  @inline(__always) private func follow(_ place: inout Place) {
    if place.offset + Int(Self.longestPosting) <= place.chunkEnd { return }
    place.offset = Int(arena.quarter(at: place.chunkEnd))
    place.chunkSize = min(place.chunkSize * 2, Int(Self.largestChunk))
    place.chunkEnd = place.offset + place.chunkSize - 4
  }

  @inline(__always) private func get(_ place: inout Place) -> UInt32 {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while true {
      let byte = arena[place.offset]
      place.offset &+= 1
      value |= UInt32(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift &+= 7
    }
  }

  private func readWord(_ record: TermRecord, into lists: PostingLists) {
    let documents = Int(record.documents)
    let occurrences = Int(record.occurrences)
    let (docs, freqs, positions) = (lists.docs, lists.freqs, lists.positions)
    docs.reserve(documents)
    freqs.reserve(documents)
    positions.reserve(occurrences)
    var place = start(of: record)
    var doc = UInt32.max
    var index = -1
    for occurrence in 0..<occurrences {
      follow(&place)
      let value = get(&place)
      if value & 1 == 1 {
        index += 1
        doc = doc &+ value >> 1
        docs[index] = doc
        freqs[index] = 1
        positions[occurrence] = get(&place)
      } else {
        freqs[index] &+= 1
        positions[occurrence] = value >> 1
      }
    }
    lists.count = documents
    lists.positionCount = occurrences
  }

  private func readStem(_ record: TermRecord, into lists: PostingLists) {
    var place = start(of: record)
    var doc = UInt32.max
    for _ in 1..<record.documents {
      follow(&place)
      let value = get(&place)
      doc = doc &+ value >> 1
      lists.append(doc: doc, frequency: value & 1 == 1 ? 1 : get(&place))
    }
    lists.append(doc: record.lastDoc, frequency: record.occurrences)
  }
}

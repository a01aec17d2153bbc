/// The parts of a sentence model's data file, sizes checked; docs/sentence-model.md has the layout.
struct SentenceModelFile: Sendable {
  /// What is wrong with a file; the embedded one is right, as a test shows.
  enum Fault: Error, Equatable {
    case wrongMagic
    case wrongSize(expected: Int, found: Int)
    case outOfRange(String)
  }

  /// The models of the program, by the texts that they were tuned on.
  enum Name: String, CaseIterable {
    case speeches = "sentence-model.bin"
    case reports = "report-model.bin"
  }

  /// The bytes of one of the program's own models.
  static func embeddedBytes(_ name: Name) -> [UInt8] { EmbeddedTable(named: name.rawValue).bytes }

  static func embedded(_ name: Name) -> SentenceModelFile {
    do {
      return try SentenceModelFile(embeddedBytes(name))
    } catch {
      preconditionFailure("the embedded \(name.rawValue) is damaged: \(error)")
    }
  }

  let words: [ArraySlice<UInt8>]
  let buckets: Int
  let dimensions: Int
  /// Filters of each width.
  let filters: Int
  let shift: Int
  let outputShift: Int
  /// For each output, first "proposes", then "promises", what is added to its sum.
  let offsets: [Int]
  let scales: [UInt16]
  let biases: [Int16]
  /// For each output, its weight of each filter.
  let outputs: [[Int16]]
  let sigmoid: [UInt16]
  let rows: [Int8]
  let columns: [Int8]

  init(_ bytes: [UInt8]) throws(Fault) {
    var reader = SentenceModelReader(bytes)
    guard reader.starts(with: "KBSENT2\n") else { throw .wrongMagic }
    let wordCount = reader.int32()
    buckets = reader.int32()
    dimensions = reader.int32()
    filters = reader.int32()
    shift = reader.int32()
    outputShift = reader.int32()
    offsets = [reader.int32(), reader.int32()]
    let steps = reader.int32()
    let listing = reader.int32()
    let rowCount = 3 + wordCount + buckets
    try Self.check(1...60_000, rowCount, "words")
    try Self.check(1...60_000, buckets, "buckets")
    try Self.check(2...64, dimensions, "dimensions")
    guard dimensions.isMultiple(of: 2) else { throw .outOfRange("dimensions") }
    try Self.check(16...128, filters, "filters")
    guard filters.isMultiple(of: 16) else { throw .outOfRange("filters") }
    try Self.check(1...40, shift, "shift")
    try Self.check(10...40, outputShift, "output shift")
    try Self.check(2...16_384, steps, "sigmoid steps")
    try Self.check(0...bytes.count, listing, "words' bytes")
    let size = 48 + rowCount * (2 + dimensions) + filters * (18 + 9 * dimensions) + 2 * (steps + 1)
    guard bytes.count == size + listing else {
      throw .wrongSize(expected: size + listing, found: bytes.count)
    }
    scales = reader.uint16s(rowCount)
    biases = reader.uint16s(3 * filters).map(Int16.init(bitPattern:))
    let filters = filters
    outputs = offsets.map { _ in
      reader.uint16s(3 * filters).map(Int16.init(bitPattern:))
    }
    sigmoid = reader.uint16s(steps + 1)
    rows = reader.bytes(rowCount * dimensions).map(Int8.init(bitPattern:))
    columns = reader.bytes(9 * filters * dimensions).map(Int8.init(bitPattern:))
    words = reader.bytes(listing).split(separator: UInt8(ascii: "\n"))
    guard words.count == wordCount else { throw .outOfRange("words") }
  }

  static func check(
    _ range: ClosedRange<Int>, _ value: Int, _ name: String
  ) throws(Fault) {
    guard range.contains(value) else { throw .outOfRange(name) }
  }
}

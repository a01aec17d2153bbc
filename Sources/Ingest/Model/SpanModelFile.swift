/// The parts of the span model's data file, sizes checked; docs/span-model.md has the layout.
struct SpanModelFile: Sendable {
  /// What is wrong with a file; the embedded one is right, as a test shows.
  typealias Fault = SentenceModelFile.Fault

  /// The bytes of the program's own model.
  static var embeddedBytes: [UInt8] { EmbeddedTable(named: "span-model.bin").bytes }

  static let embedded: SpanModelFile = {
    do {
      return try SpanModelFile(embeddedBytes)
    } catch {
      preconditionFailure("the embedded span model is damaged: \(error)")
    }
  }()

  /// Tokens that a filter of either layer looks at.
  static let width = 5
  /// Tokens whose flags speak for an edge without any filter.
  static let directWidth = 3
  /// What is said of a token: that the span begins there, ends there, and that it is inside.
  static let outputs = 3

  let rowCount: Int
  let dimensions: Int
  let filters: Int
  let scales: [Float]
  let rows: [Int8]
  /// By tap, then dimension or flag, then filter.
  let first: [Float]
  let firstBiases: [Float]
  /// By tap, then filter of the first layer, then filter.
  let second: [Float]
  let secondBiases: [Float]
  /// By filter, then output.
  let output: [Float]
  let offsets: [Float]
  /// By tap, then flag, then begin and end.
  let direct: [Float]

  init(_ bytes: [UInt8]) throws(Fault) {
    var reader = SentenceModelReader(bytes)
    guard reader.starts(with: "KBSPAN1\n") else { throw .wrongMagic }
    rowCount = reader.int32()
    dimensions = reader.int32()
    let flags = reader.int32()
    filters = reader.int32()
    try SentenceModelFile.check(4...60_000, rowCount, "rows")
    try SentenceModelFile.check(1...64, dimensions, "dimensions")
    try SentenceModelFile.check(16...128, filters, "filters")
    guard filters.isMultiple(of: 16) else { throw .outOfRange("filters") }
    guard flags == SpanInput.Flag.allCases.count else { throw .outOfRange("flags") }
    let sizes = (
      first: Self.width * (dimensions + flags) * filters, second: Self.width * filters * filters,
      output: filters * Self.outputs, direct: Self.directWidth * flags * 2
    )
    let floats =
      rowCount + sizes.first + sizes.second + 2 * filters + sizes.output + Self.outputs
      + sizes.direct
    let size = 24 + rowCount * dimensions + 4 * floats
    guard bytes.count == size else { throw .wrongSize(expected: size, found: bytes.count) }
    scales = reader.floats(rowCount)
    rows = reader.bytes(rowCount * dimensions).map(Int8.init(bitPattern:))
    first = reader.floats(sizes.first)
    firstBiases = reader.floats(filters)
    second = reader.floats(sizes.second)
    secondBiases = reader.floats(filters)
    output = reader.floats(sizes.output)
    offsets = reader.floats(Self.outputs)
    direct = reader.floats(sizes.direct)
  }
}

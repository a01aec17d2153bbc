/// What single words say about the major topics beyond the lexicon: a table fitted by Training/fit_themes.py.
struct ThemeWordTable: Sendable {
  /// What is wrong with a file; the embedded one is right, as a test shows.
  enum Fault: Error, Equatable { case wrongMagic, wrongSize(expected: Int, found: Int) }

  static let embedded: ThemeWordTable = {
    do {
      return try ThemeWordTable(EmbeddedTable(named: "theme-words.bin").bytes)
    } catch {
      preconditionFailure("the embedded theme-words.bin: \(error)")
    }
  }()

  /// The codes of the scheme `cap` that the columns stand for.
  let codes: [Int]
  /// What speaks for a theme before any word is read, in units of points · 4096.
  let biases: [Int]
  /// Points for each unit of a lexicon term's weight.
  let scales: [Int]
  /// Points · 4096 of one natural logit.
  let logit: Int
  /// By row; a row is as wide as 32 columns, zeros after its own, so that adding one is a few vector instructions.
  private let weights: [Int8]
  private static let width = 32
  private var rows: HashedNumbers

  init(_ bytes: [UInt8]) throws(Fault) {
    var reader = SentenceModelReader(bytes)
    guard reader.starts(with: "KBTHEME1") else { throw .wrongMagic }
    let count = reader.int32()
    let columns = reader.int32()
    logit = reader.int32()
    let listing = reader.int32()
    let expected = 24 + columns * 10 + count * columns + listing
    guard [count, columns, listing].allSatisfy({ (0...10_000_000).contains($0) }),
      (1...Self.width).contains(columns), bytes.count == expected
    else { throw .wrongSize(expected: expected, found: bytes.count) }
    codes = (0..<columns).map { _ in reader.int32() }
    biases = (0..<columns).map { _ in reader.int32() }
    scales = reader.uint16s(columns).map(Int.init)
    weights = Self.padded(reader.bytes(count * columns), columns)
    rows = HashedNumbers(capacity: count)
    let words = reader.bytes(listing).split(separator: UInt8(ascii: "\n"))
    for (row, word) in words.enumerated() {
      rows.insert(row, for: WordHash.hash(of: word))
    }
  }

  private static func padded(_ bytes: ArraySlice<UInt8>, _ columns: Int) -> [Int8] {
    var padded: [Int8] = []
    padded.reserveCapacity(bytes.count / columns * width)
    for (place, byte) in bytes.enumerated() {
      padded.append(Int8(bitPattern: byte))
      if (place + 1) % columns == 0 {
        padded.append(contentsOf: repeatElement(0, count: width - columns))
      }
    }
    return padded
  }

  /// The number of words.
  var count: Int { weights.count / Self.width }

  /// The row of a word by its hash; nil for a word that the table does not know.
  func row(of hash: UInt64) -> Int? { rows[hash] }

  /// The points of a row in one column.
  func points(row: Int, column: Int) -> Int { Int(weights[row * Self.width + column]) }

  /// Sums by column, each row added once: far from overflow.
  struct Sums {
    fileprivate var columns = InlineArray<32, Int32>(repeating: 0)

    subscript(column: Int) -> Int { Int(columns[column]) }
  }

  /// Adds the points of a row to the sums by column.
  @inline(__always)
  func add(row: Int, to sums: inout Sums) {
    let points = weights.span.extracting(row * Self.width..<(row + 1) * Self.width)
    for column in 0..<Self.width { sums.columns[column] &+= Int32(points[column]) }
  }
}

/// Reads an input in large pieces and hands it out as lines or as a whole.
struct InputStream: Sendable {
  /// One line of the input.
  enum Line: Sendable {
    /// Its bytes without the line break.
    case bytes([UInt8])
    /// It was longer than the limit and was passed over; how long it was.
    case tooLong(Int)
  }

  private static let piece = 1 << 17
  private let file: OpenFile
  private let name: String
  private var buffer: [UInt8]
  private var start = 0
  private var end = 0
  private var isAtEnd = false

  /// A stream over an open file; `name` is for errors.
  init(_ file: OpenFile, name: String) {
    self.file = file
    self.name = name
    buffer = [UInt8](repeating: 0, count: Self.piece)
  }

  /// The next bytes, at least `count` of them unless the input ends before; they stay unread.
  mutating func head(_ count: Int) throws(IngestError) -> [UInt8] {
    while end - start < count, !isAtEnd { try fill() }
    return Array(buffer[start..<min(end, start + count)])
  }

  /// All that is left; fails when it is more than `limit` bytes.
  mutating func rest(limit: Int) throws(IngestError) -> [UInt8] {
    while !isAtEnd {
      if end - start > limit { throw .tooLarge(name: name, bytes: end - start, limit: limit) }
      try fill()
    }
    if end - start > limit { throw .tooLarge(name: name, bytes: end - start, limit: limit) }
    defer { start = end }
    return Array(buffer[start..<end])
  }

  /// The next line; nil at the end.
  ///
  /// Never holds more than the limit and one piece.
  mutating func line(limit: Int) throws(IngestError) -> Line? {
    var searched = start
    while true {
      if let mark = ByteSearch.first(0x0A, in: buffer, searched..<end) {
        return take(upTo: mark, limit: limit)
      }
      if isAtEnd { return start < end ? takeLast(limit: limit) : nil }
      if end - start > limit { return .tooLong(try passLine()) }
      let pending = end - start
      try fill()
      searched = start + pending
    }
  }

  private mutating func take(upTo mark: Int, limit: Int) -> Line {
    var last = mark
    if last > start, buffer[last - 1] == 0x0D { last -= 1 }
    let line =
      last - start > limit ? Line.tooLong(last - start) : .bytes(Array(buffer[start..<last]))
    start = mark + 1
    releaseLargeBuffer()
    return line
  }

  private mutating func takeLast(limit: Int) -> Line {
    let line = end - start > limit ? Line.tooLong(end - start) : .bytes(Array(buffer[start..<end]))
    start = end
    return line
  }

  /// Passes the rest of a line without keeping it; the length of the whole line.
  private mutating func passLine() throws(IngestError) -> Int {
    var length = 0
    while true {
      if let mark = ByteSearch.first(0x0A, in: buffer, start..<end) {
        length += mark - start
        start = mark + 1
        releaseLargeBuffer()
        return length
      }
      length += end - start
      start = end
      if isAtEnd { return length }
      try fill()
    }
  }

  /// Reads one more piece behind what is pending, which moves to the front of the buffer.
  private mutating func fill() throws(IngestError) {
    if start > 0 {
      if start < end { buffer.replaceSubrange(0..<end - start, with: buffer[start..<end]) }
      end -= start
      start = 0
    }
    if buffer.count - end < Self.piece / 2 {
      buffer.append(contentsOf: repeatElement(0, count: max(buffer.count, Self.piece)))
    }
    let received: Int
    do {
      received = try file.read(into: &buffer, at: end, count: buffer.count - end)
    } catch {
      if case .unreadable(_, let reason) = error { throw .unreadable(path: name, reason: reason) }
      throw error
    }
    if received == 0 { isAtEnd = true }
    end += received
  }

  /// Ends the stream, whatever is left of the input.
  mutating func abandon() {
    start = end
    isAtEnd = true
  }

  /// Gives the memory of a very long line back.
  private mutating func releaseLargeBuffer() {
    guard buffer.count > 32 * Self.piece, end - start <= Self.piece else { return }
    var smaller = [UInt8](repeating: 0, count: 2 * Self.piece)
    smaller.replaceSubrange(0..<end - start, with: buffer[start..<end])
    end -= start
    start = 0
    buffer = smaller
  }
}

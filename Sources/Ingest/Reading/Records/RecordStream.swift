/// The records of a JSON Lines input, one line at a time.
struct RecordStream: Sendable {
  private var stream: InputStream
  private let path: String
  private var lineNumber = 0

  /// The records of this input; `path` names those that have no id.
  init(_ stream: InputStream, path: String) {
    self.stream = stream
    self.path = path
  }

  /// The next record or omission, blank lines passed over; nil at the end.
  mutating func next(limit: Int) -> ScannedSource? {
    while true {
      let line: InputStream.Line
      do {
        guard let next = try stream.line(limit: limit) else { return nil }
        line = next
      } catch {
        stream.abandon()
        return .skipped(name: path, reason: .failed(error))
      }
      lineNumber += 1
      switch line {
      case .tooLong(let bytes):
        let name = "\(path):\(lineNumber)"
        return .skipped(
          name: name, reason: .failed(.tooLarge(name: name, bytes: bytes, limit: limit)))
      case .bytes(let bytes):
        if let record = source(withoutMark(bytes)) { return record }
      }
    }
  }

  private func withoutMark(_ line: [UInt8]) -> [UInt8] {
    lineNumber == 1 && line.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(line[3...]) : line
  }

  private func source(_ line: [UInt8]) -> ScannedSource? {
    var scanner = JSONScanner(line)
    guard scanner.peek() != nil else { return nil }
    let name = RecordReader.id(in: line) ?? "\(path):\(lineNumber)"
    return .raw(RawSource(name: name, bytes: line, format: .record))
  }
}

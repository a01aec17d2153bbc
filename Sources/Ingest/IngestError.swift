/// Why a source could not be read; each case holds the facts, `description` the sentence.
package enum IngestError: Error, Equatable, CustomStringConvertible {
  /// No file or folder there.
  case missing(path: String)
  /// The system refused to read it.
  case unreadable(path: String, reason: String)
  /// No text in it.
  case empty(name: String)
  /// Not a format that is read; `found` says what the bytes look like.
  case unsupported(name: String, found: String)
  /// Larger than the limit, in bytes.
  case tooLarge(name: String, bytes: Int, limit: Int)
  /// Nested deeper than the limit.
  case tooDeep(name: String, limit: Int)
  /// More blocks, or lines, than the limit of blocks allows.
  case tooManyBlocks(name: String, limit: Int)
  /// Not valid JSON, or not the object that is expected; `column` counts bytes from 1.
  case malformedRecord(name: String, column: Int, expected: String)
  /// Not text in the charset that it declares.
  case undecodable(name: String, charset: String, atByte: Int)

  /// One sentence: what, where and what to do.
  package var description: String {
    switch self {
    case .missing(let path):
      "\(path): no such file or folder; check the path"
    case .unreadable(let path, let reason):
      "\(path): cannot be read (\(reason)); check its permissions"
    case .empty(let name):
      "\(name): holds no text"
    case .unsupported(let name, let found):
      "\(name): looks like \(found), which kb does not read; give it plain text, HTML or JSON Lines"
    case .tooLarge(let name, let bytes, let limit):
      "\(name): \(bytes) bytes is over the limit of \(limit); split it, or raise --max-record, --max-file or --max-page"
    case .tooDeep(let name, let limit):
      "\(name): elements are nested more than \(limit) deep; --max-depth raises the limit"
    case .tooManyBlocks(let name, let limit):
      "\(name): more than \(limit) paragraphs, or \(16 * limit) lines; split it, or raise --max-blocks"
    case .malformedRecord(let name, let column, let expected):
      "\(name): expected \(expected) at byte \(column); each line must be one JSON object with \"text\""
    case .undecodable(let name, let charset, let atByte):
      "\(name): byte \(atByte) is not \(charset); save it as UTF-8"
    }
  }
}

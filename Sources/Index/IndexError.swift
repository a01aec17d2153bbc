/// What can go wrong with an index; each case holds the facts, `description` the sentence.
package enum IndexError: Error, Equatable, CustomStringConvertible {
  /// No such segment file.
  case missing(path: String)
  /// Written by a newer program.
  case unsupportedVersion(path: String, found: Int, supported: Int)
  /// Not what the format says; `expected` names it.
  case corrupt(path: String, atByte: Int, expected: String)
  /// The system refused; `call` names the call, `reason` is the system's word.
  case system(path: String, call: String, reason: String)
  /// An entry does not fit the schema or comes out of order.
  case badEntry(key: UInt64, reason: String)

  /// One sentence: what, where and what to do.
  package var description: String {
    switch self {
    case .missing(let path):
      "\(path): segment is missing; `kb repair` writes it anew"
    case .unsupportedVersion(let path, let found, let supported):
      "\(path): segment format \(found) is newer than \(supported), which this kb reads; update kb"
    case .corrupt(let path, let atByte, let expected):
      "\(path): damaged at byte \(atByte), expected \(expected); `kb repair` writes it anew"
    case .system(let path, let call, let reason):
      "\(path): \(call) failed (\(reason))"
    case .badEntry(let key, let reason):
      "entry \(key) cannot be indexed: \(reason)"
    }
  }
}

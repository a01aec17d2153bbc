import Glibc

@testable import Ingest

/// The evaluation documents that the environment variable KB_EVAL points at; nil without it.
struct EvaluationTexts {
  let folder: String

  init?() {
    guard let value = unsafe getenv("KB_EVAL") else { return nil }
    folder = unsafe String(cString: value)
  }

  /// The texts that each document of the gold file must hold, white space collapsed.
  func goldTexts() throws -> [(document: String, texts: [String])] {
    var scanner = SourceScanner(inputs: ["\(folder)/reports.gold.jsonl"])
    var documents: [(document: String, texts: [String])] = []
    while let source = try scanner.next() {
      guard case .raw(let raw) = source else { continue }
      documents.append((raw.name, try texts(in: raw.bytes)))
    }
    return documents
  }

  /// Every string under a member `text`, wherever it stands.
  private func texts(in json: [UInt8]) throws -> [String] {
    var texts: [String] = []
    var scanner = JSONScanner(json)
    while let next = scanner.peek() {
      guard next == 0x22 else {
        scanner.position += 1
        continue
      }
      let key = try scanner.string()
      guard scanner.isName(key, Array("text".utf8)), scanner.pass(0x3A) else { continue }
      texts.append(String(decoding: try scanner.decoded(scanner.string()), as: UTF8.self))
    }
    return texts
  }
}

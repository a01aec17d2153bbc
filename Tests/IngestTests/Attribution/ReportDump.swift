import Glibc
import Testing

@testable import Ingest

/// A folder of reports and the file to write what is known of them, both named by environment variables.
struct ReportDump {
  private let folder: String
  private let target: String

  /// `KB_REPORTS` and the variable that names the file; nil without either.
  init?(to variable: String) {
    guard let folder = Self.environment("KB_REPORTS"), let target = Self.environment(variable)
    else { return nil }
    (self.folder, self.target) = (folder, target)
  }

  /// Writes what `body` writes of each report of the folder, read by the rules with this decision.
  func write(
    decision: ReportDecision = .embedded, _ body: (ReportRules, inout JSONWriter) -> Void
  ) throws {
    var scanner = SourceScanner(inputs: [folder], limits: ReadingLimits())
    let reader = SourceReader(limits: ReadingLimits())
    var writer = JSONWriter()
    while let scanned = try scanner.next() {
      guard case .raw(let raw) = scanned else { continue }
      let document = try reader.document(from: raw)
      if SpeechDocumentReader.reads(document) { continue }
      let blocks = document.blocks.map { block in
        var tokenized = TokenizedBlock()
        tokenized.fill(document.text, block.range)
        return tokenized
      }
      var rules = ReportRules(
        document: document, blocks: blocks, speeches: SpeechStatements(), decision: decision)
      rules.read()
      body(rules, &writer)
    }
    #expect(!writer.bytes.isEmpty)
    #expect(Self.save(writer.bytes, to: target))
  }

  /// Whether all of the bytes were written.
  static func save(_ bytes: [UInt8], to path: String) -> Bool {
    guard let file = unsafe fopen(path, "w") else { return false }
    let written = unsafe fwrite(bytes, 1, bytes.count, file)
    return unsafe fclose(file) == 0 && written == bytes.count
  }

  /// The value of an environment variable.
  static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}

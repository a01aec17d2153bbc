import Glibc
import Testing

@testable import Ingest

/// Writes the sentences of reports and what the rules found in each, for `Training/fit_report_model.py`.
///
/// `KB_REPORTS` names a folder of reports, `KB_REPORT_FEATURES` the file to write: one line a document. Without them it is
/// skipped.
@Suite struct ReportFeatureDump {
  /// As the program decides, but that nothing is too unlikely to be written.
  static let decision: ReportDecision = {
    let table = EmbeddedTable(named: "report-decision.txt")
    return ReportDecision(
      table: EmbeddedTable(
        text: String(decoding: table.bytes, as: UTF8.self) + "\nproposal 0\ncommitment 0\n"))
  }()
  static let paths = (environment("KB_REPORTS"), environment("KB_REPORT_FEATURES"))

  @Test(.enabled(if: paths.0 != nil && paths.1 != nil))
  func `every sentence is written with what the rules found in it`() throws {
    let (folder, target) = (try #require(Self.paths.0), try #require(Self.paths.1))
    var scanner = SourceScanner(inputs: [folder], limits: ReadingLimits())
    let reader = SourceReader(limits: ReadingLimits())
    var writer = JSONWriter()
    while let scanned = try scanner.next() {
      guard case .raw(let raw) = scanned else { continue }
      write(try reader.document(from: raw), to: &writer)
    }
    #expect(!writer.bytes.isEmpty)
    #expect(save(writer.bytes, to: target))
  }

  private func write(_ document: SourceDocument, to writer: inout JSONWriter) {
    guard !SpeechDocumentReader.reads(document) else { return }
    let blocks = document.blocks.map { block in
      var tokenized = TokenizedBlock()
      tokenized.fill(document.text, block.range)
      return tokenized
    }
    var rules = ReportRules(
      document: document, blocks: blocks, speeches: SpeechStatements(), decision: Self.decision)
    rules.read()
    writer.object { line in
      line.member("doc", document.name)
      line.member("text", String(decoding: document.text, as: UTF8.self))
      line.member("sentences") {
        $0.array { array in
          for index in rules.views.indices {
            for sentence in rules.views[index].block.sentences where !sentence.tokens.isEmpty {
              write(sentence, index, rules, to: &array)
            }
          }
        }
      }
    }
    writer.newline()
  }

  private func write(
    _ sentence: Sentence, _ index: Int, _ rules: ReportRules, to array: inout JSONWriter
  ) {
    let view = rules.views[index]
    let bytes = view.block.bytes(sentence.tokens)
    array.object { object in
      object.member("start", bytes.lowerBound)
      object.member("end", bytes.upperBound)
      object.member("block", "\(rules.document.blocks[index].kind)")
      object.member("starts", listed(sentence.tokens.map { Int(view.tokens[$0].start) }))
      object.member("ends", listed(sentence.tokens.map { Int(view.tokens[$0].end) }))
      object.member("statements") {
        $0.array { found in
          for statement in rules.statements where bytes.contains(statement.span.lowerBound) {
            found.object { line in
              let input = rules.spanInput(statement, sentence.tokens, view)
              line.member("kind", statement.kind.rawValue)
              line.member("rule", statement.rule)
              line.member("start", statement.span.lowerBound)
              line.member("end", statement.span.upperBound)
              line.member("words", listed(input.words.map { Int($0) }))
              line.member("flags", listed(input.flags.map { Int($0) }))
            }
          }
        }
      }
    }
  }

  private func listed(_ numbers: [Int]) -> String {
    numbers.map(String.init).joined(separator: " ")
  }

  private func save(_ bytes: [UInt8], to path: String) -> Bool {
    guard let file = unsafe fopen(path, "w") else { return false }
    let written = unsafe fwrite(bytes, 1, bytes.count, file)
    return unsafe fclose(file) == 0 && written == bytes.count
  }

  private static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}

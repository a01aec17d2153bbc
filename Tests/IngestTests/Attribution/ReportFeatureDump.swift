import Testing

@testable import Ingest

/// Writes the sentences of reports and what the rules found in each, for `Training/report_sentences.py`.
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
  static let dump = ReportDump(to: "KB_REPORT_FEATURES")

  @Test(.enabled(if: dump != nil))
  func `every sentence is written with what the rules found in it`() throws {
    try Self.dump?.write(decision: Self.decision) { rules, writer in
      writer.object { line in
        line.member("doc", rules.document.name)
        line.member("text", String(decoding: rules.document.text, as: UTF8.self))
        line.member("sentences") { $0.array { writeSentences(rules, to: &$0) } }
      }
      writer.newline()
    }
  }

  private func writeSentences(_ rules: ReportRules, to array: inout JSONWriter) {
    for index in rules.views.indices {
      for sentence in rules.views[index].block.sentences where !sentence.tokens.isEmpty {
        write(sentence, index, rules, to: &array)
      }
    }
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
}

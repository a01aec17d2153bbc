import Testing

@testable import Ingest

/// Writes what the rules see in annotated speeches, for `Training/fit_speech_rules.py`.
///
/// `KB_SPEECHES` names a JSON Lines file of records (`id`, `text`), `KB_SPEECH_FEATURES` the file to write: one line a
/// sentence. Without them it is skipped.
@Suite struct SpeechFeatureDump {
  static let paths = (
    ReportDump.environment("KB_SPEECHES"), ReportDump.environment("KB_SPEECH_FEATURES")
  )

  @Test(.enabled(if: paths.0 != nil && paths.1 != nil))
  func `every sentence is written with its firings and starts`() throws {
    let (source, target) = (try #require(Self.paths.0), try #require(Self.paths.1))
    var scanner = SourceScanner(inputs: [source], limits: ReadingLimits())
    let reader = SourceReader(limits: ReadingLimits())
    var writer = JSONWriter()
    var sentences = 0
    while let scanned = try scanner.next() {
      guard case .raw(let raw) = scanned else { continue }
      let document = try reader.document(from: raw)
      sentences += write(document, to: &writer)
    }
    #expect(ReportDump.save(writer.bytes, to: target))
    #expect(sentences > 0)
  }

  private func write(_ document: SourceDocument, to writer: inout JSONWriter) -> Int {
    var block = TokenizedBlock()
    block.fill(document.text, 0..<document.text.count)
    for sentence in block.sentences {
      let words = SpeechSentence(
        text: document.text, tokens: block.tokens[sentence.tokens], lexicon: .embedded)
      let reader = SpeechReader(sentence: words)
      let scores = SentenceModel.embedded.scores(document.text, in: block.bytes(sentence.tokens))
      writer.object { line in
        line.member("id", document.name)
        line.member("score", scores.proposes)
        line.member("promise", scores.promises)
        line.member("end", words.end)
        line.member("tokens") {
          numbers(block.tokens[sentence.tokens].flatMap { [Int($0.start), Int($0.end)] }, &$0)
        }
        line.member("proposes") { write(reader.firings(), &$0) }
        line.member("promises") { write(reader.promiseFirings(), &$0) }
        line.member("starts") { starts(words, reader.firings(), &$0) }
      }
      writer.newline()
    }
    return block.sentences.count
  }

  private func numbers(_ numbers: [Int], _ writer: inout JSONWriter) {
    writer.array { array in for number in numbers { array.value(number) } }
  }

  /// Each firing as its place and the names of what it adds to its logit.
  private func write(_ firings: [CueFiring], _ writer: inout JSONWriter) {
    writer.array { array in
      for firing in firings {
        array.object { object in
          object.member("start", firing.start)
          object.member("features", FiringWeights.names(of: firing))
        }
      }
    }
  }

  private func starts(_ words: SpeechSentence, _ firings: [CueFiring], _ writer: inout JSONWriter) {
    let chosen = FiringWeights.embedded.best(of: firings)?.firing
    let candidates = StartCandidates(sentence: words, firings: firings, chosen: chosen)
    writer.object { object in
      for place in candidates.places() {
        object.member("\(place)", candidates.features(at: place).map(\.name))
      }
    }
  }
}

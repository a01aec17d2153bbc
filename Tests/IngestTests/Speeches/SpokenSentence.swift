@testable import Ingest

/// One made-up sentence with what the rules see in it.
struct SpokenSentence {
  let text: [UInt8]
  let sentence: SpeechSentence
  let firings: [CueFiring]

  init(_ words: String) {
    text = Array(words.utf8)
    var block = TokenizedBlock()
    block.fill(text, 0..<text.count)
    sentence = SpeechSentence(text: text, tokens: block.tokens[...], lexicon: .embedded)
    let reader = SpeechReader(sentence: sentence)
    firings = reader.firings() + reader.promiseFirings()
  }

  /// Where the family's own rule begins its content, to the end of the sentence; nil when the family does not fire.
  func content(of family: CueFamily) -> String? {
    firings.first { $0.family == family }.map { words(from: $0.start) }
  }

  /// The doubts about the family's first firing.
  func doubts(about family: CueFamily) -> [String] {
    firings.first { $0.family == family }?.flags.list ?? ["does not fire"]
  }

  func words(from start: Int) -> String {
    String(decoding: text[sentence.bytes(start..<sentence.end)], as: UTF8.self)
  }
}

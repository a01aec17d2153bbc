import Foundation
import Testing

@testable import Ingest

@Suite struct ProposalReasonsTests {
  private let text = """
    Village roads

    Ana Silva, a member of parliament, suggested last week that the county repair the village roads. It rains.
    """

  private func document() -> SourceDocument {
    let bytes = Array(text.utf8)
    let raw = RawSource(name: "a.txt", bytes: bytes, format: .text)
    do throws(IngestError) {
      return try SourceReader().document(from: raw)
    } catch {
      Issue.record("\(error)")
      return SourceDocument(
        name: "a.txt", digest: "", format: .text, text: bytes, metadata: SourceMetadata(),
        blocks: [])
    }
  }

  @Test func `tells the cue's place, the sentence and its words, and the themes that were given`()
    throws
  {
    let document = document()
    let found = ProposalExtractor().extraction(of: document)
    let proposal = try #require(found.proposals.first)
    let explainer = ProposalExplainer(text: document.text, title: document.metadata.title)
    let reasons = explainer.reasons(
      for: proposal, in: found.passages[proposal.passage].scalars, words: 4)
    let scalars = Array(text.unicodeScalars)
    let cue = try #require(reasons.cue)
    #expect(String(String.UnicodeScalarView(scalars[cue])) == proposal.cue)
    #expect(reasons.sentence.hasPrefix("Ana Silva") && reasons.sentence.hasSuffix("village roads."))
    #expect((0...1).contains(reasons.score) && reasons.words.count == 4)
    #expect(reasons.themes.chosen.map(\.theme.code) == proposal.themes.map(\.code))
    #expect(reasons.basis != .sentence)
  }

  @Test func `the explained themes are those that were given, in every sample report`() throws {
    for name in ["rural-anchors-shenyang.txt", "yujiatai-ten-years.txt", "zero-hour-delhi.txt"] {
      let bytes = Array(try Data(contentsOf: Self.corpus.appending(path: name)))
      let raw = RawSource(name: name, bytes: bytes, format: .text)
      let document = try SourceReader().document(from: raw)
      let found = ProposalExtractor().extraction(of: document)
      let explainer = ProposalExplainer(text: document.text, title: document.metadata.title)
      for proposal in found.proposals {
        let reasons = explainer.reasons(
          for: proposal, in: found.passages[proposal.passage].scalars)
        #expect(
          reasons.themes.chosen.map(\.theme.code) == proposal.themes.map(\.code), "\(proposal.text)"
        )
      }
    }
  }

  private static let corpus = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Corpus")

  @Test func `the cue is the nearest place with its words, white space aside`() {
    let text = Array("He urged  us to plant trees. She urged us to plant reeds.".utf8)
    func nearest(_ cue: String, to span: Range<Int>, in block: Range<Int>) -> Int? {
      CuePlace(words: Array(cue.utf8), text: text).nearest(to: span, in: block)?.lowerBound
    }
    #expect(nearest("urged us", to: 16..<27, in: 0..<57) == 3)
    #expect(nearest("urged us", to: 45..<56, in: 0..<57) == 33)
    #expect(nearest("urged us", to: 45..<56, in: 45..<57) == 33, "it stands before the block alone")
    #expect(nearest("asked us", to: 45..<56, in: 0..<57) == nil)
    #expect(nearest("", to: 45..<56, in: 0..<57) == nil)
  }
}

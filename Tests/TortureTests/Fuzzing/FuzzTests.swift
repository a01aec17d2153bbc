import Foundation
import TestSupport
import Testing

@testable import Ingest
@testable import Query

/// Readers are given input that nobody would write.
///
/// `KB_FUZZ_MINUTES` is set by `make fuzz`; without it a short run is part of the tests. When one crashes, what it was reading is in the
/// file `kb-fuzz-input` of the temporary folder.
@Suite(.serialized) struct FuzzTests {
  private static let targets: [FuzzTarget] = [
    .init(.html, samples: ["*.html"], pieces: FuzzTarget.tags),
    .init(.text, samples: ["*.txt"], pieces: FuzzTarget.words),
    .init(.record, samples: ["*.jsonl"], pieces: FuzzTarget.json),
  ]

  @Test(arguments: targets.indices)
  func `reading and extracting never breaks, and what comes out stands in the text`(index: Int)
    throws
  {
    let target = Self.targets[index]
    let samples = try target.inputs()
    var random = SeededRandom(seed: Plan.seed &* 97 &+ UInt64(index))
    let extractor = ProposalExtractor()
    var (read, slowest) = (0, 0.0)
    let runs = try Plan.rounds(150, share: FuzzPlan.share, of: FuzzPlan.minutes) { round in
      let bytes = target.mutation.mutated(
        samples[Int(random.next() % UInt64(samples.count))],
        with: samples[Int(random.next() % UInt64(samples.count))], &random)
      try FuzzPlan.keep(bytes)
      let start = Date()
      let raw = RawSource(name: "fuzz", bytes: bytes, format: target.format)
      do {
        let document = try SourceReader().document(from: raw)
        let extraction = extractor.extraction(of: document)
        read += 1
        let fault = Self.fault(in: document, extraction)
        #expect(fault == nil, "seed \(Plan.seed), round \(round) of \(target.format)")
      } catch is IngestError {
        // A refusal is an answer, too.
      }
      slowest = max(slowest, Date().timeIntervalSince(start))
    }
    Plan.tell("\(runs) mutated \(target.format) inputs, \(read) read, the slowest in \(slowest) s")
  }

  /// What is wrong with what was found: each must stand where it says.
  private static func fault(in document: SourceDocument, _ extraction: Extraction) -> String? {
    if UTF8Text.firstFault(in: document.text) != nil { return "invalid text" }
    var end = 0
    for block in document.blocks {
      if block.range.lowerBound < end || block.range.isEmpty { return "order of \(block)" }
      if block.range.upperBound > document.text.count { return "end of \(block)" }
      end = block.range.upperBound
    }
    for proposal in extraction.proposals {
      if proposal.bytes.upperBound > document.text.count { return "end of \(proposal)" }
      let words = String(decoding: document.text[proposal.bytes], as: UTF8.self)
      let found = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if found.isEmpty || !extraction.passages.indices.contains(proposal.passage) {
        return "place of \(proposal)"
      }
      if !(0...1).contains(proposal.confidence) { return "confidence of \(proposal)" }
    }
    return nil
  }

  @Test func `a record is read whatever its values are, and its text is what JSON says`() throws {
    let texts = try Self.targets[1].inputs()
    var maker = RecordMaker(SeededRandom(seed: Plan.seed &* 97 &+ 13), texts: texts)
    let extractor = ProposalExtractor()
    var refused = 0
    let runs = try Plan.rounds(150, share: FuzzPlan.share, of: FuzzPlan.minutes) { round in
      let (bytes, text) = maker.record()
      try FuzzPlan.keep(bytes)
      do {
        let document = try SourceReader().document(
          from: RawSource(name: "fuzz", bytes: bytes, format: .record))
        let fault = Self.fault(in: document, extractor.extraction(of: document))
        #expect(fault == nil, "seed \(Plan.seed), round \(round)")
        let isSame = Self.solid(String(decoding: document.text, as: UTF8.self)) == Self.solid(text)
        #expect(isSame, "seed \(Plan.seed), round \(round)")
      } catch is IngestError {
        refused += 1
      }
    }
    Plan.tell("\(runs) records with values made up, \(refused) refused")
  }

  /// A text without white space and controls, of which a reader makes others, and without U+FFFD, which zero bytes become.
  private static func solid(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0.value > 0x20 && $0 != "\u{7F}" && $0 != "\u{FFFD}" }
  }

  @Test func `front matter never breaks`() throws {
    var random = SeededRandom(seed: Plan.seed &* 97 &+ 11)
    let sample = Array(
      """
      ---
      title: "Mail: daily"
      date: 2024-03-05
      speaker: Ann Lee
      tags: [a, b]
      text: |
        several
        lines
      ---
      We should build more schools.
      """.utf8)
    let mutation = Mutation(pieces: ["---\n", ": ", "title:", "|\n", "\"", "'", "\r\n", "\u{FEFF}"])
    var maker = RecordMaker(
      SeededRandom(seed: Plan.seed &* 97 &+ 14), texts: try Self.targets[1].inputs())
    let runs = try Plan.rounds(400, share: FuzzPlan.share, of: FuzzPlan.minutes) { round in
      let bytes =
        round % 2 == 0 ? mutation.mutated(sample, with: sample, &random) : maker.frontMatter()
      try FuzzPlan.keep(bytes)
      do {
        let document = try SourceReader().document(
          from: RawSource(name: "fuzz", bytes: bytes, format: .text))
        let fault = Self.fault(in: document, Extraction(passages: [], proposals: [], speakers: []))
        #expect(fault == nil, "seed \(Plan.seed), round \(round)")
      } catch is IngestError {
        // A refusal is an answer, too.
      }
    }
    Plan.tell("\(runs) mutated front matters")
  }

  @Test func `queries never break, whatever is typed`() throws {
    var random = SeededRandom(seed: Plan.seed &* 97 &+ 12)
    let samples = [
      "by:\"Tong Liang\" rural anchors -cities", "(schools OR roads) AND theme:education",
      "\"more schools\"~3 buil* cliniks~2", "date:2024-03..2025 kind:commitment in:passages",
      "建议 加快 NOT 发展",
    ].map { Array($0.utf8) }
    let mutation = Mutation(pieces: FuzzTarget.operators)
    let runs = try Plan.rounds(1000, share: FuzzPlan.share, of: FuzzPlan.minutes) { _ in
      let bytes = mutation.mutated(
        samples[Int(random.next() % 5)], with: samples[Int(random.next() % 5)], &random)
      try FuzzPlan.keep(bytes)
      let typed = String(decoding: bytes, as: UTF8.self)
      let parsed = QueryParser.parse(typed)
      let length = typed.unicodeScalars.count
      #expect(parsed.complaints.allSatisfy { (1...length + 1).contains($0.place.column) })
    }
    Plan.tell("\(runs) mutated queries")
  }
}

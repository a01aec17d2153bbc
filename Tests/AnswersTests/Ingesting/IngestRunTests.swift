import Answers
import Foundation
import Ingest
import Testing

@Suite struct IngestRunTests {
  let shop: Workshop

  init() throws { shop = try Workshop() }

  /// Records, in order, some of which ask for something.
  private func writeRecords(_ name: String, _ count: Int) throws {
    let lines = (0..<count).map { number in
      #"{"id":"r\#(number)","speaker":"Speaker \#(number % 13)","text":"The government should plant trees in district \#(number)."}"#
    }
    try shop.write(name, lines.joined(separator: "\n"))
  }

  @Test
  func
    `a first ingest makes the base, a second changes nothing, a changed file replaces its version`()
    throws
  {
    try shop.writeReports()
    let first = try shop.ingest("hosts.txt", "roads.txt", "speeches.jsonl")
    #expect(first.createdBase && first.added == 4 && first.passages == 5)
    #expect(first.proposals == 5 && first.commitments == 1 && first.failures == 0)
    let second = try shop.ingest("hosts.txt", "roads.txt", "speeches.jsonl")
    #expect(!second.createdBase && second.unchanged == 4 && second.added == 0)
    #expect(second.proposals == 0 && second.bytes == first.bytes)
    #expect(try shop.open().commits().count == 1)
    try shop.write(
      "roads.txt", "Ann Lee, a deputy, proposed that the county should close the old mine.")
    let third = try shop.ingest("roads.txt")
    #expect(third.replaced == 1 && third.proposals == 1)
    let base = try shop.open()
    #expect(try base.search(SearchRequest("roads")).total == 0)
    #expect(try base.search(SearchRequest("mine")).total == 1)
    #expect(try base.statistics().sources == 4)
    #expect(try base.verify().isSound)
  }

  @Test func `one bad file is named and does not stop the rest`() throws {
    try shop.writeReports()
    try shop.write("empty.txt", "  \n")
    try shop.write("broken.jsonl", "{\"text\": \"We should plant trees.\"}\n{\"text\": \n")
    try shop.write("page.pdf", "%PDF-1.7 \u{0} binary")
    let summary = try shop.ingest(
      "missing.txt", "empty.txt", "broken.jsonl", "page.pdf", "hosts.txt")
    #expect(summary.added == 2 && summary.failures == 4 && summary.skippedCount == 4)
    let names = summary.skipped.map { String($0.name.split(separator: "/").last ?? "") }
    #expect(names == ["missing.txt", "empty.txt", "broken.jsonl:2", "page.pdf"])
    #expect(summary.skipped.allSatisfy { $0.isFailure && $0.reason.contains($0.name) })
    #expect(try shop.open().verify().isSound)
  }

  @Test func `a dry run counts the same and touches nothing`() throws {
    try shop.writeReports()
    let dry = try shop.ingest("hosts.txt", "speeches.jsonl", dryRun: true)
    #expect(!FileManager.default.fileExists(atPath: shop.base))
    var real = try shop.ingest("hosts.txt", "speeches.jsonl")
    (real.seconds, real.createdBase) = (dry.seconds, false)
    #expect(dry == real)
    #expect(try shop.ingest("hosts.txt", dryRun: true).unchanged == 1)
  }

  @Test func `one thread and many make the same base`() throws {
    try writeRecords("records.jsonl", 3000)
    let other = try Workshop()
    try FileManager.default.copyItem(
      atPath: shop.path + "/records.jsonl", toPath: other.path + "/records.jsonl")
    #expect(try shop.ingest("records.jsonl", workers: 1).added == 3000)
    #expect(try other.ingest("records.jsonl", workers: 7).added == 3000)
    let exports = try [shop, other].map { shop in
      var json = JSONWriter()
      try shop.open().forEachProposal(ProposalFilter()) { listed in
        listed.record.write(into: &json)
        return true
      }
      return json.bytes
    }
    #expect(exports[0] == exports[1] && exports[0].count > 100_000)
    for name in ["passages-000001.kbs", "proposals-000001.kbs"] {
      let bytes = try [shop, other].map { shop in
        try Data(contentsOf: URL(fileURLWithPath: shop.base + "/segments/" + name))
      }
      #expect(bytes[0] == bytes[1], "\(name)")
    }
  }

  @Test func `stopping commits what was read so far`() throws {
    try writeRecords("records.jsonl", 20_000)
    var calls = 0
    let request = IngestRequest(inputs: [shop.path + "/records.jsonl"])
    let summary = try KnowledgeBase.ingest(request, at: shop.base) { state in
      calls += 1
      #expect(state.sources > 0 && state.bytes > 0)
      return false
    }
    #expect(calls == 1 && summary.added > 0 && summary.added < 20_000)
    let base = try shop.open()
    #expect(try base.statistics().sources == summary.added)
    #expect(try base.verify().isSound)
  }

  @Test func `sources are removed by name or id`() throws {
    try shop.writeReports()
    try shop.ingest("hosts.txt", "roads.txt", "speeches.jsonl")
    let base = try shop.open()
    let source = try #require(try base.citations(CitationRequest()).first).source
    let gone = try KnowledgeBase.remove([String(source.id.prefix(7)), "speech-1"], at: shop.base)
    #expect(gone.map(\.name) == [source.name, "speech-1"])
    #expect(try shop.open().statistics().sources == 2)
    #expect(throws: AnswerError.unknownSource("nothing.txt")) {
      try KnowledgeBase.remove(["nothing.txt"], at: shop.base)
    }
    let several = #expect(throws: AnswerError.self) {
      try KnowledgeBase.remove(["d-"], at: shop.base)
    }
    guard case .ambiguousSource("d-", let candidates) = several else {
      return #expect(several == nil)
    }
    #expect(candidates.count == 2)
    #expect(try shop.open().verify().isSound)
  }
}

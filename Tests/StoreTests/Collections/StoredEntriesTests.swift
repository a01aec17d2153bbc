import GRDB
import Index
import Ingest
import Testing

@testable import Store

@Suite struct StoredEntriesTests {
  @Test func `an entry made from the catalogue is that which was made of the source`() throws {
    var source = SourceSample(
      "a.txt", "“Né à Zoë?” — Ann Lee asks to plant trees.\nIt rains. Bo Ray will plant reeds.",
      date: "2024-03-05")
    source.title = "Trees and reeds"
    source = source.naming("Ann Lee", roles: ["mayor", "member"]).naming("Bo Ray", .expert)
      .asking("plant trees", by: "Ann Lee", theme: 7)
      .asking("plant reeds", by: "Bo Ray", kind: .commitment).asking("It rains")
    let base = TemporaryBase()
    try base.ingest(source)
    let prepared = source.prepared
    let ids = try base.sql("SELECT id FROM speakers ORDER BY key")
    let queue = try DatabaseQueue(path: base.folder.catalogue)
    for (index, made) in prepared.proposalEntries.enumerated() {
      var expected = made
      expected.key = UInt64(index + 1)
      if let mention = prepared.proposalMentions[index] {
        expected.values[0] = .keywords([ids[mention]])
      }
      let entry = try queue.read { try StoredEntries($0).entry(ofProposal: Int64(index + 1)) }
      #expect(entry.map { "\($0)" } == "\(expected)")
    }
  }
}

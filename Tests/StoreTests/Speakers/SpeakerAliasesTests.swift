import Ingest
import Store
import Testing

@Suite struct SpeakerAliasesTests {
  let base = TemporaryBase()

  private func speaker(_ name: String) throws -> StoredSpeaker? {
    guard case .one(let speaker) = try base.ask({ try $0.speaker(named: name) }) else { return nil }
    return speaker
  }

  private func ingest() throws {
    try base.ingest(
      SourceSample("1", "Robert Lee asks to plant trees.").naming("Robert Lee")
        .asking("plant trees", by: "Robert Lee"),
      SourceSample("2", "Bob Lee asks to plant flowers.").naming("Bob Lee")
        .asking("plant flowers", by: "Bob Lee"))
  }

  private func alias(_ name: String, to speaker: String) throws {
    let kept = try #require(try self.speaker(speaker))
    try BaseWriter(base.folder, creates: false).addAlias(name, to: kept)
  }

  @Test func `an alias puts one name's proposals under another's`() throws {
    try ingest()
    try alias("Bob Lee", to: "Robert Lee")
    let kept = try #require(try speaker("Bob Lee"))
    #expect(kept.name == "Robert Lee")
    #expect(try speaker("Lee") == kept)
    #expect(try base.ask { try $0.indexIDs(of: kept).count } == 2)
    #expect(try base.ask { try $0.summary(of: kept)?.proposals } == 2)
    let all = try base.ask { try $0.proposals([1, 2]) }
    #expect(all.map(\.speaker?.name) == ["Robert Lee", "Robert Lee"])
    #expect(all.map(\.proposal.speaker?.name) == ["Robert Lee", "Bob Lee"])
    #expect(try base.problems().isEmpty)
  }

  @Test func `an alias outlives the sources and meets names that come later`() throws {
    try ingest()
    try alias("Bobby Lee", to: "Robert Lee")
    try base.ingest(
      SourceSample("3", "Bobby Lee asks to plant reeds.").naming("Bobby Lee")
        .asking("plant reeds", by: "Bobby Lee"))
    #expect(try speaker("Bobby Lee")?.name == "Robert Lee")
    _ = try BaseWriter(base.folder, creates: false).remove([1, 3])
    #expect(try base.ask { try $0.aliases().map(\.name) } == ["Bobby Lee"])
    try base.ingest(
      SourceSample("4", "Bobby Lee asks to plant moss.").naming("Bobby Lee")
        .asking("plant moss", by: "Bobby Lee"))
    #expect(try speaker("Bobby Lee")?.name == "Robert Lee")
    #expect(try base.problems().isEmpty)
  }

  @Test func `aliases of an alias lead to one speaker`() throws {
    try ingest()
    try base.ingest(SourceSample("3", "words").naming("Rob Lee"))
    try alias("Bob Lee", to: "Rob Lee")
    try alias("Rob Lee", to: "Robert Lee")
    for name in ["Bob Lee", "Rob Lee", "Robert Lee"] {
      #expect(try speaker(name)?.name == "Robert Lee", "\(name)")
    }
  }

  @Test func `an alias that ends leaves two speakers`() throws {
    try ingest()
    try alias("Bob Lee", to: "Robert Lee")
    #expect(try BaseWriter(base.folder, creates: false).removeAlias("bob lee"))
    #expect(try speaker("Bob Lee")?.name == "Bob Lee")
    #expect(try !BaseWriter(base.folder, creates: false).removeAlias("Nobody"))
  }

  @Test func `an alias outlives a source that changes`() throws {
    try ingest()
    try alias("Bob Lee", to: "Robert Lee")
    try base.ingest(
      SourceSample("2", "Today Bob Lee asks to plant flowers.").naming("Bob Lee")
        .asking("plant flowers", by: "Bob Lee"))
    #expect(try speaker("Bob Lee")?.name == "Robert Lee")
    #expect(try base.problems().isEmpty)
  }

  @Test func `people who share a surname are never taken for one`() throws {
    try ingest()
    try base.ingest(
      SourceSample("3", "Mr. Lee asks to plant reeds. Ms. Lee agrees.").naming("Mr. Lee")
        .naming("Ms. Lee").asking("plant reeds", by: "Mr. Lee"))
    let names = ["Robert Lee", "Bob Lee", "Mr. Lee", "Ms. Lee"]
    let records = try base.sql("SELECT name FROM speakers WHERE merged_into IS NULL ORDER BY key")
    #expect(records == names)
    guard case .several(let found) = try base.ask({ try $0.speaker(named: "Lee") }) else {
      Issue.record("Lee is taken for one")
      return
    }
    #expect(Set(found.map(\.name)) == Set(names))
  }
}

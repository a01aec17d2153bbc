import Ingest
import Store
import Testing

@Suite struct RemovalTests {
  let base = TemporaryBase()

  @Test func `a removed source takes its words, its proposals and its speakers with it`() throws {
    try base.ingest(
      SourceSample("a.txt", "Ann Lee asks to plant trees.").naming("Ann Lee", roles: ["deputy"])
        .asking("plant trees", by: "Ann Lee", theme: 7),
      SourceSample("b.txt", "Bob Ray and Ann Lee promise to plant trees.").naming("Bob Ray").naming(
        "Ann Lee"
      )
      .asking("plant trees", by: "Bob Ray", kind: .commitment))
    let gone = try BaseWriter(base.folder, creates: false).remove([1])
    #expect(gone.map(\.name) == ["a.txt"])
    #expect(try base.keys(.proposals, word: "trees") == [2])
    #expect(try base.keys(.passages, word: "asks").isEmpty)
    #expect(try base.sql("SELECT name FROM speakers ORDER BY name") == ["Ann Lee", "Bob Ray"])
    _ = try BaseWriter(base.folder, creates: false).remove([2])
    for table in [
      "sources", "passages", "mentions", "roles", "proposals", "themes", "speakers",
      "speaker_words",
    ] {
      #expect(try base.sql("SELECT count(*) FROM \(table)") == ["0"], "\(table)")
    }
    #expect(try base.problems().isEmpty)
  }

  @Test func `keys and names of what is gone are never given again`() throws {
    try base.ingest(SourceSample("a.txt", "one plants trees").asking("plants trees"))
    _ = try BaseWriter(base.folder, creates: false).remove([1])
    try BaseWriter(base.folder, creates: false).merge()
    let gone = try base.folder.segmentFiles()
    #expect(gone.isEmpty)
    try base.ingest(SourceSample("a.txt", "one plants trees").asking("plants trees"))
    #expect(try base.keys(.proposals, word: "trees") == [2])
    #expect(try base.folder.segmentFiles() == ["passages-000002.kbs", "proposals-000002.kbs"])
    #expect(try base.problems().isEmpty)
  }

  @Test func `each change is told in the log`() throws {
    try base.ingest(SourceSample("a.txt", "first"), SourceSample("b.txt", "second"))
    try base.ingest(SourceSample("a.txt", "third"))
    _ = try BaseWriter(base.folder, creates: false).remove([2])
    let log = try base.ask { try $0.commits(limit: nil) }
    #expect(log.map(\.action) == ["remove", "ingest", "ingest"])
    #expect(log.map(\.added) == [0, 1, 2])
    #expect(log.map(\.removed) == [1, 1, 0])
    #expect(log.map(\.number) == [3, 2, 1])
  }
}

import Index
import Ingest
import Store
import Testing

@Suite struct SourceFactTests {
  let sample: ReviewSample

  init() throws { sample = try ReviewSample() }

  private func source() throws -> StoredSource {
    try #require(
      try sample.base.ask { try $0.sources(try $0.sourceKeys(matching: "a.txt", limit: 1)) }.first)
  }

  @discardableResult
  private func set(
    _ field: SourceField, _ value: String?, second: Int = 0, in base: TemporaryBase? = nil
  ) throws -> FactOutcome {
    let source = try source()
    let fact = SourceFact(
      source: source.id, doc: source.name, field: field, value: value, setter: "Cy",
      time: Clock { 1_700_000_000 + second }.now)
    return try BaseWriter((base ?? sample.base).folder, creates: true).set([fact])
  }

  private func dated(_ range: ClosedRange<Int64>, _ collection: Collection) throws -> Int {
    try sample.base.ask { snapshot in
      let column = try #require(collection.column("date"))
      return try snapshot.index(of: collection).count(of: .number(column: column, in: range))
    }
  }

  @Test func `what is set stands in the catalogue and in both indexes`() throws {
    #expect(try set(.date, "2021-02-03").facts == 1)
    try set(.title, "Reeds at dawn", second: 1)
    #expect(
      try source().metadata.date == "2021-02-03" && source().metadata.title == "Reeds at dawn")
    for collection in Collection.allCases {
      #expect(try dated(20_210_203...20_210_203, collection) == (collection == .passages ? 1 : 2))
      #expect(try dated(20_240_305...20_240_305, collection) == 0)
      let title = try #require(collection.schema.fields.firstIndex { $0.name == "title" })
      let key = TermKey(field: title, form: .word, bytes: Array("dawn".utf8))
      let found = try sample.base.ask {
        try $0.index(of: collection).count(of: .term(key, weight: 1))
      }
      #expect(found == (collection == .passages ? 1 : 2))
    }
    #expect(
      try sample.base.sql("SELECT first_date FROM speakers WHERE name = 'Bo Ray'") == ["2021-02-03"]
    )
    #expect(try sample.proposal("plant trees").proposal.themes.map(\.code) == [7])
    #expect(try sample.base.problems().isEmpty)
  }

  @Test func `passages keep their speakers and their order`() throws {
    let column = try #require(Collection.passages.column("speaker"))
    func speakers() throws -> [String] {
      try sample.base.ask {
        try $0.index(of: .passages).facets(of: .everything, column: column, limit: 9).map(\.value)
      }
    }
    let before = try speakers()
    #expect(!before.isEmpty)
    try set(.publisher, "The Daily Reed")
    #expect(try speakers() == before)
    #expect(try sample.base.problems().isEmpty)
  }

  @Test func `it is there again when the source is removed, changed or under another name`() throws
  {
    try set(.date, "2021-02-03")
    try set(.publisher, nil, second: 1)
    _ = try BaseWriter(sample.base.folder, creates: false).remove([1])
    try sample.base.ingest(ReviewSample.source())
    #expect(try source().metadata.date == "2021-02-03")
    #expect(try sample.base.ingest(ReviewSample.source("It rained. ")) == [.replaced])
    #expect(try source().metadata.date == "2021-02-03")
    #expect(try dated(20_210_203...20_210_203, .proposals) == 2)
    let id = try source().id
    _ = try BaseWriter(sample.base.folder, creates: false).remove([3])
    try sample.base.ingest(ReviewSample.source("It rained. ", name: "b.txt"))
    let moved = try #require(try sample.base.ask { try $0.sources(ofIDs: [id])[id] })
    #expect(moved.name == "b.txt" && moved.metadata.date == "2021-02-03")
    #expect(try sample.base.ask { try $0.sourceFacts() }.allSatisfy { $0.doc == "b.txt" })
    #expect(try sample.base.problems().isEmpty)
  }

  @Test func `what the source says of itself comes back, and decisions stay`() throws {
    try sample.decide("plant trees", .rejected)
    try set(.date, "2021-02-03")
    try set(.date, "2020", second: 1)
    try set(.lang, "zh", second: 2)
    #expect(try sample.base.ask { try $0.languages() } == ["zh"])
    let stored = try source()
    #expect(
      try sample.base.ask { try $0.foundFacts(of: stored) }.map(\.value) == ["2024-03-05", "en"])
    let writer = try BaseWriter(sample.base.folder, creates: false)
    let outcome = try writer.resetFacts(ofSource: stored.key, fields: [.date, .lang, .title])
    #expect(outcome.facts == 2)
    #expect(try source().metadata.date == "2024-03-05" && source().metadata.language == "en")
    #expect(try sample.words("review", "rejected") == ["plant trees"])
    #expect(try sample.base.problems().isEmpty)
  }

  @Test func `facts go into another base, before or after the source, and count once`() throws {
    try set(.date, "2021-02-03")
    let facts = try sample.base.ask { try $0.sourceFacts() }
    let other = TemporaryBase()
    #expect(try BaseWriter(other.folder, creates: true).set(facts).waiting == 1)
    try other.ingest(ReviewSample.source())
    #expect(try other.sql("SELECT date FROM sources") == ["2021-02-03"])
    #expect(try BaseWriter(other.folder, creates: false).set(facts).known == 1)
    #expect(try other.ask { try $0.sourceFacts() } == facts)
    #expect(try other.problems().isEmpty)
  }

  @Test func `what is not in the index makes no new entries`() throws {
    let before = try sample.base.sql("SELECT name FROM segments ORDER BY name")
    try set(.url, "https://example.org/reeds")
    #expect(try sample.base.sql("SELECT name FROM segments ORDER BY name") == before)
    #expect(try source().metadata.url == "https://example.org/reeds")
    #expect(try sample.base.problems().isEmpty)
  }

  @Test func `a thread of asks is dated anew with its sources`() throws {
    let ask = "build more village schools in the mountains of the north"
    for name in ["b.txt", "c.txt"] {
      try sample.base.ingest(
        SourceSample(name, "\(name): Ann Lee asks to \(ask).", date: "2024").naming("Ann Lee")
          .asking(ask, by: "Ann Lee"))
    }
    #expect(try sample.base.sql("SELECT first_date FROM threads") == ["2024"])
    let source = try #require(
      try sample.base.ask { try $0.sources(try $0.sourceKeys(matching: "c.txt", limit: 1)) }.first)
    let fact = SourceFact(
      source: source.id, doc: source.name, field: .date, value: "2020", setter: "Cy",
      time: Clock { 1_700_000_000 }.now)
    #expect(try BaseWriter(sample.base.folder, creates: false).set([fact]).facts == 1)
    #expect(try sample.base.sql("SELECT first_date FROM threads") == ["2020"])
    #expect(try sample.base.problems().isEmpty)
  }
}

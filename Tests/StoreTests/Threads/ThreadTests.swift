import GRDB
import Ingest
import TestSupport
import Testing

@testable import Store

/// Proposals that say the same are found as they come, go and change.
@Suite struct ThreadTests {
  private static let ask = "repair the village roads and build bridges over rivers before winter"
  private static let like =
    "repair village roads and build bridges over the rivers before the winter"

  private func source(
    _ name: String, _ words: String, by speaker: String = "Ann Lee", date: String = "2024-03-05"
  ) -> SourceSample {
    var sample = SourceSample(name, "\(speaker) asks to \(words).", date: date).naming(speaker)
      .asking(words, by: speaker)
    sample.title = name
    return sample
  }

  private func tables(_ base: TemporaryBase) throws -> [[String]] {
    try [
      "SELECT key || ' ' || leader || ' ' || asks FROM threads ORDER BY key",
      "SELECT proposal || ' ' || thread FROM thread_members ORDER BY proposal",
      "SELECT band || ' ' || proposal FROM ask_bands ORDER BY band, proposal",
    ].map(base.sql)
  }

  @Test func `the same ask of two sources is one thread, another ask is none`() throws {
    let base = TemporaryBase()
    try base.ingest(
      source("a.txt", Self.ask),
      source("b.txt", "plant trees along canals, fields, schools and parks"))
    try base.ingest(source("c.txt", Self.like, by: "Bo Ray", date: "2025-01-09"))
    let proposals = try base.ask { try $0.proposals([1, 2, 3]) }
    #expect(proposals[1].thread == nil)
    let thread = try #require(proposals[0].thread)
    #expect(thread == proposals[2].thread && thread.id == proposals[0].proposal.id)
    #expect(thread.asks == 2 && thread.firstDate == "2024-03-05" && thread.lastDate == "2025-01-09")
    let members = try base.ask { try $0.members(ofThreads: [thread.key]) }[thread.key]
    #expect(members?.map(\.speaker) == ["Ann Lee", "Bo Ray"])
    #expect(try base.problems() == [])
  }

  @Test func `how many come at once makes no difference`() throws {
    var random = SeededRandom(seed: 3)
    let verbs = ["repair", "build", "plant", "train", "close", "paint"]
    let things = ["roads", "bridges", "trees", "nurses", "mines", "walls", "ships", "schools"]
    let samples = (0..<120).map { number -> SourceSample in
      let words = (0..<7).map { _ in
        (verbs + things)[Int.random(in: 0..<(verbs + things).count, using: &random)]
      }
      return source(
        "s\(number).txt", words.joined(separator: " "), by: number % 2 == 0 ? "Ann Lee" : "Bo Ray")
    }
    let (together, apart) = (TemporaryBase(), TemporaryBase())
    try together.ingest(samples)
    try apart.ingest(samples, batchBytes: 1)
    #expect(try tables(together) == tables(apart))
    #expect(try tables(together)[0].count > 3)
    #expect(try together.problems().isEmpty)
  }

  @Test func `a base of an older version gets the threads that it would have had`() throws {
    let base = TemporaryBase()
    try base.ingest(source("a.txt", Self.ask), source("b.txt", Self.like))
    let before = try tables(base)
    try base.change(
      """
      DROP TABLE watches; DROP TABLE threads; DROP TABLE thread_members; DROP TABLE ask_bands;
      DELETE FROM counters WHERE name = 'threads';
      DELETE FROM grdb_migrations WHERE identifier IN ('4', '5'); PRAGMA user_version = 3
      """)
    #expect(try base.ask { try $0.proposals([1, 2]) }.allSatisfy { $0.thread == nil })
    #expect(try base.problems() == [])
    _ = try BaseWriter(base.folder, creates: false)
    #expect(try tables(base) == before)
  }

  @Test func `a thread lives on without its first ask, and takes it in again`() throws {
    let base = TemporaryBase()
    let samples = ["a.txt", "b.txt", "c.txt"].map {
      source($0, Self.ask + " \($0.first == "b" ? "early" : "soon")")
    }
    try base.ingest(samples)
    #expect(try base.sql("SELECT asks FROM threads") == ["3"])
    _ = try BaseWriter(base.folder, creates: false).remove([1])
    #expect(try base.sql("SELECT leader || ' ' || asks FROM threads") == ["2 2"])
    #expect(try base.problems() == [])
    try base.ingest(samples[0])
    #expect(try base.sql("SELECT leader || ' ' || asks FROM threads") == ["2 3"])
    _ = try BaseWriter(base.folder, creates: false).remove([2, 4])
    #expect(try base.sql("SELECT count(*) FROM threads") == ["0"])
    #expect(try base.sql("SELECT count(*) FROM thread_members") == ["0"])
    #expect(try base.problems() == [])
    try base.ingest(samples[1])
    #expect(try base.sql("SELECT leader || ' ' || asks FROM threads") == ["3 2"])
  }

  @Test func `a source that is replaced takes its asks along`() throws {
    let base = TemporaryBase()
    try base.ingest(source("a.txt", Self.ask), source("b.txt", Self.like))
    try base.ingest(source("a.txt", "plant trees along canals, fields, schools and parks"))
    #expect(try base.sql("SELECT count(*) FROM threads") == ["0"])
    #expect(try base.problems() == [])
  }

  @Test func `what people reject does not count, and a changed leader is still found`() throws {
    let base = TemporaryBase()
    try base.ingest(source("a.txt", Self.ask), source("b.txt", Self.like))
    let place = try #require(try base.ask { try $0.reviewPlaces([1]) }.first)
    let reject = Review(verdict: .rejected, reviewer: "Cy", time: "2024-05-01T10:00:00Z")
    _ = try BaseWriter(base.folder, creates: false).review([
      PlacedReview(place: place, review: reject)
    ])
    #expect(try base.ask { try $0.proposals([2]) }[0].thread == nil)
    #expect(try base.problems() == [])
    try base.ingest(source("c.txt", Self.ask, by: "Bo Ray"))
    #expect(try base.sql("SELECT asks FROM threads") == ["2"])
    _ = try BaseWriter(base.folder, creates: false).undoReviews(ofProposals: [place.id])
    #expect(try base.sql("SELECT asks FROM threads") == ["3"])
    #expect(try base.problems() == [])
  }

  @Test func `many asks of the same words are one thread`() throws {
    let base = TemporaryBase()
    try base.ingest(
      (0..<300).map { source("s\($0).txt", Self.ask, date: "2024-01-\(10 + $0 % 20)") })
    #expect(try base.sql("SELECT asks FROM threads") == ["300"])
    #expect(try base.sql("SELECT count(DISTINCT proposal) FROM ask_bands") == ["1"])
  }
}

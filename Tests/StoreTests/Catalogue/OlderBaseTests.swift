import Foundation
import GRDB
import Index
import Ingest
import Testing

@testable import Store

/// Bases as the first version of the catalogue has them: without the tables of reviews, segments without their column.
@Suite struct OlderBaseTests {
  private func older() throws -> TemporaryBase {
    let base = TemporaryBase()
    try base.ingest(ReviewSample.source())
    try base.change(
      """
      DROP TABLE watches; DROP TABLE threads; DROP TABLE thread_members; DROP TABLE ask_bands; DROP TABLE source_facts;
      DROP TABLE found_facts; DROP VIEW proposal_list; DROP TABLE found_themes; DROP TABLE reviewed; DROP TABLE reviews;
      DROP TABLE review_places; CREATE VIEW proposal_list AS SELECT id FROM proposals;
      DELETE FROM grdb_migrations WHERE identifier <> '1'; PRAGMA user_version = 1;
      """)
    try writeSegment(of: base)
    return base
  }

  /// Writes the entries of the proposals anew, without the last column.
  private func writeSegment(of base: TemporaryBase) throws {
    let name = try #require(
      try base.sql("SELECT name FROM segments WHERE collection = 'proposals'").first)
    var schema = Collection.proposals.schema
    schema.columns.removeLast()
    try FileManager.default.removeItem(atPath: base.folder.segment(name))
    let writer = IndexWriter(
      folder: base.folder.segments, schema: schema,
      names: { String(name.dropLast(".kbs".count)) }, memoryBudget: 1 << 20)
    for (index, made) in ReviewSample.source().prepared.proposalEntries.enumerated() {
      var entry = made
      entry.key = UInt64(index + 1)
      entry.values.removeLast()
      try writer.add(entry)
    }
    let written = try writer.finish()
    try base.change("UPDATE segments SET bytes = \(written[0].bytes) WHERE name = '\(name)'")
  }

  @Test func `it is read as it is, without being changed`() throws {
    let base = try older()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: base.folder.catalogue))
    let found = try base.ask { snapshot in
      #expect(try !snapshot.hasRejected())
      #expect(try snapshot.reviews().isEmpty)
      #expect(try snapshot.sourceFacts().isEmpty)
      return try snapshot.proposals([1, 2])
    }
    #expect(found.map(\.proposal.text) == ["plant trees", "plant reeds"])
    #expect(found.allSatisfy { $0.review == nil })
    let column = try #require(Collection.proposals.column("review"))
    let count = try base.ask {
      try $0.index(of: .proposals).count(of: .keywords(column: column, anyOf: ["rejected"]))
    }
    #expect(count == 0)
    #expect(try base.problems().isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: base.folder.catalogue)) == bytes)
  }

  @Test func `a writer brings it up to date, and reviews, merging and removal work on it`() throws {
    let base = try older()
    try base.ingest(
      SourceSample("b.txt", "Ann Lee asks to sow grass.").naming("Ann Lee")
        .asking("sow grass", by: "Ann Lee"))
    #expect(try base.sql("PRAGMA user_version") == ["\(Catalogue.version)"])
    #expect(try base.sql("SELECT text FROM proposal_list ORDER BY text").count == 3)
    let places = try base.ask { try $0.reviewPlaces([1, 3]) }
    let writer = try BaseWriter(base.folder, creates: false)
    let review = Review(verdict: .rejected, reviewer: "Cy", time: "2024-05-01T10:00:00Z")
    _ = try writer.review(places.map { PlacedReview(place: $0, review: review) })
    try writer.merge(MergePolicy())
    let column = try #require(Collection.proposals.column("review"))
    let index = try base.ask { try $0.index(of: .proposals) }
    #expect(try index.count(of: .keywords(column: column, anyOf: ["rejected"])) == 2)
    #expect(
      try index.facets(of: .everything, column: column, limit: 5).map(\.value)
        == ["rejected", "reviewed"])
    _ = try writer.remove([1])
    #expect(try base.problems().isEmpty)
  }
}

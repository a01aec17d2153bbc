import Foundation
import GRDB
import Store

/// What a base holds, as far as people can tell: what must be there wholly or not at all.
struct Picture: Equatable {
  /// Sources by name, with the digest of their bytes and how many passages and proposals they have.
  var sources: [String]
  /// Decisions.
  var reviews: [String]
  /// Names kept under a speaker.
  var aliases: [String]
  /// What people said of sources.
  var facts: [String]
  /// Queries that are watched.
  var watches: [String]

  /// Nothing.
  static let empty = Picture(sources: [], reviews: [], aliases: [], facts: [], watches: [])

  /// What a base holds; nothing where there is none, or none that anything was committed to.
  init(of folder: BaseFolder) throws {
    self = .empty
    guard try Base.ifPresent(folder) != nil else { return }
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: folder.catalogue, configuration: configuration)
    self = try queue.read { db in
      Picture(
        sources: try Self.lines(
          """
          SELECT name || ' ' || hex(digest) || ' ' ||
            (SELECT count(*) FROM passages WHERE source = sources.key) || ' ' ||
            (SELECT count(*) FROM proposals WHERE source = sources.key) FROM sources ORDER BY name
          """, in: db),
        reviews: try Self.lines(
          """
          SELECT id || ' ' || reviewer || ' ' || coalesce(verdict, '-') || ' ' ||
            coalesce(reviews.speaker, '') FROM reviews
          JOIN review_places ON review_places.key = reviews.place ORDER BY 1
          """, of: "reviews", in: db),
        aliases: try Self.lines(
          "SELECT name || ' ' || speaker FROM aliases ORDER BY 1", of: "aliases", in: db),
        facts: try Self.lines(
          "SELECT doc || ' ' || field || ' ' || coalesce(value, '-') FROM source_facts ORDER BY 1",
          of: "source_facts", in: db),
        watches: try Self.lines(
          "SELECT name || ' ' || query || ' ' || seen FROM watches ORDER BY 1", of: "watches",
          in: db))
    }
  }

  private init(
    sources: [String], reviews: [String], aliases: [String], facts: [String], watches: [String]
  ) {
    (self.sources, self.reviews, self.aliases) = (sources, reviews, aliases)
    (self.facts, self.watches) = (facts, watches)
  }

  /// Lines from a table; none in a catalogue that is too old to have it.
  private static func lines(
    _ sql: String, of table: String = "sources", in db: Database
  ) throws -> [String] {
    try db.tableExists(table) ? String.fetchAll(db, sql: sql) : []
  }
}

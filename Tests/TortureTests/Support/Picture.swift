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

  /// Nothing.
  static let empty = Picture(sources: [], reviews: [], aliases: [])

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
        reviews: try !db.tableExists("reviews")
          ? []
          : Self.lines(
            """
            SELECT id || ' ' || reviewer || ' ' || coalesce(verdict, '-') FROM reviews
            JOIN review_places ON review_places.key = reviews.place ORDER BY 1
            """, in: db),
        aliases: try Self.lines("SELECT name || ' ' || speaker FROM aliases ORDER BY 1", in: db))
    }
  }

  private init(sources: [String], reviews: [String], aliases: [String]) {
    (self.sources, self.reviews, self.aliases) = (sources, reviews, aliases)
  }

  private static func lines(_ sql: String, in db: Database) throws -> [String] {
    try String.fetchAll(db, sql: sql)
  }
}

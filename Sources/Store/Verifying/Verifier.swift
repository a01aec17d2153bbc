import Foundation
import GRDB
import Index

/// What checking a base found.
package struct Verification: Sendable, Hashable {
  /// One thing that is not as it should be.
  package struct Problem: Sendable, Hashable {
    /// The file, source or proposal.
    package var place: String
    /// What is wrong, one sentence.
    package var message: String
  }

  /// Sources whose text was read.
  package var sources = 0
  /// Proposals read back from their sources.
  package var proposals = 0
  /// Segments whose every checksum was computed.
  package var segments = 0
  /// Bytes of catalogue and segments.
  package var bytes = 0
  /// What is wrong, the first of each sort; empty for a sound base.
  package var problems: [Problem] = []
}

/// Checks a base as of one commit: SQLite's own checks, every source against its checksum, every proposal against its source,
/// every segment's checksums, and the counts against each other.
struct Verifier {
  /// How many problems of one sort are told.
  static let problemLimit = 50

  let database: Database
  let folder: BaseFolder
  let progress: (Double) -> Void
  private var result = Verification()

  init(_ database: Database, folder: BaseFolder, progress: @escaping (Double) -> Void) {
    self.database = database
    self.folder = folder
    self.progress = progress
  }

  /// Checks all; what cannot be read is a problem, not an error.
  mutating func verification() -> Verification {
    attempt("the catalogue's pages") { try $0.checkPages() }
    progress(0.2)
    if !attempt("the sources", { try $0.checkSources() }) {
      attempt("the names of the sources") { try $0.nameUnreadableSources() }
    }
    attempt("the segments") { try $0.checkSegments() }
    attempt("the counts") { try $0.checkCounts() }
    attempt("the threads") { try $0.checkThreads() }
    attempt("the reviews") { try $0.checkReviews() }
    progress(1)
    return result
  }

  @discardableResult
  private mutating func attempt(_ what: String, _ body: (inout Verifier) throws -> Void) -> Bool {
    do {
      try body(&self)
      return true
    } catch {
      report(folder.catalogue, "\(what) cannot be read: \(StoreError(error, path: "it").reason)")
      return false
    }
  }

  /// Says of which sources the catalogue has lost bytes, by the index of their names.
  private mutating func nameUnreadableSources() throws {
    let names = try Row.fetchAll(database, sql: "SELECT name, key FROM sources ORDER BY name")
    for row in names {
      let key: Int64 = row["key"]
      do {
        _ = try Row.fetchOne(database, sql: SourceCheck.source, arguments: [key])
        _ = try Row.fetchAll(
          database, sql: "SELECT * FROM proposals WHERE source = ?", arguments: [key])
      } catch {
        report(row["name"], "lost: its text or its proposals cannot be read")
      }
    }
  }

  private mutating func report(_ place: String, _ message: String) {
    result.problems.append(.init(place: place, message: message))
  }

  /// The checksums of all pages, where nothing that a killed writer left stands above them in the log.
  private mutating func checkChecksums() {
    guard !folder.hasLog else { return }
    for page in CataloguePages.faults(in: database, limit: Self.problemLimit) ?? [] {
      report(folder.catalogue, "page \(page) is not what was written")
    }
  }

  private mutating func checkPages() throws {
    checkChecksums()
    for line in try String.fetchAll(database, sql: "PRAGMA integrity_check(\(Self.problemLimit))")
    where line != "ok" {
      report(folder.catalogue, "SQLite finds: \(line)")
    }
    let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
    for orphan in orphans.prefix(Self.problemLimit) {
      let table: String = orphan["table"] ?? "?"
      let parent: String = orphan["parent"] ?? "?"
      report(folder.catalogue, "a row of \(table) points at a row of \(parent) that is not there")
    }
    let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
    result.bytes += pages * (try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0)
  }

  private mutating func checkSources() throws {
    let total = max(1, try Totals.fetch(in: database).sources)
    let proposals = try Row.fetchCursor(database, sql: SourceCheck.proposals)
    var next = try proposals.next()
    let sources = try Row.fetchCursor(database, sql: SourceCheck.sources)
    while let row = try sources.next() {
      let check = SourceCheck(row)
      report(check.name, try check.problem())
      while let proposal = next, proposal["source"] == check.key {
        report(proposal["id"], try check.problem(of: proposal))
        result.proposals += 1
        next = try proposals.next()
      }
      result.sources += 1
      if result.sources % 4096 == 0 { progress(0.2 + 0.6 * Double(result.sources) / Double(total)) }
    }
  }

  private mutating func report(_ place: String, _ problem: String?) {
    guard let problem, result.problems.count < Self.problemLimit * 4 else { return }
    result.problems.append(.init(place: place, message: problem))
  }

  private mutating func checkSegments() throws {
    for collection in Collection.allCases {
      var alive = 0
      for entry in try SegmentRows.all(of: collection, in: database) {
        do throws(IndexError) {
          alive += try SegmentCheck(entry, folder: folder).alive()
          result.segments += 1
          result.bytes += entry.bytes
        } catch {
          report(folder.segment(entry.name), error.description)
        }
      }
      guard result.problems.isEmpty else { continue }
      let rows =
        try Int.fetchOne(
          database, sql: "SELECT count(*) FROM \(collection.rawValue)") ?? 0
      if rows != alive {
        report(
          folder.segments, "\(collection.rawValue): \(rows) in the catalogue, \(alive) indexed")
      }
    }
  }

  private mutating func checkCounts() throws {
    let kept = try Totals.fetch(in: database)
    let counted = try Totals.counted(in: database)
    if kept != counted {
      report(folder.catalogue, "the totals are \(kept), the rows \(counted)")
    }
    let wrong = try String.fetchAll(
      database,
      sql: """
        SELECT speakers.id FROM speakers LEFT JOIN (
          SELECT speaker, count(DISTINCT source) AS number FROM mentions GROUP BY speaker
        ) AS named ON named.speaker = speakers.key
        WHERE speakers.sources <> coalesce(named.number, 0) LIMIT \(Self.problemLimit)
        """)
    for id in wrong { report(id, "the number of sources that name this speaker is wrong") }
  }

  private mutating func checkThreads() throws {
    for problem in try ThreadCheck.problems(database, limit: Self.problemLimit) {
      report(folder.catalogue, problem)
    }
  }

  /// What people decided stands in the catalogue, in the counts of speakers and in the index alike.
  private mutating func checkReviews() throws {
    for id in try ReviewCheck.wronglyCountedSpeakers(database, limit: Self.problemLimit) {
      report(id, "the number of this speaker's proposals is wrong")
    }
    guard result.problems.isEmpty else { return }
    for difference in try ReviewCheck.differences(database, folder: folder) {
      report(folder.segments, difference)
    }
  }
}

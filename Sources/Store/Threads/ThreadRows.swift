import GRDB

/// Proposals that say the same, as one line tells it.
package struct StoredThread: Sendable, Hashable {
  /// The key of its row.
  package var key: Int64
  /// The id of the proposal that the others are like.
  package var id: String
  /// How many proposals it has, without what people rejected.
  package var asks: Int
  /// The oldest date of a source.
  package var firstDate: String?
  /// The newest date of a source.
  package var lastDate: String?
}

/// A proposal of a thread, as one line tells it.
package struct StoredThreadMember: Sendable, Hashable {
  /// The key of its row.
  package var key: Int64
  /// Its id.
  package var id: String
  /// The name its speaker is kept under; nil where the source names nobody.
  package var speaker: String?
  /// The date of its source.
  package var date: String?
  /// The title of its source, or its name.
  package var title: String
}

/// Which threads are meant, and in which order.
package struct ThreadListing: Sendable, Hashable {
  /// Those with these keys; nil for all.
  package var keys: [Int64]?
  /// Whether the one that was asked last comes first, instead of the one that was asked most.
  package var isByDate: Bool
  /// How many are left out before the first.
  package var offset: Int
  /// How many at most.
  package var limit: Int

  /// A page of threads.
  package init(keys: [Int64]?, isByDate: Bool, offset: Int, limit: Int) {
    self.keys = keys
    self.isByDate = isByDate
    self.offset = offset
    self.limit = limit
  }
}

/// Reads threads.
enum ThreadRows {
  /// The threads of proposals, by key of the proposal; those that are alone are left out.
  static func threads(ofProposals keys: [Int64], in db: Database) throws -> [Int64: StoredThread] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT thread_members.proposal, threads.key, leaders.id, asks, first_date, last_date
        FROM thread_members JOIN threads ON threads.key = thread_members.thread
          JOIN proposals AS leaders ON leaders.key = threads.leader
        WHERE thread_members.proposal IN (SELECT value FROM json_each(?)) AND asks > 1
        """, arguments: [KeyList.encoded(keys)])
    return Dictionary(
      rows.map { ($0["proposal"] as Int64, thread($0)) }, uniquingKeysWith: { $1 })
  }

  /// The proposals of threads by key of the thread, oldest source first; what people rejected is left out.
  static func members(
    ofThreads keys: [Int64], in db: Database
  ) throws -> [Int64: [StoredThreadMember]] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT thread, proposals.key, proposals.id, date, coalesce(title, sources.name) AS title,
          kept.name AS speaker
        FROM thread_members JOIN proposals ON proposals.key = proposal
          JOIN sources ON sources.key = proposals.source
          LEFT JOIN mentions ON mentions.key = proposals.mention
          LEFT JOIN speakers AS printed ON printed.key = mentions.speaker
          LEFT JOIN speakers AS kept ON kept.key = coalesce(printed.merged_into, printed.key)
        WHERE thread IN (SELECT value FROM json_each(?)) AND NOT EXISTS (
          SELECT 1 FROM reviewed WHERE reviewed.proposal = proposals.key AND verdict = 'rejected')
        ORDER BY thread, date IS NULL, date, proposal
        """, arguments: [KeyList.encoded(keys)])
    return Dictionary(grouping: rows) { $0["thread"] as Int64 }.mapValues { rows in
      rows.map { row in
        StoredThreadMember(
          key: row["key"], id: row["id"], speaker: row["speaker"], date: row["date"],
          title: row["title"])
      }
    }
  }

  /// A page of threads, and the number of all that match.
  static func page(
    _ listing: ThreadListing, in db: Database
  ) throws -> (threads: [StoredThread], total: Int) {
    let order =
      listing.isByDate
      ? "last_date IS NULL, last_date DESC, asks DESC, threads.key" : "asks DESC, threads.key"
    var condition = "asks > 1"
    var arguments: StatementArguments = []
    if let keys = listing.keys {
      condition += " AND threads.key IN (SELECT value FROM json_each(?))"
      arguments = [KeyList.encoded(keys)]
    }
    let total = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM threads WHERE \(condition)", arguments: arguments)
    // The page is cut before the proposals are looked at.
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT threads.key, proposals.id, asks, first_date, last_date
        FROM (SELECT * FROM threads WHERE \(condition) ORDER BY \(order) LIMIT ? OFFSET ?) AS threads
          JOIN proposals ON proposals.key = threads.leader ORDER BY \(order)
        """, arguments: arguments + [listing.limit, listing.offset])
    return (rows.map(thread), total ?? 0)
  }

  /// Which thread each proposal belongs to that belongs to one, by rising key of the proposal.
  static func members(in db: Database) throws -> [(proposal: Int64, thread: Int64)] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT proposal, thread FROM thread_members
        WHERE thread NOT IN (SELECT key FROM threads WHERE asks <= 1) ORDER BY proposal
        """)
    var members: [(proposal: Int64, thread: Int64)] = []
    while let row = try rows.next() { members.append((row[0], row[1])) }
    return members
  }

  private static func thread(_ row: Row) -> StoredThread {
    StoredThread(
      key: row["key"], id: row["id"], asks: row["asks"], firstDate: row["first_date"],
      lastDate: row["last_date"])
  }
}

extension BaseSnapshot {
  /// A page of threads, and the number of all that match.
  package func threads(
    _ listing: ThreadListing
  ) throws(StoreError) -> (threads: [StoredThread], total: Int) {
    try read { db in try ThreadRows.page(listing, in: db) }
  }

  /// Which thread each proposal belongs to that belongs to one, by rising key of the proposal.
  package func threadMembers() throws(StoreError) -> [(proposal: Int64, thread: Int64)] {
    try read { db in try ThreadRows.members(in: db) }
  }

  /// The threads of proposals, by key of the proposal; those that are alone are left out.
  package func threads(ofProposals keys: [Int64]) throws(StoreError) -> [Int64: StoredThread] {
    try read { db in try ThreadRows.threads(ofProposals: keys, in: db) }
  }

  /// The proposals of threads by key of the thread, oldest source first; what people rejected is left out.
  package func members(
    ofThreads keys: [Int64]
  ) throws(StoreError) -> [Int64: [StoredThreadMember]] {
    try read { db in try ThreadRows.members(ofThreads: keys, in: db) }
  }
}

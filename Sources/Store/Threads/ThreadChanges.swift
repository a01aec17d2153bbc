import GRDB
import Index

/// Writes the rows of threads, and keeps in mind which threads changed until ``finish()`` counts them anew.
final class ThreadChanges {
  private let database: Database
  private var next: Int64
  private var touched: Set<Int64> = []
  private var leaderless: Set<Int64> = []

  init(_ database: Database) throws {
    self.database = database
    next = try Counter.threads.next(in: database)
  }

  // MARK: Joining

  /// Puts a proposal into the thread that another leads, which begins when there is none.
  func join(_ key: Int64, to leader: Int64) throws {
    let thread = try thread(ledBy: leader) ?? begin(leader)
    try insertMember(key, of: thread)
  }

  /// Keeps the bands (in rising order) of proposals that lead.
  func insertBands(_ bands: some Sequence<(band: Int64, key: Int64)>) throws {
    let row = try RowWriter(database, "INSERT OR IGNORE INTO ask_bands VALUES (?,?)")
    for (band, key) in bands {
      row.add(band)
      row.add(key)
      try row.insert()
    }
  }

  /// Puts bands into a table of the connection's own, to be joined with those of the catalogue.
  func lendBands(_ entries: [BandList.Entry]) throws {
    try database.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS new_bands (
          number INTEGER PRIMARY KEY, band INTEGER NOT NULL, place INTEGER NOT NULL);
        DELETE FROM temp.new_bands
        """)
    let row = try RowWriter(database, "INSERT INTO temp.new_bands VALUES (?,?,?)")
    for (number, entry) in entries.enumerated() {
      row.add(number)
      row.add(entry.band)
      row.add(Int64(entry.place))
      try row.insert()
    }
  }

  private func begin(_ leader: Int64) throws -> Int64 {
    let thread = next
    next += 1
    try database.execute(
      sql: "INSERT INTO threads (key, leader, asks) VALUES (?, ?, 0)", arguments: [thread, leader])
    try insertMember(leader, of: thread)
    return thread
  }

  private func insertMember(_ key: Int64, of thread: Int64) throws {
    touched.insert(thread)
    try database.cachedStatement(sql: "INSERT INTO thread_members (proposal, thread) VALUES (?, ?)")
      .execute(arguments: [key, thread])
  }

  private func thread(ledBy key: Int64) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT key FROM threads WHERE leader = ?"), arguments: [key])
  }

  // MARK: Going and moving

  /// Takes out a proposal that is about to go.
  func remove(_ key: Int64, _ gist: Gist) throws {
    let thread = try Int64.fetchOne(
      database, sql: "SELECT thread FROM thread_members WHERE proposal = ?", arguments: [key])
    guard let thread else { return try removeBands(of: key, gist) }
    touched.insert(thread)
    try database.execute(sql: "DELETE FROM thread_members WHERE proposal = ?", arguments: [key])
    guard try self.thread(ledBy: key) == thread else { return }
    leaderless.insert(thread)
    try removeBands(of: key, gist)
  }

  /// Gives a proposal another key; its thread is counted anew.
  func move(_ key: Int64, to newKey: Int64, _ gist: Gist) throws {
    for (table, column) in [("thread_members", "proposal"), ("threads", "leader")] {
      try database.execute(
        sql: "UPDATE \(table) SET \(column) = ? WHERE \(column) = ?", arguments: [newKey, key])
    }
    let thread = try Int64.fetchOne(
      database, sql: "SELECT thread FROM thread_members WHERE proposal = ?", arguments: [newKey])
    if let thread { touched.insert(thread) }
    guard try thread == nil || self.thread(ledBy: newKey) != nil else { return }
    try removeBands(of: key, gist)
    try insertBands(Self.bands(of: newKey, gist))
  }

  private func removeBands(of key: Int64, _ gist: Gist) throws {
    for band in GistBands.bands(of: gist) {
      try database.cachedStatement(
        sql: "DELETE FROM ask_bands WHERE band = ? AND proposal = ?"
      ).execute(arguments: [band, key])
    }
  }

  private static func bands(of key: Int64, _ gist: Gist) -> [(band: Int64, key: Int64)] {
    GistBands.bands(of: gist).sorted().map { ($0, key) }
  }

  /// Gives threads that lost their leader the next oldest member, and ends those of which one or none is left.
  func mend(_ gist: (Int64) throws -> Gist?) throws {
    for thread in touched.sorted() {
      let members = try Int64.fetchAll(
        database, sql: "SELECT proposal FROM thread_members WHERE thread = ? ORDER BY proposal",
        arguments: [thread])
      let lacksLeader = leaderless.contains(thread)
      if members.count < 2 { try end(thread) }
      guard lacksLeader, let leader = members.first else { continue }
      try database.execute(
        sql: "UPDATE threads SET leader = ? WHERE key = ?", arguments: [leader, thread])
      if let gist = try gist(leader) { try insertBands(Self.bands(of: leader, gist)) }
    }
    leaderless = []
  }

  private func end(_ thread: Int64) throws {
    touched.remove(thread)
    try database.execute(sql: "DELETE FROM thread_members WHERE thread = ?", arguments: [thread])
    try database.execute(sql: "DELETE FROM threads WHERE key = ?", arguments: [thread])
  }

  // MARK: Counting

  /// Counts the threads that changed anew, without what people rejected, and keeps the next number.
  func finish() throws {
    let count = try database.cachedStatement(
      sql: """
        UPDATE threads SET (asks, first_date, last_date) = (
          SELECT count(*), min(date), max(date)
          FROM thread_members JOIN proposals ON proposals.key = thread_members.proposal
            JOIN sources ON sources.key = proposals.source
          WHERE thread = threads.key AND NOT EXISTS (
            SELECT 1 FROM reviewed WHERE reviewed.proposal = proposals.key
              AND verdict = 'rejected'))
        WHERE key = ?
        """)
    for thread in touched.sorted() { try count.execute(arguments: [thread]) }
    touched = []
    try Counter.threads.set(next, in: database)
  }
}

import GRDB
import Index
import Ingest

/// Finds, for proposals that come, the thread of those before them that say the same, one after another in the order of their keys,
/// so that the same proposals in the same order make the same threads however many come at once.
final class ThreadJoiner {
  /// How many earlier proposals of the catalogue one is compared with.
  private static let storedCandidates = 512
  /// How many asks are kept in memory; those that are not there are read again.
  private static let keptAsks = 400_000

  private let database: Database
  private let changes: ThreadChanges
  private var added: [(key: Int64, ask: Ask)] = []
  private var asks: [Int64: Ask] = [:]
  private var mayHaveBands: Bool

  init(_ database: Database) throws {
    self.database = database
    changes = try ThreadChanges(database)
    mayHaveBands =
      try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM ask_bands)") ?? true
  }

  /// How many proposals wait for ``flush()``.
  var waiting: Int { added.count }

  /// What a proposal says, and whose it is.
  struct Ask {
    var gist: Gist
    var speaker: Int64?
  }

  /// The columns of an ask.
  static let columns = """
    SELECT proposals.key, kind, text, mentions.speaker FROM proposals
      LEFT JOIN mentions ON mentions.key = proposals.mention
    """

  /// The ask of a row with ``columns``; nil when it says too little.
  static func ask(of row: Row) -> Ask? {
    let text: String = row["text"]
    let kind: String = row["kind"]
    let isPromise = kind == Proposal.Kind.commitment.rawValue
    return Gist(of: Array(text.utf8), isPromise: isPromise).map { gist in
      Ask(gist: gist, speaker: row["speaker"])
    }
  }

  /// Takes in a proposal that came, with a key above all before; one that says too little stays alone.
  func add(_ key: Int64, _ ask: Ask?) {
    if let ask { added.append((key, ask)) }
  }

  /// Takes out the proposals of a source that is about to go.
  func forget(source: Int64) throws {
    let rows = try Row.fetchAll(
      database, sql: Self.columns + " WHERE proposals.source = ? ORDER BY proposals.key",
      arguments: [source])
    let keys = Set(rows.map { $0["key"] as Int64 })
    // Keys rise, and what waits is what came last.
    if let first = added.first?.key, keys.contains(where: { $0 >= first }) {
      added.removeAll { keys.contains($0.key) }
    }
    for row in rows {
      let key: Int64 = row["key"]
      asks[key] = nil
      guard let ask = Self.ask(of: row) else { continue }
      try changes.remove(key, ask.gist)
    }
  }

  /// Takes in that what people decided of a proposal changed, and that its row has another key now.
  func move(_ key: Int64, to newKey: Int64) throws {
    asks[key] = nil
    if let ask = try ask(ofProposal: newKey) { try changes.move(key, to: newKey, ask.gist) }
  }

  /// Writes what came and went.
  func flush() throws {
    try changes.mend { try self.ask(ofProposal: $0)?.gist }
    if !added.isEmpty { try join() }
    added = []
    try changes.finish()
    mayHaveBands = true
  }

  // MARK: Joining

  private func join() throws {
    var bands = BandList(added.map(\.ask.gist))
    let stored = mayHaveBands ? try storedCandidates(bands) : [:]
    var leads = [Bool](repeating: true, count: added.count)
    for (place, entry) in added.enumerated() {
      let candidates = (stored[place] ?? []) + bands.candidates(for: place).map { added[$0].key }
      if let leader = try likest(entry.ask, among: Set(candidates).sorted()) {
        leads[place] = false
        try changes.join(entry.key, to: leader)
      } else {
        bands.lead(place)
        keep(entry.ask, of: entry.key)
      }
    }
    let keys = added.map(\.key)
    try changes.insertBands(
      bands.all.lazy.filter { leads[Int($0.place)] }.map { ($0.band, keys[Int($0.place)]) })
  }

  /// The proposal that is most like an ask, the oldest of equals; nil when none says the same.
  private func likest(_ ask: Ask, among candidates: [Int64]) throws -> Int64? {
    var best: (likeness: Double, key: Int64)?
    for candidate in candidates {
      guard let other = try self.ask(ofProposal: candidate) else { continue }
      let isSameSpeaker = ask.speaker != nil && ask.speaker == other.speaker
      let likeness = ask.gist.likeness(to: other.gist, ofSameSpeaker: isSameSpeaker)
      guard let likeness, likeness > best?.likeness ?? 0 else { continue }
      best = (likeness, candidate)
      if likeness == 1 { break }
    }
    return best?.key
  }

  /// The proposals of the catalogue that share a band with those that came, by their places.
  private func storedCandidates(_ bands: BandList) throws -> [Int: [Int64]] {
    try changes.lendBands(bands.all)
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT new_bands.place, ask_bands.proposal FROM temp.new_bands
        CROSS JOIN ask_bands ON ask_bands.band = new_bands.band
        """)
    var candidates: [Int: [Int64]] = [:]
    while let row = try rows.next() {
      let place: Int = row[0]
      if candidates[place]?.count ?? 0 < Self.storedCandidates {
        candidates[place, default: []].append(row[1])
      }
    }
    return candidates
  }

  private func ask(ofProposal key: Int64) throws -> Ask? {
    if let ask = asks[key] { return ask }
    let row = try Row.fetchOne(
      database.cachedStatement(sql: Self.columns + " WHERE proposals.key = ?"), arguments: [key])
    let ask = row.flatMap(Self.ask)
    if let ask { keep(ask, of: key) }
    return ask
  }

  private func keep(_ ask: Ask, of key: Int64) {
    if asks.count >= Self.keptAsks { asks = [:] }
    asks[key] = ask
  }
}

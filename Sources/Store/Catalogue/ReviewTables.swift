import GRDB

/// The tables of what people decided: added to the catalogue by its second version.
///
/// `review_places` and `reviews` are what was decided of which words, and stay when a source goes. `reviewed` and `found_themes` belong to the
/// proposals that stand now: what holds of each, and what the program had found where that was replaced.
enum ReviewTables {
  /// The first version of the catalogue that has them.
  static let version = 2

  /// Gives a connection to an older catalogue, which it may not change, empty tables of its own.
  static func lend(to db: Database) throws {
    try db.execute(sql: statements(kept: false))
  }

  /// The statements that make the tables, in the catalogue or for one connection.
  static func statements(kept: Bool = true) -> String {
    let table = kept ? "CREATE TABLE" : "CREATE TEMP TABLE"
    func reference(_ target: String) -> String { kept ? "REFERENCES \(target)" : "" }
    let tables = """
      \(table) review_places (
        key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, source TEXT NOT NULL, doc TEXT NOT NULL,
        kind TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
        prefix TEXT NOT NULL, suffix TEXT NOT NULL, rule TEXT NOT NULL, confidence REAL NOT NULL);
      \(table) reviews (
        key INTEGER PRIMARY KEY,
        place INTEGER NOT NULL \(reference("review_places (key) ON DELETE CASCADE")),
        time TEXT NOT NULL, reviewer TEXT NOT NULL, verdict TEXT, speaker TEXT, theme TEXT,
        note TEXT);
      \(table) reviewed (
        proposal INTEGER PRIMARY KEY \(reference("proposals (key) ON DELETE CASCADE")),
        place INTEGER NOT NULL UNIQUE \(reference("review_places (key)")),
        verdict TEXT, speaker TEXT, theme TEXT, note TEXT, reviewer TEXT NOT NULL,
        time TEXT NOT NULL, found_mention INTEGER \(reference("mentions (key)")));
      \(table) found_themes (
        proposal INTEGER NOT NULL \(reference("proposals (key) ON DELETE CASCADE")),
        rank INTEGER NOT NULL, scheme TEXT NOT NULL, code INTEGER NOT NULL, name TEXT NOT NULL,
        terms TEXT NOT NULL, PRIMARY KEY (proposal, rank)) WITHOUT ROWID;
      """
    return kept ? tables + indexes : tables
  }

  private static let indexes = """
    CREATE INDEX review_places_by_doc ON review_places (doc);
    CREATE INDEX review_places_by_source ON review_places (source);
    CREATE INDEX reviews_by_place ON reviews (place);
    CREATE INDEX reviewed_rejected ON reviewed (proposal) WHERE verdict = 'rejected';
    CREATE INDEX reviewed_by_found_mention ON reviewed (found_mention)
      WHERE found_mention IS NOT NULL;
    """

  /// The view that reads well, with what was decided.
  static let view = """
    DROP VIEW proposal_list;
    CREATE VIEW proposal_list AS
      SELECT proposals.id, proposals.kind, proposals.text, speakers.name AS speaker,
        speakers.class, (SELECT group_concat(role, '; ') FROM roles
          WHERE roles.mention = proposals.mention) AS roles,
        (SELECT group_concat(name, '; ') FROM themes
          WHERE themes.proposal = proposals.key) AS themes,
        sources.date, sources.title, sources.publisher, sources.url, proposals.form,
        proposals.cue, proposals.rule, proposals.confidence, proposals.section,
        proposals.start, proposals."end", sources.name AS source,
        reviewed.verdict, reviewed.reviewer, reviewed.time AS reviewed, reviewed.note
      FROM proposals JOIN sources ON sources.key = proposals.source
        LEFT JOIN mentions ON mentions.key = proposals.mention
        LEFT JOIN speakers AS printed ON printed.key = mentions.speaker
        LEFT JOIN speakers ON speakers.key = coalesce(printed.merged_into, printed.key)
        LEFT JOIN reviewed ON reviewed.proposal = proposals.key;
    """
}

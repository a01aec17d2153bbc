import GRDB

/// The tables of the catalogue and how older ones become them.
///
/// Every position is an offset in Unicode scalars, so that `substr(text, start + 1, "end" - start)` gives the words.
/// Row keys come from ``Counter``: they rise and are never given twice, as segments speak of them.
enum CatalogueSchema {
  /// Brings a catalogue of any older version to ``Catalogue/version``, each step in one transaction.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      for part in [sources, speakers, proposals, index, views] { try db.execute(sql: part) }
      try db.execute(
        sql: """
          PRAGMA application_id = \(Catalogue.applicationID); PRAGMA user_version = 1
          """)
    }
    migrator.registerMigration("2") { db in
      for part in [ReviewTables.statements(), ReviewTables.view] { try db.execute(sql: part) }
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("3") { db in
      try db.execute(sql: FactTables.statements())
      try db.execute(sql: "PRAGMA user_version = 3")
    }
    migrator.registerMigration("4") { db in
      try ThreadTables.add(to: db)
      try db.execute(sql: "PRAGMA user_version = 4")
    }
    migrator.registerMigration("5") { db in
      try db.execute(sql: WatchTable.statement())
      try db.execute(sql: "PRAGMA user_version = 5")
    }
    return migrator
  }

  private static let sources = """
    CREATE TABLE commits (
      number INTEGER PRIMARY KEY, time TEXT NOT NULL, action TEXT NOT NULL,
      added INTEGER NOT NULL, removed INTEGER NOT NULL);
    CREATE TABLE counters (name TEXT PRIMARY KEY, next INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE totals (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE languages (lang TEXT PRIMARY KEY, sources INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE sources (
      key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL UNIQUE,
      digest BLOB NOT NULL, format TEXT NOT NULL, title TEXT, date TEXT, publisher TEXT, url TEXT,
      lang TEXT, author TEXT, speaker TEXT, role TEXT, added INTEGER NOT NULL,
      checksum INTEGER NOT NULL, text TEXT NOT NULL);
    CREATE TABLE source_names (
      name TEXT PRIMARY KEY,
      source INTEGER NOT NULL REFERENCES sources (key) ON DELETE CASCADE) WITHOUT ROWID;
    CREATE INDEX source_names_by_source ON source_names (source);
    CREATE TABLE passages (
      key INTEGER PRIMARY KEY,
      source INTEGER NOT NULL REFERENCES sources (key) ON DELETE CASCADE,
      start INTEGER NOT NULL, "end" INTEGER NOT NULL, section TEXT, speaker TEXT);
    CREATE INDEX passages_by_source ON passages (source);
    """

  private static let speakers = """
    CREATE TABLE speakers (
      key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
      folded TEXT NOT NULL UNIQUE, turned TEXT, class TEXT NOT NULL,
      merged_into INTEGER REFERENCES speakers (key),
      proposals INTEGER NOT NULL DEFAULT 0, commitments INTEGER NOT NULL DEFAULT 0,
      sources INTEGER NOT NULL DEFAULT 0, as_representative INTEGER NOT NULL DEFAULT 0,
      as_expert INTEGER NOT NULL DEFAULT 0, as_organisation INTEGER NOT NULL DEFAULT 0,
      first_date TEXT, last_date TEXT);
    CREATE INDEX speakers_by_turned ON speakers (turned) WHERE turned IS NOT NULL;
    CREATE INDEX speakers_by_merged ON speakers (merged_into) WHERE merged_into IS NOT NULL;
    CREATE TABLE speaker_words (
      word TEXT NOT NULL, speaker INTEGER NOT NULL REFERENCES speakers (key) ON DELETE CASCADE,
      PRIMARY KEY (word, speaker)) WITHOUT ROWID;
    CREATE INDEX speaker_words_by_speaker ON speaker_words (speaker);
    CREATE TABLE speaker_roles (
      speaker INTEGER NOT NULL REFERENCES speakers (key) ON DELETE CASCADE,
      role TEXT NOT NULL, times INTEGER NOT NULL, PRIMARY KEY (speaker, role)) WITHOUT ROWID;
    CREATE TABLE aliases (
      folded TEXT PRIMARY KEY, name TEXT NOT NULL,
      speaker INTEGER NOT NULL REFERENCES speakers (key)) WITHOUT ROWID;
    CREATE INDEX aliases_by_speaker ON aliases (speaker);
    CREATE TABLE mentions (
      key INTEGER PRIMARY KEY,
      source INTEGER NOT NULL REFERENCES sources (key) ON DELETE CASCADE,
      speaker INTEGER NOT NULL REFERENCES speakers (key),
      name TEXT NOT NULL, class TEXT NOT NULL, evidence TEXT NOT NULL);
    CREATE INDEX mentions_by_source ON mentions (source);
    CREATE INDEX mentions_by_speaker ON mentions (speaker);
    CREATE TABLE roles (
      mention INTEGER NOT NULL REFERENCES mentions (key) ON DELETE CASCADE,
      rank INTEGER NOT NULL, role TEXT NOT NULL, PRIMARY KEY (mention, rank)) WITHOUT ROWID;
    """

  private static let proposals = """
    CREATE TABLE proposals (
      key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
      source INTEGER NOT NULL REFERENCES sources (key) ON DELETE CASCADE,
      passage INTEGER NOT NULL REFERENCES passages (key) ON DELETE CASCADE,
      mention INTEGER REFERENCES mentions (key) ON DELETE CASCADE,
      kind TEXT NOT NULL, form TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
      text TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL, cue TEXT NOT NULL,
      rule TEXT NOT NULL, confidence REAL NOT NULL, section TEXT);
    CREATE INDEX proposals_by_source ON proposals (source);
    CREATE INDEX proposals_by_passage ON proposals (passage);
    CREATE INDEX proposals_by_mention ON proposals (mention);
    CREATE TABLE themes (
      proposal INTEGER NOT NULL REFERENCES proposals (key) ON DELETE CASCADE,
      rank INTEGER NOT NULL, scheme TEXT NOT NULL, code INTEGER NOT NULL, name TEXT NOT NULL,
      terms TEXT NOT NULL, PRIMARY KEY (proposal, rank)) WITHOUT ROWID;
    CREATE INDEX themes_by_code ON themes (scheme, code, name);
    """

  private static let index = """
    CREATE TABLE segments (
      name TEXT PRIMARY KEY, collection TEXT NOT NULL, entries INTEGER NOT NULL,
      bytes INTEGER NOT NULL, first_key INTEGER NOT NULL, last_key INTEGER NOT NULL,
      tombstones BLOB NOT NULL) WITHOUT ROWID;
    """

  private static let views = """
    CREATE VIEW proposal_list AS
      SELECT proposals.id, proposals.kind, proposals.text, speakers.name AS speaker,
        speakers.class, (SELECT group_concat(role, '; ') FROM roles
          WHERE roles.mention = proposals.mention) AS roles,
        (SELECT group_concat(name, '; ') FROM themes
          WHERE themes.proposal = proposals.key) AS themes,
        sources.date, sources.title, sources.publisher, sources.url, proposals.form,
        proposals.cue, proposals.rule, proposals.confidence, proposals.section,
        proposals.start, proposals."end", sources.name AS source
      FROM proposals JOIN sources ON sources.key = proposals.source
        LEFT JOIN mentions ON mentions.key = proposals.mention
        LEFT JOIN speakers AS printed ON printed.key = mentions.speaker
        LEFT JOIN speakers ON speakers.key = coalesce(printed.merged_into, printed.key);
    """
}

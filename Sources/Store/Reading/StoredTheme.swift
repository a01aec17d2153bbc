import GRDB

/// A theme that proposals of a base have.
package struct StoredTheme: Sendable, Hashable {
  /// The scheme.
  package var scheme: String
  /// The code in the scheme.
  package var code: Int
  /// The name.
  package var name: String
}

extension BaseSnapshot {
  /// The themes that proposals have, by scheme and code: one look into the index for each.
  package func themes() throws(StoreError) -> [StoredTheme] {
    try read { db in
      // A comparison of rows would read on from the scheme: the code must be asked for by itself.
      let next = try db.cachedStatement(
        sql: """
          SELECT scheme, code, name FROM themes WHERE scheme = ? AND code > ?
          ORDER BY code LIMIT 1
          """)
      let nextScheme = try db.cachedStatement(
        sql: """
          SELECT scheme, code, name FROM themes WHERE scheme > ? ORDER BY scheme, code LIMIT 1
          """)
      var themes: [StoredTheme] = []
      var last = (scheme: "", code: 0)
      while let row = try Row.fetchOne(next, arguments: [last.scheme, last.code])
        ?? Row.fetchOne(nextScheme, arguments: [last.scheme])
      {
        last = (row["scheme"], row["code"])
        themes.append(StoredTheme(scheme: last.scheme, code: last.code, name: row["name"]))
      }
      return themes
    }
  }
}

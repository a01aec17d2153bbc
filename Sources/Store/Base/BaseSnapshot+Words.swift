import Foundation
import GRDB

extension BaseSnapshot {
  /// What is wrong with the words of proposals (by key), a sentence each: their sources are held to their checksums, and the words read
  /// back from their places.
  package func problems(ofWords proposals: [Int64]) throws(StoreError) -> [Int64: String] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT source, key, id, start, "end", text, prefix, suffix FROM proposals
          WHERE key IN (SELECT value FROM json_each(?)) ORDER BY source, key
          """, arguments: [KeyList.encoded(proposals)])
      var problems: [Int64: String] = [:]
      for (source, proposals) in Dictionary(grouping: rows, by: { $0["source"] as Int64 }) {
        guard let row = try Row.fetchOne(db, sql: SourceCheck.source, arguments: [source]) else {
          continue
        }
        let check = SourceCheck(row)
        let wrong = try check.problem()
        for proposal in proposals {
          problems[proposal["key"]] = try wrong ?? check.problem(of: proposal)
        }
      }
      return problems
    }
  }
}

/// Words looked for in a text, however its white space is set.
package struct TextWords: Sendable {
  private let collapsed: Data

  /// The words of a text in UTF-8.
  package init(_ text: [UInt8]) { collapsed = Data(ScalarText.collapsed(text)) }

  /// Whether these words stand in it, one after another.
  package func contain(_ words: String) -> Bool {
    let words = ScalarText.collapsed(Array(words.utf8))
    return !words.isEmpty && collapsed.range(of: Data(words)) != nil
  }
}

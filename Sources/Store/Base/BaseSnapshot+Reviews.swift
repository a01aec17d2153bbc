import GRDB

/// How many proposals of one range of confidence people have looked at, and how many of these they took for proposals.
package struct CalibrationBin: Sendable, Hashable {
  /// The least confidence, in tenths; that of the next bin is the first that does not belong here, the last bin holds 1 too.
  package var tenths: Int
  /// How many proposals and commitments.
  package var number = 0
  /// How many were accepted or rejected.
  package var reviewed = 0
  /// How many were accepted.
  package var accepted = 0

  /// An empty bin.
  package init(tenths: Int) { self.tenths = tenths }
}

extension BaseSnapshot {
  /// Every decision with its words, in order of time and place.
  package func reviews() throws(StoreError) -> [PlacedReview] {
    try read { db in try ReviewRows.all(in: db) }
  }

  /// The words of proposals as reviews speak of them, by key, in the order of the keys; those that are not there are left out.
  package func reviewPlaces(_ keys: [Int64]) throws(StoreError) -> [ReviewPlace] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: ReviewRows.standing + " WHERE proposals.key IN (SELECT value FROM json_each(?))",
        arguments: [KeyList.encoded(keys)])
      let byKey = Dictionary(uniqueKeysWithValues: rows.map { ($0["proposal_key"] as Int64, $0) })
      return keys.compactMap { byKey[$0].map(ReviewRows.place) }
    }
  }

  /// The keys of the proposals below a confidence that nobody has accepted or rejected, the least sure first.
  package func undecided(below confidence: Double) throws(StoreError) -> [Int64] {
    try read { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT key FROM proposals WHERE confidence < ? AND NOT EXISTS (
            SELECT 1 FROM reviewed WHERE proposal = proposals.key AND verdict IS NOT NULL)
          ORDER BY confidence, key
          """, arguments: [confidence])
    }
  }

  /// Whether anything is rejected.
  package func hasRejected() throws(StoreError) -> Bool {
    try read { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM reviewed WHERE verdict = 'rejected')") ?? false
    }
  }

  /// The ten bins of confidence with what was decided of their proposals, from 0 up.
  package func calibration() throws(StoreError) -> [CalibrationBin] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT min(9, CAST(confidence * 10 + 0.000001 AS INTEGER)) AS bin, count(*) AS number,
            count(verdict) AS reviewed, coalesce(sum(verdict = 'accepted'), 0) AS accepted
          FROM proposals LEFT JOIN reviewed ON reviewed.proposal = proposals.key GROUP BY bin
          """)
      var bins = (0..<10).map(CalibrationBin.init)
      for row in rows {
        let bin: Int = row["bin"]
        guard bins.indices.contains(bin) else { continue }
        bins[bin].number = row["number"]
        bins[bin].reviewed = row["reviewed"]
        bins[bin].accepted = row["accepted"]
      }
      return bins
    }
  }
}

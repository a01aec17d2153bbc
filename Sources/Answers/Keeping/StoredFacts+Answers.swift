import Index
import Ingest
import Store

extension VerifyReport {
  init(_ verification: Verification) {
    self.init(
      sources: verification.sources, proposals: verification.proposals,
      segments: verification.segments, bytes: verification.bytes,
      problems: verification.problems.map { Problem(place: $0.place, message: $0.message) })
  }
}

extension BaseStatistics {
  init(_ facts: StoredFacts) {
    self.init(
      sources: facts.sources, passages: facts.passages, proposals: facts.proposals,
      commitments: facts.commitments, accepted: facts.accepted, rejected: facts.rejected,
      speakers: facts.speakers, textBytes: facts.textBytes,
      catalogueBytes: facts.catalogueBytes, segmentBytes: facts.segmentBytes,
      segments: facts.segments,
      languages: facts.languages.map {
        LanguageCount(language: $0.tag.isEmpty ? nil : $0.tag, sources: $0.sources)
      })
  }
}

/// The oldest and the newest date of a base, by the index of its passages.
struct DateSpan {
  private let snapshot: BaseSnapshot

  init(_ snapshot: BaseSnapshot) {
    self.snapshot = snapshot
  }

  /// The dates as their sources give them; nil when no source has one.
  func ends() throws -> (first: String?, last: String?) {
    let index = try snapshot.index(of: .passages)
    guard let column = Collection.passages.column("date") else { return (nil, nil) }
    let ends = try [false, true].map { isDescending in
      try index.keys(
        of: .number(column: column, in: 1...99_999_999), orderedByNumber: column,
        descending: isDescending, offset: 0, limit: 1
      ).first.flatMap { try snapshot.passages([Int64($0)]).first?.source.metadata.date }
    }
    return (ends[0], ends[1])
  }
}

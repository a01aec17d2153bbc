package import Ingest
import Store

/// What people decided of a proposal: each part as it was said last.
package struct ReviewRecord: Sendable, Hashable {
  /// `accepted`, `rejected`; nil when nobody said.
  package var verdict: ReviewVerdict?
  /// The speaker that was given instead, empty for nobody; nil when it was left.
  package var speaker: String?
  /// The theme that was given instead as `cap:505`, empty for none; nil when it was left.
  package var theme: String?
  /// A remark.
  package var note: String?
  /// Who decided last.
  package var reviewer: String
  /// When, UTC, ISO 8601.
  package var time: String
  /// Whom the program had taken for the speaker; nil also where it had found nobody.
  package var foundSpeaker: String?

  init(_ review: Review) {
    verdict = review.verdict.map { $0 == .accepted ? .accepted : .rejected }
    speaker = review.speaker
    theme = review.theme
    note = review.note
    reviewer = review.reviewer
    time = review.time
  }

  /// Writes `{"verdict":…,"speaker":…,"theme":…,"note":…,"by":…,"time":…}`.
  package func write(into json: inout JSONWriter) {
    json.object { json in
      writeDecision(into: &json)
      json.member("by", reviewer)
      json.member("time", time)
    }
  }

  /// Writes the members `verdict`, `speaker`, `theme` and `note` of an object; `none` stands for nobody and for no theme.
  func writeDecision(into json: inout JSONWriter) {
    json.member("verdict", verdict?.rawValue)
    json.member("speaker", speaker.map { $0.isEmpty ? ReviewChange.none : $0 })
    json.member("theme", theme.map { $0.isEmpty ? ReviewChange.none : $0 })
    json.member("note", note)
  }
}

/// Whether a person took something for a proposal.
package enum ReviewVerdict: String, Sendable, CaseIterable {
  case accepted, rejected

  /// The verdict of a word as people type it: `accept`, `accepted`, `reject`, `rejected`.
  package init?(typed text: String) {
    switch text.lowercased() {
    case "accept", "accepted": self = .accepted
    case "reject", "rejected": self = .rejected
    default: return nil
    }
  }
}

/// What a person wants to be kept of a proposal; parts that are nil are left.
package struct ReviewChange: Sendable, Hashable {
  /// The word for nobody and for no theme.
  static let none = "none"

  /// Whether it is one.
  package var verdict: ReviewVerdict?
  /// Whose it is: a name, a part of one that is theirs alone, an `s-` id, a name that is new, or `none`.
  package var speaker: String?
  /// Its theme: a code, a name, the beginning of one, or `none`.
  package var theme: String?
  /// A remark.
  package var note: String?

  /// A change of these parts.
  package init(
    verdict: ReviewVerdict? = nil, speaker: String? = nil, theme: String? = nil,
    note: String? = nil
  ) {
    self.verdict = verdict
    self.speaker = speaker
    self.theme = theme
    self.note = note
  }

  /// Whether nothing is wanted.
  package var isEmpty: Bool { verdict == nil && speaker == nil && theme == nil && note == nil }
}

package import Ingest

/// Which proposals are meant; every given part must hold.
package struct ProposalFilter: Sendable, Hashable {
  /// Who asks: a name, a part of a name that is one person's alone, an alias or an `s-` id.
  package var by: String?
  /// A theme's code, or its name or the beginning of it.
  package var theme: String?
  /// Asked for or promised.
  package var kind: Proposal.Kind?
  /// How the source puts it.
  package var form: Proposal.Form?
  /// What sort of speaker.
  package var classification: SpeakerMention.Class?
  /// A `d-` id or the beginning of one, or words of the source's name or title.
  package var source: String?
  /// The language tag of the source (`en` also means `en-gb`).
  package var language: String?
  /// The first day, `2024`, `2024-03` or `2024-03-05`; sources without a date do not match.
  package var since: String?
  /// The last day, the whole year or month when that is all that is given.
  package var until: String?
  /// What people decided; nil for all but what they rejected.
  package var review: ReviewFilter?

  /// Every proposal.
  package init() {}
}

/// Which proposals are meant by what people decided of them.
package enum ReviewFilter: String, Sendable, CaseIterable {
  /// Taken for a proposal.
  case accepted
  /// Not taken for one.
  case rejected
  /// Given another speaker or theme.
  case corrected
  /// Looked at in any way.
  case reviewed
  /// Neither accepted nor rejected.
  case open
  /// Whether or not anybody looked at it.
  case all

  /// Whether it stands in the column of the index.
  var isValue: Bool { self != .open && self != .all }
}

/// How proposals are put in order; ties go by place in the base.
package enum ProposalOrder: String, Sendable, CaseIterable {
  /// The best match first; without words to match, as ``added``.
  case relevance
  /// The newest first; those without a date last.
  case date
  /// By the speaker's name; those without one last.
  case speaker
  /// As they came into the base.
  case added
}

/// Which rows of a long answer are wanted.
package struct Page: Sendable, Hashable {
  /// How many are left out before the first.
  package var offset: Int
  /// How many at most.
  package var limit: Int

  /// The first ten, unless told otherwise.
  package init(offset: Int = 0, limit: Int = 10) {
    self.offset = offset
    self.limit = limit
  }
}

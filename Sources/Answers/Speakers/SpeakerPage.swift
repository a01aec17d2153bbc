package import Ingest

/// Which speakers are meant.
package struct SpeakersRequest: Sendable, Hashable {
  /// How speakers are put in order.
  package enum Order: String, Sendable, CaseIterable {
    /// Those with most proposals first.
    case proposals
    /// By name.
    case name
  }

  /// Words of the name; nil for all.
  package var matching: String?
  /// What sort of speaker; nil for all.
  package var classification: SpeakerMention.Class?
  /// In which order.
  package var order: Order
  /// Which rows.
  package var page: Page

  /// Every speaker.
  package init(
    matching: String? = nil, classification: SpeakerMention.Class? = nil,
    order: Order = .proposals, page: Page = Page(limit: 20)
  ) {
    self.matching = matching
    self.classification = classification
    self.order = order
    self.page = page
  }
}

/// Speakers of a base, a page of them.
package struct SpeakerPage: Sendable {
  /// Those of the page, in order.
  package var speakers: [SpeakerSummary]
  /// How many there are in all.
  package var total: Int
}

/// A speaker in one row.
package struct SpeakerSummary: Sendable, Hashable {
  /// Who.
  package var speaker: SpeakerReference
  /// The roles, most often printed first.
  package var roles: [String]
  /// How many proposals.
  package var proposals: Int
  /// How many commitments.
  package var commitments: Int
  /// In how many sources they are named.
  package var sources: Int
  /// The date of the first source that has one.
  package var firstDate: String?
  /// The date of the last source that has one.
  package var lastDate: String?

  /// Writes `{"id":…,"name":…,"class":…,"roles":[…],"proposals":…,…}`; `more` may add members.
  package func write(
    into json: inout JSONWriter, more: (inout JSONWriter) -> Void = { _ in }
  ) {
    json.object { json in
      json.member("id", speaker.id)
      json.member("name", speaker.name)
      json.member("class", speaker.classification.rawValue)
      json.member("roles", roles)
      json.member("proposals", proposals)
      json.member("commitments", commitments)
      json.member("sources", sources)
      json.member("first", firstDate)
      json.member("last", lastDate)
      more(&json)
    }
  }
}

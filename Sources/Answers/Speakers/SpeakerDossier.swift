/// All that a base knows of one speaker.
package struct SpeakerDossier: Sendable {
  /// Who, with counts.
  package var summary: SpeakerSummary
  /// Other spellings and names that are kept under this speaker.
  package var aliases: [String]
  /// Each role as printed, by date and place.
  package var roles: [RoleMention]
  /// What they ask about, most often first.
  package var themes: [ThemeCount]
  /// How much they asked in each month or year, in order of time; sources without a date are left out.
  package var periods: [PeriodCount]
  /// What they ask and promise, newest first.
  package var proposals: [ListedProposal]
  /// The sources that name them, newest first.
  package var sources: [SourceReference]
}

/// A role as one source prints it.
package struct RoleMention: Sendable, Hashable {
  /// The words.
  package var role: String
  /// The source that prints it.
  package var source: SourceReference
}

/// How many proposals fall into a time.
package struct PeriodCount: Sendable, Hashable {
  /// `2024-03`, or `2024` for sources that give no month.
  package var period: String
  /// How many proposals and commitments.
  package var count: Int

  /// So many in a period.
  package init(period: String, count: Int) {
    self.period = period
    self.count = count
  }
}

/// How much is asked about one theme.
package struct ThemeCount: Sendable, Hashable {
  /// The scheme, `cap`.
  package var scheme: String
  /// The code in the scheme.
  package var code: Int
  /// Its name.
  package var name: String
  /// How many proposals.
  package var proposals: Int
  /// How many commitments.
  package var commitments: Int
  /// How many speakers.
  package var speakers: Int
}

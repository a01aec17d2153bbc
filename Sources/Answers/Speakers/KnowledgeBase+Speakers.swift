import Ingest
import Store

extension KnowledgeBase {
  private static let dossierSources = 100

  /// The speakers that match, a page of them.
  package func speakers(_ request: SpeakersRequest) throws(AnswerError) -> SpeakerPage {
    try answer { snapshot in
      let listing = SpeakerListing(
        words: request.matching, classification: request.classification,
        isByName: request.order == .name, offset: request.page.offset, limit: request.page.limit)
      let page = try snapshot.speakers(listing)
      return SpeakerPage(speakers: page.summaries.map(SpeakerSummary.init), total: page.total)
    }
  }

  /// All that is known of the one speaker that is called so (any part of the name that is theirs alone will do).
  ///
  /// `proposals` bounds how many of their proposals are in the answer; of the sources there are the newest hundred.
  package func speaker(
    _ name: String, proposals: Page = Page(limit: 50)
  ) throws(AnswerError) -> SpeakerDossier {
    let id = try answer { try FilterPlan.speaker(name, in: $0).id }
    var filter = ProposalFilter()
    filter.by = id
    let listed = try list(filter, order: .date, page: proposals)
    let themes = try self.themes(filter)
    let periods = try overview(SearchRequest("", filter: filter), fields: []).periods
    return try answer { snapshot in
      let speaker = try FilterPlan.speaker(id, in: snapshot)
      guard let summary = try snapshot.summary(of: speaker) else {
        throw AnswerError.unknownSpeaker(name, suggestions: [])
      }
      return SpeakerDossier(
        summary: SpeakerSummary(summary), aliases: try snapshot.otherNames(of: speaker),
        roles: try snapshot.roles(of: speaker).map {
          RoleMention(role: $0.role, source: SourceReference($0.source))
        },
        themes: themes,
        periods: periods,
        proposals: listed.proposals,
        sources: try snapshot.sources(naming: speaker, limit: Self.dossierSources).map(
          SourceReference.init))
    }
  }
}

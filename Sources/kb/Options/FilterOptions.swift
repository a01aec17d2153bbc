import Answers
import ArgumentParser
import Ingest

/// What must hold for a proposal to be meant.
struct FilterOptions: ParsableArguments {
  @Option(
    help: "Who asks: a name, a part of it that is theirs alone, or an s- id.",
    completion: BaseCompletion.speakers)
  var by: String?

  @Option(help: "A theme's code or name.", completion: BaseCompletion.themes)
  var theme: String?

  @Option(help: "proposal or commitment.")
  var kind: Proposal.Kind?

  @Option(help: "direct, indirect, mixed, impersonal or own.")
  var form: Proposal.Form?

  @Option(name: .customLong("class"), help: "representative, expert, organisation or unknown.")
  var classification: SpeakerMention.Class?

  @Option(
    help: "A source's d- id, or words of its name or title.", completion: BaseCompletion.sources)
  var source: String?

  @Option(help: "The language of the source (en, zh).")
  var lang: String?

  @Option(help: "The first day: 2024, 2024-03 or 2024-03-05.")
  var since: String?

  @Option(help: "The last day.")
  var until: String?

  @Option(
    help: "accepted, rejected, corrected, reviewed, open or all (default: all but rejected).")
  var review: ReviewFilter?

  /// The filter as Answers takes it.
  var filter: ProposalFilter {
    var filter = ProposalFilter()
    filter.by = by
    filter.theme = theme
    filter.kind = kind
    filter.form = form
    filter.classification = classification
    filter.source = source
    filter.language = lang
    filter.since = since
    filter.until = until
    filter.review = review
    return filter
  }
}

extension Proposal.Kind: ExpressibleByArgument {}
extension Proposal.Form: ExpressibleByArgument {}
extension SpeakerMention.Class: ExpressibleByArgument {}
extension ReviewFilter: ExpressibleByArgument {}
extension ProposalOrder: ExpressibleByArgument {}
extension SpeakersRequest.Order: ExpressibleByArgument {}

import Answers
import Ingest
import Testing

/// A workshop whose reports are in its base.
struct ReportBase {
  let shop: Workshop

  init() throws {
    shop = try Workshop()
    try shop.writeReports()
    try shop.ingest("hosts.txt", "roads.txt", "speeches.jsonl")
  }

  /// The words of the proposals that a filter lets through, in an order.
  func words(
    _ order: ProposalOrder = .added, _ change: (inout ProposalFilter) -> Void = { _ in }
  ) throws -> [String] {
    var filter = ProposalFilter()
    change(&filter)
    let page = try shop.open().list(filter, order: order, page: Page(limit: 100))
    #expect(page.total == page.proposals.count)
    return page.proposals.map(\.record.proposal.text)
  }
}

/// The words of the reports' proposals, as they come into the base.
enum Asked {
  static let hosts = "counties should train rural live-stream hosts"
  static let courses = "universities should open courses for new occupations"
  static let roads = "the county should repair the village roads"
  static let debt = "The assembly should reduce the debt of the poorest countries"
  static let schools = "We will build ten schools"
  static let nurses = "The government should hire more nurses for rural hospitals"
  static let all = [hosts, courses, roads, debt, schools, nurses]
}

import Answers
import Ingest
import Testing

@Suite struct HitGroupsTests {
  @Test(arguments: HitGrouping.allCases)
  func `the groups hold what the list holds`(grouping: HitGrouping) throws {
    let shop = try ReportBase().shop
    let request = SearchRequest("", order: .added, page: Page(limit: 100))
    let found = try shop.open().groups(request, by: grouping, each: 100)
    let listed = try shop.open().list(ProposalFilter(), order: .added, page: Page(limit: 100))
    #expect(found.overview.total == listed.total && found.groupTotal == found.groups.count)
    for group in found.groups {
      let ids = group.hits.map { hit -> String? in
        guard case .proposal(let listed) = hit.thing else { return nil }
        return listed.record.proposal.id
      }
      let expected = listed.proposals.filter { Self.value(of: $0, grouping) == group.value }
      #expect(group.count == ids.count && !ids.isEmpty)
      if grouping != .theme { #expect(ids == expected.map(\.record.proposal.id)) }
    }
  }

  private static func value(of listed: ListedProposal, _ grouping: HitGrouping) -> String? {
    switch grouping {
    case .speaker: listed.speaker?.id
    case .source: listed.record.source.id
    case .month: listed.record.source.metadata.date.map { String($0.prefix(7)) }
    case .theme: nil
    }
  }

  @Test func `a page of groups is a part of all`() throws {
    let shop = try ReportBase().shop
    let all = try shop.open().groups(
      SearchRequest("", page: Page(limit: 100)), by: .speaker, each: 1)
    let second = try shop.open().groups(
      SearchRequest("", page: Page(offset: 1, limit: 1)), by: .speaker, each: 1)
    #expect(second.groups.map(\.value) == [all.groups[1].value])
    #expect(second.groupTotal == all.groups.count && second.groups[0].hits.count == 1)
  }

  @Test func `an overview counts months in order, and fields like a search`() throws {
    let shop = try ReportBase().shop
    let overview = try shop.open().overview(SearchRequest("rural", facetValues: 10))
    let search = try shop.open().search(SearchRequest("rural", facetValues: 10))
    #expect(overview.total == search.total && overview.facets == search.facets)
    #expect(overview.periods.map(\.period) == ["2024-03", "2025-01"])
    #expect(overview.periods.map(\.count) == [1, 1])
    let all = try shop.open().overview(SearchRequest(""))
    #expect(all.periods.map(\.period) == ["2022", "2023-11", "2024-03", "2025-01"])
  }
}

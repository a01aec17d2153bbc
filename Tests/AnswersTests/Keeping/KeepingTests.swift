import Answers
import Foundation
import Testing

@Suite struct KeepingTests {
  let reports: ReportBase

  init() throws { reports = try ReportBase() }

  @Test func `statistics count what is there`() throws {
    let statistics = try reports.shop.open().statistics()
    #expect((statistics.sources, statistics.passages, statistics.speakers) == (4, 5, 4))
    #expect((statistics.proposals, statistics.commitments, statistics.segments) == (5, 1, 2))
    #expect(statistics.firstDate == "2022" && statistics.lastDate == "2025-01-09")
    #expect(statistics.languages.map(\.language) == ["en"])
    #expect(statistics.textBytes > 500 && statistics.segmentBytes > 1000)
  }

  @Test func `verify names a segment of which one byte changed, and says when all is well`() throws
  {
    let sound = try reports.shop.open().verify()
    #expect(sound.isSound && sound.proposals == 6 && sound.sources == 4 && sound.segments == 2)
    let file = reports.shop.base + "/segments/passages-000001.kbs"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(fileURLWithPath: file))
    #expect(try reports.shop.open().verify().problems.first?.place == file)
  }

  @Test func `the log tells what came and went`() throws {
    try reports.shop.write("roads.txt", "New words.")
    try reports.shop.ingest("roads.txt")
    let log = try reports.shop.open().commits()
    #expect(log.map(\.action) == ["ingest", "ingest"])
    #expect(log.map(\.added) == [1, 4] && log.map(\.removed) == [1, 0])
    #expect(try reports.shop.open().commits(limit: 1).map(\.number) == [2])
  }

  @Test func `no base is a sentence that says how to make one`() {
    let error = #expect(throws: AnswerError.self) { try KnowledgeBase(at: "/nonexistent") }
    #expect(error?.description.contains("kb ingest") == true)
  }
}

import Foundation
import Testing

@testable import Ingest

@Suite struct SampleReportTests {
  static let folder = ProcessInfo.processInfo.environment["KB_EVAL"]

  @Test(.enabled(if: folder != nil, "KB_EVAL names no folder of evaluation data"))
  func `the sample gives its five proposals, none of them to the notice, the survey or the report`()
    throws
  {
    let path = "\(Self.folder ?? "")/reports/employment-priority.txt"
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let document = try SourceReader().document(
      from: RawSource(name: path, bytes: bytes, format: .text))
    let proposals = ProposalExtractor().extraction(of: document).proposals
    #expect(
      proposals.map { $0.speaker?.name } == [
        "Liang Qianjuan", "Zhang Chenggang", "Tong Liang", "Tong Liang", "Liu Guimei",
      ])
    #expect(
      proposals.map { String($0.text.prefix(24)) } == [
        "break through the tradit", "open up new areas of you", "encourage the cultivatio",
        "actively play the role o", "making good use of live ",
      ])
    #expect(
      proposals.map { $0.text.split(separator: " ").last } == [
        "employment", "efficiency", "anchors", "rich", "online",
      ])
  }
}

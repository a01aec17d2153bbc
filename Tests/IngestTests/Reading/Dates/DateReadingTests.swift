import Testing

@testable import Ingest

@Suite struct DateReadingTests {
  @Test(arguments: [
    ("2024-03-05", "2024-03-05"), ("2024-03-05T10:00:00+08:00", "2024-03-05"),
    ("2024-03", "2024-03"),
    ("20240305", "2024-03-05"), ("2024/3/5 11:20", "2024-03-05"), ("2024.3.5", "2024-03-05"),
    ("March 5, 2024", "2024-03-05"), ("Mar. 5th, 2024", "2024-03-05"),
    ("5 March 2024", "2024-03-05"),
    ("Tuesday, 5 October 2004. Questions", "2004-10-05"), ("March 2024", "2024-03"),
    ("Wed, 05 Mar 2024 10:00:00 GMT", "2024-03-05"), ("2024年3月5日", "2024-03-05"),
    ("2024年3月", "2024-03"),
    ("5. März 2024", "2024-03-05"), ("5 de marzo de 2024", "2024-03-05"),
    ("le 1er février 2024", "2024-02-01"),
    ("20/11/2024 11:32", "2024-11-20"), ("11/20/2024", "2024-11-20"), ("5.3.2024", "2024-03-05"),
    ("1946", "1946"),
  ]) func `reads dates of many forms`(words: String, date: String) {
    #expect(DateReading.date(in: words) == date)
  }

  @Test(arguments: [
    "", "soon", "3/4/2024", "in 1946", "12345678", "2021-2025", "64 to 53", "2024-13-05", "May I",
  ])
  func `reads nothing where nothing is certain`(words: String) {
    #expect(DateReading.date(in: words) == nil)
  }

  @Test func `tells where the date stands`() {
    let text = Array("Oslo, 26 November 2025, noon".utf8)
    #expect(DateReading.first(in: text, 0..<text.count) == .init(date: "2025-11-26", range: 6..<22))
  }
}

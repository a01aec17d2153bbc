import Testing

@testable import Ingest

@Suite struct ListMarkerTests {
  private func marker(_ line: String) -> String? {
    let text = Array(line.utf8)
    return ListMarker(text, 0..<text.count).map {
      String(decoding: text[$0.range], as: UTF8.self) + "|"
        + String(decoding: text[$0.contentStart...], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("- one", "-|one"), ("* one", "*|one"), ("•one", "•|one"), ("— Ann Lee", "—|Ann Lee"),
    ("-- Ann Lee", "--|Ann Lee"),
    ("1. One", "1.|One"), ("12) one", "12)|one"), ("(3) one", "(3)|one"), ("（一）加快", "（一）|加快"),
    ("二、加快", "二、|加快"),
    ("①加快", "①|加快"), ("IV. One", "IV.|One"), ("(ii) one", "(ii)|one"), ("a) one", "a)|one"),
    ("B. One", "B.|One"),
    ("2.1 Roads", "2.1|Roads"),
  ]) func `finds bullets, numbers, numerals and letters`(line: String, expected: String) {
    #expect(marker(line) == expected)
  }

  @Test(arguments: [
    "", "-", "1.", "-one", "2.5 million letters", "10.6 million", "1,204 letters", "2024. It was",
    "5 March 2024",
    "18. Januar 2024", "Mr. Smith", "I agree", "a letter", "--", "(one) two", "1.5",
  ]) func `leaves other beginnings alone`(line: String) {
    #expect(marker(line) == nil)
  }
}

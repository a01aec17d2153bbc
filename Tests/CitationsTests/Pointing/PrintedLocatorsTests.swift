import Citations
import Testing

@Suite struct PrintedLocatorsTests {
  private func name(_ text: String, before words: String) -> String? {
    guard let range = text.ranges(of: words).first else { return nil }
    let place = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
    return PrintedLocators(text).name(before: place)
  }

  @Test(arguments: [
    ("Column 345\nplant trees", "col. 345"),
    ("12 March 2024 : Column 345WH\n\nplant trees", "col. 345WH"),
    ("We ask [Col. 12W] to plant trees", "col. 12W"), ("[Page 7]\r\nplant trees", "p. 7"),
    ("COLUMN 1\nÄpfel 你好\nColumn 2\nplant trees", "col. 2"),
  ])
  func `a column or page that is printed before the words is theirs`(text: String, name: String) {
    #expect(self.name(text, before: "plant trees") == name)
  }

  @Test(arguments: [
    "plant trees\nColumn 345", "See page 12, plant trees", "I wrote a column 345 plant trees",
    "Column five\nplant trees", "the page 12\nplant trees", "[see Column]\nplant trees",
    "Column 1234567\nplant trees",
  ])
  func `words that speak of a page are none`(text: String) {
    #expect(name(text, before: "plant trees") == nil)
  }
}

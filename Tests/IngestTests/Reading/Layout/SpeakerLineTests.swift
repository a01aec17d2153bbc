import Testing

@testable import Ingest

@Suite struct SpeakerLineTests {
  private func line(_ words: String) -> String? {
    let text = Array(words.utf8)
    return SpeakerLine(text, 0..<text.count).map {
      "\($0.strength) \(String(decoding: text[$0.speaker], as: UTF8.self))"
    }
  }

  @Test(arguments: [
    ("Speaker: Ann Lee", "certain Ann Lee"),
    ("Statement by Ann Lee, minister", "certain Ann Lee, minister"),
    ("Ann Lee, deputy and head of a school", "certain Ann Lee, deputy and head of a school"),
    ("Dr Ann Lee", "certain Dr Ann Lee"), ("Baroness Lee (LD)", "certain Baroness Lee (LD)"),
    ("ANN LEE (Upper Valley), 2020", "likely ANN LEE (Upper Valley), 2020"),
    ("The Minister", "likely The Minister"),
    ("Ann Lee     Upper Valley, Lab", "likely Ann Lee     Upper Valley, Lab"),
    ("NOMINATED MP ANN LEE, 2020", "likely NOMINATED MP ANN LEE, 2020"),
  ]) func `finds names with and without roles`(words: String, expected: String) {
    #expect(line(words) == expected)
  }

  @Test(arguments: [
    "Public Safety", "Ann Lee has three proposals.", "Ann Lee, who was late, spoke first",
    "Children's Amendment Bill (2nd)",
    "March 2024", "What the report asks for", "Who pays?", "the minister", "",
  ]) func `takes headings and sentences for what they are`(words: String) {
    #expect(line(words) == nil)
  }
}

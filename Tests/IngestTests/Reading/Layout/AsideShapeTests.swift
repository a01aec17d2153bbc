import Testing

@testable import Ingest

@Suite struct AsideShapeTests {
  private func matches(_ words: String) -> Bool {
    let text = Array(words.utf8)
    return AsideShape.matches(text, 0..<text.count)
  }

  @Test(arguments: [
    "[Image]", "(turns shortened)", "Home | News | Letters", "News > Mail", "ADVERTISEMENT",
    "LISTEN BACK >> 3 min", "10:05",
    "4 p.m.", "Wed 13.00", "11.05 AEST", "By Ann Lee", "Reporting by Ann Lee", "Photo: agency",
    "Copyright 2025 Valley Post",
    "© Valley Post", "- View - Hansard - Excerpts", "***",
  ]) func `knows buttons, links, times, bylines and credits`(words: String) {
    #expect(matches(words))
  }

  @Test(arguments: [
    "By noon the road was open.", "The road is open.", "Put parent-care leave into law", "5 March",
    "Next year will be better",
    "(Soundbite: Ann Lee.) The road is open (again).", "Source of the river", "One / two",
    "Image and word in old books",
  ]) func `leaves words alone`(words: String) {
    #expect(!matches(words))
  }
}

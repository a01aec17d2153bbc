import TestSupport
import Testing

@testable import Store

@Suite struct SpeakerNameTests {
  @Test(arguments: [
    ("Tong Liang", "tong  LIANG"), ("Mr. Tong Liang", "Tong Liang"),
    ("The Rt. Hon. John SMITH, MP", "john smith"), ("SMITH, John", "John Smith"),
    ("Dr. Ng Eng Hen", "NG ENG HEN"), ("H.E. Mr. Kofi Annan", "Kofi Annan"),
    ("Mr Lim Boon Heng (Sembawang)", "Lim Boon Heng"), ("O’Brien Pat", "O'Brien Pat"),
    ("MR. ARCE", "Mr Arce"),
  ])
  func `spellings of one name are one`(pair: (String, String)) {
    #expect(SpeakerName(pair.0).folded == SpeakerName(pair.1).folded)
  }

  @Test(arguments: [
    ("Mr. Arce", "Ms. Arce"), ("Mr. Arce", "Arce"), ("Tong Liang", "Liang Tong"),
    ("Liang", "Tong Liang"), ("John Smith", "John Smyth"), ("Lord North", "Mr. North"),
  ])
  func `different names stay different`(pair: (String, String)) {
    #expect(SpeakerName(pair.0).folded != SpeakerName(pair.1).folded)
  }

  @Test func `a family name in capitals in front may be turned behind`() {
    #expect(SpeakerName("SMITH John").turned == SpeakerName("John Smith").folded)
    #expect(SpeakerName("JOHN SMITH").turned == nil)
    #expect(SpeakerName("John SMITH").turned == nil)
  }

  @Test func `titles are no words of the name`() {
    #expect(SpeakerName("Prof. Dr. Mary Ann Lee").words == ["mary", "ann", "lee"])
    #expect(SpeakerName("Mr. Arce").words == ["arce"])
    #expect(SpeakerName("Ministry of Education").words == ["ministry", "of", "education"])
  }

  @Test(arguments: 0..<20) func `ASCII names are read the same by bytes as by characters`(seed: Int)
  {
    var random = SeededRandom(seed: UInt64(seed))
    let pieces = [
      "Mr", "H.E", "SMITH", "ann", "O'Neil", "de", "7", "(", ")", ".", ",", " ", " ", "  ", "-",
      "&", "\t",
      "\r\n", "_", "x", "M.P.", "Dr.", "/", "\"",
    ]
    for _ in 0..<100 {
      let count = Int.random(in: 0...12, using: &random)
      let name = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      #expect(
        SpeakerName.words(ofASCII: Array(name.utf8)) == SpeakerName.words(ofAny: name),
        "seed \(seed): \(name)")
    }
  }
}

import Citations
import Ingest
import Testing

@Suite struct CSLNameTests {
  @Test(arguments: [
    ("John Smith", "Smith", "John"),
    ("Ms. Ana SILVA", "SILVA", "Ana"),
    ("LIANG Qianjuan", "LIANG", "Qianjuan"),
    ("Tong Liang", "Tong", "Liang"),
    ("LI Jun", "LI", "Jun"),
    ("AA Rahim", "Rahim", "AA"),
    ("Smith, John A.", "Smith", "John A."),
    ("Jan van der Berg", "van der Berg", "Jan"),
    ("D\u{2019}Ath, Yvette, MP", "D\u{2019}Ath", "Yvette"),
    ("Ana Silva MP", "Silva", "Ana"),
    ("Ana Silva (Leeds North) (Lab)", "Silva", "Ana"),
    ("The Minister for Lands and Housing (Mr Tan Theng Chiang)", "Tan", "Theng Chiang"),
    ("Sir Keir Starmer KCB MP", "Starmer", "Keir"),
    ("Dr Ng Eng Hen", "Ng", "Eng Hen"),
    ("Lee Ann Smith", "Smith", "Lee Ann"),
    ("Don Farrell", "Farrell", "Don"),
    ("Mr. José Ruiz y Ramos", "Ruiz y Ramos", "José"),
    ("Ana do Lago", "do Lago", "Ana"),
    ("Daniel arap Kosgei", "arap Kosgei", "Daniel"),
    ("欧阳小红", "欧阳", "小红"),
    ("佟亮", "佟", "亮"),
  ])
  func `family and given names are told apart`(printed: String, family: String, given: String) {
    #expect(CSLName(printed) == .person(family: family, given: given))
  }

  @Test(arguments: [
    ("Martin Luther King Jr.", "King", "Martin Luther", "Jr."),
    ("Martin Luther King, Jr.", "King", "Martin Luther", "Jr."),
    ("King, Martin Luther, III", "King", "Martin Luther", "III"),
  ])
  func `a part behind the name is kept apart`(
    printed: String, family: String, given: String, suffix: String
  ) {
    #expect(CSLName(printed) == .person(family: family, given: given, suffix: suffix))
  }

  @Test(arguments: [
    "Committee on Work and Pensions", "Labour Party", "Reuters", "Lord Thomas of Gresford",
    "Lord Brett", "Melvin Tan Yik Chye", "SCHWALB LOPEZ ALDANA", "H.M. King FREDERIK IX",
    "village secretary",
    "María José García de la Torre", "Ruiz y Ramos", "Ana & Co", "Acting Minister for Roads",
    "Ana Vagif oglu Mirzayev", "59, Aged 55 -",
  ])
  func `a body, a peer or a name of no certain order stays whole`(name: String) {
    #expect(CSLName(name) == .literal(name))
  }

  @Test(arguments: [
    ("Mr. BROWNBACK", "BROWNBACK"), ("The Hon. Senator Short", "Short"), ("Speaker", "Speaker"),
  ])
  func `one word stands without its titles`(printed: String, name: String) {
    #expect(CSLName(printed) == .literal(name))
  }

  @Test func `what is classed as an organisation is never split`() {
    #expect(CSLName("Tong Liang", classification: .organisation) == .literal("Tong Liang"))
  }
}

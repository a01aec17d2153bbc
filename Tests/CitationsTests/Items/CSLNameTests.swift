import Citations
import Ingest
import Testing

@Suite struct CSLNameTests {
  @Test(arguments: [
    ("John Smith", "Smith", "John"),
    ("Ms. Ana SILVA", "SILVA", "Ana"),
    ("LIANG Qianjuan", "LIANG", "Qianjuan"),
    ("Tong Liang", "Tong", "Liang"),
    ("Smith, John A.", "Smith", "John A."),
    ("Jan van der Berg", "van der Berg", "Jan"),
    ("欧阳小红", "欧阳", "小红"),
    ("佟亮", "佟", "亮"),
  ])
  func `family and given names are told apart`(printed: String, family: String, given: String) {
    #expect(CSLName(printed) == .person(family: family, given: given))
  }

  @Test(arguments: ["Committee on Work and Pensions", "Labour Party", "Reuters"])
  func `a body stays whole`(name: String) {
    #expect(CSLName(name) == .literal(name))
  }

  @Test func `what is classed as an organisation is never split`() {
    #expect(CSLName("Tong Liang", classification: .organisation) == .literal("Tong Liang"))
  }
}

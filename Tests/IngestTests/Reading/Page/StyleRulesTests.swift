import Testing

@testable import Ingest

@Suite struct StyleRulesTests {
  private func rules(_ sheet: String) -> StyleRules {
    StyleRules([Array(sheet.utf8)])
  }

  @Test func `knows what simple rules hide and what they set in bold`() {
    let rules = rules(
      """
      /* .a{display:none} */ .b, div.c { color: red; DISPLAY : none } #d{visibility:hidden} .e .f{display:none}
      .g:hover{display:none} p{display:none} .h{font-weight:700} .i{font:bold 12px serif} .j{font-weight:400}
      """)
    #expect(rules.hidden == [".b", ".c", "#d"])
    #expect(rules.bold == [".h", ".i"])
  }

  @Test func `passes over rules for print and narrow windows`() {
    let rules = rules(
      "@media print{.a{display:none}} @media screen{.b{display:none}} @media (max-width:9em){.c{display:none}}.d{display:none}"
    )
    #expect(rules.hidden == [".b", ".d"])
  }

  @Test(arguments: ["", "}", "{", ".a{", "@media print{", "/*", ".a{display:none", "@"])
  func `ends at broken sheets`(sheet: String) {
    _ = rules(sheet)
    #expect(rules(sheet).bold.isEmpty)
  }
}

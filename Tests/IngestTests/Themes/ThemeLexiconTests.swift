import Testing

@testable import Ingest

@Suite struct ThemeLexiconTests {
  private func hits(_ terms: String, in text: String) throws -> [String] {
    let scheme = try ThemeScheme(
      parsing: "scheme: t\nthemes:\n  - code: 1\n    name: T\n    terms:\n      3: [\(terms)]")
    let evidence = ThemeClassifier(scheme: scheme).evidence(in: Array(text.utf8))
    return evidence.terms.map { evidence.printed($0.place) }
  }

  @Test(arguments: [
    ("wage", "Wages rise", ["Wages"]),
    ("minimum wage", "the minimum wages", ["minimum wages"]),
    ("minimum wage", "minimum, wage", []),
    ("employ*", "Employers unemployed", ["Employers"]),
    ("job opportunit*", "new job opportunities", ["job opportunities"]),
    ("job opportunit*", "job", []),
    ("bus, bus lane", "the bus lane", ["bus", "bus lane"]),
    ("part time work", "part-time work", ["part-time work"]),
    ("wage", "wage on wage", ["wage"]),
    ("gas*", "gas", ["gas"]),
  ]) func `finds words, phrases and beginnings, each once`(
    terms: String, text: String, expected: [String]
  ) throws {
    #expect(try hits(terms, in: text) == expected)
  }
}

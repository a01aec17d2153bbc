import Citations
import Foundation
import TestSupport
import Testing

/// The lists in the hands of the programs that people use; each is skipped with a line where it is not installed.
@Suite struct RoundTripTests {
  private static let seed: UInt64 = 20_240_305
  private let list: CitationList

  init() {
    var troubled = TroubledSources(seed: Self.seed)
    list = CitationList(CitationSamples.varied + troubled.next(300))
  }

  private func fromPandoc(_ format: CitationFormat, reader: String) throws -> [PandocItem]? {
    guard let pandoc = ExternalProgram(named: "pandoc") else { return nil }
    let run = try pandoc.run(
      ["--from", reader, "--to", "csljson"], input: list.written(as: format))
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    return try JSONDecoder().decode([PandocItem].self, from: Data(run.output.utf8))
  }

  private func expectEqual(_ items: [PandocItem], encoded: Bool) throws {
    #expect(items.count == list.items.count)
    let byKey = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for expected in list.items {
      let item = try #require(byKey[expected.key], "\(expected.key)")
      #expect(item.plainTitle == PandocItem.plain(expected.title ?? ""))
      #expect(item.names == expected.authors.map { PandocItem.plain($0.inverted) })
      #expect(item.URL == expected.url.map { encoded ? $0.replacing("é", with: "%C3%A9") : $0 })
      #expect(item.issued?.parts == expected.issued?.parts)
    }
  }

  @Test func `pandoc reads CSL-JSON and gives back keys, names, titles, dates and addresses`()
    throws
  {
    guard let items = try fromPandoc(.cslJSON, reader: "csljson") else { return }
    try expectEqual(items, encoded: false)
  }

  @Test(arguments: [(CitationFormat.biblatex, "biblatex"), (.bibtex, "bibtex")])
  func `pandoc reads BibLaTeX and BibTeX and gives back the same`(
    format: CitationFormat, reader: String
  ) throws {
    guard let items = try fromPandoc(format, reader: reader) else { return }
    try expectEqual(items, encoded: true)
  }

  @Test(arguments: ["apa", "chicago-note-bibliography"])
  func `pandoc's citeproc prints every item in a style`(style: String) throws {
    let file = "/usr/share/citation-style-language/styles/\(style).csl"
    guard let pandoc = ExternalProgram(named: "pandoc") else { return }
    guard FileManager.default.fileExists(atPath: file) else {
      print("skipped: \(file) is not installed; `make setup-test` installs it")
      return
    }
    let run = try pandoc.run(
      ["--from", "csljson", "--citeproc", "--csl", file, "--to", "plain", "--wrap", "none"],
      input: list.written(as: .cslJSON))
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.split(separator: "\n\n").count == list.items.count)
  }

  @Test func `biber accepts BibLaTeX and finds nothing wrong but what the sources lack`() throws {
    guard let biber = ExternalProgram(named: "biber") else { return }
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "list.bib")
      try Data(list.written(as: .biblatex).utf8).write(to: file)
      let run = try biber.run([
        "--tool", "--validate-datamodel", "--nolog", "--output-file",
        folder.appending(path: "out.bib").path, file.path,
      ])
      #expect(run.status == 0, "\(run.output)\(run.errors)")
      for line in run.output.split(separator: "\n") where line.contains("WARN ") {
        #expect(isTrueGap(line), "\(line)")
      }
      #expect(!run.output.contains("ERROR"), "\(run.output)")
      let out = try String(contentsOf: folder.appending(path: "out.bib"), encoding: .utf8)
      for item in list.items { #expect(out.contains("{\(item.key),")) }
    }
  }

  /// Whether a warning is of a field that BibLaTeX wants and the source truly does not have.
  private func isTrueGap(_ line: Substring) -> Bool {
    guard line.contains("Missing mandatory field"),
      let item = list.items.first(where: { line.contains("'\($0.key)'") })
    else { return false }
    return line.contains("'author'") && item.authors.isEmpty
      || line.contains("'title'") && item.title == nil
      || line.contains("date") && item.issued == nil
      || line.contains("'institution'") && item.publisher == nil && item.containerTitle == nil
  }

  @Test func `bibutils reads RIS and keeps keys, titles, names, dates and addresses`() throws {
    guard let bibutils = ExternalProgram(named: "ris2xml") else { return }
    let run = try bibutils.run([], input: list.written(as: .ris))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("Processed \(list.items.count) references"), "\(run.errors)")
    let records = try ModsRecord.records(in: run.output)
    #expect(records.count == list.items.count)
    for (record, item) in zip(records, list.items) {
      #expect(record.key == item.key)
      #expect(ModsRecord.letters(record.title) == ModsRecord.letters(item.title ?? ""))
      #expect(record.url == item.url)
      #expect(record.date == item.issued?.iso)
      #expect(
        ModsRecord.letters(record.names.joined())
          == ModsRecord.letters(item.authors.map(\.inverted).joined().replacing(" and ", with: " "))
      )
    }
  }
}

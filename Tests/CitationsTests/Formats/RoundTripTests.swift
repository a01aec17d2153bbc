import Citations
import Foundation
import TestSupport
import Testing

/// The lists in the hands of the programs that people use; each is skipped with a line where it is not installed.
@Suite struct RoundTripTests {
  private let list = CitationList(CitationSamples.varied)

  private func fromPandoc(_ format: CitationFormat, reader: String) throws -> [[String: Any]]? {
    guard let pandoc = ExternalProgram(named: "pandoc") else { return nil }
    let run = try pandoc.run(
      ["--from", reader, "--to", "csljson"], input: list.written(as: format))
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    return try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
  }

  private func authors(_ item: [String: Any]) -> [String] {
    (item["author"] as? [[String: String]] ?? []).map {
      let particle = $0["non-dropping-particle"].map { $0 + " " } ?? ""
      return $0["literal"] ?? "\(particle)\($0["family"] ?? ""), \($0["given"] ?? "")"
    }
  }

  private func expectEqual(_ items: [[String: Any]], datesToo: Bool = true) throws {
    #expect(items.count == list.items.count)
    for expected in list.items {
      let item = try #require(items.first { $0["id"] as? String == expected.key })
      #expect((item["title"] as? String ?? "") == (expected.title ?? ""))
      #expect(
        authors(item).map { $0.lowercased() } == expected.authors.map { $0.inverted.lowercased() })
      #expect((item["URL"] as? String) == expected.url)
      let parts = (item["issued"] as? [String: Any])?["date-parts"] as? [[Int]]
      #expect(parts?.first == expected.issued?.parts)
    }
  }

  @Test func `pandoc reads CSL-JSON and gives back keys, names, titles, dates and addresses`()
    throws
  {
    guard let items = try fromPandoc(.cslJSON, reader: "csljson") else { return }
    try expectEqual(items)
  }

  @Test func `pandoc reads BibLaTeX and gives back the same`() throws {
    guard let items = try fromPandoc(.biblatex, reader: "biblatex") else { return }
    try expectEqual(items)
  }

  @Test func `pandoc reads BibTeX and gives back the same`() throws {
    guard let items = try fromPandoc(.bibtex, reader: "bibtex") else { return }
    try expectEqual(items)
  }

  @Test func `pandoc's citeproc prints every item of the list`() throws {
    guard let pandoc = ExternalProgram(named: "pandoc") else { return }
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "list.json")
      try Data(list.written(as: .cslJSON).utf8).write(to: file)
      let run = try pandoc.run(
        ["--citeproc", "--bibliography", file.path, "--to", "plain", "--wrap", "none"],
        input: "---\nnocite: '@*'\n---\n")
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      for title in list.items.compactMap(\.title)
      where title.allSatisfy({ $0.isLetter || $0 == " " }) {
        #expect(run.output.lowercased().contains(title.lowercased()), "\(title)")
      }
    }
  }

  @Test func `biber accepts BibLaTeX without a warning`() throws {
    guard let biber = ExternalProgram(named: "biber") else { return }
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "list.bib")
      try Data(list.written(as: .biblatex).utf8).write(to: file)
      let run = try biber.run(
        ["--tool", "--nolog", "--output-file", folder.appending(path: "out.bib").path, file.path])
      #expect(run.status == 0, "\(run.output)\(run.errors)")
      #expect(!run.output.contains("WARN") && !run.output.contains("ERROR"), "\(run.output)")
      let out = try String(contentsOf: folder.appending(path: "out.bib"), encoding: .utf8)
      for item in list.items { #expect(out.contains("{\(item.key),")) }
    }
  }

  @Test func `bibutils reads RIS and keeps every title and name`() throws {
    guard let bibutils = ExternalProgram(named: "ris2xml") else { return }
    let run = try bibutils.run([], input: list.written(as: .ris))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("Processed \(list.items.count) references"), "\(run.errors)")
    #expect(!run.errors.lowercased().contains("warning"), "\(run.errors)")
    #expect(
      run.output.contains(">van der Berg<") && run.output.contains(">Anchors for the fields<"))
    #expect(run.output.contains(">农村主播<"))
  }
}

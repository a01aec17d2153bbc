import Citations
import Foundation
import TestSupport
import Testing

/// Lists in a LaTeX document; skipped with a line where there is no LaTeX, which `make roundtrip` installs.
@Suite struct LaTeXTests {
  /// A document that prints every entry, and the quoted words of `annote`.
  private static let biblatex = #"""
    \documentclass{article}
    \usepackage{fontspec}
    \directlua{luaotfload.add_fallback("other", {"DroidSansFallback:mode=harf;"})}
    \setmainfont{DejaVu Sans}[RawFeature={fallback=other}]
    \setmonofont{DejaVu Sans Mono}[RawFeature={fallback=other}]
    \usepackage[backend=biber,style=authoryear,maxbibnames=200]{biblatex}
    \DeclareFieldFormat{annotation}{\par\small #1}
    \renewbibmacro*{finentry}{\finentry\printfield{annotation}}
    \addbibresource{list.bib}
    \emergencystretch=10em \hbadness=10000 \vbadness=10000 \hfuzz=\maxdimen
    \begin{document}
    \nocite{*}
    \printbibliography
    \end{document}

    """#
  private static let bibtex = #"""
    \documentclass{article}
    \usepackage{url}
    \emergencystretch=10em \hbadness=10000 \vbadness=10000 \hfuzz=\maxdimen
    \begin{document}
    \nocite{*}
    \bibliographystyle{plain}
    \bibliography{list}
    \end{document}

    """#

  private func sources() throws -> [CitedSource] {
    var sources = CitationSamples.varied + (try CitedFiles.sources(in: [CitedFiles.corpus]))
    if let folder = ProcessInfo.processInfo.environment["KB_DATA"] {
      sources += try CitedFiles.speeches(1000, from: "\(folder)/speeches.jsonl.xz")
    }
    return sources
  }

  private func run(_ program: ExternalProgram, _ arguments: [String], in folder: URL) throws
    -> String
  {
    let run = try program.run(arguments, folder: folder)
    #expect(run.status == 0, "\(run.output.suffix(3000))\(run.errors)")
    return run.output
  }

  @Test func `LuaLaTeX and biber set every entry without a warning`() throws {
    guard let latex = ExternalProgram(named: "lualatex"),
      let biber = ExternalProgram(named: "biber")
    else { return }
    let list = CitationList(try sources())
    try withTemporaryFolder { folder in
      try Data(list.written(as: .biblatex).utf8).write(to: folder.appending(path: "list.bib"))
      try Data(Self.biblatex.utf8).write(to: folder.appending(path: "paper.tex"))
      let options = ["-interaction=nonstopmode", "-halt-on-error", "paper"]
      _ = try run(latex, options, in: folder)
      let log = try run(biber, ["paper"], in: folder)
      for word in ["WARN ", "ERROR "] { #expect(!log.contains(word), "\(log)") }
      // biblatex may ask for a third run behind biber's.
      for _ in 0..<3 { _ = try run(latex, options, in: folder) }
      let last = try String(contentsOf: folder.appending(path: "paper.log"), encoding: .utf8)
      for line in last.split(separator: "\n") where Self.isComplaint(line) {
        Issue.record("\(line)")
      }
      let made = folder.appending(path: "paper.bbl")
      let entries = try String(contentsOf: made, encoding: .utf8)
      for item in list.items { #expect(entries.contains("\\entry{\(item.key)}"), "\(item.key)") }
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: "paper.pdf").path))
    }
  }

  @Test func `BibTeX finds nothing missing but what the sources lack`() throws {
    guard let latex = ExternalProgram(named: "lualatex"),
      let bibtex = ExternalProgram(named: "bibtex")
    else { return }
    let list = CitationList(try sources())
    try withTemporaryFolder { folder in
      try Data(list.written(as: .bibtex).utf8).write(to: folder.appending(path: "list.bib"))
      try Data(Self.bibtex.utf8).write(to: folder.appending(path: "paper.tex"))
      let options = ["-interaction=nonstopmode", "-halt-on-error", "paper"]
      _ = try run(latex, options, in: folder)
      let log = try run(bibtex, ["paper"], in: folder)
      for line in log.split(separator: "\n") where line.hasPrefix("Warning") {
        let key = line.split(separator: " ").last.map(String.init) ?? ""
        let item = try #require(list.items.first { $0.key == key }, "\(line)")
        let isTrueGap = Self.lacks(item, line)
        #expect(isTrueGap, "\(line)")
      }
      _ = try run(latex, options, in: folder)
      let made = try String(contentsOf: folder.appending(path: "paper.bbl"), encoding: .utf8)
      for item in list.items { #expect(made.contains("\\bibitem{\(item.key)}"), "\(item.key)") }
    }
  }

  private static func isComplaint(_ line: Substring) -> Bool {
    line.contains("Warning:") && !line.contains("Font Warning") || line.hasPrefix("!")
      || line.contains("Missing character")
  }

  private static func lacks(_ item: CSLItem, _ line: Substring) -> Bool {
    line.contains("all relevant fields") && item.authors.isEmpty && item.title == nil
      || line.contains("empty author") && item.authors.isEmpty
      || line.contains("empty title") && item.title == nil
      || line.contains("empty year") && item.issued == nil
      || line.contains("empty journal") && item.containerTitle == nil
      || line.contains("empty institution") && item.publisher == nil && item.containerTitle == nil
  }
}

import Citations
import Foundation
import TestSupport
import Testing

/// The lists in the hands of the programs that people use; each is skipped with a line where it is not installed.
@Suite struct RoundTripTests {
  /// What is cited: made-up sources that give trouble, the project's Corpus, and what the environment names: an evaluation set, and
  /// a thousand speeches.
  enum Sample {
    case troubled, corpus, evaluation, speeches

    static var available: [Sample] {
      var samples: [Sample] = [.troubled, .corpus]
      for (sample, name) in [(Sample.evaluation, "KB_EVAL"), (.speeches, "KB_DATA")] {
        if RoundTripTests.folder(name) != nil {
          samples.append(sample)
        } else {
          print("skipped: \(name) names no folder of texts")
        }
      }
      return samples
    }
  }

  private static func folder(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name]
  }

  private static let troubled = {
    var troubled = TroubledSources(seed: 20_240_305)
    return CitationList(CitationSamples.varied + troubled.next(300))
  }()
  private static let corpus = Result {
    CitationList(try CitedFiles.sources(in: [CitedFiles.corpus]))
  }
  private static let evaluation = Result {
    guard let folder = folder("KB_EVAL") else { return CitationList([]) }
    return CitationList(
      try CitedFiles.sources(in: ["\(folder)/speeches.jsonl", "\(folder)/reports"]))
  }
  private static let speeches = Result {
    guard let folder = folder("KB_DATA") else { return CitationList([]) }
    return CitationList(try CitedFiles.speeches(1000, from: "\(folder)/speeches.jsonl.xz"))
  }

  private func list(of sample: Sample) throws -> CitationList {
    switch sample {
    case .troubled: Self.troubled
    case .corpus: try Self.corpus.get()
    case .evaluation: try Self.evaluation.get()
    case .speeches: try Self.speeches.get()
    }
  }

  @Test(.enabled(if: folder("KB_DATA") != nil))
  func `a thousand speeches with proposals are cited`() throws {
    #expect(try list(of: .speeches).items.count == 1000)
  }

  private func fromPandoc(_ text: String, reader: String) throws -> [PandocItem]? {
    guard let pandoc = ExternalProgram(named: "pandoc") else { return nil }
    let run = try pandoc.run(["--from", reader, "--to", "csljson"], input: text)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    return try JSONDecoder().decode([PandocItem].self, from: Data(run.output.utf8))
  }

  private func expectEqual(_ items: [PandocItem], _ list: CitationList) throws {
    #expect(items.count == list.items.count)
    let byKey = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for expected in list.items {
      let item = try #require(byKey[expected.key], "\(expected.key)")
      #expect(item.plainTitle == PandocItem.plain(expected.title ?? ""))
      #expect(item.names == expected.authors.map { PandocItem.plainName($0.inverted) })
      #expect(item.URL == expected.url)
      #expect(item.issued?.parts == expected.issued?.parts)
    }
  }

  @Test(arguments: Sample.available)
  func `pandoc gives back keys, names, titles, dates and addresses`(sample: Sample) throws {
    let list = try list(of: sample)
    for (format, reader) in [
      (CitationFormat.cslJSON, "csljson"), (.biblatex, "biblatex"), (.bibtex, "bibtex"),
    ] {
      guard let items = try fromPandoc(list.written(as: format), reader: reader) else { return }
      try expectEqual(items, list)
    }
  }

  @Test(arguments: ["apa", "chicago-note-bibliography"], Sample.available)
  func `pandoc's citeproc prints every item in a style`(style: String, sample: Sample) throws {
    let list = try list(of: sample)
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

  @Test(arguments: Sample.available)
  func `biber accepts BibLaTeX, finds nothing wrong but what the sources lack and gives all back`(
    sample: Sample
  ) throws {
    let list = try list(of: sample)
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
        #expect(isTrueGap(line, in: list), "\(line)")
      }
      #expect(!run.output.contains("ERROR"), "\(run.output)")
      let out = try String(contentsOf: folder.appending(path: "out.bib"), encoding: .utf8)
      for item in list.items { #expect(out.contains("{\(item.key),")) }
      if let items = try fromPandoc(out, reader: "biblatex") { try expectEqual(items, list) }
    }
  }

  /// Whether a warning is of a field that BibLaTeX wants and the source truly does not have.
  private func isTrueGap(_ line: Substring, in list: CitationList) -> Bool {
    guard line.contains("Missing mandatory field"),
      let item = list.items.first(where: { line.contains("'\($0.key)'") })
    else { return false }
    return line.contains("'author'") && item.authors.isEmpty
      || line.contains("'title'") && item.title == nil
      || line.contains("date") && item.issued == nil
      || line.contains("'institution'") && item.publisher == nil && item.containerTitle == nil
  }

  @Test(arguments: Sample.available)
  func `bibutils reads RIS and keeps keys, titles, names, dates and addresses`(
    sample: Sample
  ) throws {
    let list = try list(of: sample)
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

import Foundation
import TestSupport
import Testing

/// The three uses that kb is for, on the project's own Corpus, through the built program.
@Suite struct CorpusTests {
  @Test func `search finds who asked to train rural anchors`() throws {
    try Sandbox.withCorpus { sandbox in
      let first = try #require(
        try sandbox.kb("search", "rural", "anchors", "--format", "jsonl").jsonLines().first)
      let text = try #require(first["text"] as? String)
      #expect(text.contains("rural") && text.contains("anchors"))
      let speaker = try #require(first["speaker"] as? [String: Any])
      #expect(speaker["name"] as? String == "Tong Liang")
      #expect((speaker["roles"] as? [String])?.isEmpty == false)
      let source = try #require(first["source"] as? [String: Any])
      #expect(source["date"] as? String != nil && source["title"] as? String != nil)
      let marks = (first["snippet"] as? [String: Any])?["marks"] as? [[Int]]
      #expect((marks?.count ?? 0) >= 2)
    }
  }

  @Test func `search prints one JSON object with every field of the contract`() throws {
    try Sandbox.withCorpus { sandbox in
      let found = try sandbox.kb("search", "--format", "json", "rural", "anchors").json()
      let hit = try #require((found["hits"] as? [[String: Any]])?.first)
      let fields = [
        "doc", "id", "kind", "form", "text", "start", "end", "prefix", "suffix", "speaker", "cue",
        "rule", "confidence", "section", "themes", "source",
      ]
      for field in fields { #expect(hit[field] != nil, "\(field)") }
      let theme = try #require((hit["themes"] as? [[String: Any]])?.first)
      #expect(Set(theme.keys) == ["scheme", "code", "name", "terms"])
      let source = try #require(hit["source"] as? [String: Any])
      #expect(Set(source.keys) == ["id", "title", "date", "publisher", "url", "lang"])
    }
  }

  @Test func `list gives every suggestion of one representative, also those under the surname`()
    throws
  {
    try Sandbox.withCorpus { sandbox in
      let lines = try sandbox.kb("list", "--by", "Tong Liang", "--format", "jsonl").jsonLines()
      let names = Set(lines.compactMap { ($0["speaker"] as? [String: Any])?["name"] as? String })
      let documents = Set(lines.compactMap { $0["doc"] as? String })
      #expect(lines.count >= 5 && documents.count >= 2, "\(lines.count) in \(documents)")
      #expect(names.isSubset(of: ["Tong Liang", "Tong"]))
      let bySurname = try sandbox.kb("list", "--by", "Tong", "--format", "jsonl").jsonLines()
      #expect(bySurname.count == lines.count)
    }
  }

  @Test func `an ambiguous name lists the candidates`() throws {
    try Sandbox.withCorpus { sandbox in
      let run = try sandbox.kb("list", "--by", "Liang")
      #expect(run.status == 2 && run.output.isEmpty)
      #expect(run.errors.contains("Tong Liang") && run.errors.contains("Liang Qianjuan"))
    }
  }

  @Test(arguments: ["csl-json", "bibtex", "biblatex", "ris", "markdown", "text"])
  func `cite writes a list that holds the words`(format: String) throws {
    try Sandbox.withCorpus { sandbox in
      let run = try sandbox.kb("cite", "--query", "rural anchors", "--format", format)
      #expect(run.status == 0 && run.errors.isEmpty)
      #expect(run.output.contains("anchors"))
    }
  }

  @Test func `a citation counts the paragraphs of its source`() throws {
    try Sandbox.with { sandbox in
      let text = """
        Schools

        The house met on Monday.

        Ana Silva, a member of parliament, urged the government to build more schools.
        """
      try sandbox.write(text, to: "a.txt")
      #expect(try sandbox.kb("ingest", "--quiet", "a.txt").status == 0)
      #expect(try sandbox.kb("cite", "--by", "Ana Silva").output.contains("para. 2 "))
    }
  }

  @Test func `verify proves every proposal, and names a segment in which a byte was changed`()
    throws
  {
    try Sandbox.withCorpus { sandbox in
      let sound = try sandbox.kb("verify")
      #expect(sound.status == 0 && sound.output.hasPrefix("sound: "))
      let folder = sandbox.folder.appending(path: ".kb/segments")
      let name = try #require(
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().first)
      var bytes = try Data(contentsOf: folder.appending(path: name))
      bytes[bytes.count / 2] ^= 0x10
      try bytes.write(to: folder.appending(path: name))
      let damaged = try sandbox.kb("verify")
      #expect(damaged.status == 2 && damaged.errors.contains(name), "\(damaged.errors)")
    }
  }

  @Test func `ingesting the same again is free and changes nothing`() throws {
    try Sandbox.withCorpus { sandbox in
      let before = try sandbox.kb("export")
      let again = try sandbox.kb("ingest", "--format", "json", "Corpus").json()
      #expect(again["added"] as? Int == 0 && again["replaced"] as? Int == 0)
      #expect(try sandbox.kb("export").output == before.output)
    }
  }

  @Test func `extract prints what export prints`() throws {
    try Sandbox.withCorpus { sandbox in
      let exported = try sandbox.kb("export").jsonLines().compactMap { $0["id"] as? String }
      let extracted = try sandbox.kb("extract", Sandbox.corpus.path).jsonLines()
        .compactMap { $0["id"] as? String }
      #expect(!exported.isEmpty && Set(exported) == Set(extracted))
    }
  }

  @Test func `every extracted span stands in its source`() throws {
    try Sandbox.with { sandbox in
      let file = Sandbox.corpus.appending(path: "rural-anchors-shenyang.txt")
      let text = Array(try String(contentsOf: file, encoding: .utf8).unicodeScalars)
      let found = try sandbox.kb("extract", file.path).jsonLines()
      #expect(found.count >= 2)
      for proposal in found {
        let start = try #require(proposal["start"] as? Int)
        let end = try #require(proposal["end"] as? Int)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[start..<end])
        let words = String(view).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words == proposal["text"] as? String)
      }
    }
  }
}

import Foundation
import TestSupport
import Testing

/// Sources that try to reach the terminal, the spreadsheet or the browser of whoever looks at them.
@Suite struct HostileSourceTests {
  private static let poison =
    "\u{1B}[31m\u{1B}]0;owned\u{7}\u{9B}2J\u{202E}evil\u{2066}\u{200F}\u{E0041}\u{8}"
  private static let formula = "=cmd|' /C calc'!A0"
  private static let markup = "<script>alert(1)</script><img src=x onerror=alert(1)>"

  private static func json(_ text: String) throws -> String {
    String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
  }

  /// A base whose every part is hostile: names, titles, speakers, roles, headings, words and notes.
  private static func withBase(_ body: (Sandbox, String) throws -> Void) throws {
    try Sandbox.with { sandbox in
      let ask =
        "Ana \(poison)Silva, a member of parliament, urged the government to build more \(poison) \(markup) schools."
      try sandbox.write(
        "---\ntitle: \(formula) \(poison)\ndate: 2024-03-05\npublisher: \(markup)\(poison)\n---\n# \(poison)\(markup)\n\n\(ask)\n",
        to: "=evil\u{1B}[31m\u{202E}.txt")
      let record = """
        {"id":\(try json("@" + poison + "id")),"speaker":\(try json("=Dora" + poison + " Nunes")),\
        "role":\(try json("+deputy" + poison + markup)),"title":\(try json("-" + poison + markup)),\
        "url":\(try json("javascript:alert(1)//" + poison)),"date":"2024-05-02",\
        "source":\(try json("@sum" + poison)),"text":\(try json("We should lower " + poison + markup + " the tax on seeds."))}
        """
      try sandbox.write(record + "\n", to: "evil.jsonl")
      try sandbox.write(
        "<html><head><title>&#27;[31m&#x202E;</title></head><body><h1>&#x9B;x</h1><p>Bruno Costa, a member of the council, "
          + "urged the government to build &#27;]0;x&#7; more &#x202E;roads in the hills.</p></body></html>",
        to: "evil.html")
      let run = try sandbox.kb("ingest", "=evil\u{1B}[31m\u{202E}.txt", "evil.jsonl", "evil.html")
      #expect(run.status == 0, "\(run.errors)")
      expectSafe(run, "ingest")
      let ids = try sandbox.kb("list", "--format", "plain").output.split(separator: "\n")
        .compactMap { $0.split(separator: "\t").first }
      #expect(ids.count >= 2)
      let id = String(try #require(ids.first))
      let review = try sandbox.kb(
        "review", id, "--accept", "--note", formula + poison, "--by", "Cy" + poison)
      expectSafe(review, "review")
      expectSafe(try sandbox.kb("alias", "Nick" + poison, "Bruno Costa"), "alias")
      try body(sandbox, id)
    }
  }

  /// No scalar that acts upon a terminal comes out as it stands; line breaks, and tabs between fields, are ours.
  private static func expectSafe(
    _ run: ExternalProgram.Outcome, _ what: String, location: SourceLocation = #_sourceLocation
  ) {
    expectSafe(run.output + run.errors, what, location: location)
  }

  private static func expectSafe(
    _ text: String, _ what: String, location: SourceLocation = #_sourceLocation
  ) {
    for scalar in text.unicodeScalars {
      let isOurs = scalar == "\n" || scalar == "\t" || scalar == "\r"
      let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      let isMark =
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        || [0x200E, 0x200F, 0x061C, 0xFEFF].contains(scalar.value)
        || (0xE0000...0xE007F).contains(scalar.value)
      if (isControl && !isOurs) || isMark {
        Issue.record(
          "\(what): U+\(String(scalar.value, radix: 16)) comes out", sourceLocation: location)
        return
      }
    }
  }

  @Test func `nothing of a source acts upon a terminal, whatever it is shown by`() throws {
    try Self.withBase { sandbox, id in
      let formats = ["table", "plain", "json", "jsonl", "csv", "tsv", "markdown"]
      let cites = [
        "csl-json", "bibtex", "biblatex", "ris", "markdown", "html", "text", "web-annotation",
        "quotation",
      ]
      let commands =
        formats.flatMap { format in
          [
            ["search", "build or lower"], ["search", "in:passages build"], ["list"], ["speakers"],
            ["speaker", "Bruno"], ["themes"], ["show", id], ["export"], ["threads"],
            ["facets", "build or lower"], ["timeline", "build or lower"],
            ["search", "build or lower", "--group-by", "source"],
          ]
          .map { $0 + ["--format", format] }
        } + cites.map { ["cite", id, "--format", $0] }
        + [
          ["cite", "--since", "2000", "--check"], ["show", id, "--why"], ["stats"], ["log"],
          ["verify"], ["alias"], ["review", "--decided"], ["export", "--reviews"],
          ["review", "--format", "jsonl", "--below", "1"], ["search", "by:=dora\u{1B}[31m x"],
          ["show", "p-\u{1B}[31m"], ["source", id], ["themes", "\u{202E}"], ["threads"],
          ["facets", "build"],
          ["timeline", "build"], ["search", "build or lower", "--group-by", "speaker"],
          ["search", "build or lower", "--facets"], ["watch", "lower", "--peek"],
          ["export", "--since", "2000", "--format", "html"], ["export", "--sources"],
          ["verify", "--sources"], ["extract", "evil.jsonl", "evil.html"], ["repair"],
          ["nonsense\u{1B}[31m"], ["list", "--\u{1B}[31m"],
        ]
      for command in commands {
        let run = try BuiltProduct.kb.run(
          command, folder: sandbox.folder,
          environment: ["KB_BASE": "", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"])
        Self.expectSafe(run, command.joined(separator: " "))
      }
    }
  }

  @Test func `no cell of a table for spreadsheets begins as a formula`() throws {
    try Self.withBase { sandbox, _ in
      let commands = [
        ["export"], ["list"], ["search", "build or lower"], ["search", "in:passages lower"],
        ["speakers"], ["threads"], ["themes"], ["facets", "build or lower"],
        ["timeline", "build or lower"], ["search", "build or lower", "--group-by", "source"],
      ]
      for (format, separator) in [("csv", ","), ("tsv", "\t")] {
        #expect(try sandbox.kb("export", "--format", format).output.contains("'"))
        for command in commands {
          let run = try BuiltProduct.kb.run(
            command + ["--format", format], folder: sandbox.folder, environment: ["KB_BASE": ""])
          for line in run.output.split(whereSeparator: \.isNewline) {
            for cell in line.components(separatedBy: separator) {
              let first = cell.drop { $0 == "\"" }.first
              let isFormula = first.map { "=+-@".contains($0) } ?? false
              #expect(!isFormula || Double(cell) != nil, "\(command), \(format): \(cell)")
            }
          }
        }
      }
    }
  }

  @Test func `a feed and a dossier hold nothing that a reader or a browser would run`() throws {
    try Self.withBase { sandbox, _ in
      _ = try sandbox.kb("watch", "lower", "--atom", "feed.xml")
      _ = try sandbox.kb("export", "--since", "2000", "--format", "html", "-o", "page.html")
      for name in ["feed.xml", "page.html"] {
        let file = sandbox.folder.appending(path: name)
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains("lower") || text.contains("build"), "\(name)")
        Self.expectSafe(text, name)
        #expect(!text.contains("<script") && !text.contains("<img"), "\(name)")
        #expect(!text.lowercased().contains("href=\"javascript"), "\(name)")
      }
    }
  }

  @Test func `a list in HTML shows markup and script addresses as words`() throws {
    try Self.withBase { sandbox, id in
      let page = try sandbox.kb("cite", "--since", "2000", "--format", "html").output
      #expect(!page.contains("<script") && !page.contains("<img"))
      #expect(!page.lowercased().contains("href=\"javascript"))
      #expect(!page.lowercased().contains("href=\"&#106;avascript"))
      let markdown = try sandbox.kb("cite", "--since", "2000", "--format", "markdown").output
      #expect(!markdown.contains("<script") || markdown.contains("\\<script"))
      #expect(!markdown.contains("](<javascript"))
    }
  }
}

import Foundation
import TestSupport
import Testing

/// Small files that would take hours or all memory, if they were allowed to.
@Suite(.serialized) struct BombTests {
  private static let ask =
    "Ana Silva, a member of parliament, urged the government to build more schools."
  private static let size = Plan.minutes == nil ? 8_000 : 1_000_000

  private static func html(_ body: String) -> String { "<html><body>" + body + "<p>\(ask)</p>" }

  private static func many(_ text: String, _ share: Int = 1) -> String {
    String(repeating: text, count: size / share)
  }

  private static let bombs: [(name: String, text: String)] = [
    ("nested.html", html(many("<div>"))), ("paragraphs.html", html(many("<p>"))),
    ("attributes.html", html("<div " + (0..<size).map { "a\($0)=1 " }.joined() + ">")),
    ("elements.html", html((0..<size / 2).map { "<b class=c\($0) id=x\($0)>w</b> " }.joined())),
    ("cells.html", html("<table><tr>" + many("<td>w</td>") + "</tr></table>")),
    ("entities.html", html("<p>" + many("&amp;&#x41;", 2))),
    (
      "laughs.html",
      "<!DOCTYPE html [<!ENTITY a \"lol\">"
        + (0..<20).map { "<!ENTITY b\($0) \"&a;&a;&b\($0);\">" }.joined() + "]>" + html("<p>&b19;")
    ),
    (
      "external.html",
      "<!DOCTYPE html SYSTEM \"http://127.0.0.1:9/x\" [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
        + html("<p>&x;</p><img src='http://127.0.0.1:9/y'>")
    ),
    ("comment.html", html("<!--" + many("-"))), ("brackets.html", html(many("<"))),
    ("quotes.txt", many("“") + ask), ("straight.txt", many("\"a\" ", 2) + ask),
    ("urges.txt", many("Ana Silva urged the government to build schools and ", 20)),
    (
      "names.txt",
      (0..<size / 50).map { "Mr. A\($0 % 26)b\($0) Silva said that we should build schools. " }
        .joined()
    ),
    ("lines.txt", many("a\n")), ("list.txt", many("- build schools\n", 5)),
    ("commas.txt", many("build, ", 5)), ("overrides.txt", many("\u{202E}\u{202C}", 2) + ask),
    ("deep.jsonl", "{\"text\":\"\(ask)\",\"x\":" + many("[") + many("]") + "}\n"),
    ("escapes.jsonl", "{\"text\":\"" + many("\\u0041") + "\"}\n"),
  ]

  @Test(arguments: bombs.indices)
  func `a bomb is read or refused in bounded time and memory`(index: Int) throws {
    guard let shell = ExternalProgram(named: "bash") else { return }
    let bomb = Self.bombs[index]
    try Victim.with { victim in
      try Data(bomb.text.utf8).write(to: victim.folder.appending(path: bomb.name))
      let start = Date()
      let script =
        "\(Plan.isSanitized ? "" : "ulimit -v 4000000 -t 120; ")exec '\(BuiltProduct.kbPath)' extract --jobs 1 \(bomb.name)"
      let run = try shell.run(["-c", script], folder: victim.folder)
      let seconds = Date().timeIntervalSince(start)
      #expect((0...2).contains(run.status), "\(bomb.name): \(run.status) \(run.errors)")
      #expect(run.errors.split(separator: "\n").count <= 1, "\(run.errors)")
      #expect(!run.output.contains("root:"))
      if Plan.minutes != nil { Plan.tell("\(bomb.name): \(run.status) in \(seconds) s") }
    }
  }

  @Test func `limits are raised and lowered by options`() throws {
    try Victim.with { victim in
      let deep = Self.html(String(repeating: "<div>", count: 2000))
      try Data(deep.utf8).write(to: victim.folder.appending(path: "deep.html"))
      #expect(try victim.kb(["extract", "deep.html"]).errors.contains("--max-depth"))
      #expect(try victim.kb(["extract", "--max-depth", "4000", "deep.html"]).status == 0)
      let refused = try victim.kb(["ingest", "--quiet", "--max-page", "1K", "deep.html"])
      #expect(refused.status == 2 && refused.errors.contains("--max-page"), "\(refused)")
      #expect(try victim.kb(["extract", "--max-page", "many", "deep.html"]).status == 2)
      let lines = String(repeating: "We should build schools.\n\n", count: 20)
      try Data(lines.utf8).write(to: victim.folder.appending(path: "lines.txt"))
      #expect(try victim.kb(["extract", "--max-blocks", "20", "lines.txt"]).status == 0)
      let many = try victim.kb(["extract", "--max-blocks", "19", "lines.txt"])
      #expect(many.status == 2 && many.errors.contains("--max-blocks"), "\(many)")
      try Data((String(repeating: "\n", count: 400) + lines).utf8).write(
        to: victim.folder.appending(path: "blank.txt"))
      #expect(try victim.kb(["extract", "--max-blocks", "27", "blank.txt"]).status == 2)
      #expect(try victim.kb(["extract", "--max-blocks", "28", "blank.txt"]).status == 0)
    }
  }
}

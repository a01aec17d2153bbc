import Foundation
import TestSupport
import Testing

/// `kb watch` as cron and a feed reader use it.
@Suite struct WatchTests {
  @Test func `a look tells what is new, and ends with 1 when nothing is`() throws {
    try Sandbox.withVillages { sandbox in
      let first = try sandbox.kb("watch", "roads")
      #expect(
        first.status == 0 && first.output.contains("repair the village roads"), "\(first.errors)")
      let second = try sandbox.kb("watch")
      #expect(second.status == 1 && second.output.isEmpty && second.errors.isEmpty)
      try sandbox.write(
        "Ana Silva, a member of parliament, urged the government to widen the roads.\n", to: "b.txt"
      )
      #expect(try sandbox.kb("ingest", "--quiet", "b.txt").status == 0)
      let peek = try sandbox.kb("watch", "--json", "--peek").json()
      let watch = try #require((peek["watches"] as? [[String: Any]])?.first)
      #expect(watch["total"] as? Int == 1 && watch["name"] as? String == "roads")
      #expect(try sandbox.kb("watch", "--name", "roads").output.contains("widen the roads"))
      #expect(try sandbox.kb("watch").status == 1)
    }
  }

  @Test func `watches are listed and forgotten, and mistakes are one line`() throws {
    try Sandbox.withVillages { sandbox in
      #expect(try sandbox.kb("watch").status == 2)
      #expect(try sandbox.kb("watch", "--list").status == 1)
      #expect(try sandbox.kb("watch", "--name", "s", "schools").status == 0)
      #expect(try sandbox.kb("watch", "--list", "--format", "tsv").output.contains("s\tschools\t"))
      let wrong = try sandbox.kb("watch", "--forget", "t")
      #expect(wrong.status == 2 && wrong.errors.contains("“t”"))
      #expect(try sandbox.kb("watch", "--forget", "s").status == 0)
      #expect(try sandbox.kb("watch", "--list").status == 1)
      #expect(try sandbox.kb("watch", "--atom", "f.xml").status == 2)
    }
  }

  @Test func `a feed is valid XML with stable ids, written whole`() throws {
    try Sandbox.withVillages { sandbox in
      func feed() throws -> String {
        _ = try sandbox.kb("watch", "--name", "a <&> b", "roads OR schools", "--atom", "f.xml")
        return try String(contentsOf: sandbox.folder.appending(path: "f.xml"), encoding: .utf8)
      }
      let first = try feed()
      #expect(try feed() == first)
      #expect(first.components(separatedBy: "<entry>").count == 3)
      #expect(first.contains("<title>kb: a &lt;&amp;&gt; b</title>"))
      guard let python = ExternalProgram(named: "python3") else { return }
      let check = """
        import sys, re, xml.etree.ElementTree as E
        a = '{http://www.w3.org/2005/Atom}'
        root = E.parse('f.xml').getroot()
        assert root.tag == a + 'feed'
        for node in [root] + root.findall(a + 'entry'):
          assert len(node.findall(a + 'title')) == 1 and len(node.findall(a + 'author')) >= 1
          assert re.fullmatch(r'urn:uuid:[0-9a-f-]{36}', node.find(a + 'id').text)
          assert re.fullmatch(r'\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ', node.find(a + 'updated').text)
        ids = [e.find(a + 'id').text for e in root.findall(a + 'entry')]
        assert len(set(ids)) == len(ids) == 2
        """
      let run = try python.run(["-c", check], folder: sandbox.folder)
      #expect(run.status == 0, "\(run.errors)")
    }
  }
}

import TestSupport
import Testing

@testable import Ingest

@Suite struct ReadingFuzzTests {
  private static let text = """
    ---
    title: Mail
    ---
    MAIL FOR THE VALLEY
    ===================

    Oslo, 26 November 2025

    Mr. SMITH: I ask the Minister — “daily” — for letters.
    >> SECOND.
    - one;
      1. two
    I. THREE
    Ann Lee (Upper Valley)
    次の行は、日本語です。第一，建议加快。
    Session        Received      Settled
    first             2,293        2,290

    -- Bo Larsen, deputy

    """
  private static let page = """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Mail | Post</title><style>.x{display:none}</style>
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Mail"}</script></head><body><nav><a>Home</a></nav>
    <div class="main"><h1>Mail</h1><p>The committee met on Monday, and it heard four witnesses.<br><br>It was late.</p>
    <ul><li>to deliver&nbsp;daily;<li>to open</ul><table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>
    <blockquote>“four witnesses”</blockquote><pre>a\n  b\n</pre><dl><dt>Ann</dt><dd>says</dd></dl><q>x</q></div></body></html>
    """
  private static let record =
    #"{"id":"a","text":"Mr. SMITH: I ask\nfor \u00e9 \ud83d\ude00 letters.","speaker":"Ann"}"#

  @Test(arguments: 1...6) func `never breaks on mutated input`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let samples: [(SourceFormat, [UInt8])] = [
      (.text, Array(Self.text.utf8)), (.html, Array(Self.page.utf8)),
      (.record, Array(Self.record.utf8)),
      (.text, Self.text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }),
    ]
    for round in 0..<60 {
      let (format, bytes) = samples[round % samples.count]
      let raw = RawSource(name: "fuzz", bytes: Self.mutated(bytes, &random), format: format)
      do {
        let document = try SourceReader().document(from: raw)
        #expect(Self.fault(in: document) == nil, "seed \(seed), round \(round), \(format)")
      } catch {
        // A refusal is an answer, too.
        continue
      }
    }
  }

  /// What is wrong with the blocks: they must be in order, apart, inside the text, trimmed, on the boundaries of
  /// scalars, and the text valid UTF-8.
  private static func fault(in document: SourceDocument) -> String? {
    if UTF8Text.firstFault(in: document.text) != nil { return "invalid text" }
    var end = 0
    for block in document.blocks {
      if block.range.lowerBound < end || block.range.isEmpty { return "order of \(block)" }
      if block.range.upperBound > document.text.count { return "end of \(block)" }
      let places = [block.range.lowerBound, block.range.upperBound].filter {
        $0 < document.text.count
      }
      if places.contains(where: { document.text[$0] & 0xC0 == 0x80 }) {
        return "boundary of \(block)"
      }
      if Whitespace.trimmed(block.range, in: document.text) != block.range {
        return "space in \(block)"
      }
      end = block.range.upperBound
    }
    return nil
  }

  private static func mutated(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0...Int(random.next() % 12) where !bytes.isEmpty {
      let place = Int(random.next() % UInt64(bytes.count))
      switch random.next() % 4 {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
      default:
        let length = min(Int(random.next() % 40), bytes.count - place)
        bytes.insert(
          contentsOf: bytes[place..<place + length], at: Int(random.next() % UInt64(bytes.count)))
      }
    }
    return bytes
  }
}

import Answers
import Citations
import Ingest

/// The newest proposals of a watched query as an Atom feed (RFC 4287).
///
/// Ids are made from the ids of the proposals, and times are those of the commits, so that the same base gives the same bytes.
struct AtomFeed {
  /// How many entries a feed has at most.
  static let entries = 50

  /// What is watched.
  var watch: Watch
  /// The newest proposals, newest first.
  var proposals: [WatchedProposal]
  /// When the base changed last: the feed's time when it is empty.
  var lastCommit: String

  /// The XML text.
  var text: String {
    let updated = proposals.map(\.added).max() ?? lastCommit
    let head = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
        <id>\(Self.identifier("watch", watch.name))</id>
        <title>kb: \(Self.escaped(watch.name))</title>
        <subtitle>Proposals found by \(Self.escaped(watch.query))</subtitle>
        <updated>\(updated)</updated>
        <author><name>kb</name></author>
        <generator>kb</generator>

      """
    return head + proposals.map(Self.entry).joined() + "</feed>\n"
  }

  private static func entry(_ proposal: WatchedProposal) -> String {
    let record = proposal.listed.record
    let metadata = record.source.metadata
    let speaker = proposal.listed.speaker?.name ?? record.proposal.speaker?.name
    let words = SafeText.line(record.proposal.text)
    let title = DisplayWidth.truncated(words, to: 120, ellipsis: "\u{2026}")
    let place = [metadata.title ?? record.source.name, metadata.publisher, metadata.date]
      .compactMap(\.self).joined(separator: ", ")
    var lines = [
      "<id>\(identifier("proposal", record.proposal.id))</id>",
      "<title>\(escaped([speaker, title].compactMap(\.self).joined(separator: ": ")))</title>",
      "<updated>\(proposal.added)</updated>",
      "<author><name>\(escaped(speaker ?? "nobody named"))</name></author>",
    ]
    if let date = metadata.date, date.utf8.count == 10 {
      lines.append("<published>\(escaped(date))T00:00:00Z</published>")
    }
    if let address = metadata.url.flatMap(WebAddress.init) {
      lines.append("<link rel=\"alternate\" href=\"\(escaped(address.text))\"/>")
    }
    lines += record.proposal.themes.map {
      "<category term=\"\($0.scheme):\($0.code)\" label=\"\(escaped($0.name))\"/>"
    }
    let content = "\u{201C}\(words)\u{201D} \(place) (\(record.proposal.id))"
    lines.append("<content type=\"text\">\(escaped(content))</content>")
    return "  <entry>\n" + lines.map { "    \($0)\n" }.joined() + "  </entry>\n"
  }

  /// A name-based UUID (RFC 9562, version 8) of a text.
  private static func identifier(_ kind: String, _ name: String) -> String {
    var bytes = Array(Digest.sha256(Array("kb \(kind) \(name)".utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array(Digest.hexadecimal(bytes))
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return "urn:uuid:" + groups.map { String(digits[$0]) }.joined(separator: "-")
  }

  private static func escaped(_ text: String) -> String {
    SafeText.line(text).reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
  }
}

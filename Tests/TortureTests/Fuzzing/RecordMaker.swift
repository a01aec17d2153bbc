import TestSupport

/// Makes up records that are JSON, and heads of texts that are front matter, with values inside that nobody would write.
struct RecordMaker {
  private var random: SeededRandom
  private let mutation = Mutation(pieces: FuzzTarget.words + FuzzTarget.json + FuzzTarget.tags)
  private let texts: [[UInt8]]

  /// Values come from these texts.
  init(_ random: SeededRandom, texts: [[UInt8]]) {
    (self.random, self.texts) = (random, texts)
  }

  /// A record and the value of its `text` as JSON writes it: UTF-8 of which everything that is none became U+FFFD.
  mutating func record() -> (bytes: [UInt8], text: String) {
    let text = string()
    var members = ["\"text\":" + quoted(text)]
    for name in ["id", "title", "speaker", "role", "date", "source", "url", "lang", "author", "x"]
    where below(3) > 0 {
      let value = value(depth: 0)
      members.insert("\"\(name)\":\(value)", at: below(members.count + 1))
    }
    let space = [" ", "", "", "\t"][below(4)]
    return (Array(("{" + members.joined(separator: "," + space) + "}").utf8), text)
  }

  /// A text whose head has values made up.
  mutating func frontMatter() -> [UInt8] {
    var lines = ["---"]
    for name in ["title", "date", "speaker", "role", "publisher", "url", "lang", "author", "x"]
    where below(3) > 0 {
      let value = below(3) == 0 ? number() : string(longest: 200)
      let mark = ["", "", "\"", "'", "|\n  ", "[", "&a ", "*a", "!!str "][below(9)]
      lines.append(name + ": " + mark + value + (mark == "\"" || mark == "'" ? mark : ""))
    }
    if below(9) > 0 { lines.append("---") }
    return Array((lines.joined(separator: below(9) == 0 ? "\r\n" : "\n") + "\n" + string()).utf8)
  }

  private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  private mutating func string(longest: Int = 3000) -> String {
    let sample = Array(texts[below(texts.count)].prefix(1 + below(longest)))
    let other = texts[below(texts.count)]
    return String(decoding: mutation.mutated(sample, with: other, &random), as: UTF8.self)
  }

  private mutating func value(depth: Int) -> String {
    switch below(depth > 6 ? 5 : 7) {
    case 0, 1: return quoted(string(longest: 80))
    case 2: return number()
    case 3: return quoted(number())
    case 4: return ["null", "true", "false"][below(3)]
    case 5:
      return "[" + (0..<below(4)).map { _ in value(depth: depth + 1) }.joined(separator: ",") + "]"
    default:
      let members = (0..<below(3)).map { _ in
        quoted(string(longest: 9)) + ":" + value(depth: depth + 1)
      }
      return "{" + members.joined(separator: ", ") + "}"
    }
  }

  /// A number as JSON allows it, of any size.
  private mutating func number() -> String {
    func digits(_ count: Int) -> String { (0..<count).map { _ in "\(below(10))" }.joined() }
    let whole = below(2) == 0 ? "\(below(3000))" : "9" + digits(below(below(20) == 0 ? 900 : 30))
    let part = below(2) == 0 ? "" : "." + digits(1 + below(40))
    let power =
      below(2) == 0 ? "" : ["e", "E"][below(2)] + ["", "+", "-"][below(3)] + digits(1 + below(5))
    return ["", "-"][below(2)] + whole + part + power
  }

  /// A string as JSON allows it: what must be escaped is, other characters now and then, beyond the first plane by two halves.
  private mutating func quoted(_ text: String) -> String {
    let share = [0, 0, 4, 40][below(4)]
    var written = "\""
    for scalar in text.unicodeScalars {
      let isPlain = scalar.value >= 0x20 && scalar != "\"" && scalar != "\\"
      if isPlain, below(100) >= share {
        written.unicodeScalars.append(scalar)
      } else {
        for unit in Character(scalar).utf16 {
          let digits = String(unit, radix: 16, uppercase: below(2) == 0)
          written += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return written + "\""
  }
}

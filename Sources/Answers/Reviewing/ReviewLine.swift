import Ingest
import Store

/// One line of decisions as it is read: of the queue, filled in, or of another base.
struct ReviewLine {
  /// What is wrong with a line, half a sentence.
  struct Problem: Error {
    var message: String
  }

  /// The id, or the beginning of one.
  var id: String
  /// What is wanted.
  var change: ReviewChange
  /// Who decided; nil for who reads the lines.
  var reviewer: String?
  /// When; nil for now.
  var time: String?
  /// The words, where the line tells all of them.
  var place: ReviewPlace?

  /// Reads a line of UTF-8.
  init(_ bytes: [UInt8]) throws(Problem) {
    guard let value = JSONValue(bytes), case .object = value else {
      throw Problem(message: "is no JSON object")
    }
    guard case .string(let id)? = value["id"], id.hasPrefix("p-") else {
      throw Problem(message: "has no id of a proposal")
    }
    guard let decision = value["decision"] else { throw Problem(message: "has no decision") }
    self.id = id
    change = try Self.change(decision)
    reviewer = try Self.text(value["by"], "by")
    time = try Self.text(value["time"], "time")
    if let time, !Self.isTime(time) {
      throw Problem(message: "has the time \(time), not as 2026-03-05T14:07:00Z")
    }
    place = ReviewPlace(value, id: id)
  }

  private static func change(_ value: JSONValue) throws(Problem) -> ReviewChange {
    switch value {
    case .word("null"): return ReviewChange()
    case .string(let word): return ReviewChange(verdict: try verdict(word))
    case .object(let members):
      var change = ReviewChange()
      for (name, value) in members {
        let text = try text(value, name)
        switch name {
        case "verdict": change.verdict = try verdict(text ?? "")
        case "speaker": change.speaker = text
        case "theme": change.theme = text
        case "note": change.note = text
        default: throw Problem(message: "decides “\(name)”, which means nothing here")
        }
      }
      return change
    case .array, .word: throw Problem(message: "has a decision that is no object")
    }
  }

  private static func verdict(_ word: String) throws(Problem) -> ReviewVerdict? {
    guard !word.isEmpty else { return nil }
    guard let verdict = ReviewVerdict(typed: word) else {
      throw Problem(message: "has the verdict “\(word)”; write accept or reject")
    }
    return verdict
  }

  /// A string or number; nil for null and for what is left empty.
  private static func text(_ value: JSONValue?, _ name: String) throws(Problem) -> String? {
    switch value {
    case nil, .word("null"): return nil
    case .string(let text): return text.isEmpty ? nil : text
    case .word(let word) where Int(word) != nil: return word
    case .word, .object, .array: throw Problem(message: "has a \(name) that is no text")
    }
  }

  /// Whether a text is a time in UTC to the second, `2026-03-05T14:07:00Z`.
  static func isTime(_ text: String) -> Bool {
    let pattern = Array("0000-00-00T00:00:00Z".utf8)
    let bytes = Array(text.utf8)
    return bytes.count == pattern.count
      && zip(bytes, pattern).allSatisfy { byte, mark in
        mark == UInt8(ascii: "0") ? (0x30...0x39).contains(byte) : byte == mark
      }
  }
}

extension ReviewPlace {
  /// The words of a line that tells all of them; nil when it does not.
  fileprivate init?(_ value: JSONValue, id: String) {
    func text(_ name: String) -> String? {
      guard case .string(let text)? = value[name] else { return nil }
      return text
    }
    func number(_ name: String) -> String? {
      guard case .word(let word)? = value[name] else { return nil }
      return word
    }
    guard let source = text("source"), let doc = text("doc"),
      let kind = text("kind").flatMap(Proposal.Kind.init), let words = text("text"),
      let prefix = text("prefix"), let suffix = text("suffix"), let rule = text("rule"),
      let start = number("start").flatMap({ Int($0) }),
      let end = number("end").flatMap({ Int($0) }), 0 <= start, start < end,
      let confidence = number("confidence").flatMap({ Double($0) })
    else { return nil }
    self.init(
      id: id, source: source, doc: doc, kind: kind, scalars: start..<end, text: words,
      prefix: prefix, suffix: suffix, rule: rule, confidence: confidence)
  }
}

/// The inflected forms of an English verb, by spelling rules and a short table of irregular ones.
package struct VerbForms: Sendable, Equatable {
  /// Which form of a verb was printed.
  package enum Form: UInt8, Sendable { case base, third, past, participle, gerund }

  package var base: String
  package var third: String
  package var past: String
  /// The past participle.
  package var participle: String
  package var gerund: String

  /// Every form with its name; equal spellings are given once, the earlier form winning.
  package var named: [(Form, String)] {
    var seen: [(Form, String)] = []
    for entry in [
      (Form.base, base), (.third, third), (.past, past), (.participle, participle),
      (.gerund, gerund),
    ] where !seen.contains(where: { $0.1 == entry.1 }) {
      seen.append(entry)
    }
    return seen
  }
  package var all: [String] { named.map(\.1) }

  /// The forms of the verb with this base.
  package init(of base: String) {
    self.base = base
    third = Self.third(of: base)
    gerund = Self.gerund(of: base)
    if let irregular = Self.irregular[base] {
      past = irregular.0
      participle = irregular.1
    } else {
      past = Self.past(of: base)
      participle = past
    }
  }

  private static let irregular: [String: (String, String)] = [
    "seek": ("sought", "sought"), "say": ("said", "said"), "tell": ("told", "told"),
    "think": ("thought", "thought"), "write": ("wrote", "written"), "hold": ("held", "held"),
    "put": ("put", "put"), "make": ("made", "made"), "speak": ("spoke", "spoken"),
    "go": ("went", "gone"), "come": ("came", "come"), "feel": ("felt", "felt"),
    "see": ("saw", "seen"), "find": ("found", "found"), "give": ("gave", "given"),
    "take": ("took", "taken"), "be": ("was", "been"), "have": ("had", "had"),
    "bring": ("brought", "brought"), "set": ("set", "set"), "lay": ("laid", "laid"),
    "plead": ("pleaded", "pleaded"), "want": ("wanted", "wanted"), "draw": ("drew", "drawn"),
    "mean": ("meant", "meant"), "send": ("sent", "sent"), "get": ("got", "got"),
    "lead": ("led", "led"), "let": ("let", "let"), "run": ("ran", "run"), "read": ("read", "read"),
  ]

  private static let doubled: Set<String> = [
    "submit", "permit", "admit", "beg", "plan", "stop", "commit", "run", "put", "set", "get", "let",
    "refer", "drop", "cut", "plan", "step",
  ]

  private static func third(of base: String) -> String {
    switch base {
    case "be": return "is"
    case "have": return "has"
    default: break
    }
    if base.hasSuffix("s") || base.hasSuffix("sh") || base.hasSuffix("ch") || base.hasSuffix("x")
      || base.hasSuffix("o")
    {
      return base + "es"
    }
    if base.hasSuffix("y"), let before = base.dropLast().last, !"aeou".contains(before) {
      return base.dropLast() + "ies"
    }
    return base + "s"
  }

  private static func past(of base: String) -> String {
    if base.hasSuffix("e") { return base + "d" }
    if base.hasSuffix("y"), let before = base.dropLast().last, !"aeou".contains(before) {
      return base.dropLast() + "ied"
    }
    return doubledStem(base) + "ed"
  }

  private static func gerund(of base: String) -> String {
    if base == "be" { return "being" }
    if base.hasSuffix("e"), !base.hasSuffix("ee") { return base.dropLast() + "ing" }
    return doubledStem(base) + "ing"
  }

  private static func doubledStem(_ base: String) -> String {
    guard doubled.contains(base), let last = base.last else { return base }
    return base + String(last)
  }
}

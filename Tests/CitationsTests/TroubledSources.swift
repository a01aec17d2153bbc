import Citations
import Ingest

/// Many sources whose titles, names and dates are put together from parts that give formats trouble; the same for a seed.
struct TroubledSources {
  private var state: UInt64

  /// Sources that follow from this seed.
  init(seed: UInt64) { state = seed }

  /// This many sources.
  mutating func next(_ count: Int) -> [CitedSource] {
    (1...count).map { number in
      let id = "d-" + String(1_000_000_000 + number)
      return CitationSamples.source(
        id: id, title: oneIn(12) ? nil : title(), date: date(), publisher: pick(Self.publishers),
        url: pick(Self.addresses).map { $0 + "\(number)" }, author: oneIn(3) ? nil : authors(),
        speaker: oneIn(3) ? pick(Self.people) : nil,
        format: oneIn(2) ? .html : .text,
        proposals: (0..<below(3)).map { place in
          CitationSamples.proposal(
            id: "p-\(number)-\(place)", text: title(), speaker: pick(Self.people))
        })
    }
  }

  private mutating func title() -> String {
    (0..<(2 + below(oneIn(20) ? 200 : 6))).map { _ in pick(Self.words) }.joined(separator: " ")
  }

  private mutating func date() -> String? {
    let day = "20\(10 + below(15))-0\(1 + below(9))-1\(below(10))"
    return oneIn(9) ? nil : String(day.prefix(pick([4, 7, 10])))
  }

  /// Up to three different people, at times two hundred.
  private mutating func authors() -> String {
    let first = below(Self.people.count - 2)
    let some = Self.people[first..<(first + 1 + below(3))]
    let crowd = oneIn(25) ? (0..<200).map { "Ana \(String($0 + 1000, radix: 25))" } : []
    return (some + crowd).joined(separator: "; ")
  }

  private mutating func oneIn(_ count: Int) -> Bool { below(count) == 0 }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  /// Knuth's linear congruential generator (MMIX), its upper bits.
  private mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  private static let words = [
    "rural", "anchors", "{braces}", "}{", "100%", "R&D", "#1", "snake_case", "2^10", "~/home",
    "C:\\new", "$5", "\u{201C}quoted\u{201D}", "农村主播", "建议：", "Größe", "naïve", "שלום",
    "خدمة", "🚌", "👩🏽‍🌾", "a--b", "---", "line\nbreak", "tab\there", "x < y", "<z>", "[1]", "(b)",
    "it\u{2019}s", "5 > 3", "and", "McDONALD", "e.g.", "@handle", "a|b", "`tick", "why?", "100 €",
    "Ω",
    "½", "https://x.org/a_b", "\u{202E}reversed", "A/B", "1+1=2", ";", ",", "end.",
  ]
  private static let people = [
    "Ana Silva", "Jean-Luc van der Berg", "SMITH, John", "欧阳小红", "佟亮", "O\u{2019}Brien, Mary Ann",
    "Zoë Łukasz", "Lord Thomas of Gresford", "Martin Luther King, Jr.", "Dr. José García",
    "Reuters",
    "Committee on R&D", "Edwards, Graham, MP", "يوسف حداد", "Борис Иванов", "Mr. BROWNBACK",
  ]
  private static let publishers: [String?] = [
    nil, "Field & Farm {Daily}", "House of Commons", "Ministry of R&D_100%", "新华社", "Le Journal #1",
    "Example",
  ]
  private static let addresses: [String?] = [
    nil, "https://example.org/a_b?x=1&y=%20z#", "http://parliament.example/hansard/~x,",
    "https://e.gov/(1)/",
  ]
}

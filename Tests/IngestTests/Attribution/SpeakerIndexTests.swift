import TestSupport
import Testing

@testable import Ingest

@Suite struct SpeakerIndexTests {
  private static let words = ["ana", "bo", "costa", "dias", "x", "silva", "lim", "wei"]

  /// Whether a name of these words can mean a speaker: the rule of the registry, plainly.
  private static func fits(_ parts: [String], _ speaker: Speaker) -> Bool {
    let (name, known) = (Set(parts), Set(speaker.parts))
    if parts == speaker.parts { return true }
    switch speaker.kind {
    case .group: return false
    case .body:
      return parts.count > 1 && parts.count < speaker.parts.count
        && Array(speaker.parts.suffix(parts.count)) == parts
    case .person:
      if parts.count > speaker.parts.count {
        return speaker.parts.count > 1 && known.isSubset(of: name)
      }
      return name.isSubset(of: known) && (parts.count > 1 || parts[0].count > 1)
    }
  }

  @Test(arguments: 0..<20)
  func `among many speakers a name means the same one as if all were looked through`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var registry = SpeakerRegistry()
    var order: [Int] = []
    func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
    func name() -> String {
      let number = below(3) == 0 ? "\(below(60))" : ""
      return ((0..<(1 + below(4))).map { _ in Self.words[below(8)] + number }).joined(
        separator: " ")
    }
    func expected(_ name: String, _ kind: Speaker.Kind) -> Int? {
      let parts = SpeakerRegistry.parts(of: name)
      let fitting = registry.speakers.indices.filter {
        registry.speakers[$0].kind == kind && Self.fits(parts, registry.speakers[$0])
      }
      return fitting.first { registry.speakers[$0].parts == parts }
        ?? order.last { fitting.contains($0) }
    }
    let kinds: [Speaker.Kind] = [.person, .person, .body, .group]
    for round in 0..<900 {
      let (asked, kind) = (name(), kinds[below(4)])
      #expect(registry.find(asked, kind) == expected(asked, kind), "\(asked), round \(round)")
      if below(3) > 0 {
        let before = registry.speakers.count
        let index = registry.add(asked, kind, evidence: "test")
        if registry.speakers.count > before { order.append(index) }
      } else if !registry.speakers.isEmpty {
        let index = below(registry.speakers.count)
        registry.touch(index)
        order.removeAll { $0 == index }
        order.append(index)
      }
    }
    #expect(registry.speakers.count > SpeakerIndex.least)
  }
}

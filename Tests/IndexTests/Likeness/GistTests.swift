import TestSupport
import Testing

@testable import Index

@Suite struct GistTests {
  private func likeness(_ one: String, _ other: String, sameSpeaker: Bool = false) throws -> Double?
  {
    let gists = try [one, other].map {
      try #require(Gist(of: Array($0.utf8), isPromise: false), "\($0)")
    }
    let there = gists[0].likeness(to: gists[1], ofSameSpeaker: sameSpeaker)
    #expect(there == gists[1].likeness(to: gists[0], ofSameSpeaker: sameSpeaker))
    return there
  }

  @Test func `other forms, order, frames and small words do not matter`() throws {
    let share = try likeness(
      "the county should repair the village roads and build bridges over rivers before winter",
      "repairing of village roads, building bridges over the river, by the county, before winter")
    #expect(share == 1)
  }

  @Test func `a text says too little below five words that count`() {
    #expect(Gist(of: Array("we will look into the matter".utf8), isPromise: true) == nil)
    #expect(Gist(of: [], isPromise: false) == nil)
  }

  @Test func `a negation makes another thing of it`() throws {
    let text = "raise the tax on seeds that poor farmers plant every spring"
    #expect(try likeness(text, "not \(text)") == nil)
    #expect(try likeness(text, "the county shouldn’t \(text)") == nil)
    #expect(try likeness("never \(text)", "don't \(text)") != nil)
  }

  @Test func `a promise is never like an ask`() throws {
    let text = Array("repair village roads and build bridges over rivers".utf8)
    let ask = try #require(Gist(of: text, isPromise: false))
    let promise = try #require(Gist(of: text, isPromise: true))
    #expect(ask.likeness(to: promise) == nil)
    #expect(Set(GistBands.bands(of: ask)).isDisjoint(with: GistBands.bands(of: promise)))
  }

  @Test func `names that differ on both sides speak of different things`() throws {
    let text =
      "respect the sovereignty, independence and territorial integrity of small states like"
    #expect(try likeness("\(text) Arvand", "\(text) Belmar") == nil)
    #expect(try likeness("\(text) Arvand", text) != nil)
  }

  @Test func `numbers that differ speak of different things`() throws {
    let text = "dollars be supplied under heads of expenditure in the sessional paper"
    #expect(try likeness("168,533 \(text)", "40,356 \(text)") == nil)
    #expect(try likeness("0.7 \(text)", "0.5 \(text)") == nil)
    #expect(try likeness("168,533 \(text)", "168533 \(text)") == 1)
  }

  @Test func `short texts of one speaker may differ more`() throws {
    let (one, other) = ("train more young rural anchors locally", "cultivate young rural anchors")
    #expect(Gist(of: Array(other.utf8), isPromise: false) == nil)
    let longer = "the cultivation of young rural anchors be encouraged"
    #expect(try likeness("encouraging \(one.dropLast(8))", longer) == nil)
    #expect(try likeness("encouraging \(one.dropLast(8))", longer, sameSpeaker: true) != nil)
  }

  @Test func `characters of Chinese count in pairs`() throws {
    #expect(try likeness("应鼓励培养更多农村青年主播", "鼓励培养更多农村青年主播") != nil)
  }

  @Test func `the share is that of common words among all`() throws {
    var random = SeededRandom(seed: 5)
    for _ in 0..<200 {
      let pool = (0..<20).map {
        "\(["k", "m", "p", "t"][$0 % 4])or\(["a", "i", "o"][$0 % 3])b\($0 / 4)x"
      }
      let words = (0..<2).map { _ in Set(pool.shuffled(using: &random).prefix(8)) }
      let gists = words.compactMap {
        Gist(of: Array($0.sorted().joined(separator: " ").utf8), isPromise: false)
      }
      let share =
        Double(words[0].intersection(words[1]).count) / Double(words[0].union(words[1]).count)
      let found = gists[0].likeness(to: gists[1], ofSameSpeaker: true)
      #expect(found == (share >= 0.6 ? share : nil), "\(words)")
    }
  }

  @Test func `any bytes are read`() {
    var random = SeededRandom(seed: 9)
    for _ in 0..<500 {
      let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) }
      _ = Gist(of: bytes, isPromise: false)
    }
  }

  @Test func `bands are shared as often as resemblance promises`() throws {
    var random = SeededRandom(seed: 11)
    var shared = 0
    for number in 0..<400 {
      // Sixteen words each, of which fourteen are common: 14/18 = 0.78, so 0.978 share a band.
      let words = (0..<18).map {
        "w\(number)n\($0)x\(UInt32.random(in: 0...999_999, using: &random))"
      }
      let gists = [words.prefix(16), words.suffix(16)].compactMap {
        Gist(of: Array($0.joined(separator: " ").utf8), isPromise: false)
      }
      #expect(gists.count == 2)
      let bands = gists.map { Set(GistBands.bands(of: $0)) }
      if !bands[0].isDisjoint(with: bands[1]) { shared += 1 }
    }
    #expect((376...400).contains(shared), "\(shared)")
  }
}

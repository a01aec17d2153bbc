import Ingest
import Testing

@testable import Store

@Suite struct ReviewMatchingTests {
  private func place(
    _ id: String, _ text: String, _ prefix: String = "", _ suffix: String = ""
  ) -> ReviewPlace {
    ReviewPlace(
      id: id, source: "d-1", doc: "a.txt", kind: .proposal, scalars: 0..<1, text: text,
      prefix: prefix, suffix: suffix, rule: "test", confidence: 0.5)
  }

  private func pairs(_ places: [ReviewPlace], _ proposals: [ReviewPlace]) -> [String] {
    ReviewMatching.pairs(places, proposals).map {
      "\(places[$0.place].id)=\(proposals[$0.proposal].id)"
    }
  }

  @Test func `the same id goes before everything`() {
    #expect(
      pairs([place("1", "plant trees")], [place("2", "plant trees"), place("1", "plant reeds")])
        == ["1=1"])
  }

  @Test func `the same words are known again when they stand alone`() {
    #expect(pairs([place("1", "plant trees", "a")], [place("2", "plant trees", "b")]) == ["1=2"])
    #expect(pairs([place("1", "plant trees")], [place("2", "plant reeds")]).isEmpty)
  }

  @Test func `of the same words those with the same words around are meant`() {
    let proposals = [
      place("3", "plant trees", "x", "y"), place("4", "plant trees", "a", "z"),
      place("5", "plant trees", "a", "b"),
    ]
    #expect(pairs([place("1", "plant trees", "a", "b")], proposals) == ["1=5"])
    #expect(pairs([place("1", "plant trees", "x", "b")], [proposals[0], proposals[1]]) == ["1=3"])
  }

  @Test func `what may be either is left`() {
    let twice = [place("3", "plant trees", "x"), place("4", "plant trees", "y")]
    #expect(pairs([place("1", "plant trees", "a", "b")], twice).isEmpty)
    let both = [place("1", "plant trees", "a", "b"), place("2", "plant trees", "c", "d")]
    #expect(pairs(both, [place("3", "plant trees", "x", "y")]).isEmpty)
  }

  @Test func `two places never stand for one proposal`() {
    let places = [place("1", "plant trees", "a"), place("2", "plant trees", "b")]
    let proposals = [place("3", "plant trees", "b"), place("4", "plant trees", "a")]
    #expect(pairs(places, proposals) == ["1=4", "2=3"])
  }
}

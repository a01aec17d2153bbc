import Testing

@testable import Ingest

@Suite struct ThemeClassifierTests {
  let classifier = ThemeClassifier()

  @Test func `gives the points that plain Python gives`() throws {
    let majors = classifier.scheme.themes.indices.filter {
      classifier.scheme.themes[$0].parent == nil
    }
    let lines = try Golden.lines("theme-points.tsv")
    #expect(lines.count >= 10)
    for line in lines {
      let fields = line.split(separator: "\t")
      let expected = fields[0].split(separator: " ").map { Int($0) ?? 0 }
      let texts = zip(fields[1...], [10, 8]).map { text, share in
        WeighedText(evidence: classifier.evidence(in: Array(text.utf8)), share: share)
      }
      let scores = Dictionary(
        uniqueKeysWithValues: classifier.scores(of: texts).map { ($0.theme, $0.points) })
      #expect(majors.map { scores[$0] ?? 0 } == expected, "\(fields[1])")
    }
  }

  @Test(arguments: [
    ("the hospitals to hire more nurses for their patients", 3),
    ("schools should teach every pupil to swim", 6),
    ("all States to ratify the treaty on nuclear weapons and disarmament", 16),
    ("the tariff on imported steel to be lifted", 18),
    ("the bus lanes to be widened on busy roads", 10),
    ("加强对农民的职业技能培训，扩大就业", 5),
  ]) func `finds the plain theme of a plain ask`(text: String, code: Int) {
    let matches = themes(text)
    #expect(matches.first?.code == code)
    #expect(matches.first?.scheme == "cap")
  }

  @Test func `names the words that decided, as printed`() {
    let terms = themes("Nurses and Doctors deserve better Hospitals").first?.terms ?? []
    #expect(terms.contains("Hospitals"))
    #expect(terms.count <= 3)
  }

  @Test func `a word inside a phrase that counted is not named again`() {
    let terms = themes("raise the minimum wage").first?.terms ?? []
    #expect(terms.contains("minimum wage"))
    #expect(!terms.contains("wage"))
  }

  @Test(arguments: ["", "we should do it now", "zxq wvk"])
  func `none is an answer too`(text: String) {
    #expect(themes(text).isEmpty)
  }

  @Test func `the heading speaks where the proposal does not`() {
    let matches = classifier.themes(
      proposal: Array("begin at once".utf8), passage: Array("They should begin at once.".utf8),
      section: Array("Safer railways and roads".utf8), title: [])
    #expect(matches.first?.code == 10)
  }

  @Test func `the source as a whole speaks where nothing nearer does`() {
    let matches = classifier.themes(
      proposal: Array("begin at once".utf8), passage: Array("They should begin at once.".utf8),
      section: [], title: [], source: Array("Trains are late, and the railway knows it.".utf8))
    #expect(matches.first?.code == 10)
  }

  @Test func `a subtopic stands behind its major topic`() {
    let codes = themes("encourage platforms to pay delivery riders and gig workers a living wage")
      .map(\.code)
    #expect(codes.first == 5)
    #expect(codes.dropFirst().first == 503)
  }

  @Test func `evidence made once gives what texts give`() {
    let (span, passage) = ("ban smoking in parks", "Lungs matter. We ask to ban smoking in parks.")
    let once = classifier.themes(
      proposal: classifier.evidence(in: Array(span.utf8)),
      passage: classifier.evidence(in: Array(passage.utf8)), section: nil, title: nil)
    #expect(
      once
        == classifier.themes(
          proposal: Array(span.utf8), passage: Array(passage.utf8), section: [], title: []))
  }

  @Test func `explains the chosen themes and those that came next, by place`() throws {
    let explained = classifier.explanation(
      proposal: Array("Train nurses in rural hospitals and pay farm workers better".utf8),
      title: Array("Who looks after the patients?".utf8))
    #expect(explained.chosen.map(\.theme.code) == [3, 301])
    let health = try #require(explained.chosen.first)
    #expect(health.evidence.map(\.place) == [.proposal, .title])
    #expect(health.evidence.first?.terms.contains("nurses") == true)
    #expect(health.evidence.last?.terms == ["patients"])
    let sum = health.evidence.reduce(health.prior) { $0 + $1.points }
    #expect(abs(sum - health.points) < 0.01)
    let points = explained.others.map(\.points)
    #expect(points.count >= 2 && points == points.sorted(by: >))
  }

  @Test func `explains the themes that a proposal gets`() {
    for text in [
      "ban smoking in parks", "the weather is fine", "pay the teachers of evening schools",
    ] {
      let bytes = Array(text.utf8)
      let explained = classifier.explanation(proposal: bytes, passage: bytes)
      #expect(explained.chosen.map(\.theme.code) == themes(text).map(\.code), "\(text)")
    }
  }

  @Test func `a scheme of one's own works by its lexicon alone`() throws {
    let scheme = try ThemeScheme(
      parsing: """
        scheme: mine
        themes:
          - code: 7
            name: Boats
            terms:
              4: [boat, sail*]
          - code: 8
            name: Bees
            terms:
              4: [bee, honey bee]
        """)
    let mine = ThemeClassifier(scheme: scheme)
    let matches = mine.themes(
      proposal: Array("sailors to keep their boats clean".utf8), passage: [], section: [],
      title: [])
    #expect(matches.map(\.code) == [7])
    #expect(matches.first?.scheme == "mine")
    #expect(matches.first?.terms.sorted() == ["boats", "sailors"])
  }

  private func themes(_ text: String) -> [ThemeMatch] {
    let bytes = Array(text.utf8)
    return classifier.themes(proposal: bytes, passage: bytes, section: [], title: [])
  }

  @Test func `the two leaders are the first two of all by points`() {
    let classifier = ThemeClassifier.embedded
    let texts = [
      "Build flats", "the school and its teachers", "rice, wheat and the farmers' credit",
      "and so on",
      "trade and wages", "nurses in rural hospitals need broadband",
    ]
    for text in texts {
      let weighed = [
        WeighedText(evidence: classifier.evidence(in: Array(text.utf8)), share: 8),
        WeighedText(evidence: classifier.evidence(in: Array("schools and roads".utf8)), share: 6),
      ]
      let (best, second) = classifier.leaders(of: weighed)
      let leaders = [best, second].compactMap { $0 }
      let plain = classifier.scores(of: weighed).prefix(2)
      #expect(leaders.map(\.theme) == plain.map(\.theme), "\(text)")
      #expect(leaders.map(\.points) == plain.map(\.points), "\(text)")
    }
  }
}

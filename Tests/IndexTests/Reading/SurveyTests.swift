import Index
import TestSupport
import Testing

@Suite struct SurveyTests {
  private static let schema = CollectionSchema(
    fields: [.init(name: "text", weight: 1, stemmed: false)],
    columns: [
      .init(name: "tags", kind: .keywords), .init(name: "owner", kind: .keywords),
      .init(name: "date", kind: .number),
    ])

  private struct Entry {
    var key: UInt64
    var tags: [String]
    var owner: [String]
    var date: Int64?
  }

  /// Entries in several segments, some deleted, beside those that are left.
  private struct Subject {
    let folder = TemporaryFolder()
    var random: SeededRandom
    var alive: [Entry] = []
    var snapshot: IndexSnapshot

    init(seed: UInt64, entries: Int, segments: Int) throws {
      var random = SeededRandom(seed: seed)
      var alive: [Entry] = []
      var parts: [(Segment, Tombstones)] = []
      for number in 0..<segments {
        let writer = IndexWriter(
          folder: folder.path, schema: SurveyTests.schema, names: { "s\(number)" },
          memoryBudget: 1 << 30)
        var written: [Entry] = []
        for place in 0..<entries {
          // Keys of segments lie between each other, as those of merged ones may.
          let key = UInt64(place * segments + number + 1)
          let entry = Entry(
            key: key,
            tags: (0..<Int.random(in: 0...3, using: &random)).map { _ in
              Self.string(&random)
            },
            owner: Bool.random(using: &random) ? [Self.string(&random)] : [],
            date: Int.random(in: 0..<4, using: &random) == 0
              ? nil : Int64.random(in: 20_200_101...20_200_331, using: &random))
          written.append(entry)
          try writer.add(
            IndexEntry(
              key: key, language: "en", fields: [Array("word".utf8)],
              values: [.keywords(entry.tags), .keywords(entry.owner), .number(entry.date)]))
        }
        _ = try writer.finish()
        let segment = try Segment(path: "\(folder.path)/s\(number).kbs")
        var tombstones = Tombstones()
        for entry in written {
          let isDeleted = Int.random(in: 0..<10, using: &random) == 0
          if isDeleted, let doc = segment.ordinal(ofKey: entry.key) {
            tombstones.insert(doc)
          } else {
            alive.append(entry)
          }
        }
        parts.append((segment, tombstones))
      }
      self.random = random
      self.alive = alive.sorted { $0.key < $1.key }
      snapshot = IndexSnapshot(schema: SurveyTests.schema, parts: parts)
    }

    /// A string of a few letters, often with a long beginning that others share.
    mutating func string() -> String { Self.string(&random) }

    private static func string(_ random: inout SeededRandom) -> String {
      let start = ["", "", "abcdefgh", "abcdefghabcdefgh", "ä"].randomElement(using: &random) ?? ""
      return start
        + String(
          (0..<Int.random(in: 0...2, using: &random)).map { _ in
            "ab".randomElement(using: &random) ?? "a"
          })
    }

    /// A query with what it finds.
    mutating func query() -> (RetrievalQuery, [Entry]) {
      switch Int.random(in: 0..<5, using: &random) {
      case 0: return (.everything, alive)
      case 1:
        let wanted = [string(), string(), string()]
        return (
          .keywords(column: 0, anyOf: wanted),
          alive.filter { !Set($0.tags).isDisjoint(with: wanted) }
        )
      case 2:
        let range: ClosedRange<Int64> = 20_200_110...20_200_220
        return (
          .number(column: 2, in: range), alive.filter { $0.date.map(range.contains) ?? false }
        )
      case 3:
        let unwanted = string()
        return (
          .without(base: .everything, excluded: .keywords(column: 1, anyOf: [unwanted])),
          alive.filter { !$0.owner.contains(unwanted) }
        )
      default:
        let (wanted, range) = (string(), Int64(20_200_101)...20_200_225)
        return (
          .all([.everything, .keywords(column: 0, anyOf: [wanted]), .number(column: 2, in: range)]),
          alive.filter { entry in
            entry.tags.contains(wanted) && entry.date.map(range.contains) ?? false
          }
        )
      }
    }
  }

  private static func before(_ left: String, _ right: String) -> Bool {
    Array(left.utf8).lexicographicallyPrecedes(Array(right.utf8))
  }

  private static func facets(_ strings: [[String]], limit: Int) -> [FacetCount] {
    var counts: [String: Int] = [:]
    for values in strings { for value in Set(values) { counts[value, default: 0] += 1 } }
    let sorted = counts.sorted {
      $0.value != $1.value ? $0.value > $1.value : before($0.key, $1.key)
    }
    return sorted.prefix(limit).map { FacetCount(value: $0.key, count: $0.value) }
  }

  @Test(arguments: 0..<12)
  func `totals, facets, numbers and keys of one pass are those that plain counting gives`(
    seed: UInt64
  ) throws {
    var subject = try Subject(seed: seed, entries: 150, segments: 1 + Int(seed % 4))
    for _ in 0..<20 {
      let (query, found) = subject.query()
      var survey = Survey()
      survey.facets = [(0, 5), (1, 1000)]
      survey.histogram = (2, 100)
      survey.order = .number(column: 2, descending: true)
      (survey.offset, survey.limit) = (Int(seed), 30)
      let findings = try subject.snapshot.survey(survey, of: query)
      #expect(findings.total == found.count, "seed \(seed)")
      #expect(findings.facets[0] == Self.facets(found.map(\.tags), limit: 5), "seed \(seed)")
      #expect(findings.facets[1] == Self.facets(found.map(\.owner), limit: 1000), "seed \(seed)")
      let months = Dictionary(grouping: found.compactMap(\.date), by: { $0 / 100 })
      let counts = Dictionary(
        uniqueKeysWithValues: findings.histogram.map { ($0.number, $0.count) })
      #expect(findings.histogram.map(\.number) == months.keys.sorted(), "seed \(seed)")
      #expect(counts == months.mapValues(\.count), "seed \(seed)")
      let dated = found.sorted { (-($0.date ?? 0), $0.key) < (-($1.date ?? 0), $1.key) }
      #expect(
        findings.keys == Array(dated.map(\.key).dropFirst(Int(seed)).prefix(30)), "seed \(seed)")
    }
  }

  @Test(arguments: 0..<8)
  func `strings of a column order entries by the first that is named`(seed: UInt64) throws {
    var subject = try Subject(seed: seed, entries: 120, segments: 3)
    let order = (0..<6).map { _ in subject.string() }
    let (query, found) = subject.query()
    var survey = Survey()
    survey.order = .keywords(column: 0, strings: order)
    survey.limit = 1000
    func rank(_ entry: Entry) -> Int {
      entry.tags.compactMap { order.firstIndex(of: $0) }.min() ?? Int.max
    }
    let expected = found.sorted { (rank($0), $0.key) < (rank($1), $1.key) }
    let keys = try subject.snapshot.survey(survey, of: query).keys
    #expect(keys == expected.map(\.key), "seed \(seed)")
  }

  @Test(arguments: 0..<8)
  func `groups have the first entries of each, and some keys are told from others`(
    seed: UInt64
  ) throws {
    var subject = try Subject(seed: seed, entries: 120, segments: 3)
    for _ in 0..<10 {
      let (query, found) = subject.query()
      // A string belongs to one group.
      let strings = Array(Set((0..<5).map { _ in subject.string() })).sorted()
      let sets = [Array(strings.prefix(2)), Array(strings.dropFirst(2))]
      let groups = try subject.snapshot.entries(
        of: query, in: .keywords(column: 0, sets), order: .key(descending: true), each: 4)
      for (group, set) in zip(groups, sets) {
        let expected = found.filter { !Set($0.tags).isDisjoint(with: set) }.map(\.key).reversed()
        #expect(group.map(\.key) == Array(expected.prefix(4)), "seed \(seed)")
      }
      let months = try subject.snapshot.entries(
        of: query, in: .numbers(column: 2, divisor: 100, [202_002, 202_001]),
        order: .number(column: 2, descending: false), each: 3)
      for (group, month) in zip(months, [Int64(202_002), 202_001]) {
        let expected = found.filter { $0.date.map { $0 / 100 == month } ?? false }
          .sorted { ($0.date ?? 0, $0.key) < ($1.date ?? 0, $1.key) }.map(\.key)
        #expect(group.map(\.key) == Array(expected.prefix(3)), "seed \(seed)")
      }
      let keys = (1...400).filter { $0 % 3 == 0 }.map { UInt64($0) }
      #expect(
        try subject.snapshot.matching(keys, of: query)
          == found.map(\.key).filter { $0 % 3 == 0 && $0 <= 400 }, "seed \(seed)")
    }
  }

  @Test func `groups by score agree with the ranking`() throws {
    var random = RandomIndex(seed: 5, entries: 200, longest: 12, words: 30)
    let folder = TemporaryFolder()
    let writer = IndexWriter(
      folder: folder.path, schema: RandomIndex.schema, names: { "s" }, memoryBudget: 1 << 30)
    for entry in random.entries { try writer.add(entry) }
    _ = try writer.finish()
    let snapshot = IndexSnapshot(
      schema: RandomIndex.schema,
      parts: [(try Segment(path: "\(folder.path)/s.kbs"), Tombstones())])
    for _ in 0..<20 {
      let query = random.rankedQuery()
      let groups = try snapshot.entries(
        of: query, in: .keywords(column: 0, [["k1"], ["k2", "k3"]]), order: .score, each: 5)
      for (group, kinds) in zip(groups, [["k1"], ["k2", "k3"]]) {
        let best = try snapshot.top(5, of: .all([query, .keywords(column: 0, anyOf: kinds)]))
        #expect(group.map(\.key) == best.map(\.key))
      }
    }
  }

  @Test(arguments: 0..<8)
  func `different strings beside each string are counted, merged ones as one`(
    seed: UInt64
  ) throws {
    var subject = try Subject(seed: seed, entries: 120, segments: 3)
    let merging = ["a": "b", "ab": "b", "abcdefgha": "nobody's", "abcdefghb": "nobody's"]
    for _ in 0..<10 {
      let (query, found) = subject.query()
      var pairs: [String: Set<String>] = [:]
      for entry in found {
        for owner in entry.owner {
          pairs[owner, default: []].formUnion(entry.tags.map { merging[$0] ?? $0 })
        }
      }
      #expect(
        try subject.snapshot.distinct(of: query, column: 1, beside: 0, merging: merging)
          == pairs.mapValues(\.count).filter { $0.value > 0 }, "seed \(seed)")
    }
  }
}

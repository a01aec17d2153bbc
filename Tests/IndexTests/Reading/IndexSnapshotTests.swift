import Index
import TestSupport
import Testing

@Suite struct IndexSnapshotTests {
  /// A collection on disk, in several segments with deleted entries, beside its oracle.
  private struct Subject {
    let folder = TemporaryFolder()
    let snapshot: IndexSnapshot
    let oracle: IndexOracle
  }

  private static func subject(
    _ random: inout RandomIndex, segments: Int, deletions: Int
  ) throws -> Subject {
    let folder = TemporaryFolder()
    var oracle = random.oracle
    var parts: [(Segment, Tombstones)] = []
    let size = random.entries.count / segments + 1
    for number in 0..<segments {
      let entries = random.entries.dropFirst(number * size).prefix(size)
      if entries.isEmpty { continue }
      let writer = IndexWriter(
        folder: folder.path, schema: RandomIndex.schema, names: { "s\(number)" },
        memoryBudget: 1 << 30)
      for entry in entries { try writer.add(entry) }
      _ = try writer.finish()
      let segment = try Segment(path: "\(folder.path)/s\(number).kbs")
      try segment.verify()
      var tombstones = Tombstones()
      for _ in 0..<deletions {
        let entry = entries[entries.startIndex + random.below(entries.count)]
        oracle.delete(key: entry.key)
        if let doc = segment.ordinal(ofKey: entry.key) { tombstones.insert(doc) }
      }
      parts.append((segment, tombstones))
    }
    let snapshot = IndexSnapshot(schema: RandomIndex.schema, parts: parts)
    return Subject(snapshot: snapshot, oracle: oracle)
  }

  /// Compares scores place by place, and the entries of each score as sets, since a hair's breadth decides their order.
  private static func agree(
    _ got: [ScoredEntry], _ expected: [(key: UInt64, score: Double)], k: Int
  ) -> Bool {
    let best = expected.prefix(k)
    if got.count != best.count { return false }
    let scores = Dictionary(uniqueKeysWithValues: expected.map { ($0.key, $0.score) })
    var seen: Set<UInt64> = []
    for (hit, wanted) in zip(got, best) {
      let tolerance = 1e-5 * max(1, abs(wanted.score))
      guard let score = scores[hit.key], seen.insert(hit.key).inserted else { return false }
      if abs(Double(hit.score) - score) > tolerance { return false }
      if abs(score - wanted.score) > 2 * tolerance { return false }
    }
    for (left, right) in zip(got, got.dropFirst()) {
      if left.score < right.score { return false }
      if left.score == right.score && left.key > right.key { return false }
    }
    return true
  }

  @Test(arguments: 0..<16)
  func `any query gives what looking at every entry gives`(seed: Int) throws {
    var random = RandomIndex(
      seed: UInt64(seed), entries: 30 + 40 * seed % 400, longest: 4 + seed % 30,
      words: 20 + 17 * seed % 300)
    let subject = try Self.subject(
      &random, segments: 1 + seed % 3, deletions: seed % 4 == 0 ? 0 : seed % 7)
    for number in 0..<30 {
      let query = random.query()
      let expected = subject.oracle.matches(of: query)
      let k = [1, 3, 10, 1000][random.below(4)]
      let got = try subject.snapshot.top(k, of: query)
      #expect(Self.agree(got, expected, k: k), "seed \(seed) query \(number): \(query)")
      #expect(try subject.snapshot.count(of: query) == expected.count, "seed \(seed) \(query)")
      let both = try subject.snapshot.search(10, of: query)
      #expect(both.total == expected.count, "seed \(seed) \(query)")
      #expect(both.hits == (try subject.snapshot.top(10, of: query)), "seed \(seed) \(query)")
    }
  }

  @Test(arguments: 0..<4)
  func `any query over many windows gives what looking at every entry gives`(seed: Int) throws {
    var random = RandomIndex(
      seed: UInt64(100 + seed), entries: 17_000, longest: 7, words: 60 + 40 * seed)
    let subject = try Self.subject(&random, segments: 1 + seed % 2, deletions: seed == 3 ? 40 : 0)
    for number in 0..<30 {
      let query = random.rankedQuery()
      let expected = subject.oracle.matches(of: query)
      let got = try subject.snapshot.top(10, of: query)
      #expect(Self.agree(got, expected, k: 10), "seed \(seed) query \(number): \(query)")
      #expect(try subject.snapshot.count(of: query) == expected.count, "seed \(seed) \(query)")
      let both = try subject.snapshot.search(10, of: query)
      #expect(both.total == expected.count, "seed \(seed) \(query)")
      #expect(both.hits == (try subject.snapshot.top(10, of: query)), "seed \(seed) \(query)")
    }
  }

  @Test func `document frequencies, words by prefix and by edits are those of the entries`() throws
  {
    var random = RandomIndex(seed: 7, entries: 150, longest: 20, words: 120)
    let subject = try Self.subject(&random, segments: 3, deletions: 0)
    for word in random.vocabulary {
      let key = TermKey(field: 0, form: .word, bytes: Array(word.utf8))
      #expect(
        try subject.snapshot.documentFrequency(of: key)
          == subject.oracle.documentFrequency(of: key))
    }
    let all = try subject.snapshot.terms(
      field: 0, form: .word, startingWith: [], limit: 1000)
    let prefixed = try subject.snapshot.terms(
      field: 0, form: .word, startingWith: Array("co".utf8), limit: 1000)
    #expect(Set(prefixed) == Set(all.filter { $0.bytes.starts(with: Array("co".utf8)) }))
    #expect(!prefixed.isEmpty)
    for edits in 1...2 {
      let near = try subject.snapshot.terms(
        field: 0, form: .word, near: Array("cobe".utf8), edits: edits, limit: 1000)
      let expected = all.filter {
        IndexOracle.distance(String(decoding: $0.bytes, as: UTF8.self), "cobe") <= edits
      }
      #expect(Set(near) == Set(expected))
    }
    let limited = try subject.snapshot.terms(field: 0, form: .word, startingWith: [], limit: 3)
    #expect(limited == Array(all.prefix(3)))
    #expect(limited[0].documentFrequency >= limited[2].documentFrequency)
  }

  @Test func `facets count the strings of matching entries, the most frequent first`() throws {
    var random = RandomIndex(seed: 11, entries: 200, longest: 12, words: 40)
    let subject = try Self.subject(&random, segments: 2, deletions: 5)
    for _ in 0..<20 {
      let query = random.query()
      let found = Set(subject.oracle.matches(of: query).map { $0.key })
      var counts: [String: Int] = [:]
      for entry in random.entries where found.contains(entry.key) {
        guard case .keywords(let values) = entry.values[0] else { continue }
        for value in Set(values) { counts[value, default: 0] += 1 }
      }
      let expected = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      let got = try subject.snapshot.facets(of: query, column: 0, limit: 3)
      #expect(got == expected.prefix(3).map { FacetCount(value: $0.key, count: $0.value) })
    }
  }

  @Test func `keys come in the order that is asked for`() throws {
    var random = RandomIndex(seed: 13, entries: 120, longest: 12, words: 40)
    let subject = try Self.subject(&random, segments: 3, deletions: 3)
    let query = RetrievalQuery.any([random.term(), random.term(), random.term()], minimum: 1)
    let found = Set(subject.oracle.matches(of: query).map { $0.key })
    let entries = random.entries.filter { found.contains($0.key) }
    func date(_ entry: IndexEntry) -> Int64? {
      if case .number(let value) = entry.values[1] { value } else { nil }
    }
    let byKey = entries.map { $0.key }
    #expect(
      try subject.snapshot.keys(
        of: query, orderedByNumber: nil, descending: false, offset: 0, limit: 500) == byKey)
    #expect(
      try subject.snapshot.keys(
        of: query, orderedByNumber: nil, descending: true, offset: 1, limit: 4)
        == Array(byKey.reversed().dropFirst().prefix(4)))
    let dated = entries.filter { date($0) != nil }.sorted {
      (-(date($0) ?? 0), $0.key) < (-(date($1) ?? 0), $1.key)
    }
    let expected = (dated + entries.filter { date($0) == nil }).map { $0.key }
    #expect(
      try subject.snapshot.keys(
        of: query, orderedByNumber: 1, descending: true, offset: 2, limit: 50)
        == Array(expected.dropFirst(2).prefix(50)))
  }

  @Test func `a merged segment is byte for byte the one built at once`() throws {
    for seed in 0..<4 {
      var random = RandomIndex(seed: UInt64(seed), entries: 300, longest: 16, words: 80)
      let subject = try Self.subject(&random, segments: 1 + seed, deletions: seed)
      let folder = TemporaryFolder()
      let parts = subject.snapshot.segments
      _ = try Merger.merge(parts, to: "\(folder.path)/merged.kbs")
      let alive = random.entries.filter { entry in
        parts.contains { part in
          part.0.ordinal(ofKey: entry.key).map { !part.1.contains($0) } ?? false
        }
      }
      let writer = IndexWriter(
        folder: folder.path, schema: RandomIndex.schema, names: { "whole" }, memoryBudget: 1 << 30)
      for entry in alive { try writer.add(entry) }
      _ = try writer.finish()
      #expect(folder.bytes(of: "merged.kbs") == folder.bytes(of: "whole.kbs"), "seed \(seed)")
    }
  }
}

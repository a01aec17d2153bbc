import TestSupport
import Testing

@testable import Index

@Suite struct TermDictionaryTests {
  /// A dictionary of terms of one field, the n-th with n + 2 documents.
  private static func dictionary(_ terms: [[UInt8]]) throws -> TermDictionary {
    var writer = TermDictionaryWriter()
    for (number, term) in terms.enumerated() {
      writer.appendRegion(
        term, offset: 10 * number, documents: number + 2, postingsLength: 7, positionsLength: 3)
    }
    return try TermDictionary(
      blocks: MappedFile(path: "terms", bytes: writer.blocks.bytes).bytes,
      index: MappedFile(path: "index", bytes: writer.index.bytes).bytes)
  }

  private static func randomTerms(_ seed: UInt64, _ count: Int) -> [[UInt8]] {
    var random = SeededRandom(seed: seed)
    var terms: Set<[UInt8]> = []
    while terms.count < count {
      let length = Int.random(in: 0...6, using: &random)
      terms.insert([0] + (0..<length).map { _ in UInt8.random(in: 97...102, using: &random) })
    }
    return terms.sorted { DictionaryKey.precedes($0, $1) }
  }

  @Test(arguments: [1, 31, 32, 33, 500])
  func `every term is found, with its entry, and no other`(count: Int) throws {
    let terms = Self.randomTerms(UInt64(count), count)
    let dictionary = try Self.dictionary(terms)
    for (number, term) in terms.enumerated() {
      let entry = try #require(try dictionary.entry(for: term))
      #expect(entry.documentFrequency == number + 2 && entry.offset == 10 * number)
    }
    let known = Set(terms)
    for term in Self.randomTerms(99, 300) where !known.contains(term) {
      #expect(try dictionary.entry(for: term) == nil)
    }
    #expect(try dictionary.entry(for: [1, 97]) == nil)
  }

  @Test func `a cursor seeks as a plain list does`() throws {
    let terms = Self.randomTerms(4, 300)
    let dictionary = try Self.dictionary(terms)
    var cursor = try DictionaryCursor(dictionary)
    for target in Self.randomTerms(5, 200) {
      let expected = terms.first { !DictionaryKey.precedes($0, target) }
      #expect(try cursor.seek(target) == (expected != nil))
      #expect(cursor.key == expected ?? [])
    }
  }

  @Test(arguments: [1, 2])
  func `words within some edits are those that the table of distances says`(edits: Int) throws {
    let terms = Self.randomTerms(6, 400)
    let dictionary = try Self.dictionary(terms)
    for target in ["abc", "", "fedcba", "aaaa"] {
      let near = try dictionary.terms(
        field: 0, form: .word, near: Array(target.utf8), edits: edits)
      let expected = terms.map { Array($0.dropFirst()) }.filter {
        IndexOracle.distance(String(decoding: $0, as: UTF8.self), target) <= edits
      }
      #expect(near.map { $0.bytes } == expected)
    }
  }
}

import CKernels
import TestSupport
import Testing

@testable import Ingest

@Suite struct SentenceTableTests {
  @Test(arguments: [1, 2, 3, 7]) func `the kernel finds the same maxima as the plain one`(
    seed: UInt64
  ) {
    var generator = SeededRandom(seed: seed)
    let (groups, rows) = (Int(seed) % 4 + 1, 50)
    var table = (0..<rows * groups * 144).map { _ in
      Int16.random(in: -6553...6553, using: &generator)
    }
    for index in 0..<groups * 144 { table[index] = 0 }
    for count in [1, 2, 3, 5, 25, 82] {
      let inner = (0..<count).map { _ in UInt16.random(in: 1..<UInt16(rows), using: &generator) }
      let words = [0, 0] + inner + [0, 0]
      var (fast, plain) = (
        [Int16](repeating: 1, count: groups * 48), [Int16](repeating: 2, count: groups * 48)
      )
      unsafe kb_sentence_maxima(table, words, count, groups, &fast)
      unsafe kb_sentence_maxima_plain(table, words, count, groups, &plain)
      #expect(fast == plain, "seed \(seed), \(count) words")
    }
  }

  @Test(arguments: [1, 2, 3]) func `the kernel multiplies out the same table as the plain one`(
    seed: UInt64
  ) {
    var generator = SeededRandom(seed: seed)
    let (words, groups, dimensions, shift) = (9, Int(seed), 2 * Int(seed) + 6, 18 + Int32(seed))
    let columns = groups * 144
    let rows = (0..<words * dimensions).map { _ in Int8.random(in: -127...127, using: &generator) }
    let filters = (0..<dimensions * columns).map { _ in
      Int8.random(in: -127...127, using: &generator)
    }
    let scales = (0..<words).map { _ in UInt16.random(in: 0...UInt16.max, using: &generator) }
    var (fast, plain) = (
      [Int16](repeating: 1, count: words * columns), [Int16](repeating: 2, count: words * columns)
    )
    unsafe kb_sentence_table(rows, scales, filters, words, dimensions, groups, shift, &fast)
    unsafe kb_sentence_table_plain(
      rows, scales, filters, words, dimensions, groups, shift, &plain)
    #expect(fast == plain, "seed \(seed)")
  }

  @Test func `the table holds the products of rows and columns`() throws {
    let file = SentenceModelFile.embedded(.speeches)
    let table = SentenceTable(file)
    let width = 9 * file.filters
    #expect(table.entries.count == file.scales.count * width)
    for row in [0, 1, 2, 3, 500, file.scales.count - 1] {
      for column in stride(from: 0, to: width, by: 7) {
        let product = (0..<file.dimensions).reduce(0) { sum, dimension in
          sum + Int(file.rows[row * file.dimensions + dimension])
            * Int(file.columns[dimension * width + column])
        }
        let entry = (product * Int(file.scales[row]) + 1 << (file.shift - 1)) >> file.shift
        #expect(Int(table.entries[row * width + column]) == entry)
      }
    }
  }

  @Test func `no entry is so large that five could leave 16 bits, and padding is zero`() {
    let table = SentenceTable(SentenceModelFile.embedded(.speeches))
    #expect(table.entries.allSatisfy { abs(Int($0)) <= 6553 })
    #expect(table.entries.prefix(table.groups * 144).allSatisfy { $0 == 0 })
  }
}

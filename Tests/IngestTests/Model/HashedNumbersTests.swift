import Testing

@testable import Ingest

@Suite struct HashedNumbersTests {
  @Test func `finds what was stored and nothing else, also where hashes share their low bits`() {
    var numbers = HashedNumbers(capacity: 40)
    for number in 0..<40 { numbers.insert(number, for: UInt64(number) << 32 | 5) }
    for number in 0..<40 { #expect(numbers[UInt64(number) << 32 | 5] == number) }
    #expect(numbers[5 << 40] == nil)
    #expect(numbers[6] == nil)
  }

  @Test func `a later number takes the place of an earlier one`() {
    var numbers = HashedNumbers(capacity: 2)
    numbers.insert(3, for: 0)
    numbers.insert(4, for: 0)
    #expect(numbers[0] == 4)
  }
}

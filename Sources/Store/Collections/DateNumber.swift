/// A date as the number that the index keeps: YYYYMMDD, with 00 for what is not known.
package enum DateNumber {
  /// The number of `2024`, `2024-03` or `2024-03-05`; nil for anything else.
  package static func number(of date: String) -> Int64? {
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return nil }
    var numbers: [Int64] = []
    for (part, highest) in zip(parts, [9999, 12, 31]) {
      guard part.utf8.allSatisfy({ (0x30...0x39).contains($0) }), part.utf8.count <= 4,
        let number = Int64(part), number <= highest
      else { return nil }
      numbers.append(number)
    }
    while numbers.count < 3 { numbers.append(0) }
    return numbers[0] * 10_000 + numbers[1] * 100 + numbers[2]
  }

  /// The numbers from the beginning of one date to the end of another, each as exact as it is written.
  package static func range(from first: String?, to last: String?) -> ClosedRange<Int64>? {
    let low = first.map { number(of: $0) } ?? 0
    let high = last.map { number(of: $0).map(end) } ?? Int64(99_999_999)
    guard let low, let high, low <= high else { return nil }
    return low...high
  }

  private static func end(_ number: Int64) -> Int64 {
    if number % 10_000 == 0 { return number + 9999 }
    return number % 100 == 0 ? number + 99 : number
  }
}

import Testing

@testable import Index

@Suite struct LengthCodeTests {
  @Test func `codes rise, are exact below 40 and lose at most one part in eight above`() {
    var last = 0
    for length in 0..<200_000 {
      let code = LengthCode.code(of: length)
      let rounded = LengthCode.length(of: code)
      #expect(Int(code) >= last && rounded <= length)
      #expect(length < 40 ? rounded == length : (length - rounded) * 8 < length)
      last = Int(code)
    }
    for code in UInt8.min...UInt8.max {
      #expect(LengthCode.code(of: LengthCode.length(of: code)) == code)
    }
  }
}

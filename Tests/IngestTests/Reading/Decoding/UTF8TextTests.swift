import TestSupport
import Testing

@testable import Ingest

@Suite struct UTF8TextTests {
  @Test(arguments: 1...4) func `finds the first fault where the standard library finds one`(
    seed: Int
  ) {
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<400 {
      var bytes = Array(
        "The House, l’Assemblée, 全国人大, 😀 and plain words once more, a good many.".utf8)
      for _ in 0..<Int(random.next() % 3) {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect((UTF8Text.firstFault(in: bytes) == nil) == isValid, "seed \(seed): \(bytes)")
      let repaired = UTF8Text.repaired(bytes)
      #expect(String(validating: repaired, as: UTF8.self) != nil, "seed \(seed): \(bytes)")
    }
  }

  @Test func `refuses overlong forms, surrogates and what lies above U+10FFFF`() {
    for bytes: [UInt8] in [
      [0xC0, 0x80], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ] {
      #expect(UTF8Text.firstFault(in: [0x61] + bytes) == 1)
    }
  }

  @Test func `puts U+FFFD for each bad byte and keeps the rest`() {
    #expect(UTF8Text.repaired([0x61, 0xFF, 0xC3, 0xA9, 0xC3]) == Array("a\u{FFFD}é\u{FFFD}".utf8))
  }

  @Test func `finds the first byte that is not ASCII in long runs`() {
    for place in [0, 1, 63, 64, 65, 127, 200] {
      var bytes = [UInt8](repeating: 0x61, count: 201)
      bytes[place] = 0xC3
      #expect(UTF8Text.firstNonASCII(in: bytes, from: 0) == place)
      #expect(!UTF8Text.isASCII(bytes))
    }
  }
}

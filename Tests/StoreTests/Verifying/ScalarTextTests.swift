import Testing

@testable import Store

@Suite struct ScalarTextTests {
  @Test func `white space is collapsed as Unicode names it`() {
    let spaces = (0...0x3000).compactMap(Unicode.Scalar.init).filter {
      $0.properties.isWhitespace || $0.value <= 0x20
    }
    for space in spaces {
      let text = " a\(space)\(space)b\(space)"
      #expect(ScalarText.collapsed(Array(text.utf8)) == Array("a b".utf8), "\(space.value)")
    }
    for other in "\u{200B}\u{2010}\u{7F}\u{AD}\u{3001}é".unicodeScalars {
      let text = "a\(other)b"
      #expect(ScalarText.collapsed(Array(text.utf8)) == Array(text.utf8), "\(other.value)")
    }
  }

  @Test func `ranges are of scalars`() {
    let text = ScalarText(Array("añ  中文 é!".utf8))
    #expect(text.count == 9)
    #expect(String(decoding: text.collapsed(1..<6), as: UTF8.self) == "ñ 中文")
    #expect(text.collapsed(9..<9).isEmpty)
    #expect(ScalarText(Array("plain".utf8)).collapsed(1..<3) == Array("la".utf8))
  }
}

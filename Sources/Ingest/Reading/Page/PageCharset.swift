/// Finds the charset that a page declares for itself.
enum PageCharset {
  private static let searched = 8192
  private static let key = Array("charset".utf8)
  private static let encodingKey = Array("encoding".utf8)

  /// The name behind `charset=` in a `meta` element, or `encoding=` in an XML declaration, near the beginning.
  static func declared(in page: [UInt8]) -> String? {
    let head = Array(page.prefix(searched))
    if head.starts(with: Array("<?xml".utf8)), let end = head.firstIndex(of: 0x3E),
      let name = name(after: encodingKey, in: head[..<end])
    {
      return name
    }
    var start = 0
    while let open = ByteSearch.first(0x3C, in: head, start..<head.count) {
      start = open + 1
      let tag = head[start...].prefix(4).map { $0 | 0x20 }
      guard tag == Array("meta".utf8) else { continue }
      let end = ByteSearch.first(0x3E, in: head, start..<head.count) ?? head.count
      if let name = name(after: key, in: head[start..<end]) { return name }
    }
    return nil
  }

  private static func name(after key: [UInt8], in tag: ArraySlice<UInt8>) -> String? {
    var index = tag.startIndex
    while index + key.count < tag.endIndex {
      guard tag[index..<index + key.count].elementsEqual(key, by: { $0 | 0x20 == $1 }) else {
        index += 1
        continue
      }
      var rest = tag[(index + key.count)...].drop { $0 == 0x20 }
      guard rest.first == 0x3D else {
        index += 1
        continue
      }
      rest = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }
      let name = rest.prefix { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
          || [0x2D, 0x5F, 0x3A, 0x2E].contains(byte)
      }
      return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }
    return nil
  }
}

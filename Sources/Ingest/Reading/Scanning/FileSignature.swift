/// Recognises files that are no text by their first bytes.
enum FileSignature {
  private struct Magic {
    let offset: Int
    let bytes: [UInt8]
    let name: String

    init(_ name: String, _ bytes: [UInt8], at offset: Int = 0) {
      self.name = name
      self.bytes = bytes
      self.offset = offset
    }

    init(_ name: String, _ text: String, at offset: Int = 0) {
      self.init(name, Array(text.utf8), at: offset)
    }
  }

  private static let magics = [
    Magic("a PDF", "%PDF-"), Magic("PostScript", "%!PS"), Magic("an RTF document", "{\\rtf"),
    Magic("a gzip file", [0x1F, 0x8B]), Magic("an xz file", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]),
    Magic("a bzip2 file", "BZh"), Magic("a Zstandard file", [0x28, 0xB5, 0x2F, 0xFD]),
    Magic("a 7-Zip archive", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), Magic("a RAR archive", "Rar!"),
    Magic("a tar archive", "ustar", at: 257),
    Magic("an Office document", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    Magic("a PNG image", [0x89, 0x50, 0x4E, 0x47]), Magic("a JPEG image", [0xFF, 0xD8, 0xFF]),
    Magic("a GIF image", "GIF8"), Magic("a TIFF image", [0x49, 0x49, 0x2A, 0]),
    Magic("a TIFF image", [0x4D, 0x4D, 0, 0x2A]), Magic("a WebP image", "WEBP", at: 8),
    Magic("a sound or film file", "RIFF"), Magic("a sound or film file", "ftyp", at: 4),
    Magic("a sound file", "ID3"), Magic("a sound file", "OggS"), Magic("a sound file", "fLaC"),
    Magic("a film file", [0x1A, 0x45, 0xDF, 0xA3]), Magic("a program", [0x7F, 0x45, 0x4C, 0x46]),
    Magic("a program", "MZ\u{90}\u{0}"), Magic("a database", "SQLite format 3\u{0}"),
    Magic("a font", "wOFF"), Magic("a font", "wOF2"), Magic("a Parquet file", "PAR1"),
  ]

  /// What the first bytes of a file (some thousands, if it has them) look like; nil when they may be text.
  static func nonText(_ head: [UInt8]) -> String? {
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return zipKind(head) }
    if let magic = magics.first(where: { matches($0, head) }) { return magic.name }
    return hasBinaryContent(head) ? "binary data" : nil
  }

  private static func matches(_ magic: Magic, _ head: [UInt8]) -> Bool {
    head.count >= magic.offset + magic.bytes.count
      && head[magic.offset...].starts(with: magic.bytes)
  }

  /// Zip files are told apart by the names of their first entries.
  private static func zipKind(_ head: [UInt8]) -> String {
    let kinds = [
      ("word/", "a Word document"), ("xl/", "an Excel workbook"), ("ppt/", "a PowerPoint file"),
      ("application/epub+zip", "an EPUB book"), ("application/vnd.oasis", "an OpenDocument file"),
      ("[Content_Types].xml", "an Office document"),
    ]
    for (mark, kind) in kinds where contains(head, Array(mark.utf8)) { return kind }
    return "a ZIP archive"
  }

  private static func contains(_ head: [UInt8], _ mark: [UInt8]) -> Bool {
    var start = 0
    while let place = ByteSearch.first(mark[0], in: head, start..<head.count) {
      if head[place...].starts(with: mark) { return true }
      start = place + 1
    }
    return false
  }

  /// NUL bytes outside UTF-16 and UTF-32, or one control character in ten bytes.
  private static func hasBinaryContent(_ head: [UInt8]) -> Bool {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return false }
    if head.contains(0) { return UTF16Text.orderWithoutMark(of: head) == nil }
    let controls = head.count { $0 < 0x20 && !(0x07...0x0D).contains($0) && $0 != 0x1B }
    return controls * 10 > head.count
  }
}

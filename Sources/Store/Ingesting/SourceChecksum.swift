import Ingest

/// A checksum over a source's text and what is known of it, by which a changed byte in the catalogue shows.
///
/// 64 bits of FNV-1a over words of eight bytes, little end first, the last one filled up with zeros, each part after its length.
enum SourceChecksum {
  /// The checksum of a source.
  static func checksum(text: [UInt8], metadata: SourceMetadata) -> Int64 {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    add(text, to: &state)
    for part in [
      metadata.title, metadata.date, metadata.publisher, metadata.url, metadata.language,
      metadata.author, metadata.speaker, metadata.role,
    ] {
      add(Array((part ?? "").utf8), to: &state)
    }
    return Int64(bitPattern: state)
  }

  private static func add(_ bytes: [UInt8], to state: inout UInt64) {
    mix(UInt64(bytes.count), into: &state)
    var place = 0
    while place < bytes.count {
      var word: UInt64 = 0
      let end = min(place + 8, bytes.count)
      for index in (place..<end).reversed() { word = word << 8 | UInt64(bytes[index]) }
      mix(word, into: &state)
      place = end
    }
  }

  private static func mix(_ word: UInt64, into state: inout UInt64) {
    state = (state ^ word) &* 0x100_0000_01B3
    state ^= state >> 29
  }
}

@testable import Ingest

/// The blocks of a document as lines that tests compare: kind, marker, speaker, words.
enum BlockListing {
  static func lines(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return lines(PlainTextReader(bytes).blocks, in: bytes)
  }

  static func lines(_ blocks: [Block], in text: [UInt8]) -> [String] {
    blocks.map { block in
      let marker = block.marker.map { "[\($0)] " } ?? ""
      let speaker = block.speaker.map { "<\($0)> " } ?? ""
      let words = Whitespace.collapsed(text, block.range) ?? ""
      return "\(name(block.kind)): \(marker)\(speaker)\(words)"
    }
  }

  private static func name(_ kind: Block.Kind) -> String {
    switch kind {
    case .heading(let level): "h\(level)"
    case .paragraph: "p"
    case .listItem: "li"
    case .quote: "quote"
    case .turn: "turn"
    case .speakerLine: "speaker"
    case .tableRow: "row"
    case .aside: "aside"
    }
  }
}

@testable import Ingest

/// A page read, as lines that tests compare.
enum PageListing {
  /// The blocks of a body's markup.
  static func lines(_ body: String) throws -> [String] {
    let page = try read(
      "<!DOCTYPE html><html><head></head><body>\(body)</body></html>")
    return BlockListing.lines(page.blocks, in: page.text)
  }

  static func read(_ html: String) throws -> PageReader {
    try PageReader(Array(html.utf8), elementDepth: 1024)
  }
}

/// Turns raw bytes into documents: a pure function of the bytes.
package struct SourceReader: Sendable {
  private let limits: ReadingLimits

  /// A reader that refuses what is over the limits.
  package init(limits: ReadingLimits = ReadingLimits()) {
    self.limits = limits
  }

  /// Reads one source; fails when it holds no text, is over a limit or is not of its format.
  package func document(from raw: RawSource) throws(IngestError) -> SourceDocument {
    var document: SourceDocument
    switch raw.format {
    case .record: document = try recordDocument(raw)
    case .text: document = try textDocument(raw)
    case .html: document = try pageDocument(raw)
    }
    if document.blocks.count > limits.blocks {
      throw .tooManyBlocks(name: raw.name, limit: limits.blocks)
    }
    if document.blocks.isEmpty { throw .empty(name: raw.name) }
    if document.metadata.language == nil {
      document.metadata.language = LanguageGuess.language(of: document.text)
    }
    return document
  }

  private func recordDocument(_ raw: RawSource) throws(IngestError) -> SourceDocument {
    let record = try RecordReader(raw.bytes, name: raw.name)
    guard let text = record.text else {
      throw .malformedRecord(
        name: raw.name, column: raw.bytes.count, expected: "a member \"text\" that is a string")
    }
    try checkLines(of: text, name: raw.name)
    return document(
      raw, text: text, metadata: record.metadata, blocks: RecordLayout.blocks(of: text))
  }

  private func textDocument(_ raw: RawSource) throws(IngestError) -> SourceDocument {
    let text = try TextDecoder(name: raw.name).text(of: raw.bytes)
    try checkLines(of: text, name: raw.name)
    let page = PlainTextReader(text)
    return document(raw, text: text, metadata: page.metadata, blocks: page.blocks)
  }

  /// Lines take memory before they are blocks.
  private func checkLines(of text: [UInt8], name: String) throws(IngestError) {
    let most = 16 * limits.blocks
    if text.count > most, TextLine.count(in: text) > most {
      throw .tooManyBlocks(name: name, limit: limits.blocks)
    }
  }

  private func pageDocument(_ raw: RawSource) throws(IngestError) -> SourceDocument {
    if raw.bytes.count > limits.pageBytes {
      throw .tooLarge(name: raw.name, bytes: raw.bytes.count, limit: limits.pageBytes)
    }
    let declared = PageCharset.declared(in: raw.bytes)
    let bytes = try TextDecoder(name: raw.name).text(of: raw.bytes, declared: declared)
    do {
      let page = try PageReader(bytes, elementDepth: limits.elementDepth)
      return document(raw, text: page.text, metadata: page.metadata, blocks: page.blocks)
    } catch {
      throw .tooDeep(name: raw.name, limit: limits.elementDepth)
    }
  }

  private func document(
    _ raw: RawSource, text: [UInt8], metadata: SourceMetadata, blocks: [Block]
  ) -> SourceDocument {
    SourceDocument(
      name: raw.name, digest: Digest.hexadecimal(Digest.sha256(raw.bytes)), format: raw.format,
      text: text, metadata: metadata,
      blocks: BlockSplitting.split(blocks, in: text, limit: limits.blockBytes))
  }
}

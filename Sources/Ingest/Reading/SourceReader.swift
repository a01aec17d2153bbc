/// Turns raw bytes into documents: a pure function of the bytes.
package struct SourceReader: Sendable {
  /// A reader with the default limits.
  package init() {}

  /// Reads one source.
  package func document(from raw: RawSource) throws(IngestError) -> SourceDocument {
    throw .empty(name: raw.name)
  }
}

package import Ingest

/// A source without its text: enough to name it, link to it and cite it.
package struct SourceReference: Sendable, Hashable {
  /// The id, `d-` and ten characters, from the digest of its bytes.
  package var id: String
  /// The path as given, or a record's `id`.
  package var name: String
  /// How it was read.
  package var format: SourceFormat
  /// Title, date, publisher, address, language, author.
  package var metadata: SourceMetadata

  /// A source of this id.
  package init(id: String, name: String, format: SourceFormat, metadata: SourceMetadata) {
    self.id = id
    self.name = name
    self.format = format
    self.metadata = metadata
  }

  /// A document that was just read.
  package init(_ document: SourceDocument) {
    self.init(
      id: document.id, name: document.name, format: document.format, metadata: document.metadata)
  }

  /// Writes `{"id":…,"title":…,"date":…,"publisher":…,"url":…,"lang":…}`.
  package func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("title", metadata.title)
      json.member("date", metadata.date)
      json.member("publisher", metadata.publisher)
      json.member("url", metadata.url)
      json.member("lang", metadata.language)
    }
  }
}

/// The bytes of one file or record before it is read.
package struct RawSource: Sendable {
  /// The path as given on the command line (walked folders append with `/`), or for a record its `id`, else `path:line`.
  package var name: String
  /// The bytes as they stand in the file; for a record, its line without the line break.
  package var bytes: [UInt8]
  /// How to read the bytes.
  package var format: SourceFormat

  /// Bytes under a name.
  package init(name: String, bytes: [UInt8], format: SourceFormat) {
    self.name = name
    self.bytes = bytes
    self.format = format
  }
}

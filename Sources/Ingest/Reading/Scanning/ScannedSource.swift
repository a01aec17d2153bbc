/// What a walk over files, folders and standard input comes upon.
package enum ScannedSource: Sendable {
  /// A file or record to read.
  case raw(RawSource)
  /// One that is left out, and why.
  case skipped(name: String, reason: SkipReason)
}

/// Why a file or record was left out.
package enum SkipReason: Sendable, Equatable {
  /// Its name begins with a dot.
  case hidden
  /// A `.kbignore` of its folder or of one above names it.
  case ignored
  /// Its bytes are no text; `looksLike` names the format (`PDF`, `ZIP archive`, `binary data`).
  case binary(looksLike: String)
  /// A link that leads back to a folder being walked, or out of the folder that was given.
  case link
  /// It failed.
  case failed(IngestError)
}

import Answers
import Ingest

/// A paragraph as one row of named fields.
enum PassageFields {
  /// The names, in order; they do not change.
  static let names = [
    "id", "text", "speaker", "section", "date", "title", "publisher", "url", "doc", "start", "end",
  ]

  /// The values of one paragraph, in the order of ``names``, without control characters.
  static func values(of passage: PassageRecord) -> [String] {
    let metadata = passage.source.metadata
    let values = [
      passage.id, passage.text, passage.speaker ?? "", passage.section ?? "", metadata.date ?? "",
      metadata.title ?? "", metadata.publisher ?? "", metadata.url ?? "", passage.source.name,
      String(passage.scalars.lowerBound), String(passage.scalars.upperBound),
    ]
    return values.map(SafeText.line)
  }
}

package import Ingest
import Store

/// One decision with the words that it speaks of: a line that another base can read.
package struct ReviewEntry: Sendable, Hashable {
  /// What was decided, by whom and when.
  package var review: ReviewRecord
  /// The id of the proposal.
  package var id: String
  /// The words.
  package var text: String
  /// The name of the source.
  package var doc: String
  let place: ReviewPlace

  init(_ placed: PlacedReview) {
    review = ReviewRecord(placed.review)
    id = placed.place.id
    text = placed.place.text
    doc = placed.place.doc
    place = placed.place
  }

  /// Writes `{"id":…,"doc":…,…,"decision":{…},"by":…,"time":…}`, which ``KnowledgeBase/readReviews(_:by:at:waits:clock:)`` reads back.
  package func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("doc", doc)
      json.member("source", place.source)
      json.member("kind", place.kind.rawValue)
      json.member("start", place.scalars.lowerBound)
      json.member("end", place.scalars.upperBound)
      json.member("text", text)
      json.member("prefix", place.prefix)
      json.member("suffix", place.suffix)
      json.member("rule", place.rule)
      json.member("confidence", place.confidence)
      json.member("decision") { json in json.object { review.writeDecision(into: &$0) } }
      json.member("by", review.reviewer)
      json.member("time", review.time)
    }
  }
}

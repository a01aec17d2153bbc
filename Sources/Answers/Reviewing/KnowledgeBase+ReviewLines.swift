import Ingest
package import Store

/// What came of lines of decisions.
package struct ReviewImport: Sendable, Hashable {
  /// A line that cannot be read or kept.
  package struct Problem: Sendable, Hashable {
    /// The number of the line, from 1.
    package var line: Int
    /// What is wrong with it.
    package var message: String
  }

  /// Decisions that were kept.
  package var kept = 0
  /// Decisions that were there already.
  package var known = 0
  /// Of those kept: decisions whose words stand nowhere in the base, which wait for their source.
  package var waiting = 0
  /// Lines that decide nothing.
  package var open = 0
  /// The lines that are wrong; when there are any, nothing was kept.
  package var problems: [Problem] = []

  /// An outcome of these counts.
  package init(kept: Int = 0, known: Int = 0, waiting: Int = 0, open: Int = 0) {
    self.kept = kept
    self.known = known
    self.waiting = waiting
    self.open = open
  }
}

extension KnowledgeBase {
  /// Every decision, in order of time.
  package func reviews() throws(AnswerError) -> [ReviewEntry] {
    try answer { snapshot in try snapshot.reviews().map(ReviewEntry.init) }
  }

  /// Keeps the decisions of JSON Lines, all in one commit, or none when a line is wrong.
  ///
  /// `reviewer` decides in lines that do not say who.
  package static func readReviews(
    _ text: [UInt8], by reviewer: String, at path: String, waits: Double = 0,
    clock: Clock = .system
  ) throws(AnswerError) -> ReviewImport {
    try reviewing(path, waits: waits, clock: clock) { writer in
      let (reviews, read) = try writer.read { snapshot in
        Result { try ReviewReading(snapshot, reviewer: reviewer, clock: clock).read(text) }
      }.get()
      var result = read
      guard result.problems.isEmpty else { return result }
      let outcome = try writer.review(reviews)
      result.kept = outcome.decisions
      result.known += outcome.known
      result.waiting = outcome.waiting
      return result
    }
  }
}

/// Reads lines of decisions and binds them to a base.
private struct ReviewReading {
  private let snapshot: BaseSnapshot
  private let binding: ReviewBinding
  private let reviewer: String
  private let now: String

  init(_ snapshot: BaseSnapshot, reviewer: String, clock: Clock) {
    self.snapshot = snapshot
    binding = ReviewBinding(snapshot: snapshot)
    self.reviewer = reviewer
    now = clock.now
  }

  func read(_ text: [UInt8]) throws -> ([PlacedReview], ReviewImport) {
    var result = ReviewImport()
    var reviews: [PlacedReview] = []
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
      do {
        let line = try ReviewLine(Array(line))
        guard !line.change.isEmpty else {
          result.open += 1
          continue
        }
        let review = try review(line)
        if try line.time == nil && isKnown(review) {
          result.known += 1
        } else {
          reviews.append(review)
        }
      } catch let problem as ReviewLine.Problem {
        result.problems.append(.init(line: index + 1, message: problem.message))
      } catch let error as AnswerError {
        result.problems.append(.init(line: index + 1, message: error.description))
      }
    }
    return (reviews, result)
  }

  private func review(_ line: ReviewLine) throws -> PlacedReview {
    let review = try binding.review(
      line.change, by: line.reviewer ?? reviewer, at: line.time ?? now, verbatim: line.time != nil)
    return PlacedReview(place: try place(line), review: review)
  }

  /// Whether the same person has decided the same, so that lines may be read twice.
  private func isKnown(_ placed: PlacedReview) throws -> Bool {
    let keys = try snapshot.proposalKeys(withID: placed.place.id, limit: 1)
    guard let held = try snapshot.proposals(keys).first?.review?.review else { return false }
    let review = placed.review
    return held.reviewer == review.reviewer
      && (review.verdict == nil || review.verdict == held.verdict)
      && (review.speaker == nil || review.speaker == held.speaker)
      && (review.theme == nil || review.theme == held.theme)
      && (review.note == nil || review.note == held.note)
  }

  /// The words that a line speaks of: those of its proposal, else as the line tells them.
  private func place(_ line: ReviewLine) throws -> ReviewPlace {
    do {
      let key = try KnowledgeBase.stored(line.id, in: snapshot).key
      if let place = try snapshot.reviewPlaces([key]).first { return place }
    } catch AnswerError.unknownID(let id) {
      guard line.place != nil else { throw AnswerError.unknownID(id) }
    }
    guard let place = line.place else { throw AnswerError.unknownID(line.id) }
    return place
  }
}

import Ingest
package import Store

extension KnowledgeBase {
  /// Keeps a decision about proposals (by id or the beginning of one) in one commit; tells what holds of them now.
  package static func review(
    _ ids: [String], _ change: ReviewChange, by reviewer: String, at path: String,
    waits: Double = 0, clock: Clock = .system
  ) throws(AnswerError) -> [ListedProposal] {
    try reviewing(path, waits: waits, clock: clock) { writer in
      let reviews = try writer.read { snapshot in
        Result {
          let review = try ReviewBinding(snapshot: snapshot).review(
            change, by: reviewer, at: clock.now)
          let keys = try ids.map { try stored($0, in: snapshot).key }
          return try snapshot.reviewPlaces(keys).map { PlacedReview(place: $0, review: review) }
        }
      }.get()
      _ = try writer.review(reviews)
      return try listed(reviews.map(\.place.id), writer)
    }
  }

  /// Takes the last decision about each of these proposals back, in one commit; tells what holds of them now.
  package static func undoReview(
    _ ids: [String], at path: String, waits: Double = 0, clock: Clock = .system
  ) throws(AnswerError) -> [ListedProposal] {
    try reviewing(path, waits: waits, clock: clock) { writer in
      let found = try writer.read { snapshot in
        Result {
          try ids.map { id in
            let proposal = try stored(id, in: snapshot)
            guard proposal.review != nil else {
              throw AnswerError.notReviewed(proposal.proposal.id)
            }
            return proposal.proposal.id
          }
        }
      }.get()
      _ = try writer.undoReviews(ofProposals: found)
      return try listed(found, writer)
    }
  }

  /// The ids of the proposals that are to be decided: below a confidence, neither accepted nor rejected, and found by a query where
  /// there is one; the least sure first.
  package func reviewQueue(
    below confidence: Double, query: String? = nil, limit: Int? = nil
  ) throws(AnswerError) -> [String] {
    var wanted: Set<Int64>?
    if let query {
      let run = SearchRun(
        knowledge: self, query: query, order: .added, page: Page(limit: Int(Int32.max)))
      wanted = try run.run { found, _ in
        found.collection == .proposals ? Set(found.keys) : []
      }
    }
    return try answer { snapshot in
      let keys = try snapshot.undecided(below: confidence).filter { wanted?.contains($0) ?? true }
      return try snapshot.reviewPlaces(Array(keys.prefix(limit ?? keys.count))).map(\.id)
    }
  }

  /// The nearest names when nobody in the base is called so (a speaker given by this name is new); nil when somebody is.
  package func namesNear(newSpeaker name: String) throws(AnswerError) -> [String]? {
    guard name.lowercased() != ReviewChange.none else { return nil }
    return try answer { snapshot in
      guard case .none(let suggestions) = try snapshot.speaker(named: name) else { return nil }
      return suggestions
    }
  }

  /// For each tenth of confidence how many proposals there are, and what people decided of them; from 0 up.
  package func calibration() throws(AnswerError) -> [CalibrationRow] {
    try answer { snapshot in
      try snapshot.calibration().map {
        CalibrationRow(
          tenths: $0.tenths, number: $0.number, reviewed: $0.reviewed, accepted: $0.accepted)
      }
    }
  }

  static func reviewing<Value>(
    _ path: String, waits: Double, clock: Clock, _ body: (BaseWriter) throws -> Value
  ) throws(AnswerError) -> Value {
    do {
      let writer = try BaseWriter(
        BaseFolder(path), creates: false, waits: waits, clock: clock)
      let value = try body(writer)
      try writer.tidy(after: "what was decided is kept")
      return value
    } catch {
      throw AnswerError(error)
    }
  }

  private static func listed(_ ids: [String], _ writer: BaseWriter) throws -> [ListedProposal] {
    try writer.read { snapshot in
      let keys = try ids.flatMap { try snapshot.proposalKeys(withID: $0, limit: 1) }
      return try snapshot.proposals(keys).map(ListedProposal.init)
    }
  }
}

/// How far the confidence of one tenth agrees with what people decided.
package struct CalibrationRow: Sendable, Hashable {
  /// The least confidence, in tenths; the last row holds 1 too.
  package var tenths: Int
  /// How many proposals and commitments.
  package var number: Int
  /// How many were accepted or rejected.
  package var reviewed: Int
  /// How many were accepted.
  package var accepted: Int

  /// A row of these counts.
  package init(tenths: Int, number: Int, reviewed: Int, accepted: Int) {
    self.tenths = tenths
    self.number = number
    self.reviewed = reviewed
    self.accepted = accepted
  }

  /// The share that was accepted of those that were looked at; nil where none was.
  package var share: Double? { reviewed > 0 ? Double(accepted) / Double(reviewed) : nil }
}

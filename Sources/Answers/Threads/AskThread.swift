package import Ingest

/// Proposals that say the same, as one line tells it.
package struct ThreadReference: Sendable, Hashable {
  /// The id of the proposal that the others are like.
  package var id: String
  /// How many proposals, this one included.
  package var asks: Int
  /// The oldest date of a source.
  package var firstDate: String?
  /// The newest date of a source.
  package var lastDate: String?

  /// Writes `{"id":…,"asks":…,"first":…,"last":…}`; `more` may add members.
  package func write(
    into json: inout JSONWriter, more: (inout JSONWriter) -> Void = { _ in }
  ) {
    json.object { json in
      json.member("id", id)
      json.member("asks", asks)
      json.member("first", firstDate)
      json.member("last", lastDate)
      more(&json)
    }
  }
}

/// Proposals that say the same, with each of them.
package struct AskThread: Sendable {
  /// How many, and when.
  package var reference: ThreadReference
  /// Each, oldest source first; those without a date last.
  package var asks: [ListedProposal]

  /// Who asks, each once, in the order of the asks.
  package var speakers: [SpeakerReference] {
    var seen: Set<String> = []
    return asks.compactMap(\.speaker).filter { seen.insert($0.id).inserted }
  }

  /// In how many sources it is asked.
  package var sources: Int { Set(asks.map(\.record.source.id)).count }
}

/// Threads of a base, a page of them.
package struct ThreadPage: Sendable {
  /// Those of the page, in order.
  package var threads: [AskThread]
  /// How many there are in all.
  package var total: Int
}

/// How threads are put in order.
package enum ThreadOrder: String, Sendable, CaseIterable {
  /// Those with most asks first.
  case asks
  /// The one that was asked last first.
  case date
}

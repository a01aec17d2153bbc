package import Ingest

/// Proposals that say the same, as one line tells it.
package struct ThreadReference: Sendable, Hashable {
  let key: Int64
  /// The id of the proposal that the others are like.
  package var id: String
  /// How many proposals, this one included.
  package var asks: Int
  /// The oldest date of a source.
  package var firstDate: String?
  /// The newest date of a source.
  package var lastDate: String?
  /// The other proposals, oldest source first, where they were asked for.
  package var others: [ThreadMember] = []

  /// Writes `{"id":…,"asks":…,"first":…,"last":…,"others":[…]}`; `others` is what was asked for.
  package func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("asks", asks)
      json.member("first", firstDate)
      json.member("last", lastDate)
      json.member("others") { json in
        json.array { json in
          for other in others { other.write(into: &json) }
        }
      }
    }
  }
}

/// A proposal of a thread, as one line tells it.
package struct ThreadMember: Sendable, Hashable {
  /// Its id.
  package var id: String
  /// Who asks; nil where the source names nobody.
  package var speaker: String?
  /// The date of its source.
  package var date: String?
  /// The title of its source, or its name.
  package var title: String

  /// Writes `{"id":…,"speaker":…,"date":…,"title":…}`.
  package func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("speaker", speaker)
      json.member("date", date)
      json.member("title", title)
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

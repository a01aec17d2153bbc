import Ingest
package import Store

extension KnowledgeBase {
  /// A source by its name, its id, a beginning of the id that is its own, or the id of one of its proposals.
  package func source(_ text: String) throws(AnswerError) -> SourceDetail {
    try answer { snapshot in try Self.detail(of: Self.sourceKey(text, in: snapshot), in: snapshot) }
  }

  /// The ids of sources that begin like this, in order, at most `limit`.
  package func sourceIDs(
    withPrefix prefix: String, limit: Int
  ) throws(AnswerError) -> [String] {
    try answer { snapshot in
      try snapshot.sources(try snapshot.sourceKeys(matching: prefix, limit: limit)).map(\.id)
    }
  }

  /// Everything that people set, by source and property.
  package func sourceLines() throws(AnswerError) -> [SourceLine] {
    try answer { snapshot in try snapshot.sourceFacts().compactMap(SourceLine.init) }
  }

  /// Sets what is known of sources, in one commit; tells what holds of them now.
  package static func setSources(
    _ sources: [String], _ change: SourceChange, by setter: String, at path: String,
    waits: Double = 0, clock: Clock = .system
  ) throws(AnswerError) -> [SourceDetail] {
    try reviewing(path, waits: waits, clock: clock) { writer in
      let stored = try Self.stored(sources, writer)
      var facts: [SourceFact] = []
      for source in stored {
        for property in SourceProperty.allCases {
          guard let typed = change.values[property], let field = property.field else { continue }
          facts.append(
            SourceFact(
              source: source.id, doc: source.name, field: field, value: try property.kept(typed),
              setter: setter, time: clock.now))
        }
      }
      _ = try writer.set(facts)
      return try details(of: stored, writer)
    }
  }

  /// Takes back what people set of sources, in one commit a source; tells what holds of them now.
  package static func resetSources(
    _ sources: [String], _ properties: Set<SourceProperty>, at path: String, waits: Double = 0,
    clock: Clock = .system
  ) throws(AnswerError) -> [SourceDetail] {
    try reviewing(path, waits: waits, clock: clock) { writer in
      let stored = try Self.stored(sources, writer)
      let fields = Set(properties.compactMap(\.field))
      for source in stored {
        _ = try writer.resetFacts(ofSource: source.key, fields: fields)
      }
      return try details(of: stored, writer)
    }
  }

  /// Keeps what JSON Lines set, all in one commit, or nothing when a line is wrong; `setter` sets what does not say who.
  package static func readSourceLines(
    _ text: [UInt8], by setter: String, at path: String, waits: Double = 0,
    clock: Clock = .system
  ) throws(AnswerError) -> ReviewImport {
    try reviewing(path, waits: waits, clock: clock) { writer in
      var result = ReviewImport()
      var facts: [SourceFact] = []
      let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
        do {
          let line = try SourceLine(Array(line), setter: setter, now: clock.now)
          if let fact = line.fact { facts.append(fact) }
        } catch let problem as ReviewLine.Problem {
          result.problems.append(.init(line: index + 1, message: problem.message))
        } catch let error as AnswerError {
          result.problems.append(.init(line: index + 1, message: error.description))
        }
      }
      guard result.problems.isEmpty else { return result }
      let outcome = try writer.set(facts)
      result.kept = outcome.facts
      result.known = outcome.known
      result.waiting = outcome.waiting
      return result
    }
  }

  private static func stored(_ sources: [String], _ writer: BaseWriter) throws -> [StoredSource] {
    try writer.read { snapshot in
      Result {
        try snapshot.sources(sources.map { try Self.sourceKey($0, in: snapshot) })
      }
    }.get()
  }

  private static func details(
    of sources: [StoredSource], _ writer: BaseWriter
  ) throws -> [SourceDetail] {
    try writer.read { snapshot in
      Result { try sources.map { try Self.detail(of: $0.key, in: snapshot) } }
    }.get()
  }

  private static func detail(of key: Int64, in snapshot: BaseSnapshot) throws -> SourceDetail {
    guard let source = try snapshot.sources([key]).first else {
      throw AnswerError.unknownSource("\(key)")
    }
    let found = Dictionary(
      try snapshot.foundFacts(of: source).map { ($0.field, $0.value) }, uniquingKeysWith: { $1 })
    let counts = try snapshot.counts(ofSource: key)
    let settings = try snapshot.sourceFacts(of: source).compactMap { fact in
      SourceProperty(fact.field).map { property in
        SourceDetail.Setting(
          property: property, value: fact.value, found: found[fact.field] ?? nil,
          setter: fact.setter, time: fact.time)
      }
    }
    return SourceDetail(
      source: SourceReference(source), settings: settings, passages: counts.passages,
      proposals: counts.proposals)
  }

  static func sourceKey(_ text: String, in snapshot: BaseSnapshot) throws -> Int64 {
    if text.hasPrefix("p-"), try snapshot.sourceKeys(matching: text, limit: 1).isEmpty {
      return try stored(text, in: snapshot).source.key
    }
    return try key(of: text, in: snapshot).get()
  }
}

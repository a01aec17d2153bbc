import Answers
import Ingest

/// What a search found, in any format.
struct SearchView {
  /// What was found.
  var found: SearchPage
  /// The query as typed.
  var query: String
  /// How many hits were left out before the first.
  var offset: Int

  /// Writes the hits.
  func write(as format: OutputFormat, on page: inout OutputPage) {
    switch format {
    case .table: writeCards(on: &page)
    case .json: writeObject(on: &page)
    case .jsonl:
      for hit in found.hits { page.json { Self.write(hit, into: &$0) } }
    case .plain, .csv, .tsv, .markdown: writeRows(RowWriter(format: format), on: &page)
    }
  }

  /// Says on standard error what of the query was not understood or was read otherwise, and what may have been meant.
  func sayNotices(asTable: Bool) {
    let notices = QueryNotices(
      query: query, complaints: found.complaints, suggestions: found.suggestions,
      isRelaxed: found.isRelaxed, isEmpty: found.hits.isEmpty)
    notices.say(command: "search", asTable: asTable)
  }

  private func writeCards(on page: inout OutputPage) {
    guard !found.hits.isEmpty else { return }
    for (place, hit) in found.hits.enumerated() {
      Self.writeCard(hit, number: offset + place + 1, on: &page)
    }
    page.line(footer)
    FacetView(facets: found.facets).write(on: &page)
  }

  /// Writes a hit as a card.
  static func writeCard(_ hit: SearchHit, number: Int, on page: inout OutputPage) {
    switch hit.thing {
    case .proposal(let listed):
      ProposalCard(listed: listed, snippet: hit.snippet, number: number).write(on: &page)
    case .passage(let passage):
      PassageCard(passage: passage, snippet: hit.snippet, number: number).write(on: &page)
    }
  }

  /// How much was found: totals count proposals, pages count cards.
  private var footer: String {
    let (shown, cards) = (found.hits.count, found.cards)
    guard shown < cards else {
      return cards < found.total
        ? "\(found.total) found on \(cards) card\(cards == 1 ? "" : "s"); --all shows each"
        : "\(found.total) found"
    }
    let all = cards < found.total ? "\(cards) cards, \(found.total) found" : "\(found.total)"
    let next = offset + shown < cards ? "; --offset \(offset + shown) shows more" : ""
    return "\(offset + 1) to \(offset + shown) of \(all)\(next)"
  }

  private func writeRows(_ rows: RowWriter, on page: inout OutputPage) {
    let isPassages = found.collection == .passages
    rows.head(isPassages ? PassageFields.names : ProposalFields.names, on: &page)
    for hit in found.hits { rows.row(Self.values(of: hit), on: &page) }
  }

  /// The values of a hit, in the order of the names of its collection.
  static func values(of hit: SearchHit) -> [String] {
    switch hit.thing {
    case .proposal(let listed): ProposalFields.values(of: listed)
    case .passage(let passage): PassageFields.values(of: passage)
    }
  }

  private func writeObject(on page: inout OutputPage) {
    page.json { json in
      json.object { json in
        json.member("query", query)
        json.member("in", found.collection.rawValue)
        json.member("total", found.total)
        json.member("cards", found.cards)
        json.member("offset", offset)
        json.member("relaxed", found.isRelaxed)
        QueryNotices.write(found.complaints, found.suggestions, into: &json)
        json.member("hits") { json in
          json.array { json in
            for hit in found.hits { Self.write(hit, into: &json) }
          }
        }
        if !found.facets.isEmpty { FacetView(facets: found.facets).write(into: &json) }
      }
    }
  }

  /// Writes a hit: its record, score and snippet.
  static func write(
    _ hit: SearchHit, into json: inout JSONWriter, also: (inout JSONWriter) -> Void = { _ in }
  ) {
    func more(_ json: inout JSONWriter) {
      json.member("score", hit.score)
      json.member("snippet") { hit.snippet.write(into: &$0) }
      also(&json)
    }
    switch hit.thing {
    case .proposal(let listed): ProposalListView.write(listed, into: &json, more: more)
    case .passage(let passage): passage.write(into: &json, more: more)
    }
  }
}

extension MarkedText {
  /// Writes `{"text":…,"marks":[[start,end],…]}`, marks in Unicode scalars of the text.
  func write(into json: inout JSONWriter) {
    let bytes = Array(text.utf8)
    func scalars(before end: Int) -> Int {
      bytes[..<min(end, bytes.count)].count { $0 & 0xC0 != 0x80 }
    }
    json.object { json in
      json.member("text", text)
      json.member("marks") { json in
        json.array { json in
          for mark in marks {
            json.array { json in
              json.value(scalars(before: mark.lowerBound))
              json.value(scalars(before: mark.upperBound))
            }
          }
        }
      }
    }
  }
}

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
      for hit in found.hits { page.json { write(hit, into: &$0) } }
    case .plain, .csv, .tsv, .markdown: writeRows(RowWriter(format: format), on: &page)
    }
  }

  /// Says on standard error what of the query was not understood or was read otherwise, and what may have been meant.
  func sayNotices(asTable: Bool) {
    for complaint in found.complaints {
      Failure.say("query, column \(complaint.column): \(complaint.message)")
    }
    if found.isRelaxed && !found.hits.isEmpty {
      Failure.say("nothing has all the words; these have some of them")
    }
    if asTable && found.hits.isEmpty { Failure.say("nothing found for \(query)") }
    for suggestion in found.suggestions {
      Failure.say("did you mean \(suggestion.suggestion)? kb search \(suggestion.query)")
    }
  }

  private func writeCards(on page: inout OutputPage) {
    guard !found.hits.isEmpty else { return }
    for (place, hit) in found.hits.enumerated() {
      let number = offset + place + 1
      switch hit.thing {
      case .proposal(let listed):
        ProposalCard(listed: listed, snippet: hit.snippet, number: number).write(on: &page)
      case .passage(let passage):
        PassageCard(passage: passage, snippet: hit.snippet, number: number).write(on: &page)
      }
    }
    page.line(footer)
    for facet in found.facets where !facet.values.isEmpty { write(facet, on: &page) }
  }

  private var footer: String {
    let shown = found.hits.count
    if !found.hasMore && offset == 0 && shown < found.total {
      return "\(found.total) found on \(shown) cards; --all shows each"
    }
    guard found.hasMore || offset > 0 else { return "\(found.total) found" }
    let next = found.hasMore ? "; --offset \(offset + shown) shows more" : ""
    return "\(offset + 1) to \(offset + shown) of \(found.total)\(next)"
  }

  private func write(_ facet: Facet, on page: inout OutputPage) {
    page.line()
    page.line(page.palette.heading(facet.field))
    for value in facet.values {
      let count = String(value.count)
      let margin = String(repeating: " ", count: max(0, 6 - count.count))
      page.line("\(margin)\(count)  \(SafeText.line(value.label))")
    }
  }

  private func writeRows(_ rows: RowWriter, on page: inout OutputPage) {
    let isPassages = found.collection == .passages
    rows.head(isPassages ? PassageFields.names : ProposalFields.names, on: &page)
    for hit in found.hits {
      switch hit.thing {
      case .proposal(let listed): rows.row(ProposalFields.values(of: listed), on: &page)
      case .passage(let passage): rows.row(PassageFields.values(of: passage), on: &page)
      }
    }
  }

  private func writeObject(on page: inout OutputPage) {
    page.json { json in
      json.object { json in
        json.member("query", query)
        json.member("in", found.collection.rawValue)
        json.member("total", found.total)
        json.member("offset", offset)
        json.member("relaxed", found.isRelaxed)
        writeNotices(into: &json)
        json.member("hits") { json in
          json.array { json in
            for hit in found.hits { write(hit, into: &json) }
          }
        }
        if !found.facets.isEmpty { writeFacets(into: &json) }
      }
    }
  }

  private func writeNotices(into json: inout JSONWriter) {
    json.member("complaints") { json in
      json.array { json in
        for complaint in found.complaints {
          json.object { json in
            json.member("column", complaint.column)
            json.member("message", complaint.message)
          }
        }
      }
    }
    json.member("suggestions") { json in
      json.array { json in
        for suggestion in found.suggestions {
          json.object { json in
            json.member("typed", suggestion.typed)
            json.member("suggestion", suggestion.suggestion)
            json.member("query", suggestion.query)
          }
        }
      }
    }
  }

  private func write(_ hit: SearchHit, into json: inout JSONWriter) {
    func more(_ json: inout JSONWriter) {
      json.member("score", hit.score)
      json.member("snippet") { hit.snippet.write(into: &$0) }
    }
    switch hit.thing {
    case .proposal(let listed): ProposalListView.write(listed, into: &json, more: more)
    case .passage(let passage): passage.write(into: &json, more: more)
    }
  }

  private func writeFacets(into json: inout JSONWriter) {
    json.member("facets") { json in
      json.object { json in
        for facet in found.facets { write(facet, into: &json) }
      }
    }
  }

  private func write(_ facet: Facet, into json: inout JSONWriter) {
    json.member(facet.field) { json in
      json.array { json in
        for value in facet.values {
          json.object { json in
            json.member("value", value.value)
            json.member("label", value.label)
            json.member("count", value.count)
          }
        }
      }
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

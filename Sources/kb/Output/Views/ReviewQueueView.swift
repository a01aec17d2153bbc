import Answers
import Ingest

/// The queue for an editor or an assistant: a line a proposal, with an empty decision to fill in.
struct ReviewQueueView {
  /// Writes one line.
  static func write(_ detail: ProposalDetail, into json: inout JSONWriter) {
    let record = detail.proposal.record
    json.object { json in
      json.member("id", record.proposal.id)
      json.member("kind", record.proposal.kind.rawValue)
      json.member("text", record.proposal.text)
      json.member("passage", detail.passage.text)
      json.member("section", record.proposal.section)
      json.member("speaker") { json in
        if let speaker = record.proposal.speaker { speaker.write(into: &json) } else { json.null() }
      }
      json.member("themes") { json in
        json.array { json in
          for theme in record.proposal.themes { theme.write(into: &json) }
        }
      }
      json.member("confidence", record.proposal.confidence)
      json.member("why", WhyLine(detail: detail).text)
      json.member("doc", record.source.name)
      json.member("title", record.source.metadata.title)
      json.member("date", record.source.metadata.date)
      json.member("decision") { json in
        json.object { json in
          for name in ["verdict", "speaker", "theme", "note"] { json.member(name, nil as String?) }
        }
      }
      json.member("by", nil as String?)
    }
  }
}

/// What was decided, for people.
struct ReviewListView {
  /// The decisions, in order of time.
  var reviews: [ReviewEntry]

  /// Writes each with its words and source.
  func write(on page: inout OutputPage) {
    for entry in reviews {
      page.paragraph(entry.text, indent: 0)
      page.paragraph(entry.review.sentence(found: nil), indent: 2)
      page.paragraph(entry.id + page.divider + entry.doc, indent: 2, style: page.palette.faint)
      page.line()
    }
    page.line("\(reviews.count) decided")
  }
}

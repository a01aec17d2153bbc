import Ingest

/// What speaks for the themes of a text, by where the words stand.
struct ThemeEvidenceView {
  /// What is shown.
  var explanation: ThemeExplanation
  /// What the span itself is called.
  var name = "proposal"

  /// Points below this are not shown to people.
  private static let leastShown = 0.1

  /// Writes the chosen themes for people, each with its places.
  func writeChosen(on page: inout OutputPage) {
    for candidate in explanation.chosen { write(candidate, label: "theme", on: &page) }
  }

  /// Writes the chosen themes and those that came next.
  func write(on page: inout OutputPage) {
    if explanation.chosen.isEmpty { page.field("theme", "none: nothing speaks clearly for one") }
    writeChosen(on: &page)
    for candidate in explanation.others { write(candidate, label: "next", on: &page) }
  }

  /// Writes the members `themes` and `others` of a JSON object.
  func writeMembers(into json: inout JSONWriter) {
    json.member("themes") { write(explanation.chosen, into: &$0) }
    json.member("others") { write(explanation.others, into: &$0) }
  }

  private func write(
    _ candidate: ThemeExplanation.Candidate, label: String, on page: inout OutputPage
  ) {
    let theme = candidate.theme
    page.field(label, "\(theme.name) (\(theme.code)), \(WhyView.points(candidate.points)) points")
    for evidence in candidate.evidence where evidence.points.magnitude >= Self.leastShown {
      let place = evidence.place == .proposal ? name : evidence.place.rawValue
      let terms = evidence.terms.isEmpty ? "no word alone" : evidence.terms.joined(separator: ", ")
      page.field("", "\(place) \(WhyView.points(evidence.points)): \(terms)")
    }
    if candidate.prior.magnitude >= Self.leastShown {
      page.field("", "before any word \(WhyView.points(candidate.prior))")
    }
  }

  private func write(_ candidates: [ThemeExplanation.Candidate], into json: inout JSONWriter) {
    json.array { json in
      for candidate in candidates {
        json.object { json in
          json.member("code", candidate.theme.code)
          json.member("name", candidate.theme.name)
          json.member("parent", candidate.theme.parent)
          json.member("points", candidate.points)
          json.member("prior", candidate.prior)
          json.member("evidence") { json in
            json.array { json in
              for evidence in candidate.evidence { write(evidence, into: &json) }
            }
          }
        }
      }
    }
  }

  private func write(_ evidence: ThemeExplanation.Evidence, into json: inout JSONWriter) {
    json.object { json in
      json.member("in", evidence.place == .proposal ? name : evidence.place.rawValue)
      json.member("points", evidence.points)
      json.member("terms", evidence.terms)
    }
  }
}

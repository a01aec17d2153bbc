import Answers
import Ingest

/// Why a proposal was found and sorted as it is, in one block.
struct WhyView {
  /// What is explained.
  var detail: ProposalDetail
  /// Why.
  var reasons: ProposalReasons

  private var proposal: Proposal { detail.proposal.record.proposal }

  /// Writes it for people.
  func write(on page: inout OutputPage) {
    page.line()
    page.line(page.palette.heading("Why"))
    page.field("rule", "\(proposal.rule), \(proposal.form.rawValue)")
    page.field("cue", cue)
    page.field("speaker", speaker)
    page.field("sentence", "\(Self.points(reasons.score)) of 1 by the sentence model: \(words)")
    let candidates = ThemeEvidenceView(explanation: reasons.themes)
    if reasons.themes.chosen.isEmpty { page.field("theme", "none: nothing speaks clearly for one") }
    candidates.writeChosen(on: &page)
    page.field("confidence", confidence)
    page.field("review", detail.proposal.review?.sentence ?? "nobody has looked at it")
  }

  /// Writes it as one JSON object.
  func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("rule", proposal.rule)
      json.member("cue") { json in
        json.object { json in
          json.member("text", proposal.cue)
          json.member("start", reasons.cue?.lowerBound)
          json.member("end", reasons.cue?.upperBound)
        }
      }
      json.member("speaker", detail.evidence)
      json.member("sentence") { writeSentence(into: &$0) }
      ThemeEvidenceView(explanation: reasons.themes).writeMembers(into: &json)
      json.member("confidence", proposal.confidence)
      json.member("basis", basis)
      json.member("review") { json in
        if let review = detail.proposal.review { review.write(into: &json) } else { json.null() }
      }
    }
  }

  private func writeSentence(into json: inout JSONWriter) {
    json.object { json in
      json.member("text", reasons.sentence)
      json.member("score", reasons.score)
      json.member("words") { json in
        json.array { json in
          for word in reasons.words {
            json.object { json in
              json.member("text", word.text)
              json.member("weight", word.weight)
            }
          }
        }
      }
    }
  }

  private var cue: String {
    guard !proposal.cue.isEmpty else { return "no cue words; the sentence alone decided" }
    let place = reasons.cue.map { ", characters \($0.lowerBound) to \($0.upperBound)" }
    return "\u{201C}\(proposal.cue)\u{201D}" + (place ?? "")
  }

  private var speaker: String {
    if let review = detail.proposal.review, review.speaker != nil {
      return "\(review.foundSpeaker ?? "nobody") was found; the review says otherwise"
    }
    let name = detail.proposal.speaker?.name ?? proposal.speaker?.name ?? "none named"
    return detail.evidence.map { "\(name): \($0)" } ?? name
  }

  private var words: String {
    reasons.words.filter { $0.text.contains { $0.isLetter || $0.isNumber } }.map { word in
      "\(word.text) \(word.weight < 0 ? "\u{2212}" : "+")\(Self.points(word.weight.magnitude))"
    }.joined(separator: ", ")
  }

  private var confidence: String {
    let percent = Int((proposal.confidence * 100).rounded())
    if let verdict = detail.proposal.review?.verdict {
      return "reviewed: \(verdict.rawValue); before, \(percent) of 100; \(basis)"
    }
    return "\(percent) of 100 found like this are right; \(basis)"
  }

  private var basis: String {
    switch reasons.basis {
    case .rule(0): "an estimate for this rule, not measured yet"
    case .rule(let cases): "measured on \(cases) sentences of annotated reports"
    case .sentence: "cue and sentence score together, calibrated on annotated speeches"
    }
  }

  /// A number with two digits after the point.
  static func points(_ number: Double) -> String {
    let hundredths = Int((number.magnitude * 100).rounded())
    let digits = "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
    return number < 0 && hundredths > 0 ? "\u{2212}\(digits)" : digits
  }
}

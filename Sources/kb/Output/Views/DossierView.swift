import Answers
import Ingest

/// A speaker's dossier.
struct DossierView {
  /// What is shown.
  var dossier: SpeakerDossier

  /// Writes it for people.
  func writeCard(on page: inout OutputPage) {
    let summary = dossier.summary
    let name = SafeText.line(summary.speaker.name)
    if DisplayWidth.columns(of: name) + 2 + DisplayWidth.columns(of: headline)
      <= page.terminal.width
    {
      page.line(page.palette.speaker(name) + "  " + headline)
    } else {
      page.paragraph(name, indent: 0, style: page.palette.speaker)
      page.paragraph(headline, indent: 2)
    }
    if !dossier.aliases.isEmpty {
      page.paragraph("also " + dossier.aliases.joined(separator: ", "), indent: 2)
    }
    section("Roles", on: &page)
    for (role, place) in distinctRoles { page.paragraph("\(role) (\(place))", indent: 2) }
    section("Themes", on: &page)
    for theme in dossier.themes {
      page.paragraph("\(theme.proposals + theme.commitments)  \(theme.name)", indent: 2)
    }
    section("Over time", on: &page)
    TimelineView(periods: dossier.periods).write(on: &page, indent: 2)
    section("Proposals", on: &page)
    for (place, listed) in dossier.proposals.enumerated() {
      ProposalCard(listed: listed, number: place + 1).write(on: &page)
    }
    section("Sources", on: &page)
    for source in dossier.sources { page.paragraph(Self.line(of: source), indent: 2) }
  }

  /// Writes it as one JSON object.
  func writeObject(on page: inout OutputPage) {
    page.json { json in
      dossier.summary.write(into: &json) { json in
        json.member("aliases", dossier.aliases)
        writeArray("role_mentions", dossier.roles, into: &json) { role, json in
          json.object { json in
            json.member("role", role.role)
            json.member("source", role.source.id)
            json.member("date", role.source.metadata.date)
          }
        }
        writeArray("themes", dossier.themes, into: &json) { $0.write(into: &$1) }
        writeArray("periods", dossier.periods, into: &json) { period, json in
          json.object { json in
            json.member("period", period.period)
            json.member("count", period.count)
          }
        }
        writeArray("list", dossier.proposals, into: &json) { ProposalListView.write($0, into: &$1) }
        writeArray("sources_list", dossier.sources, into: &json) { $0.write(into: &$1) }
      }
    }
  }

  /// Writes it as Markdown, proposals as a numbered list.
  func writeMarkdown(on page: inout OutputPage) {
    page.line("# \(RowWriter.escaped(SafeText.line(dossier.summary.speaker.name)))")
    page.line()
    page.line(RowWriter.escaped(headline))
    markdownSection("Roles", distinctRoles.map { "\($0) (\($1))" }, on: &page)
    markdownSection(
      "Themes", dossier.themes.map { "\($0.name): \($0.proposals + $0.commitments)" }, on: &page)
    markdownSection(
      "Proposals",
      dossier.proposals.map { listed in
        let proposal = listed.record.proposal
        return
          "\u{201C}\(proposal.text)\u{201D} \(Self.line(of: listed.record.source)), \(proposal.id)"
      }, on: &page)
    markdownSection("Sources", dossier.sources.map(Self.line), on: &page)
  }

  private var headline: String {
    let summary = dossier.summary
    let dates = [summary.firstDate, summary.lastDate].compactMap(\.self)
    let span =
      Set(dates).count > 1 ? ", \(dates[0]) to \(dates[1])" : dates.first.map { ", \($0)" } ?? ""
    return "\(summary.speaker.id), \(summary.speaker.classification.rawValue), "
      + "\(count(summary.proposals, "proposal")), \(count(summary.commitments, "commitment")), "
      + "\(count(summary.sources, "source"))\(span)"
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// Each role once, with the dates or names of the sources that print it.
  private var distinctRoles: [(role: String, places: String)] {
    var order: [String] = []
    var places: [String: [String]] = [:]
    for mention in dossier.roles {
      if places[mention.role] == nil { order.append(mention.role) }
      let place = mention.source.metadata.date ?? mention.source.name
      if places[mention.role]?.contains(place) != true {
        places[mention.role, default: []].append(place)
      }
    }
    return order.map { ($0, places[$0, default: []].joined(separator: ", ")) }
  }

  private func section(_ title: String, on page: inout OutputPage) {
    page.line()
    page.line(page.palette.heading(title))
  }

  private func markdownSection(_ title: String, _ items: [String], on page: inout OutputPage) {
    guard !items.isEmpty else { return }
    page.line()
    page.line("## \(title)")
    page.line()
    for item in items { page.line("- " + RowWriter.escaped(SafeText.line(item))) }
  }

  private func writeArray<Element>(
    _ name: String, _ elements: [Element], into json: inout JSONWriter,
    _ write: (Element, inout JSONWriter) -> Void
  ) {
    json.member(name) { json in
      json.array { json in
        for element in elements { write(element, &json) }
      }
    }
  }

  private static func line(of source: SourceReference) -> String {
    let parts = [
      source.metadata.title ?? source.name, source.metadata.publisher, source.metadata.date,
    ]
    return parts.compactMap(\.self).joined(separator: ", ") + " (\(source.id))"
  }
}

extension ThemeCount {
  /// Writes `{"scheme":…,"code":…,"name":…,"proposals":…,"commitments":…,"speakers":…}`.
  func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("scheme", scheme)
      json.member("code", code)
      json.member("name", name)
      json.member("proposals", proposals)
      json.member("commitments", commitments)
      json.member("speakers", speakers)
    }
  }
}

/// Who speaks in a whole section: titles, bylines, headings, speaker lines and turns.
extension ReportRules {
  /// The title, when it is nothing but the name of a body.
  mutating func titleBody() -> Int? {
    // "House of Harbours" above "Standing Committee on Lamps": the committee reports.
    if views.count > 1, let first = titleBody(views[0], upTo: 9),
      views[0].isRole(first.head, views[0].bits.chamber),
      let second = titleBody(views[1], upTo: 14),
      views[1].isRole(second.head, views[1].bits.assembly)
    {
      return registry.add(second.name, .body, evidence: "title of the document")
    }
    return views.first.flatMap { titleBody($0, upTo: 9) }.map {
      registry.add($0.name, .body, evidence: "title of the document")
    }
  }

  /// A block that is nothing but the name of a body, its abbreviation in brackets apart.
  private func titleBody(_ view: BlockView, upTo most: Int) -> (name: String, head: Int)? {
    guard (2...most).contains(view.tokens.count) else { return nil }
    let bracket = view.tokens.indices.first { view.kind($0) == .openBracket }
    let words = 0..<(bracket ?? view.tokens.count)
    guard
      words.allSatisfy({
        view.token($0).isWord && (view.isCapital($0) || view.isWord($0, view.bits.small))
          || view.kind($0) == .joint
      }),
      let head = words.first(where: { view.isRole($0, view.bits.body) }), head <= 4,
      !words.contains(where: { view.isRole($0, view.bits.document) })
    else { return nil }
    return (view.string(words), head)
  }

  /// The one name of a byline near the top, where at least three blocks speak of "I" outside quotations.
  mutating func ownAuthor() -> Int? {
    // A speech may be followed by turns: what stands before them is the author's.
    let end = document.blocks.firstIndex { $0.kind == .turn } ?? views.count
    let own = views[..<end].filter { view in
      view.tokens.indices.contains { view.id($0) == view.ids.i && !view.isQuoted($0) }
    }
    guard own.count >= 3 else { return nil }
    for view in views.prefix(8) {
      guard let by = view.tokens.indices.prefix(60).first(where: { opensByline($0, view) })
      else { continue }
      let finder = NameFinder(view: view)
      let end =
        (by + 1..<view.tokens.count).first { !finder.isNameWord($0) } ?? view.tokens.count
      let name = by + 1..<end
      guard (2...4).contains(name.count),
        end == view.tokens.count || view.kind(end) == .openBracket || view.kind(end) == .comma
      else { continue }
      return registry.add(view.string(name), .person, evidence: "byline")
    }
    return nil
  }

  /// "By |Ines Prado", "Speech of |Ines Prado (Sorra)".
  private func opensByline(_ index: Int, _ view: BlockView) -> Bool {
    if view.id(index) == view.ids.by, index < 2 { return true }
    return index > 0 && (view.id(index) == view.ids.of || view.id(index) == view.ids.by)
      && view.isRole(index - 1, view.bits.speechNoun)
  }

  // MARK: Turns

  mutating func readTurn(_ index: Int) {
    guard let name = document.blocks[index].speaker else { return readOwnWords(index) }
    if Self.isDate(name) {
      startSection()
      return readParagraph(index)
    }
    let label = Vocabulary.embedded.number(of: name.lowercased())
    if views[index].lexicon.roles.has(label, views[index].bits.questionLabel) {
      if index > 0, document.blocks[index - 1].kind != .turn {
        interviewee = presented(before: index) ?? interviewee
      }
      startSection()
      lastTurn = index
      return
    }
    let isAnswer = views[index].lexicon.roles.has(label, views[index].bits.answerLabel)
    if isAnswer, !isLabelled(index), !Self.isFirstPerson(views[index]),
      !views[index].mentions.isEmpty
    {
      return readPresentation(index)
    }
    // "Answer: Rejected.": nobody was presented who might answer.
    if isAnswer, interviewee == nil { return readParagraph(index) }
    let speaker: Int
    if isAnswer, let interviewee {
      speaker = interviewee
    } else {
      speaker = registry.add(Self.labelName(name), .person, evidence: "turn label")
    }
    lastTurn = index
    context = SpeakerContext()
    context.section = speaker
    context.lastPerson = speaker
    readOwnWords(index)
  }

  /// "FEBRUARY 3", "May 2017": the label of an entry, no name.
  private static func isDate(_ label: String) -> Bool {
    let lexicon = ReportLexicon.shared
    return label.utf8.contains { (48...57).contains($0) }
      && label.split(separator: " ").prefix(2).contains {
        lexicon.words.has(Vocabulary.embedded.number(of: $0.lowercased()), lexicon.bits.month)
      }
  }

  /// "ANSWER (Ines Prado, 3 May)": the name in brackets; any other label as it stands.
  private static func labelName(_ label: String) -> String {
    let lexicon = ReportLexicon.shared
    guard let open = label.firstIndex(of: "("),
      let word = label[..<open].split(separator: " ").first,
      lexicon.roles.has(
        Vocabulary.embedded.number(of: word.lowercased()), lexicon.bits.answerLabel)
    else { return label }
    let name = label[label.index(after: open)...].prefix { $0 != "," && $0 != ")" }
    return name.contains(" ") ? String(name) : label
  }

  /// Whether the label of a turn stands before its words; a further paragraph of the turn has none.
  private func isLabelled(_ index: Int) -> Bool {
    var place = document.blocks[index].range.lowerBound - 1
    while place >= 0, document.text[place] == UInt8(ascii: " ") { place -= 1 }
    return place >= 0 && document.text[place] != UInt8(ascii: "\n")
  }

  /// A paragraph between answers that presents somebody else: whoever it names last answers from here on.
  private mutating func readPresentation(_ index: Int) {
    startSection()
    readParagraph(index)
    interviewee = presented(before: index + 1) ?? interviewee
  }

  /// The person named most often since the last turn, in full if possible; of equals the one named first.
  private func presented(before index: Int) -> Int? {
    var counts: [(speaker: Int, count: Int)] = []
    for mention in views[lastTurn + 1 ..<~ index].flatMap(\.mentions) {
      let weight = mention.name.count > 1 ? 2 : 1
      if let place = counts.firstIndex(where: { $0.speaker == mention.speaker }) {
        counts[place].count += weight
      } else {
        let isInTitle = views.prefix(2).contains { view in
          view.mentions.contains { $0.speaker == mention.speaker }
        }
        counts.append((mention.speaker, weight + (isInTitle ? 2 : 0)))
      }
    }
    return counts.enumerated().max { ($0.1.count, $1.0) < ($1.1.count, $0.0) }?.1.speaker
  }

  // MARK: Headings

  mutating func readHeading(_ index: Int) {
    let view = views[index]
    if index > 0, readsAsSignature(index) || readsAsSpeakerLine(index) { return }
    if !followsSpeakerLine(index) { startSection() }
    sponsor = nil
    list = nil
    noteHeading(view, isTitle: index == 0)
    if index > 0 { noteHeadingOwner(view, index) }
    if index > 0, context.section == nil, let owner = lineOwner(view),
      registry.speakers[owner].kind == .body
    {
      context.section = owner
      context.note(owner, .body)
    }
    if index > 0, context.section == nil, Self.isFirstPerson(view) {
      context.section = registry.ledger.owner ?? issuer() ?? registry.mostNamedBody
      context.isOwnWords = context.section != nil
    }
    if index + 1 < views.count, document.blocks[index + 1].kind == .listItem {
      list = leadIn(index)
    }
    // "What the letter says, point by point": whoever was named most wrote it.
    if index > 0, view.mentions.isEmpty, context.section == nil,
      view.tokens.indices.contains(where: {
        view.isRole($0, view.bits.document | view.bits.speechNoun)
      }), Self.opensOwnWords(after: index, views)
    {
      context.section = registry.mostNamedPerson
    }
    // "X, deputy: It is recommended …", "From the newsletter of X": a headline that names the one whom the piece is about.
    guard let first = view.mentions.first else { return }
    if first.extent.lowerBound <= 1 { context.lastPerson = first.speaker }
    if index > 0, view.mentions.count == 1, Self.opensOwnWords(after: index, views) {
      context.section = first.speaker
    }
  }

  /// The first abbreviation that stands three times in the document: the body whose release says "we".
  private mutating func issuer() -> Int? {
    let name = abbreviation ?? repeatedAbbreviation()
    abbreviation = .some(name)
    return name.map { registry.add($0, .body, evidence: "a body named often") }
  }

  private func repeatedAbbreviation() -> String? {
    var names: [String] = []
    var counts: [String: Int] = [:]
    for view in views {
      for index in view.tokens.indices where isAbbreviation(index, view) {
        let name = view.string(index..<index + 1)
        if counts[name] == nil { names.append(name) }
        counts[name, default: 0] += 1
      }
    }
    return names.first { counts[$0] ?? 0 > 2 }
  }

  private func isAbbreviation(_ index: Int, _ view: BlockView) -> Bool {
    let token = view.token(index)
    return token.isWord && token.flags.contains(.allCaps)
      && (2...6).contains(token.end - token.start)
      && (token.word == 0 || view.isRole(index, view.bits.particle))
      && (index == 0 || view.kind(index - 1) != .number)
  }

  /// "Motion of The Left, 2007", "Housing, by our House members", "What the Committee recommends": whose words follow.
  private mutating func noteHeadingOwner(_ view: BlockView, _ index: Int) {
    let words = view.tokens.indices
    for place in words.dropFirst().dropLast() {
      let isOf = view.id(place) == view.ids.of || view.id(place) == view.ids.from
      guard
        isOf && view.isRole(place - 1, view.bits.document | view.bits.bill)
          || view.id(place) == view.ids.by,
        let source = SourceFinder(view: view, segment: words).source(after: place + 1),
        source.kind != .never, source.kind != .document
      else { continue }
      return take(source, view)
    }
    guard let first = words.first, view.id(first) == view.ids.what, words.count > 3,
      let cue = words.dropFirst(2).lazy.compactMap({
        view.lexicon.reporting.longest(in: view.tokens, at: $0, before: words.upperBound)
      }).first,
      let source = SourceFinder(view: view, segment: words).source(before: cue.tokens.lowerBound),
      source.kind != .never,
      source.kind != .document || !Self.opensOwnWords(after: index, views)
    else { return }
    take(source, view)
  }

  private mutating func take(_ source: Source, _ view: BlockView) {
    guard
      let found = SourceResolver(view: view).speaker(of: source, &context, &registry)
    else { return }
    context.section = found.speaker
    let isMotion = view.tokens.indices.contains {
      view.isRole($0, view.bits.bill) && !view.isRole($0, view.bits.billNoun)
    }
    if isMotion { context.mover = found.speaker }
  }

  /// Forgets who was named, but for the person whom a lone pronoun must mean.
  mutating func startSection() {
    let person = context.lastPerson ?? context.personBefore
    context = SpeakerContext()
    context.personBefore = person
    context.section = author
    context.isOwnWords = author != nil
    registry.ledger.beginSection()
  }

  /// A headline between a speaker line and the words of that speaker.
  private func followsSpeakerLine(_ index: Int) -> Bool {
    guard index > 0, context.section != nil, context.paragraph == nil else { return false }
    return document.blocks[index - 1].kind == .speakerLine || lineOfSpeaker == index - 1
  }

  // MARK: Speaker lines

  mutating func readSpeakerLine(_ index: Int) {
    let view = views[index]
    if readsAsSignature(index) { return }
    if followsDash(index), let speaker = view.mentions.first?.speaker {
      assignBefore(index, to: speaker)
      return
    }
    let isHeading =
      view.mentions.isEmpty
      && view.tokens.indices.contains {
        view.isRole($0, view.bits.document | view.bits.bill) || view.kind($0) == .number
      }
    if isHeading { return readHeading(index) }
    context = SpeakerContext()
    list = nil
    let speaker: Int
    if let owner = lineOwner(view) {
      speaker = owner
    } else {
      speaker = registry.add(
        document.blocks[index].speaker ?? view.string(view.tokens.indices), .person,
        evidence: "speaker line")
    }
    context.section = speaker
    context.note(speaker, registry.speakers[speaker].kind)
  }

  /// Whom a line speaks for: the first person, or the body before who heads it: "Harbour Commission (chair: Ines Prado)".
  private func lineOwner(_ view: BlockView) -> Int? {
    guard let person = view.mentions.first else {
      // "Harbour Commission (chair: Prado)": nobody else is known.
      return view.bodies.first {
        $0.name.lowerBound <= 2 && $0.name.upperBound < view.tokens.count
          && view.kind($0.name.upperBound) == .openBracket
      }?.speaker
    }
    let body = view.bodies.first {
      $0.name.upperBound < person.name.lowerBound
        && view.token(person.name.lowerBound).flags.contains(.bracketed)
        && !view.token($0.name.lowerBound).flags.contains(.bracketed)
    }
    return (body ?? person).speaker
  }

  /// "Ines Prado, then chairwoman, May 2017" below a quotation: its words are hers.
  mutating func readsAsSignature(_ index: Int) -> Bool {
    let view = views[index]
    guard view.tokens.count <= 16, let first = view.mentions.first, first.extent.lowerBound <= 1,
      closesQuotation(index),
      !view.tokens.indices.contains(where: {
        view.isWord($0, view.bits.be | view.bits.have | view.bits.modal)
          || view.lexicon.reporting.begins(with: view.id($0)) || view.kind($0) == .colon
      })
    else { return false }
    assignBefore(index, to: first.speaker)
    return true
  }

  /// A name below a paragraph that is nothing but a quotation, where none follows.
  private func closesQuotation(_ index: Int) -> Bool {
    func isQuotation(_ index: Int) -> Bool {
      guard views.indices.contains(index), views[index].tokens.count > 4 else { return false }
      return views[index].tokens.indices.allSatisfy {
        views[index].isQuoted($0) || !views[index].tokens[$0].isWord
      }
    }
    return isQuotation(index - 1) && !isQuotation(index + 1)
  }

  /// A name below a letter in the first person that has no speaker yet, and above none, signs it.
  private func signs(_ index: Int) -> Bool {
    guard index > 0, context.section == nil, Self.isFirstPerson(views[index - 1]) else {
      return false
    }
    return index + 1 == views.count || !Self.isFirstPerson(views[index + 1])
      || views[index + 1].tokens.count < 6
  }

  /// A short paragraph that holds nothing but a name with its seat, party or office governs what follows.
  mutating func readsAsSpeakerLine(_ index: Int) -> Bool {
    let view = views[index]
    guard view.tokens.count <= 24, let first = view.mentions.first, first.extent.lowerBound <= 1,
      view.tokens.last?.endsSentence == false,
      first.extent.upperBound >= view.tokens.count - 3,
      !view.tokens.indices.contains(where: { view.kind($0) == .colon })
    else { return false }
    if signs(index) {
      assignBefore(index, to: first.speaker)
      return true
    }
    let owner = lineOwner(view) ?? first.speaker
    context = SpeakerContext()
    context.section = owner
    context.note(owner, registry.speakers[owner].kind)
    lineOfSpeaker = index
    list = nil
    return true
  }

  // MARK: Petitioners

  /// "We, the undersigned, |citizens of Sorra, call upon": who they say they are; the undersigned when they say no more.
  mutating func selfNamed(_ view: BlockView) -> Int? {
    let tokens = view.tokens
    guard tokens.count > 5, view.id(0) == view.ids.we, view.kind(1) == .comma else { return nil }
    var name: Range<Int>?
    var start = 2
    while let end = (start..<min(start + 14, tokens.count)).first(where: { view.kind($0) == .comma }
    ) {
      let phrase = start..<end
      guard phrase.contains(where: { view.isRole($0, view.bits.group) }) else { break }
      name = phrase
      start = end + 1
    }
    guard var name else { return nil }
    if view.isWord(name.lowerBound, view.bits.article) { name = name.dropFirst() }
    return registry.add(view.string(name), .group, evidence: "who they say they are")
  }
}

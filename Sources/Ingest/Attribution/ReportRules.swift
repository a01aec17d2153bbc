/// Finds the proposals of a report: who asks for what, block by block in reading order.
///
/// First the people and bodies of the whole document are registered; then each block is read with the context that the
/// blocks before it left: speaker lines, headings, lists under a lead-in, pronouns.
struct ReportRules {
  let document: SourceDocument
  var views: [BlockView]
  var registry = SpeakerRegistry()
  var context = SpeakerContext()
  var statements: [Statement] = []
  /// The lead-in over the list items that follow, nil outside a list.
  var list: ListFrame?
  /// The sponsors of the bill or motion spoken of last.
  var sponsor: Int?
  /// The body whose report the whole document is, where its title is a body's name.
  var documentSpeaker: Int?
  /// Who wrote the document, where it speaks in the first person under one name.
  var author: Int?
  /// Who answers the questions of an interview.
  var interviewee: Int?
  /// The block of the last turn.
  var lastTurn = -1
  let decision: ReportDecision
  /// The sentence scored last, its logits by the report model.
  var scored: (bytes: Range<Int>, logits: SentenceLogits)?
  /// The first abbreviation that the document repeats, once it was asked for.
  var abbreviation: String??

  /// What a lead-in before a list says of its items.
  struct ListFrame {
    var rule: ReportRule
    var speaker: StatementSpeaker?
    var cue: Range<Int>
    /// Items need not be imperatives.
    var isAsk: Bool
  }

  /// Paragraphs of the document speak of "we" themselves, and nobody is known who writes.
  var isLeader = false
  /// The paragraph is one of them.
  var isEditorial = false

  /// The last block that was taken for a speaker line.
  var lineOfSpeaker = -1
  /// Reads the words of those who speak for themselves.
  let speeches: SpeechStatements

  init(
    document: SourceDocument, blocks: [TokenizedBlock], speeches: SpeechStatements,
    decision: ReportDecision = .embedded
  ) {
    self.document = document
    self.decision = decision
    self.speeches = speeches
    views = blocks.map { BlockView(text: document.text, block: $0) }
    let surnames = Set(views.flatMap { PersonFinder(view: $0).surnames() })
    for index in views.indices {
      PersonFinder(view: views[index]).register(
        in: &registry, opensOwnWords: Self.opensOwnWords(after: index, views), surnames: surnames)
      views[index].bodies = BodyFinder(view: views[index]).register(in: &registry)
    }
    for index in views.indices {
      views[index].mentions = PersonFinder(view: views[index]).mentions(in: &registry)
      let short = BodyFinder(view: views[index]).abbreviations(
        in: registry, besides: views[index].bodies + views[index].mentions)
      guard !short.isEmpty else { continue }
      views[index].bodies = (views[index].bodies + short).sorted {
        $0.name.lowerBound < $1.name.lowerBound
      }
    }
  }

  /// Whether one of the next blocks speaks in the first person.
  static func opensOwnWords(after index: Int, _ views: [BlockView]) -> Bool {
    guard views[index].tokens.count <= 30 else { return false }
    return views[index + 1 ..<~ min(index + 4, views.count)].contains { isFirstPerson($0) }
  }

  /// Reads every block; the statements are then in ``statements``, the speakers in ``registry``.
  mutating func read() {
    documentSpeaker = titleBody()
    author = ownAuthor()
    context.section = author
    registry.ledger.owner = author ?? documentSpeaker
    isLeader = registry.ledger.owner == nil && views.filter { Self.speaksAsWe($0) }.count > 1
    for index in views.indices { read(block: index) }
    readSiblings()
    if decision.isJudged { judge() }
  }

  private mutating func read(block index: Int) {
    let block = document.blocks[index]
    switch block.kind {
    case .heading: readHeading(index)
    case .speakerLine: readSpeakerLine(index)
    case .turn: readTurn(index)
    case .aside: _ = readsAsSignature(index)
    case .tableRow: readRow(index)
    case .listItem: readListItem(index)
    case .paragraph, .quote: readParagraph(index)
    }
  }

  /// A paragraph in which a speaker speaks in the first person: whom the speaker reports first, then the speaker's own asks.
  mutating func readOwnWords(_ index: Int) {
    let view = views[index]
    if let petitioners = selfNamed(view) { context.section = petitioners }
    let speaker = context.section.map {
      StatementSpeaker(index: $0, evidence: "speaker of the turn")
    }
    context.isOwnWords = context.section != nil
    for sentence in view.block.sentences where sentence.tokens.count > 2 {
      context.paragraph = context.section
      if readReported(sentence, index) { continue }
      if let found = speeches.statement(
        in: sentence, of: view.block, index: index, text: document.text, speaker: speaker,
        registry: &registry)
      {
        statements.append(trimmed(found, sentence, view))
      } else if let speaker, !readOwnNecessity(sentence, speaker, index) {
        readLikely(sentence, index)
      }
    }
  }

  /// "The review recommends that …" in somebody's speech.
  private mutating func readReported(_ sentence: Sentence, _ index: Int) -> Bool {
    let view = views[index]
    guard !sentence.isQuestion else { return false }
    var finder = FrameFinder(view: view, segment: sentence.tokens)
    finder.find()
    guard let frame = finder.best, frame.score >= 12, let source = frame.source else {
      return false
    }
    switch source.kind {
    case .people, .body, .document: break
    case .firstPerson:
      if context.section == nil
        || sentence.tokens.contains(where: { view.id($0) == view.ids.please })
      {
        return false
      }
    default: return false
    }
    emit(frame, in: index, view, sentence: sentence.tokens)
    return true
  }

  /// Whether an "I" or "we" outside quotations speaks in a block.
  static func isFirstPerson(_ view: BlockView) -> Bool {
    view.tokens.indices.contains {
      view.isWord($0, view.bits.firstPerson) && !view.isQuoted($0)
        && !view.token($0).flags.contains(.named)
    }
  }

  /// Whether a sentence outside quotations begins with "we", and nobody says it.
  static func speaksAsWe(_ view: BlockView) -> Bool {
    view.block.sentences.contains { sentence in
      let start = sentence.tokens.prefix(3).first { !view.isWord($0, view.bits.connective) }
      guard let start, view.id(start) == view.ids.we, !view.isQuoted(start) else { return false }
      var finder = FrameFinder(view: view, segment: sentence.tokens)
      finder.find()
      return finder.firstSource.map { $0.kind == .firstPerson } ?? true
    }
  }

  // MARK: Paragraphs

  mutating func readParagraph(_ index: Int) {
    let view = views[index]
    guard !view.tokens.isEmpty else { return }
    if let list, list.isAsk, document.blocks[index].kind != .listItem { self.list = nil }
    if readsAsSignature(index) || readsAsDashLine(index) || readsAsSpeakerLine(index)
      || isPointer(view)
    {
      return
    }
    if let petitioners = selfNamed(view) { context.section = petitioners }
    if context.section != nil, Self.isFirstPerson(view) {
      readOwnWords(index)
      return
    }
    context.startParagraph()
    registry.ledger.beginParagraph()
    isEditorial = isLeader && Self.speaksAsWe(view)
    var reading = ParagraphReading()
    for sentence in view.block.sentences {
      context.motion = motionSubject(sentence, view)
      let known = statements.count + reading.pending.count
      for whole in Segmenter(view: view).segments(of: sentence) {
        let segment =
          max(whole.lowerBound, whole.lowerBound == 0 ? view.textStart : 0) ..<~ whole.upperBound
        guard segment.count > 1 else { continue }
        addShortNames(in: segment, of: index)
        read(segment, sentence, of: index, &reading)
        noteMentions(in: segment, views[index])
      }
      if statements.count + reading.pending.count == known { readLikely(sentence, index) }
    }
    settlePending(&reading, index)
    assignTrailingDash(index)
    if view.tokens.count <= 30, view.tokens.last?.kind == .colon, let mention = view.mentions.first,
      Self.opensOwnWords(after: index, views)
    {
      context.section = mention.speaker
    }
    if index + 1 < views.count, document.blocks[index + 1].kind == .listItem,
      document.blocks[index].kind != .listItem || opensItems(index)
    {
      list = leadIn(index) ?? list
      if list != nil { dropOpening(index) }
    }
  }

  /// "[READ ALSO: …]": a line between brackets that leads elsewhere.
  private func isPointer(_ view: BlockView) -> Bool {
    guard let first = view.tokens.first, let last = view.tokens.last else { return false }
    return first.kind == .openBracket && last.kind == .closeBracket
      && view.text[Int(first.start)] == UInt8(ascii: "[")
      && view.tokens.count(where: { $0.kind == .closeBracket }) == 1
  }

  /// "That the Parliament …", "This Council …": whose motion a sentence is.
  private mutating func motionSubject(_ sentence: Sentence, _ view: BlockView) -> Int? {
    let start = sentence.tokens.lowerBound
    guard view.id(start) == view.ids.that, start + 3 < sentence.tokens.upperBound,
      view.isCapital(start),
      let source = SourceFinder(view: view, segment: sentence.tokens).source(after: start + 1),
      source.kind == .body
    else { return nil }
    return SourceResolver(view: view).speaker(of: source, &context, &registry)?.speaker
  }

  /// What is found in a paragraph while its speaker is not yet known.
  struct ParagraphReading {
    var pending: [(content: Range<Int>, cue: Range<Int>, rule: ReportRule, score: Double)] = []
    /// Something was proposed in this paragraph.
    var hasStatement = false
    /// The ask whose objects further segments of the sentence may list, and where it ended.
    var listed: (end: Int, speaker: StatementSpeaker?, cue: Range<Int>)?
    /// The paragraph tells readers or applicants what to do.
    var isInstruction = false
  }

  private mutating func read(
    _ segment: Range<Int>, _ sentence: Sentence, of index: Int, _ reading: inout ParagraphReading
  ) {
    let view = views[index]
    context.speakingHere = nil
    var finder = FrameFinder(view: view, segment: segment)
    finder.find()
    if let frame = finder.best, accept(frame, sentence, view) {
      let before = statements.count
      emit(frame, in: index, view, sentence: segment)
      reading.listed = statements.count > before ? listed(frame, segment, view) : nil
      emitBefore(frame, segment, index)
      emitOthers(finder.frames, besides: frame, in: index, view, segment)
      reading.hasStatement = true
      if let speaker = context.paragraph { settle(&reading, index, for: speaker) }
      return
    }
    if readContinued(segment, &reading, index) { return }
    reading.listed = nil
    if let source = finder.firstSource, !isSubordinate(source, segment, view) {
      let resolver = SourceResolver(view: view)
      if let found = resolver.speaker(of: source, &context, &registry) {
        context.paragraph = found.speaker
        context.speakingHere = found.speaker
      }
      if readsSoProposes(segment, view, &reading, index) { return }
    } else {
      noteSubject(segment, view)
    }
    if readBill(segment, index) { return }
    if readMotion(segment, index) || readLabel(segment, index) || readColon(segment, index) {
      return
    }
    if readUnframed(segment, sentence, index, &reading) || readInfinitive(segment, index)
      || readNumbered(segment, sentence, index) || readOrder(segment, sentence, index)
      || readWould(segment, sentence, index)
    {
      return
    }
    _ = readUnframedPlan(segment, sentence, index)
  }

  private mutating func accept(_ frame: Frame, _ sentence: Sentence, _ view: BlockView) -> Bool {
    if frame.rule != .sourceVerbContent,
      frame.content.contains(where: { view.kind($0) == .question })
    {
      return false
    }
    if !isPlausible(frame, sentence, view) { return false }
    guard sentence.isQuestion else { return true }
    // A question asks for a measure only inside the words that a verb of asking reports.
    return frame.rule == .sourceVerbContent && view.isQuoted(frame.content.lowerBound)
  }

  private mutating func readUnframed(
    _ segment: Range<Int>, _ sentence: Sentence, _ index: Int, _ reading: inout ParagraphReading
  ) -> Bool {
    let view = views[index]
    guard !sentence.isQuestion else { return false }
    if instructs(segment, &reading, view) { return false }
    let governed = context.section != nil && context.section == context.current
    let isSpeech = segment.allSatisfy { view.isQuoted($0) || !view.token($0).isWord }
    let finder = NecessityFinder(view: view)
    guard let found = finder.strongest(in: segment, masked: !isSpeech) else { return false }
    if found.strength == .weak, view.id(found.cue.lowerBound) == view.ids.will,
      PlanFinder(view: view).plan(in: segment) != nil
    {
      return false
    }
    let least: Necessity = governed ? .fair : reading.hasStatement ? .firm : .strong
    guard accepts(found, least: least, sentence, view), isProposal(segment, found, view) else {
      return false
    }
    let rule: ReportRule = isSpeech ? .quotedNecessity : .speakerNecessity
    if rule == .speakerNecessity, isEditorial, context.section == nil {
      emit(rule, segment, cue: found.cue, nil, index, isClause: true)
      return true
    }
    guard let speaker = owner(of: segment, cue: found.cue, view) else {
      reading.pending.append((segment, found.cue, rule, score(sentence, view)))
      return true
    }
    context.asker = speaker.index
    emit(
      rule, segment, cue: found.cue, speaker, index, isClause: true)
    noteAddressed(segment, view)
    return true
  }

  /// Not the first person singular ("I must say"), not an address to the reader ("you must").
  func isProposal(_ segment: Range<Int>, _ found: NecessityFinder.Match, _ view: BlockView)
    -> Bool
  {
    let before = found.cue.lowerBound - 1
    guard before >= segment.lowerBound else { return true }
    return view.id(before) != view.ids.i && Vocabulary.embedded.word(view.id(before)) != "you"
  }

  /// "So proposes X.": what the sentence before says is X's.
  private mutating func readsSoProposes(
    _ segment: Range<Int>, _ view: BlockView, _ reading: inout ParagraphReading, _ index: Int
  ) -> Bool {
    guard view.id(segment.lowerBound) == view.ids.so || endsInSo(segment, view),
      segment.count < 40, let speaker = context.speakingHere ?? context.paragraph
    else { return false }
    settle(&reading, index, for: speaker)
    return true
  }

  /// "More than 40 deputies say |so", "Not so the greens".
  private func endsInSo(_ segment: Range<Int>, _ view: BlockView) -> Bool {
    (max(segment.lowerBound + 1, segment.upperBound - 12)..<segment.upperBound).contains {
      view.id($0) == view.ids.so && view.lexicon.reporting.begins(with: view.id($0 - 1))
        && ($0 + 1 == segment.upperBound || !view.token($0 + 1).isWord
          || view.isWord($0 + 1, view.bits.preposition | view.bits.conjunction))
    }
  }

  // MARK: Pending

  private mutating func settle(_ reading: inout ParagraphReading, _ index: Int, for speaker: Int) {
    settle(
      &reading, index,
      for: StatementSpeaker(index: speaker, evidence: "named later in the paragraph"))
  }

  private mutating func settle(
    _ reading: inout ParagraphReading, _ index: Int, for speaker: StatementSpeaker
  ) {
    for pending in reading.pending {
      emit(pending.rule, pending.content, cue: pending.cue, speaker, index, isClause: true)
    }
    reading.pending.removeAll()
  }

  private mutating func settlePending(_ reading: inout ParagraphReading, _ index: Int) {
    guard !reading.pending.isEmpty else { return }
    let own = context.isOwnWords ? context.section : nil
    if let speaker = own ?? context.asker ?? context.firstInParagraph ?? context.current {
      settle(&reading, index, for: speaker)
    } else if let speaker = ownerOutsideParagraph(views[index]) {
      settle(&reading, index, for: speaker)
    } else if let speaker = dashSpeaker(after: index) {
      settle(&reading, index, for: speaker)
    } else {
      for pending in reading.pending where pending.score >= decision.nameless {
        emit(pending.rule, pending.content, cue: pending.cue, nil, index, isClause: true)
      }
    }
  }
}

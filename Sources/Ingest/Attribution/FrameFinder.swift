/// Finds every frame of a segment: each reporting verb in each order that fits it, with a score.
struct FrameFinder {
  let view: BlockView
  let segment: Range<Int>
  let sources: SourceFinder
  let complements: ComplementFinder
  let necessity: NecessityFinder
  let promises: PlanFinder
  /// The verb being read promises.
  private var isPromise = false
  /// The verb being read announces.
  private var isAnnouncing = false
  /// The verb being read merely intends.
  private var isIntention = false
  private(set) var frames: [Frame] = []
  /// The source of the first reporting verb, whether or not it asks for anything: who speaks from here on.
  private(set) var firstSource: Source?

  init(view: BlockView, segment: Range<Int>) {
    self.view = view
    self.segment = segment
    sources = SourceFinder(view: view, segment: segment)
    complements = ComplementFinder(view: view, segment: segment)
    necessity = NecessityFinder(view: view)
    promises = PlanFinder(view: view)
  }

  /// The best frame; of equals the one that begins first.
  var best: Frame? {
    frames.max { ($0.score, $1.cue.lowerBound) < ($1.score, $0.cue.lowerBound) }
  }

  /// “That this Council calls on …”: the whole is a motion between quotation marks.
  private var isMotion: Bool {
    guard let first = segment.first(where: { view.token($0).isWord }) else { return false }
    return view.isQuoted(first) && view.id(first) == view.ids.that && view.isCapital(first)
      && view.isQuoted(max(first, segment.upperBound - 3))
  }

  mutating func find() {
    var index = segment.lowerBound
    while index < segment.upperBound {
      guard view.lexicon.reporting.begins(with: view.id(index)),
        !view.isQuoted(index) || isMotion,
        let cue = view.lexicon.reporting.longest(
          in: view.tokens, at: index, before: segment.upperBound)
      else {
        index += 1
        continue
      }
      read(cue, view.lexicon.verbs[cue.entry])
      index = cue.tokens.upperBound
    }
    readNounViews()
    readThatIsWhat()
    readAskNouns()
    readIsWhat()
    readIsTheCall()
    readIsHisPlea()
    readPointing()
    readQuotedAsks()
    readDeadlines()
    joinImpersonals()
    preferAsks()
  }

  /// "She would write to the ministry to ask for C": what is asked for, not the writing.
  private mutating func preferAsks() {
    for index in frames.indices where frames[index].rule == .reportedPlan {
      let asks = frames.filter {
        $0.rule == .sourceVerbContent && $0.kind == .proposal && !$0.isReported
          && frames[index].content.contains($0.cue.lowerBound)
          && view.id($0.cue.lowerBound - 1) == view.ids.to
      }
      guard let ask = asks.map(\.score).max() else { continue }
      frames[index].score = min(frames[index].score, ask - 1)
    }
  }

  /// "It is recommended that C, X told the paper": the content ends where the frame of X begins, and X recommends.
  private mutating func joinImpersonals() {
    for index in frames.indices where frames[index].rule == .impersonal {
      guard
        let outer = frames.first(where: {
          $0.rule == .contentSourceVerb || $0.rule == .contentVerbSource || $0.rule == .accordingTo
        }),
        outer.content.contains(frames[index].content.lowerBound)
      else { continue }
      frames[index].source = outer.source
      frames[index].content = frames[index].content.lowerBound..<outer.content.upperBound
    }
  }

  mutating func add(
    _ rule: ReportRule, _ source: Source?, _ content: Range<Int>, cue: Range<Int>, score: Int,
    isReported: Bool = false
  ) {
    guard content.count >= 2, content.lowerBound < content.upperBound else { return }
    var frame = Frame(
      rule: rule, source: source, content: content, cue: cue, score: score, isReported: isReported)
    if isPromise {
      frame.kind = .commitment
      frame.rule = .promise
      frame.isIntention = isIntention
      frame.isReported = false
    } else if isReported, plans(content), !carriesNecessity(content, .firm) {
      frame.kind = .commitment
      frame.verbRule = frame.rule
      frame.rule = .reportedPlan
      frame.isAnnounced = isAnnouncing
    } else if isReported, !carriesNecessity(content, .fair) {
      frame.score -= 3
    }
    frames.append(frame)
  }

  /// A plan of somebody's own side stands in the content.
  private func plans(_ content: Range<Int>) -> Bool {
    promises.plan(in: content) != nil || promises.ownPlan(in: content, isPromise: false) != nil
  }

  func carriesNecessity(_ content: Range<Int>, _ least: Necessity) -> Bool {
    necessity.strongest(in: content, masked: false).map { $0.strength >= least } ?? false
  }

  mutating func note(_ source: Source?) {
    if firstSource == nil, let source, source.kind != .never { firstSource = source }
  }

  private mutating func read(_ cue: Cue, _ verb: ReportingVerb) {
    switch verb.tier {
    case .view: readView(cue, verb)
    case .impersonal: readImpersonal(cue, verb)
    case .noun: readNoun(cue)
    case .ask, .want, .say, .promise:
      isPromise = verb.tier == .promise
      isIntention = verb.complements.contains(.executive)
      isAnnouncing = verb.complements.contains(.announces)
      defer {
        isPromise = false
        isAnnouncing = false
      }
      guard let group = VerbGroup(view: view, cue: cue, segment: segment) else { return }
      if group.isPassive {
        if verb.tier != .say, verb.tier != .promise { readPassive(cue, group, verb) }
        return
      }
      readActive(cue, group, verb)
    }
  }

  /// A second verb of the same subject ends the content of the first: "warned that A and said B".
  private mutating func cutContents(at and: Int) {
    for index in frames.indices
    where frames[index].content.contains(and) && frames[index].rule == .sourceVerbContent {
      frames[index].content = frames[index].content.lowerBound..<and
      let isSay = frames[index].score <= 12
      if isSay,
        !carriesNecessity(frames[index].content, .fair)
      {
        frames[index].score = 0
      }
    }
    frames.removeAll { $0.score == 0 }
  }

  /// ", said Pragya": a comma before the verb and a person just after it.
  private func followsVerb(_ cue: Cue, _ group: VerbGroup) -> Bool {
    guard group.start == cue.tokens.lowerBound, group.start > segment.lowerBound + 3,
      cue.form != .gerund,
      view.kind(group.start - 1) == .comma || view.kind(group.start - 1) == .quote,
      let source = sources.source(after: cue.tokens.upperBound), case .people = source.kind
    else { return false }
    // "C, X, member for Y, urged Minister Z": whom X urged.
    let takesAddressee = !view.lexicon.verbs[cue.entry].complements.isDisjoint(
      with: [.npTo, .tell, .toldTo])
    if takesAddressee, case .people? = sources.source(before: group.start)?.kind { return false }
    return source.extent.lowerBound <= cue.tokens.upperBound + 1
  }

  /// "X wrote to the minister and asked for …": the subject of the verb before.
  private func elided(before group: VerbGroup, _ cue: Cue) -> Source? {
    guard cue.form == .past || cue.form == .third else { return nil }
    guard group.start > segment.lowerBound + 2, view.id(group.start - 1) == view.ids.and,
      !group.isGerund
    else { return nil }
    return firstSource ?? openingPerson(before: group.start)
  }

  /// "Li praised the plan and stressed …": the person or pronoun that opens the segment.
  func openingPerson(before end: Int) -> Source? {
    var start = segment.lowerBound
    while start < end,
      view.isWord(start, view.bits.connective | view.bits.adverb) || view.kind(start) == .comma
        || view.kind(start) == .number || view.kind(start) == .colon
    {
      start += 1
    }
    guard start < end else { return nil }
    guard let source = sources.source(after: start), source.extent.upperBound < end else {
      return openingGroup(from: start, before: end)
    }
    switch source.kind {
    case .people, .pronoun, .body, .group, .role(definite: true): return source
    default: return nil
    }
  }

  /// "Close the gap now": somebody is told to do something.
  func isImperative(_ content: Range<Int>) -> Bool {
    ImperativeFinder(view: view).verb(opening: content) != nil
  }

  /// "The unions stood on the quay and |asked": a group or body within the first words, whatever verb follows it.
  private func openingGroup(from start: Int, before end: Int) -> Source? {
    let bits = view.bits
    guard
      let head = (start ..<~ min(start + 4, end)).first(where: {
        view.isRole($0, bits.group | bits.body)
      }),
      view.isWord(start, bits.article | bits.possessive) || head == start,
      let kind = NounPhraseFinder(view: view).kind(of: start..<head + 1)
    else { return nil }
    return Source(kind: kind, extent: start..<head + 1, phrase: start..<head + 1)
  }

  private func holdsImpersonal(_ content: Range<Int>) -> Bool {
    content.contains { index in
      guard
        let cue = view.lexicon.reporting.longest(
          in: view.tokens, at: index, before: content.upperBound)
      else { return false }
      return view.lexicon.verbs[cue.entry].tier == .impersonal
    }
  }

  private mutating func readActive(_ cue: Cue, _ group: VerbGroup, _ verb: ReportingVerb) {
    var verb = verb
    let source = followsVerb(cue, group) ? nil : subject(of: group) ?? elided(before: group, cue)
    if verb.complements.contains(.says) {
      var asking = verb
      asking.complements.subtract([.that, .tell])
      if complements.content(after: cue.tokens, asking, source: source) == nil {
        verb = ReportingVerb(
          tier: .say, complements: verb.complements.contains(.tell) ? [.tell, .that] : .that)
      }
    }
    if source != nil, group.start > segment.lowerBound, view.id(group.start - 1) == view.ids.and {
      cutContents(at: group.start - 1)
    }
    if let source {
      readSourceFirst(cue, group, verb, source)
    } else {
      readVerbFirst(cue, group, verb)
    }
    readWhat(cue, group, verb)
  }

  /// "agree that the rule be changed".
  private func isMandative(_ content: Range<Int>) -> Bool {
    content.lowerBound > segment.lowerBound && view.id(content.lowerBound - 1) == view.ids.that
      && necessity.bareBe(in: content) != nil
  }

  /// Whether a content may stand with a verb of this tier: verbs that merely say need necessity in it.
  func carries(_ content: Range<Int>, _ verb: ReportingVerb) -> Bool {
    switch verb.tier {
    case .ask, .want: true
    case .promise:
      content.lowerBound > segment.lowerBound && view.id(content.lowerBound - 1) == view.ids.to
        ? promises.opensAction(content)
          || !isIntention && complements.isVerbLike(content.lowerBound)
        : promises.plan(in: content) != nil
          || promises.ownPlan(in: content, isPromise: true) != nil
    case _ where plans(content): true
    case _ where isMandative(content): true
    case _ where holdsImpersonal(content) || isImperative(content): true
    default: necessity.strongest(in: content, masked: false) != nil
    }
  }
}

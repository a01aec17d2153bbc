import Answers

/// Walks through the queue on a terminal, one proposal a screen; each decision is kept at once.
struct ReviewWalk {
  private let base: KnowledgeBase
  private let reviewer: String
  private let queue: [String]
  private var place = 0
  /// Where decisions were made, the last one last.
  private var decided: [Int] = []
  private var status = ""

  /// A walk through proposals, by id.
  init(_ queue: [String], in base: KnowledgeBase, by reviewer: String) {
    self.queue = queue
    self.base = base
    self.reviewer = reviewer
  }

  /// Walks until the end of the queue or until a person stops; says at the end what was done.
  mutating func run(_ keys: KeyInput) throws {
    defer { keys.end() }
    while true {
      while place < queue.count {
        try show()
        guard press(keys.next(), keys) else { return end(keys) }
      }
      StandardStreams.writeOutput(Array("\nThat was the last. [u]ndo, or any key to end ".utf8))
      guard keys.next() == .character("u") else { return end(keys) }
      undo()
    }
  }

  private func end(_ keys: KeyInput) {
    keys.end()
    let proposals = Set(decided).count
    StandardStreams.writeOutput(
      Array("\n\(proposals) decided, \(queue.count - proposals) left\n".utf8))
  }

  private func show() throws {
    let terminal = Terminal.current()
    let screen = ReviewScreen(
      detail: try base.proposal(queue[place], explains: true),
      place: (number: place + 1, total: queue.count), status: status)
    let clear = Terminal.environment("TERM") == "dumb" ? "\n" : "\u{1B}[2J\u{1B}[H"
    let lines = screen.lines(terminal, height: terminal.height)
    StandardStreams.writeOutput(Array((clear + lines.joined(separator: "\n") + "\n").utf8))
  }

  /// What a key does; false when the walk ends.
  private mutating func press(_ key: KeyInput.Key, _ keys: KeyInput) -> Bool {
    status = ""
    switch key {
    case .stop, .character("q"): return false
    case .character("a"): decide(ReviewChange(verdict: .accepted), moves: true)
    case .character("r"): decide(ReviewChange(verdict: .rejected), moves: true)
    case .character("k"): place += 1
    case .character("u"): undo()
    case .character("s"): ask("speaker", "a name, none, or nothing to leave it", keys)
    case .character("t"): ask("theme", "a code, a name, none, or nothing to leave it", keys)
    default: status = "press one of these keys"
    }
    return true
  }

  private mutating func ask(_ name: String, _ hint: String, _ keys: KeyInput) {
    let lines = TextWrap.lines(of: hint, columns: Terminal.current().width - 1)
    let prompt = lines.joined(separator: "\n") + "\n\(name): "
    guard let answer = keys.line(after: prompt) else { return }
    decide(
      name == "theme" ? ReviewChange(theme: answer) : ReviewChange(speaker: answer), moves: false)
  }

  private mutating func decide(_ change: ReviewChange, moves: Bool) {
    do throws(AnswerError) {
      if let speaker = change.speaker, let notice = try NewSpeakerNotice(name: speaker, in: base) {
        status = notice.sentence
      }
      _ = try KnowledgeBase.review([queue[place]], change, by: reviewer, at: base.path)
      decided.append(place)
      if moves { place += 1 }
    } catch {
      status = error.description
    }
  }

  /// Takes the last decision of this walk back and goes where it was made; without one goes back one.
  private mutating func undo() {
    guard let last = decided.last else {
      place = max(0, place - 1)  // back to what was passed over
      status = "nothing decided yet in this walk"
      return
    }
    do throws(AnswerError) {
      _ = try KnowledgeBase.undoReview([queue[last]], at: base.path)
      decided.removeLast()
      place = last
      status = "taken back"
    } catch {
      status = error.description
    }
  }
}

import Answers

/// One line on standard error that tells how far an ingest is, written over itself.
struct ProgressLine {
  private let isShown: Bool
  private var lastShown = -1.0

  /// A line that is written only when `isShown`.
  init(isShown: Bool) { self.isShown = isShown }

  /// Writes the state over the last one, ten times a second at most.
  mutating func show(_ state: IngestProgress) {
    guard isShown, state.seconds - lastShown >= 0.1 else { return }
    lastShown = state.seconds
    let megabytes = Self.oneDigit(Double(state.bytes) / 1e6)
    let text =
      "\(state.sources) sources, \(megabytes) MB, \(Self.oneDigit(state.speed)) MB/s, "
      + "\(state.proposals) proposals  \(SafeText.line(state.name))"
    let width = Terminal.current().width - 1
    StandardStreams.writeError(
      "\r\u{1B}[K" + DisplayWidth.truncated(text, to: width, ellipsis: "..."))
  }

  /// Takes the line away.
  mutating func clear() {
    guard isShown, lastShown >= 0 else { return }
    StandardStreams.writeError("\r\u{1B}[K")
  }

  /// A number with one digit after the point.
  static func oneDigit(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

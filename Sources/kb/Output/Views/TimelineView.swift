import Answers
import Ingest

/// How many proposals fall into each month or year, as bars.
struct TimelineView {
  /// How long a bar stands for.
  enum Step: String, CaseIterable, Sendable {
    case month, year
  }

  /// More months than this are shown as years unless somebody asks for months.
  static let mostMonths = 48

  /// The counts, in order of time.
  var periods: [PeriodCount]
  /// How long a bar stands for; nil for what fits.
  var step: Step?

  /// The counts by the step, with the empty ones in between.
  var bars: [PeriodCount] {
    let months = filled
    guard step ?? (months.count > Self.mostMonths ? .year : .month) == .year else { return months }
    return years
  }

  /// Writes the bars.
  func write(on page: inout OutputPage, indent: Int = 0) {
    let bars = bars
    let most = max(1, bars.map(\.count).max() ?? 1)
    let digits = String(most).utf8.count
    let room = max(10, page.terminal.width - indent - 8 - digits - 2)
    let margin = String(repeating: " ", count: indent)
    for bar in bars {
      let length = bar.count == 0 ? 0 : max(1, bar.count * min(room, most) / most)
      let blocks = String(repeating: page.terminal.isUnicode ? "\u{2588}" : "#", count: length)
      let parts = [DisplayWidth.padded(bar.period, to: 7), blocks, String(bar.count)]
      page.line(margin + parts.filter { !$0.isEmpty }.joined(separator: " "))
    }
  }

  private var years: [PeriodCount] {
    var counts: [Int: Int] = [:]
    for period in periods {
      if let year = Int(period.period.prefix(4)) { counts[year, default: 0] += period.count }
    }
    guard let first = counts.keys.min(), let last = counts.keys.max() else { return [] }
    return (first...last).map { PeriodCount(period: Self.digits($0, 4), count: counts[$0] ?? 0) }
  }

  /// Months one after another; years of which no month is known stand before theirs.
  private var filled: [PeriodCount] {
    var filled: [PeriodCount] = []
    var last: Int?
    for period in periods {
      let parts = period.period.split(separator: "-").compactMap { Int($0) }
      guard parts.count == 2 else {
        filled.append(period)
        continue
      }
      let month = parts[0] * 12 + parts[1] - 1
      if let last, month > last + 1, month - last < 12 * 200 {
        for empty in last + 1..<month {
          filled.append(PeriodCount(period: Self.name(empty), count: 0))
        }
      }
      filled.append(period)
      last = month
    }
    return filled
  }

  private static func name(_ month: Int) -> String {
    "\(digits(month / 12, 4))-\(digits(month % 12 + 1, 2))"
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}

/// A line whose purpose is a date (`Strasbourg, 26 November 2025`).
struct DateLine {
  /// The date in ISO 8601.
  let date: String
  /// How many words stand beside it.
  let otherWords: Int
  /// Whether the line begins with it, a weekday aside.
  let isFirst: Bool

  private static let widest = 120
  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "wed", "thu", "fri",
    "sat", "sun", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
    "lundi", "mardi",
    "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "date", "published", "updated", "posted",
  ]

  /// The date of a short line that has one.
  init?(_ text: [UInt8], _ block: Range<Int>) {
    guard block.count <= Self.widest, let found = DateReading.first(in: text, block) else {
      return nil
    }
    date = found.date
    let words = LineWord.words(in: text, block).filter {
      !found.range.overlaps($0.range) && !Self.weekdays.contains($0.folded)
        && !$0.folded.contains(":")
    }
    otherWords = words.count
    isFirst = !words.contains { $0.range.lowerBound < found.range.lowerBound }
  }
}

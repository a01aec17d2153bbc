/// The words by which layout is read, from the embedded table.
enum LayoutWords {
  /// Titles before names that are nothing else (`mr`, `senator`).
  static let honorifics = group("honorific")
  /// Titles before names that are common words too (`general`, `justice`).
  static let titles = group("title")
  /// Words for what a speaker is (`deputy`, `chairman`).
  static let roles = group("role")
  /// Offices that can be a turn's label alone (`chair`).
  static let offices = group("office")
  /// Labels that name no speaker (`note`, `source`).
  static let plainLabels = group("label")
  /// Labels of questions and answers.
  static let questionLabels = group("question")
  /// Words that introduce a speaker's name (`speaker`).
  static let introductions = group("introduction")
  /// Verbs of a lead-in.
  static let leadInVerbs = group("lead-in")
  /// Words with which no heading ends.
  static let openEnds = group("open-end")
  /// Lines that belong to a page and not to its text.
  static let furniture = group("furniture")
  /// Labels of credits (`photo`).
  static let credits = group("credit")
  /// Words beside a time of day (`pm`, `gmt`, `monday`).
  static let timeMarks = group("time-mark")
  /// With what a clause ends that reports words, in scripts without spaces.
  static let sayingEnds = group("saying-end")
  /// Small words in names and headings.
  static let small = group("small")

  /// Parts of class names of what is no part of a page's article.
  static let pageFurniture = group("page-furniture")
  static let pageNeighbours = group("page-neighbour")
  /// Class names of what is not shown.
  static let pageHidden = group("page-hidden")
  /// Parts of class names of bylines, captions and the like.
  static let pageAsides = group("page-aside")
  /// Parts of class names of headings.
  static let pageHeadings = group("page-heading")
  /// ARIA roles of what is no part of a page's article.
  static let pageRoles = group("page-role")

  private static let groups = EmbeddedTable(named: "layout-words.txt").groups

  private static func group(_ name: String) -> Set<String> {
    let lines = groups.filter { $0.name == name }.flatMap(\.lines)
    return Set(lines.flatMap { $0.split(separator: " ") }.map(String.init))
  }
}

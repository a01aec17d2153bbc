/// The words of a language that say nothing of a text's subject.
enum StopWords {
  private static let english = Set(EmbeddedTable.lines(of: "stopwords-en.txt"))

  /// The stop words of a language, by its primary subtag; none for most.
  static func words(of language: String) -> Set<[UInt8]> { language == "en" ? english : [] }
}

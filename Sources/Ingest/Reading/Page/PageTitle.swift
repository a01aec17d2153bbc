/// A page's `title`, cut into the article's title and the site's name.
struct PageTitle {
  /// The part that is the article's title.
  private(set) var title: String?
  /// The part that is the site's name; nil when none is set apart.
  private(set) var site: String?

  private static let separators = [" | ", " – ", " — ", " - ", " « ", " » ", " · ", "_", "｜"]
  private static let mostSiteWords = 5

  /// Cuts the words at the last separator; with the site's name known, only there.
  init(_ words: String?, site known: String?) {
    guard let words else { return }
    title = words
    for separator in Self.separators {
      let parts = words.split(separator: separator).map(String.init)
      guard parts.count >= 2, let last = parts.last else { continue }
      let head = parts.dropLast().joined(separator: separator)
      if last == known || (known == nil && Self.looksLikeSite(last, after: head)) {
        title = head
        site = last
        return
      }
    }
  }

  private static func looksLikeSite(_ words: String, after title: String) -> Bool {
    let count = words.split(separator: " ").count
    let titleCount = title.split(separator: " ").count
    return count <= mostSiteWords && titleCount > count && words.first?.isUppercase == true
  }
}

/// A text fragment (WICG, `#:~:text=`): the part of an address that lets a browser scroll to words and mark them.
///
/// Short words are told apart by what stands around them in the same sentence, for a part that spans two blocks
/// of a page is never found; long ones are given by their first and last words.
struct TextFragment {
  /// `[prefix-,]start[,end][,-suffix]`, percent-encoded.
  let directive: String

  /// The fragment of cited words.
  init(_ quotation: Quotation) {
    let words = quotation.text.split(separator: " ")
    let isSpaced = words.count > 1
    let isLong = isSpaced ? words.count > Self.longest : quotation.text.count > Self.longest * 4
    let isShort = isSpaced ? words.count < Self.shortest : quotation.text.count < Self.shortest * 2
    var parts: [String] = []
    if isShort, let before = Self.before(quotation.prefix) {
      parts.append(PercentEncoding.component(before) + "-")
    }
    if isLong && isSpaced {
      parts += [words.prefix(Self.edge), words.suffix(Self.edge)].map {
        PercentEncoding.component($0.joined(separator: " "))
      }
    } else {
      parts.append(PercentEncoding.component(quotation.text))
    }
    if isShort, let after = Self.after(quotation.suffix) {
      parts.append("-" + PercentEncoding.component(after))
    }
    directive = ":~:text=" + parts.joined(separator: ",")
  }

  /// The address with the fragment; nil when the address is not one of the web.
  func link(to url: String) -> String? {
    guard let address = WebAddress(url)?.text else { return nil }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let own =
      parts.count > 1 ? parts[1].split(separator: ":~:", omittingEmptySubsequences: false)[0] : ""
    return "\(parts[0])#\(own)\(directive)"
  }

  /// Words beyond which only the two ends are given, words of each end, words below which the surroundings are given.
  private static let longest = 24
  private static let edge = 8
  private static let shortest = 5

  /// The last three words before the span in its sentence; the first word of the prefix may be cut and does not count.
  private static func before(_ prefix: String) -> String? {
    let sentence = prefix.split(whereSeparator: endsSentence).last ?? ""
    guard let last = prefix.last, !endsSentence(last) else { return nil }
    let whole = sentence.count == prefix.count ? sentence.drop { $0 != " " } : sentence
    return joined(whole.split(separator: " ").suffix(3))
  }

  private static func after(_ suffix: String) -> String? {
    let sentence = suffix.prefix { !endsSentence($0) }
    let whole =
      sentence.count == suffix.count
      ? sentence[..<(sentence.lastIndex(of: " ") ?? sentence.startIndex)] : sentence
    return joined(whole.split(separator: " ").prefix(3))
  }

  private static func joined(_ words: some Sequence<Substring>) -> String? {
    let text = words.joined(separator: " ")
    return text.contains { $0.isLetter || $0.isNumber } ? text : nil
  }

  private static func endsSentence(_ character: Character) -> Bool {
    ".?!:;。？！：；\n".contains(character)
  }
}

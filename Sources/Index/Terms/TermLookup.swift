/// A term that was found in a dictionary, with its entry.
struct FoundTerm {
  /// The word or stem itself.
  var bytes: [UInt8]
  /// Its entry.
  var entry: TermEntry
}

extension TermDictionary {
  /// The terms of a field and form that begin with some bytes, in order.
  func terms(
    field: Int, form: TermKey.Form, startingWith prefix: [UInt8]
  ) throws(IndexError) -> [FoundTerm] {
    let start = [DictionaryKey.lead(field: field, form: form)] + prefix
    var cursor = try DictionaryCursor(self)
    var found: [FoundTerm] = []
    var isThere = try cursor.seek(start)
    while isThere, cursor.key.starts(with: start) {
      found.append(FoundTerm(bytes: Array(cursor.key.dropFirst()), entry: cursor.entry))
      isThere = try cursor.next()
    }
    return found
  }

  /// The terms of a field and form within so many edits of a word, in order.
  ///
  /// Whole ranges of the dictionary are jumped over when their common prefix is already too far away.
  func terms(
    field: Int, form: TermKey.Form, near word: [UInt8], edits: Int
  ) throws(IndexError) -> [FoundTerm] {
    let lead = DictionaryKey.lead(field: field, form: form)
    var distance = EditDistance(to: word, edits: edits)
    var cursor = try DictionaryCursor(self)
    var found: [FoundTerm] = []
    var isThere = try cursor.seek([lead])
    while isThere, cursor.key[0] == lead {
      let bytes = Array(cursor.key.dropFirst())
      switch distance.judge(bytes) {
      case .near:
        found.append(FoundTerm(bytes: bytes, entry: cursor.entry))
        isThere = try cursor.next()
      case .far:
        isThere = try cursor.next()
      case .farWithPrefix(let scalars):
        guard let target = Self.keyAfter(bytes, scalars: scalars),
          DictionaryKey.precedes(bytes, target)
        else {
          isThere = try cursor.next()
          continue
        }
        isThere = try cursor.seek([lead] + target)
      }
    }
    return found
  }

  /// The least key after all words that begin with the first scalars of a word; nil when bytes are no UTF-8.
  private static func keyAfter(_ word: [UInt8], scalars: Int) -> [UInt8]? {
    var end = 0
    var left = scalars
    while end < word.count {
      if word[end] & 0xC0 != 0x80 {
        if left == 0 { break }
        left -= 1
      }
      end += 1
    }
    var prefix = Array(word[..<end])
    guard let last = prefix.last, last < 0xFF else { return nil }
    prefix[prefix.count - 1] = last + 1
    return prefix
  }
}

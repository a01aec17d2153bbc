import CStemmer

/// A Snowball stemmer of one language.
@safe final class Stemmer {
  // Promise: owned by this object alone, freed in `deinit`; it is used by one thread at a time, as the class is not Sendable.
  private let handle: OpaquePointer

  /// Snowball's name for the languages that have a stemmer, by BCP 47 primary subtag.
  private static let names = [
    "ar": "arabic", "hy": "armenian", "eu": "basque", "ca": "catalan", "da": "danish",
    "nl": "dutch", "en": "english", "fi": "finnish", "fr": "french", "de": "german",
    "el": "greek", "hi": "hindi", "hu": "hungarian", "id": "indonesian", "ga": "irish",
    "it": "italian", "lt": "lithuanian", "ne": "nepali", "no": "norwegian", "nb": "norwegian",
    "nn": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian",
    "es": "spanish", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
  ]

  /// The primary subtag of a language tag, in lower case.
  static func primary(_ language: String?) -> String {
    let tag = language ?? "en"
    return String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased()
  }

  /// A stemmer for a language; nil when there is none.
  init?(language: String) {
    guard let name = Self.names[language], let made = unsafe sb_stemmer_new(name, "UTF_8") else {
      return nil
    }
    unsafe handle = unsafe made
  }

  deinit {
    unsafe sb_stemmer_delete(handle)
  }

  /// The stem of a folded word.
  func stem(_ word: [UInt8]) -> [UInt8] {
    // Promise: the stemmer reads the word and returns memory of its own that stays until its next call.
    unsafe word.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress,
        let stem = unsafe sb_stemmer_stem(handle, start, Int32(buffer.count))
      else { return word }
      let length = Int(unsafe sb_stemmer_length(handle))
      return length == 0 ? word : unsafe Array(UnsafeBufferPointer(start: stem, count: length))
    }
  }
}

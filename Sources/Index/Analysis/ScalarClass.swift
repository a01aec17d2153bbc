import Synchronization

/// What a scalar is for the tokenizer.
enum ScalarClass: UInt8 {
  /// Ends a word.
  case separator
  /// A letter of an alphabet; also marks that belong to one.
  case letter
  /// A decimal digit.
  case digit
  /// A mark that continues a word and begins none.
  case mark
  /// Han, Kana and Hangul: written without spaces, indexed in overlapping pairs.
  case ideograph
  /// An apostrophe: joins letters.
  case apostrophe
  /// A full stop or comma: joins digits; a full stop also joins single letters.
  case stop
}

/// Classes and lower case of all scalars, filled in pages of 256 as they are needed.
///
/// Lower case stands for case folding: one scalar to one scalar, by the Unicode data of the standard library.
final class ScalarTable: Sendable {
  /// A class in the high bits, the folded scalar in the low 24.
  typealias Page = [UInt32]

  /// The table of the program.
  static let shared = ScalarTable()

  private let pages = Mutex<[Int: Page]>([:])

  /// The page with a scalar.
  func page(of scalar: UInt32) -> Page {
    let number = Int(scalar >> 8)
    return pages.withLock { pages in
      if let known = pages[number] { return known }
      let made = (0..<256).map { Self.entry(UInt32(number << 8 | $0)) }
      pages[number] = made
      return made
    }
  }

  private static func entry(_ value: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(value) else { return 0 }
    var folded = scalar
    if scalar == "\u{2019}" || scalar == "\u{FF07}" {
      folded = "'"
    } else if let first = scalar.properties.lowercaseMapping.unicodeScalars.first {
      folded = first
    }
    return UInt32(classify(scalar).rawValue) << 24 | folded.value
  }

  private static func classify(_ scalar: Unicode.Scalar) -> ScalarClass {
    switch scalar {
    case "'", "\u{2019}", "\u{FF07}": return .apostrophe
    case ".", ",": return .stop
    default: break
    }
    if isIdeograph(scalar.value) { return .ideograph }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return .letter
    case .decimalNumber: return .digit
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .format: return scalar == "\u{200D}" || scalar == "\u{AD}" ? .mark : .separator
    default: return .separator
    }
  }

  private static func isIdeograph(_ value: UInt32) -> Bool {
    switch value {
    case 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF,
      0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFF66...0xFF9F, 0x1100...0x11FF, 0x3131...0x318E, 0x20000...0x323AF:
      true
    default: false
    }
  }
}

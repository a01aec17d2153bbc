/// Names of charsets as files write them and as iconv takes them.
enum CharsetName {
  /// The charset that is meant: the WHATWG Encoding Standard reads the older labels as their supersets, as browsers do.
  static func resolved(_ label: String) -> String {
    let name = label.uppercased()
    switch name {
    case "UTF8", "UTF-8", "UNICODE-1-1-UTF-8": return "UTF-8"
    case "ASCII", "US-ASCII", "ISO-8859-1", "ISO8859-1", "LATIN1", "LATIN-1", "L1", "WINDOWS-1252",
      "CP1252", "X-CP1252", "ISO_8859-1":
      return "WINDOWS-1252"
    case "GB2312", "GBK", "GB_2312-80", "X-GBK", "CHINESE", "CP936", "GB18030", "EUC-CN":
      return "GB18030"
    case "SHIFT_JIS", "SHIFT-JIS", "SJIS", "X-SJIS", "MS_KANJI", "WINDOWS-31J": return "CP932"
    case "EUC-KR", "KS_C_5601-1987", "KOREAN", "KSC5601", "WINDOWS-949", "UHC": return "CP949"
    case "BIG5", "BIG5-HKSCS", "X-X-BIG5", "CN-BIG5": return "BIG5-HKSCS"
    case "ISO-8859-9", "LATIN5", "WINDOWS-1254": return "WINDOWS-1254"
    case "ISO-8859-11", "TIS-620", "WINDOWS-874": return "CP874"
    default: return name
    }
  }
}

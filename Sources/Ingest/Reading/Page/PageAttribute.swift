/// The attributes that reading looks at.
enum PageAttribute: String, Sendable {
  case `class`, id, style, hidden, role, href, rel, lang, content, property, name, itemprop,
    datetime, type
  case ariaHidden = "aria-hidden"
  case httpEquiv = "http-equiv"
  case xmlLang = "xml:lang"
}

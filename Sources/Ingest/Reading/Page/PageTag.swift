/// The elements of a page that reading tells apart; the rest are ``other``, which add nothing of their own.
enum PageTag: String, Sendable {
  case html, head, body, title, meta, link, base, style, script, noscript, template
  case main, article, section, div, header, footer, nav, aside, address, center, form, fieldset
  case details, summary, dialog, figure, figcaption, blockquote, pre, hr, br, wbr
  case p, h1, h2, h3, h4, h5, h6
  case ul, ol, li, dl, dt, dd, menu
  case table, caption, thead, tbody, tfoot, tr, td, th, colgroup, col
  case a, b, strong, i, em, font, span, time, img, q, sup, big, small
  case iframe, object, embed, svg, math, canvas, audio, video, select, textarea, button, input, map,
    marquee
  case other

  /// The tag of an element's name in lower case; parts of AMP pages are read as the plain elements they stand for.
  init(name: String) {
    if let tag = PageTag(rawValue: name), tag != .other {
      self = tag
    } else {
      self = Self.accelerated[name] ?? .other
    }
  }

  private static let accelerated: [String: PageTag] = [
    "amp-sidebar": .nav, "amp-ad": .iframe, "amp-embed": .iframe, "amp-analytics": .script,
    "amp-iframe": .iframe,
    "amp-accordion": .div, "amp-carousel": .div, "amp-consent": .dialog,
    "amp-social-share": .button,
    "amp-video": .video, "amp-img": .img, "amp-state": .script, "amp-list": .div,
  ]

  /// Whether it begins a block of its own, so that the words before and after it are apart.
  var isBlock: Bool {
    switch self {
    case .html, .body, .main, .article, .section, .div, .header, .footer, .nav, .aside, .address,
      .center, .form,
      .fieldset, .details, .summary, .dialog, .figure, .figcaption, .blockquote, .pre, .hr, .p, .h1,
      .h2, .h3, .h4,
      .h5, .h6, .ul, .ol, .li, .dl, .dt, .dd, .menu, .table, .caption, .thead, .tbody, .tfoot, .tr,
      .td, .th:
      true
    default: false
    }
  }

  /// Whether nothing in it is ever words of the page.
  var isNeverText: Bool {
    switch self {
    case .head, .style, .script, .noscript, .template, .iframe, .object, .embed, .svg, .math,
      .canvas, .audio,
      .video, .select, .textarea, .button, .input, .map, .dialog, .nav, .footer, .marquee, .menu:
      true
    default: false
    }
  }

  /// Whether it has no end tag.
  var isVoid: Bool {
    switch self {
    case .meta, .link, .base, .br, .wbr, .hr, .img, .input, .embed, .col: true
    default: false
    }
  }

  /// The level of a heading element; nil for others.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// Whether it sets its words in bold type.
  var isBold: Bool { self == .b || self == .strong || self == .big || self == .th }
}

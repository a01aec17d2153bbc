internal import CLibXML2

/// Parses pages by libxml2's HTML parser, whose events build a ``PageTree``; nothing is fetched.
enum PageParser {
  /// Why there is no tree.
  enum Failure: Error { case tooDeep }

  /// What the events of one parse write into.
  private final class Builder {
    var tree = PageTree()
    var isTooDeep = false
    /// Ends the parse early.
    var stop: () -> Void = {}
    let limit: Int

    init(limit: Int) {
      self.limit = limit
    }
  }

  /// The tree of a page in UTF-8; fails when elements are nested deeper than the limit.
  static func tree(of page: [UInt8], elementDepth: Int) throws(Failure) -> PageTree {
    let builder = Builder(limit: elementDepth)
    let bytes = CharacterReferences.resolved(OverlongTag.trimmed(page.filter { $0 != 0 }))
    parse(bytes, into: builder)
    if builder.isTooDeep { throw .tooDeep }
    builder.tree.finish()
    return builder.tree
  }

  private static func parse(_ bytes: [UInt8], into builder: Builder) {
    guard let context = unsafe htmlNewParserCtxt() else { return }
    // Sound: the context is used by this call alone and freed once. libxml2 hands `userData` back to the callbacks
    // while htmlCtxtReadMemory runs, and the builder outlives that call. The buffer is read for its true length.
    defer { unsafe htmlFreeParserCtxt(context) }
    unsafe context.pointee.sax.pointee = events()
    unsafe context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
    builder.stop = { unsafe xmlStopParser(context) }
    defer { builder.stop = {} }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    unsafe bytes.withUnsafeBytes { buffer in
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let document = unsafe htmlCtxtReadMemory(
        context, start, Int32(clamping: buffer.count), nil, "UTF-8", Int32(options))
      if let document = unsafe document { unsafe xmlFreeDoc(document) }
    }
    withExtendedLifetime(builder) {}
  }

  private static func events() -> xmlSAXHandler {
    var events = unsafe xmlSAXHandler()
    unsafe events.startElement = { data, name, attributes in
      guard let builder = unsafe PageParser.builder(data), let name = unsafe name else { return }
      unsafe PageParser.begin(String(cString: name), attributes, in: builder)
    }
    unsafe events.endElement = { data, name in
      guard let builder = unsafe PageParser.builder(data) else { return }
      PageParser.end(in: builder)
    }
    unsafe events.characters = { data, start, count in
      unsafe PageParser.characters(data, start, count)
    }
    unsafe events.ignorableWhitespace = { data, start, count in
      unsafe PageParser.characters(data, start, count)
    }
    unsafe events.cdataBlock = { data, start, count in
      unsafe PageParser.characters(data, start, count)
    }
    return unsafe events
  }

  /// The builder that `userData` points at.
  private static func builder(_ data: UnsafeMutableRawPointer?) -> Builder? {
    // Sound: `parse` passed a builder that lives as long as the callbacks are called.
    guard let data = unsafe data else { return nil }
    return unsafe Unmanaged<Builder>.fromOpaque(data).takeUnretainedValue()
  }

  private static func begin(
    _ name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    in builder: Builder
  ) {
    if builder.isTooDeep { return }
    if builder.tree.depth >= builder.limit {
      builder.isTooDeep = true
      builder.stop()
      return
    }
    builder.tree.begin(PageTag(name: name), unsafe list(attributes))
  }

  private static func end(in builder: Builder) {
    if !builder.isTooDeep { builder.tree.end() }
  }

  private static func characters(
    _ data: UnsafeMutableRawPointer?, _ start: UnsafePointer<xmlChar>?, _ count: Int32
  ) {
    // Sound: libxml2 gives `count` bytes at `start`, which are copied before the callback returns.
    guard let builder = unsafe PageParser.builder(data), !builder.isTooDeep, count > 0 else {
      return
    }
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: Int(count)))
    builder.tree.append(CharacterReferences.withoutControls(bytes))
  }

  /// The attributes that reading looks at, from libxml2's list of names and values, which a null ends.
  private static func list(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [PageTree.Attribute] {
    guard var place = unsafe attributes else { return [] }
    var list: [PageTree.Attribute] = []
    // Sound: names and values come in pairs up to the null; a value may be null.
    while let name = unsafe place.pointee {
      if let attribute = unsafe PageAttribute(rawValue: String(cString: name)) {
        let value = unsafe place.successor().pointee.map { unsafe String(cString: $0) } ?? ""
        list.append(PageTree.Attribute(name: attribute, value: value))
      }
      unsafe place += 2
    }
    return list
  }
}

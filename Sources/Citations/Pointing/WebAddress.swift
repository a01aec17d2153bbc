/// An address of the web that may be linked to: `http` or `https` with a host.
package struct WebAddress {
  /// The address, percent-encoded where a character is not allowed to stand as it is.
  package let text: String
  /// The parts of the host between points and hyphens, lower case.
  let hostParts: [String]
  /// The parts of the path between slashes, points and hyphens, lower case.
  let pathParts: [String]

  /// Nil when the text is no such address.
  package init?(_ address: String) {
    guard let scheme = ["http://", "https://"].first(where: address.lowercased().hasPrefix) else {
      return nil
    }
    let rest = address.dropFirst(scheme.count)
    let authority = rest.prefix { !"/?#".contains($0) }
    let host = authority.split(separator: "@").last?.prefix { $0 != ":" } ?? ""
    guard !host.isEmpty else { return nil }
    hostParts = Self.parts(host)
    pathParts = Self.parts(rest.dropFirst(authority.count).prefix { !"?#".contains($0) })
    text = Self.encoded(address)
  }

  /// The address with what RFC 3986 does not let stand percent-encoded; encoded text stays as it is.
  static func encoded(_ address: String) -> String {
    address.utf8.reduce(into: "") { text, byte in
      if byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}".utf8.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += PercentEncoding.triplet(byte)
      }
    }
  }

  private static func parts(_ text: Substring) -> [String] {
    text.lowercased().split { "./-_".contains($0) }.map(String.init)
  }
}

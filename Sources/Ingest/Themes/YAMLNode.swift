/// A value of the small part of YAML that theme files are written in: block maps and lists, flow lists of plain words.
///
/// No anchors, tags, quotes, multi-line strings or documents; a `#` at the start of a line or after a space begins a
/// comment. A flow list `[a, b]` may run over several lines.
indirect enum YAMLNode: Equatable {
  case scalar(String)
  case list([YAMLNode])
  case map([YAMLEntry])
}

/// A key of a map, the line it stands on (from 1) and its value.
struct YAMLEntry: Equatable {
  var key: String
  var line: Int
  var value: YAMLNode
}

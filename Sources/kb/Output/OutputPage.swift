import Glibc
import Ingest

/// Collects what a command prints and writes it to standard output, a large piece at a time.
struct OutputPage {
  /// What the terminal can do.
  let terminal: Terminal
  /// How text is set off.
  let palette: Palette
  /// The fields that are asked for; nil for all.
  var selection: FieldSelection?
  /// Whether JSON objects are put into one array.
  var isArray = false
  private var hasRecords = false
  private var columns: [Int]?
  private var bytes: [UInt8] = []
  private let isHeld: Bool
  private static let pieceSize = 1 << 16

  /// An empty page for this terminal; one that is held writes nothing before ``write(to:)``.
  init(terminal: Terminal, isHeld: Bool = false) {
    self.terminal = terminal
    self.isHeld = isHeld
    palette = Palette(isOn: terminal.hasColor)
  }

  /// The mark of something cut.
  var ellipsis: String { terminal.isUnicode ? "\u{2026}" : "..." }
  /// What stands between the parts of a line.
  var divider: String { terminal.isUnicode ? " \u{B7} " : " | " }

  /// Adds one line.
  mutating func line(_ text: String = "") {
    raw(Array(text.utf8))
    raw([0x0A])
  }

  /// Adds lines of prose with a margin, broken to fit the terminal.
  mutating func paragraph(_ text: String, indent: Int, style: (String) -> String = { $0 }) {
    let margin = String(repeating: " ", count: indent)
    for part in TextWrap.lines(of: SafeText.line(text), columns: terminal.width - indent) {
      line(margin + style(part))
    }
  }

  /// Adds a named value, broken to fit beside its name; nothing for none.
  mutating func field(_ name: String, _ value: String?) {
    guard let value else { return }
    let margin = 12
    let label = palette.faint(DisplayWidth.padded(name, to: margin))
    let lines = TextWrap.lines(of: SafeText.line(value), columns: terminal.width - margin)
    for (place, part) in lines.enumerated() {
      line((place == 0 ? label : String(repeating: " ", count: margin)) + part)
    }
  }

  /// Adds text as it stands.
  mutating func raw(_ more: [UInt8]) {
    bytes += more
    if bytes.count >= Self.pieceSize && !isHeld { writePiece() }
  }

  /// Adds the JSON text that `body` writes, and a line break.
  mutating func json(_ body: (inout JSONWriter) -> Void) {
    var json = JSONWriter()
    body(&json)
    guard let selection else {
      json.newline()
      return raw(json.bytes)
    }
    do throws(Failure) {
      let object = try selection.selected(from: json.bytes)
      if isArray { raw([hasRecords ? 0x2C : 0x5B]) }
      hasRecords = true
      raw(object + (isArray ? [] : [0x0A]))
    } catch {
      Failure.end(error)
    }
  }

  /// Takes the names of the columns that rows will have; gives those that are asked for.
  mutating func chooseColumns(of names: [String]) -> [String] {
    guard let selection else { return names }
    do throws(Failure) {
      let places = try selection.places(in: names)
      columns = places
      return places.map { names[$0] }
    } catch {
      Failure.end(error)
    }
  }

  /// The cells of a row that are asked for.
  func chosen(_ cells: [String]) -> [String] { columns.map { $0.map { cells[$0] } } ?? cells }

  /// Writes what is left.
  mutating func flush() {
    if isArray {
      raw(Array((hasRecords ? "]\n" : "[]\n").utf8))
      isArray = false
    }
    writePiece()
  }

  private mutating func writePiece() {
    StandardStreams.writeOutput(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes what is left to a file, or to standard output for nil.
  mutating func write(to path: String?) throws {
    guard let path else { return flush() }
    try OutputFile.write(bytes, to: path)
    bytes = []
  }
}

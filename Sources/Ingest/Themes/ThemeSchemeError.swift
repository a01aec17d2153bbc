/// Why a theme file is refused.
package enum ThemeSchemeError: Error, Equatable, CustomStringConvertible {
  /// A line, from 1, that is not what a theme file may hold.
  case malformed(line: Int, expected: String)
  /// Two themes with one code.
  case repeatedCode(Int)
  /// A subtopic below a theme that is not there, or that is a subtopic itself.
  case unknownParent(code: Int, parent: Int)

  /// One sentence: what, where and what to do.
  package var description: String {
    switch self {
    case .malformed(let line, let expected): "line \(line): expected \(expected)"
    case .repeatedCode(let code): "theme \(code) is listed twice; give each theme a code of its own"
    case .unknownParent(let code, let parent):
      "theme \(code) stands below \(parent), which is no major theme of this file"
    }
  }
}

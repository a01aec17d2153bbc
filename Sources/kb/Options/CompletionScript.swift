import ArgumentParser

/// The completion script of a shell: the parser's own, with names of the base offered by any of their words.
///
/// What the base holds may be any text. The parser's script for bash has the shell expand what is offered, and that for zsh takes a colon
/// for the end of a name, so both hand it to functions of kb.
enum CompletionScript {
  private static let option = "--generate-completion-script"

  /// The script that a command line asks for; nil when it asks for none, or for one that the parser must speak of.
  static func asked(by arguments: [String]) -> String? {
    guard let first = arguments.first, first.hasPrefix(option) else { return nil }
    let name =
      first == option ? arguments.dropFirst().first : String(first.dropFirst(option.count + 1))
    return name.flatMap { CompletionShell(rawValue: $0) }.map(script)
  }

  private static func script(for shell: CompletionShell) -> String {
    let script = KB.completionScript(for: shell)
    switch shell {
    case .bash:
      let offered = script.replacing(
        #"__kb_add_completions -W "$(__kb_custom_complete"#,
        with: #"__kb_offer_from_base "$(__kb_custom_complete"#)
      return offered.replacing("__kb_add_completions() {", with: bash + "__kb_add_completions() {")
    case .zsh:
      return script.replacing(
        #"        __kb_complete "${completions[@]:0:-1}""#, with: zsh)
    default: return script
    }
  }

  /// Readline puts what all offers begin with in the place of the word, so that it must not be less than what was typed: an empty offer
  /// keeps it then.
  private static let bash = #"""
    # Offers lines of the base as they are: those that have a word which begins as typed.
    __kb_offer_from_base() {
        local typed="${cur//[\\\"\']/}" line first=
        local -i count=0 keeps=1
        typed="${typed,,}"
        while IFS='' read -r line; do
            [[ -n "${line}" ]] || continue
            [[ " ${line,,}" == *[[:space:][:punct:]]"${typed}"* ]] || continue
            COMPREPLY+=("${line}")
            count+=1
            [[ "${line,,}" == "${typed}"* && "${line::${#typed}}" == "${first:-${line::${#typed}}}" ]] || keeps=0
            first="${first:-${line::${#typed}}}"
        done <<<"${1}"
        [[ "${count}" -lt 2 || "${keeps}" -eq 1 ]] || COMPREPLY+=('')
    }


    """#

  private static let zsh = #"""
            compadd -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]} l:|=* r:|=*' -- "${completions[@]:0:-1}"
    """#
}

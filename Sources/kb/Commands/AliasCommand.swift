import Answers
import ArgumentParser

/// `kb alias`: keeps two names as one speaker, or apart again.
struct AliasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias",
    abstract: "Keep a name under a speaker, or on its own again.",
    discussion: """
      EXAMPLES:
        kb alias                              list the aliases
        kb alias "Deputy Tong" "Tong Liang"   what Deputy Tong asked is Tong Liang's
        kb alias --remove "Deputy Tong"
      """)

  @Argument(help: "The name to keep under a speaker.")
  var name: String?

  @Argument(
    help: "The speaker: a name, a part of it that is theirs alone, or an s- id.",
    completion: BaseCompletion.speakers)
  var speaker: String?

  @Option(help: "End the alias of this name.")
  var remove: String?

  @OptionGroup var writing: WritingOptions

  @OptionGroup var base: BaseOption

  func validate() throws {
    guard remove == nil || name == nil else {
      throw ValidationError("--remove takes the one name; give no other")
    }
    guard name == nil || speaker != nil else {
      throw ValidationError("whose alias is \(name ?? "")? give the speaker after it")
    }
  }

  func run() throws {
    var page = OutputPage(terminal: .current())
    let base = try base.opened()
    if let remove {
      let kept = try KnowledgeBase.removeAlias(remove, at: base.path, waits: writing.seconds)
      page.line(SafeText.line("\(kept.name) (\(kept.id)) is a speaker of its own"))
    } else if let name, let speaker {
      let kept = try KnowledgeBase.addAlias(
        name, to: speaker, at: base.path, waits: writing.seconds)
      page.line(SafeText.line("\(name) is now \(kept.name) (\(kept.id))"))
    } else {
      for alias in try base.aliases() {
        page.line(SafeText.line("\(alias.name)\t\(alias.speaker.name)\t\(alias.speaker.id)"))
      }
    }
    page.flush()
  }
}

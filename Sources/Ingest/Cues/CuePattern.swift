/// The word sequences that a cue pattern stands for.
///
/// A pattern is words separated by spaces: `a/b` is either, `x?` may be missing, `{verb}` is any form of a verb and
/// `<class>` any word of a class of `words.txt`. Patterns are spelled out in full, so keep alternatives few.
struct CuePattern {
  /// One sequence, with the form that its `{verb}` took.
  struct Sequence {
    var words: [WordID]
    var form: VerbForms.Form
  }

  private(set) var sequences: [Sequence] = [Sequence(words: [], form: .base)]

  /// The sequences of `pattern`; a word that the vocabulary lacks is a broken table and traps.
  init(_ pattern: Substring, vocabulary: Vocabulary, classes: WordClasses) {
    for element in pattern.split(separator: " ") {
      let optional = element.last == "?"
      let choices = Self.choices(
        optional ? element.dropLast() : element, vocabulary: vocabulary, classes: classes)
      var longer: [Sequence] = optional ? sequences : []
      for sequence in sequences {
        for choice in choices {
          longer.append(
            Sequence(words: sequence.words + [choice.word], form: choice.form ?? sequence.form))
        }
      }
      sequences = longer
    }
    sequences.removeAll { $0.words.isEmpty }
  }

  private static func choices(
    _ element: Substring, vocabulary: Vocabulary, classes: WordClasses
  ) -> [(word: WordID, form: VerbForms.Form?)] {
    var choices: [(WordID, VerbForms.Form?)] = []
    for part in element.split(separator: "/") {
      if part.first == "{" {
        for (form, spelling) in VerbForms(of: String(part.dropFirst().dropLast())).named {
          choices.append((vocabulary.number(of: spelling), form))
        }
      } else if part.first == "<" {
        for word in classes.members(of: String(part.dropFirst().dropLast())) {
          choices.append((word, nil))
        }
      } else {
        choices.append((vocabulary.number(of: part.lowercased()), nil))
      }
    }
    precondition(choices.allSatisfy { $0.0 != 0 }, "the vocabulary lacks a word of \(element)")
    return choices
  }
}

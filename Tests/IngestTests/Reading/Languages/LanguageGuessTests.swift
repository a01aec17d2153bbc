import Testing

@testable import Ingest

@Suite struct LanguageGuessTests {
  @Test(arguments: [
    (
      "The committee asks the Government to deliver letters daily in the whole of the valley.", "en"
    ),
    (
      "Der Ausschuss fordert die Regierung auf, dass die Post im ganzen Tal täglich zugestellt wird.",
      "de"
    ),
    ("La commission demande que le courrier soit distribué tous les jours dans la vallée.", "fr"),
    ("La comisión pide que el correo se reparta todos los días en los pueblos del valle.", "es"),
    ("全国人民代表大会代表建议，加快培养新职业的年轻人。", "zh"),
    ("国会は毎日の郵便の配達を求めている。", "ja"),
    ("위원회는 모든 마을에 매일 우편을 배달할 것을 요구한다.", "ko"),
  ]) func `knows the language of a sentence`(text: String, language: String) {
    #expect(LanguageGuess.language(of: Array(text.utf8)) == language)
  }

  @Test(arguments: ["", "Oslo", "12 345", "Ann Lee, Bo Larsen, Carl Møller", "Hear, hear!"])
  func `says nothing where it is not sure`(text: String) {
    #expect(LanguageGuess.language(of: Array(text.utf8)) == nil)
  }
}

import Testing

@testable import Ingest

@Suite struct TurnLabelTests {
  private func label(_ line: String) -> String? {
    let text = Array(line.utf8)
    return TurnLabel(text, 0..<text.count).map {
      "\($0.strength) \(String(decoding: text[$0.range], as: UTF8.self))|"
        + String(decoding: text[$0.contentStart...], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("Mr. SMITH: I ask.", "certain Mr. SMITH|I ask."),
    ("The CHAIRMAN: Order.", "certain The CHAIRMAN|Order."),
    ("Council Member Bader: Items 13.", "certain Council Member Bader|Items 13."),
    ("Senator Lee (Lab): I ask.", "certain Senator Lee (Lab)|I ask."),
    (
      "Peter Lee, Federal Minister for Mail: No.",
      "certain Peter Lee, Federal Minister for Mail|No."
    ),
    ("COURAGE: ALL IN FAVOR.", "capitals COURAGE|ALL IN FAVOR."),
    ("Ann Lee: I ask.", "possible Ann Lee|I ask."),
    ("Q: Why?", "question Q|Why?"), (">> SECOND.", "anonymous |SECOND."),
    ("[00:01:07] >> COURAGE: YES.", "capitals COURAGE|YES."),
    ("LIANG QIANJUAN — I ask.", "capitals LIANG QIANJUAN|I ask."),
    ("Mr. SMITH of Ohio. Mr. Speaker, I ask.", "certain Mr. SMITH of Ohio|Mr. Speaker, I ask."),
    ("Mr. SMITH:", "certain Mr. SMITH|"), ("张三：应当送信。", "possible 张三|应当送信。"),
  ]) func `finds the label and how sure it is`(line: String, expected: String) {
    #expect(label(line) == expected)
  }

  @Test(arguments: [
    "Note: this is one.", "Recommendation: The mail must come.", "Event Date: 2019-01-25",
    "2023: Ann Lee spoke.",
    "the chairman: no", "It was late: ten at night.", "10:05 it began", "Whereas:",
    "Mr. Smith asked: why?",
    "Mr. Smith said. I agree.", "NEW DELHI, Aug 12 — The House met.", "王五说：“应当开路。”",
    "Ann Lee, Oslo: no role",
    "", ":", "https://example.org/1",
  ]) func `takes no other words before a colon for a speaker`(line: String) {
    #expect(label(line) == nil)
  }
}

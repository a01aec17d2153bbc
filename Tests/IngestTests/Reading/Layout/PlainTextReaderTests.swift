import Ingest
import Testing

@Suite struct PlainTextReaderTests {
  @Test func `reads paragraphs that blank lines set apart`() {
    let text = """
      Mail for the valley

      The committee met on Monday. It heard four witnesses from the upper valley.

      Who carries the letters

      Letters should be delivered daily, said Ann Lee, who chairs the committee.
      """
    #expect(
      BlockListing.lines(text) == [
        "h1: Mail for the valley",
        "p: The committee met on Monday. It heard four witnesses from the upper valley.",
        "h2: Who carries the letters",
        "p: Letters should be delivered daily, said Ann Lee, who chairs the committee.",
      ])
  }

  @Test func `reads a line a paragraph`() {
    let text = """
      Mail for the valley
      The committee met on Monday. It heard four witnesses from the upper valley.
      It was a long sitting.
      Who carries the letters
      Letters should be delivered daily, said Ann Lee, who chairs the committee.
      """
    #expect(
      BlockListing.lines(text).map { $0.prefix(12) } == [
        "h1: Mail for", "p: The commi", "p: It was a ", "h2: Who carr", "p: Letters s",
      ])
  }

  @Test func `joins lines that were broken at a width`() {
    let text = """
      MAIL FOR THE VALLEY

      The committee met on Monday. It heard four witnesses from the
      upper valley, and all of them were of one mind, that letters
      should be delivered daily and not twice a week.
      The chair thanked them.

      Who pays
      The post office asks for a subsidy of four million crowns a year
      until the new road is open.
        1. Let the subsidy be paid from the general budget and not
           from the fund for roads.
        2. Review it after two years.
      """
    #expect(
      BlockListing.lines(text) == [
        "h1: MAIL FOR THE VALLEY",
        "p: The committee met on Monday. It heard four witnesses from the upper valley, and all of them were of "
          + "one mind, that letters should be delivered daily and not twice a week.",
        "p: The chair thanked them.",
        "h2: Who pays",
        "p: The post office asks for a subsidy of four million crowns a year until the new road is open.",
        "li: [1.] Let the subsidy be paid from the general budget and not from the fund for roads.",
        "li: [2.] Review it after two years.",
      ])
  }

  @Test func `begins a paragraph where a line stands in`() {
    let text = """
        The committee met on Monday. It heard four witnesses from the
      upper valley, and all of them were of one mind, that letters
      should be delivered daily and not twice a week, as is done in
      the lower valley since the war.
        The chair thanked them and asked for figures, which the post
      office promised to send before the end of the month, together
      with a map.
      """
    #expect(BlockListing.lines(text).map { $0.prefix(9) } == ["p: The co", "p: The ch"])
  }

  @Test func `keeps the line breaks inside a block's range`() {
    let text =
      "The committee met on Monday and heard four witnesses from\nthe upper valley and two more of the lower one, and it was\nlate.\n"
    let blocks = PlainTextBlocks.of(text)
    #expect(blocks.map(\.range) == [0..<text.utf8.count - 1])
  }

  @Test func `tells turns of many styles`() {
    let text = """
      Rural schemes

      Mr. SMITH: I ask the Minister how many people the scheme employs this year.

      The CHAIRMAN: Order. The Minister has the floor now.

      Let there be silence in the gallery.

      Ann Lee (Independent): We need more places on it, and soon.

      SENATOR Ó CUÍV — I agree with the deputy.

      Mr. JONES of Ohio. Mr. Speaker, I rise to agree with both.
      """
    #expect(
      BlockListing.lines(text) == [
        "h1: Rural schemes",
        "turn: <Mr. SMITH> I ask the Minister how many people the scheme employs this year.",
        "turn: <The CHAIRMAN> Order. The Minister has the floor now.",
        "turn: <The CHAIRMAN> Let there be silence in the gallery.",
        "turn: <The CHAIRMAN> Ann Lee (Independent): We need more places on it, and soon.",
        "turn: <SENATOR Ó CUÍV> I agree with the deputy.",
        "turn: <Mr. JONES of Ohio> Mr. Speaker, I rise to agree with both.",
      ])
  }

  @Test func `takes doubtful labels for speakers when they recur`() {
    let turns = """
      Ann Lee: We need more places on it.
      Bo Larsen: I agree with her.
      Ann Lee: Then let us vote.
      """
    #expect(
      BlockListing.lines("Minutes\n" + turns).dropFirst().allSatisfy { $0.hasPrefix("turn: <") })
    let report = """
      Minutes
      Good News: the road is open, and the buses run again from the first of the month.
      The committee thanked everybody who had taken part in the works.
      """
    #expect(BlockListing.lines(report).dropFirst().allSatisfy { $0.hasPrefix("p: ") })
  }

  @Test func `tells questions from answers`() {
    let text = "An interview\nQ: What do you want?\nA: Daily mail, and nothing else.\n"
    #expect(
      BlockListing.lines(text) == [
        "h1: An interview", "turn: <Q> What do you want?",
        "turn: <A> Daily mail, and nothing else.",
      ])
  }

  @Test func `tells lines that name a speaker`() {
    let text = """
      What they want

      Speaker: Ann Lee

      I suggest that the mail be delivered daily in the whole of the valley.

      Bo Larsen, deputy and head of the upper valley's school

      I ask that the road be opened, and that it be kept open in winter.

      The bridge has to be repaired before the snow comes.

      -- Carl Møller, minister of transport
      """
    #expect(
      BlockListing.lines(text) == [
        "h1: What they want", "speaker: <Ann Lee> Speaker: Ann Lee",
        "p: I suggest that the mail be delivered daily in the whole of the valley.",
        "speaker: <Bo Larsen, deputy and head of the upper valley's school> "
          + "Bo Larsen, deputy and head of the upper valley's school",
        "p: I ask that the road be opened, and that it be kept open in winter.",
        "p: The bridge has to be repaired before the snow comes.",
        "speaker: [--] <Carl Møller, minister of transport> Carl Møller, minister of transport",
      ])
  }

  @Test func `takes a line before a list for a lead-in and not for a heading`() {
    let text = """
      Daily mail

      What the report says

      The House calls on the Government

      - to deliver letters daily;
      - to open the road.

      Members present

      - Ann Lee
      - Bo Larsen
      """
    #expect(
      BlockListing.lines(text) == [
        "h1: Daily mail", "h2: What the report says", "p: The House calls on the Government",
        "li: [-] to deliver letters daily;", "li: [-] to open the road.", "h2: Members present",
        "li: [-] Ann Lee", "li: [-] Bo Larsen",
      ])
  }

  @Test func `tells numbered headings from numbered items`() {
    let text = """
      Report

      I. GENERAL

      The committee met twice, and heard nine witnesses on both days.

      II. REQUESTS

      1. Deliver letters daily.
      2. Open the road.

      A. Smith was absent from the second meeting and sent a letter.
      """
    #expect(
      BlockListing.lines(text) == [
        "h1: Report", "h2: [I.] GENERAL",
        "p: The committee met twice, and heard nine witnesses on both days.",
        "h2: [II.] REQUESTS", "li: [1.] Deliver letters daily.", "li: [2.] Open the road.",
        "p: A. Smith was absent from the second meeting and sent a letter.",
      ])
  }

  @Test func `reads items that only stand in under a colon`() {
    let text = """
      Motion

      This Council resolves:

          to write to the Government;

          to open the road before winter, and to keep it open.

      The motion was carried.
      """
    #expect(
      BlockListing.lines(text).dropFirst(2) == [
        "li: to write to the Government;",
        "li: to open the road before winter, and to keep it open.",
        "p: The motion was carried.",
      ])
  }

  @Test func `reads tables row by row`() {
    let text = """
      Counts

      Session        Received      Settled
      ------------------------------------
      first             2,293        2,290
      second            2,593        2,589
      """
    #expect(BlockListing.lines(text).map { $0.prefix(4) } == ["h1: ", "row:", "row:", "row:"])
  }

  @Test func `keeps notes, links, times and bylines as asides`() {
    let text = """
      Mail for the valley
      Home | News | Letters
      By Ann Lee
      (shortened)
      10:05
      The committee met on Monday. It heard four witnesses from the upper valley.
      ADVERTISEMENT
      [Image]
      It went on until ten.
      """
    #expect(
      BlockListing.lines(text).map { $0.prefix(9) } == [
        "h1: Mail ", "aside: Ho", "aside: By", "aside: (s", "aside: 10", "p: The co", "aside: AD",
        "aside: [I",
        "p: It wen",
      ])
  }

  @Test func `reads front matter as metadata and not as text`() {
    let text = """
      ---
      title: "Mail for the valley"
      date: 5 March 2024
      speaker: Ann Lee
      role: deputy
      publisher: Valley Post
      url: https://example.org/mail
      lang: EN
      ---

      Letters should be delivered daily.
      """
    let metadata = PlainTextBlocks.metadata(of: text)
    #expect(metadata.title == "Mail for the valley")
    #expect(metadata.date == "2024-03-05")
    #expect(metadata.speaker == "Ann Lee")
    #expect(metadata.role == "deputy")
    #expect(metadata.publisher == "Valley Post")
    #expect(metadata.url == "https://example.org/mail")
    #expect(metadata.language == "en")
    #expect(BlockListing.lines(text) == ["p: Letters should be delivered daily."])
  }

  @Test func `reads header lines as metadata when all are known`() {
    let text =
      "Title: Mail\nSpeaker: Ann Lee\nDate: 5 March 2024\n\nLetters should be delivered daily.\n"
    let metadata = PlainTextBlocks.metadata(of: text)
    #expect(metadata.title == "Mail")
    #expect(metadata.speaker == "Ann Lee")
    #expect(metadata.date == "2024-03-05")
    #expect(BlockListing.lines(text) == ["p: Letters should be delivered daily."])
    let other = "Title: Mail\nVenue: Oslo\n\nLetters should be delivered daily.\n"
    #expect(
      BlockListing.lines(other) == [
        "row: Title: Mail", "row: Venue: Oslo", "p: Letters should be delivered daily.",
      ])
  }

  @Test func `reads Chinese headings, items and turns`() {
    let text = """
      乡村邮递：三位代表的建议

      一、每天送信

      在近几年的会议上，送信是代表们常谈的题目。

      张三：每天都应当送信。

      李四：我同意张三代表的意见。

      张三：那就表决吧。

      王五说：“应当开路。”
      """
    #expect(
      BlockListing.lines(text) == [
        "h1: 乡村邮递：三位代表的建议", "h2: [一、] 每天送信", "p: 在近几年的会议上，送信是代表们常谈的题目。",
        "turn: <张三> 每天都应当送信。", "turn: <李四> 我同意张三代表的意见。", "turn: <张三> 那就表决吧。",
        "turn: <张三> 王五说：“应当开路。”",
      ])
  }

  @Test func `takes the date of one date line near the head`() {
    #expect(
      PlainTextBlocks.metadata(
        of: "Mail\n\nOslo, 26 November 2025\n\nThe road is open. It is wide.\n"
      ).date
        == "2025-11-26")
    let dated =
      "Digest\n\nMarch 5, 2024\n\nThe road is open.\n\nApril 2, 2024\n\nIt is closed again.\n"
    #expect(PlainTextBlocks.metadata(of: dated).date == nil)
    #expect(BlockListing.lines(dated)[1] == "h2: March 5, 2024")
  }

  @Test func `reads Markdown headings and their levels`() {
    let text =
      "# Mail\n\nThe road is open.\n\n## Roads\n\nIt is wide.\n\nUnderlined\n----------\n\nIt is long.\n"
    #expect(
      BlockListing.lines(text) == [
        "h1: Mail", "p: The road is open.", "h2: Roads", "p: It is wide.", "h2: Underlined",
        "p: It is long.",
      ])
  }

  @Test func `takes a question for the title`() {
    let text =
      "Who carries the letters?\n\nAnn Lee does. She has done so for years, in all weathers.\n"
    #expect(BlockListing.lines(text).first == "h1: Who carries the letters?")
  }

  @Test func `leaves a quotation that stands alone to the text around it`() {
    let text =
      "Title\n\nThe children see\n\n\"harmful designs\"\n\nand they cannot look away from them.\n"
    #expect(
      BlockListing.lines(text).dropFirst(1) == [
        "p: The children see", "p: \"harmful designs\"", "p: and they cannot look away from them.",
      ])
  }
}

import Testing

@testable import Ingest

/// Shapes of sentences by which people, crowds and bodies are found at all.
@Suite struct SpeakerShapeTests {
  @Test func `a pronoun takes up two unknown capitals that begin a sentence`() throws {
    let text = """
      Life beside the harbour

      Ulvi Sarnak blames the tide. What he wants is a higher wall.
      """
    #expect(try asks(text) == ["Ulvi Sarnak: a higher wall"])
  }

  @Test func `a role before the comma makes the name a person`() throws {
    let text = """
      Notes from the house

      Ms Mika Aalto asked for lamps on the quay.

      The chairperson of the Harbour Committee, Ulvi Sarnak, was not content. The minister must tell us when the wells will be tested, he said.
      """
    #expect(
      try asks(text).last == "Ulvi Sarnak: The minister must tell us when the wells will be tested")
  }

  @Test func `what is by somebody has an author`() throws {
    let text = """
      Notes from the house

      The committee read a petition by Ulvi Sarnak of the lamp union. Sarnak had asked for brighter lamps on the quay.
      """
    #expect(try asks(text) == ["Ulvi Sarnak: brighter lamps on the quay"])
  }

  @Test func `the family name that reads like a pronoun is a name before another`() throws {
    let text = """
      Notes from the house

      Ms Mika Aalto spoke first. Vice-chairman He Sarnak said families should switch off the lamps.
      """
    #expect(try asks(text) == ["He Sarnak: families should switch off the lamps"])
  }

  @Test func `a person of a party with its abbreviation is no body`() throws {
    let text = """
      Notes from the house

      Ulvi Sarnak of the Harbour Party (HP) said the quay is dark. Lamps, the deputy added, should be put up there.
      """
    #expect(try asks(text) == ["Ulvi Sarnak: Lamps, the deputy added, should be put up there"])
  }

  @Test func `people who begin a sentence with an unknown verb are they`() throws {
    let text = """
      Notes from the house

      Ms Mika Aalto, the minister, spoke to the press.

      Outside the gate on Quay Street, parents and fishing groups gathered. They called for a second ferry in winter.
      """
    #expect(try asks(text) == ["parents and fishing groups: a second ferry in winter"])
  }

  @Test func `a dateline is no body`() throws {
    let text = """
      Farmers come to the capital

      SARNOVA -- Four tired farmers came to the capital on Friday. They asked for a lower tax on fuel.
      """
    #expect(try asks(text) == ["Four tired farmers: a lower tax on fuel"])
  }

  @Test func `who said something is the one named before the comma`() throws {
    let text = """
      Notes from the house

      The motion was moved by Senator Ruth Adeyemi, who said the Government should light the quay.
      """
    #expect(try asks(text) == ["Ruth Adeyemi: the Government should light the quay"])
  }

  @Test func `a resolution that somebody tabled in a chamber is not the chamber's`() throws {
    let text = """
      Notes from the house

      Member Ruth Adeyemi tabled a resolution in the Harbour Assembly. It calls for a second ferry in winter.
      """
    #expect(try asks(text) == ["Ruth Adeyemi: a second ferry in winter"])
  }

  @Test func `what a government was urged besides is asked by the one who urged before`() throws {
    let text = """
      Notes from the house

      The House of Harbours has urged the Lamp Office to light the quay.

      The Dredging Office was further urged to deepen the harbour before winter.
      """
    #expect(
      try asks(text).last
        == "House of Harbours: The Dredging Office was further urged to deepen the harbour before winter"
    )
  }

  @Test func `a labelled recommendation in a body's report is that body's`() throws {
    let text = """
      COMMITTEE OF HARBOUR ACCOUNTS

      Three reports in short

      1. Whether quays are lit, the Lamp Office learns from inspections.

      Recommendation: A wider range of evidence on the work of local areas should be reviewed.
      """
    #expect(
      try asks(text) == [
        "COMMITTEE OF HARBOUR ACCOUNTS: A wider range of evidence on the work of local areas should be reviewed"
      ])
  }

  @Test func `the one who speaks in the sentence outweighs whoever asked before`() throws {
    let text = """
      Notes from the house

      Lamps should be put up on the quay, wrote Mika Aalto. A retired harbour master, Ulvi Sarnak, went further. Parliament, he said, should enact a law against dark quays.
      """
    #expect(
      try asks(text).last
        == "Ulvi Sarnak: Parliament, he said, should enact a law against dark quays")
  }

  @Test func `a heading with a body and its chair in brackets is the body's`() throws {
    let text = """
      Two reports in outline

      A. HARBOUR REFORM COMMISSION (head: Prof Ulvi Sarnak)

      The port must be put under an independent authority.
      """
    #expect(
      try asks(text) == [
        "HARBOUR REFORM COMMISSION: The port must be put under an independent authority"
      ])
  }

  @Test func `a body whose name lists its subjects is one`() throws {
    let text = """
      Notes from the house

      In May the Harbour, Lamps and Quays Committee met. It recommends that the port be dredged.
      """
    #expect(try asks(text) == ["Harbour, Lamps and Quays Committee: the port be dredged"])
  }

  @Test func `the signers of a letter are those who brought it`() throws {
    let text = """
      Notes from the house

      Senators Ulvi Sarnak (D-Quay) and Ruth Adeyemi (R-Shore) sent the minister a letter. The ferry should go on in winter, the signers write.
      """
    let found = try asks(text)
    #expect(found.count == 1)
    let only = try #require(found.first)
    #expect(only.hasSuffix(": The ferry should go on in winter"))
    #expect(!only.hasPrefix("signers"))
  }

  @Test func `a name behind a role and a comma is who said it`() throws {
    let text = """
      Notes from the house

      “This is urgent,” said the union’s chairman, Ulvi Sarnak, when the plan was read. Debate ought to begin at once, he added.
      """
    #expect(try asks(text) == ["Ulvi Sarnak: Debate ought to begin at once"])
  }

  @Test func `the senate is not the assembly that was named before`() throws {
    let text = """
      Farm prices

      By our National Assembly correspondent

      The Senate has asked the Federal Government to design a rescue package.

      In a set of resolutions the lawmakers also called for cheap lamps.
      """
    #expect(try asks(text).allSatisfy { $0.hasPrefix("Senate: ") })
    #expect(try asks(text).count == 2)
  }

  @Test func `a party may be called one whatever its name`() throws {
    let text = """
      Notes from the house

      The Harbour Alliance wants lamps on the quay.

      In a statement the party said that the ferry should go on in winter.
      """
    #expect(try asks(text).last == "Harbour Alliance: the ferry should go on in winter")
  }

  @Test func `a committee's name below its chamber's is whose report it is`() throws {
    let text = """
      House of Harbours

      Standing Committee on Lamps and Quays (LAMP)

      SUMMARY OF TWO REPORTS

      Recommendation 4

      The rules on quay lamps should be reviewed before winter.
      """
    #expect(
      try asks(text) == [
        "Standing Committee on Lamps and Quays (LAMP): The rules on quay lamps should be reviewed before winter"
      ])
  }

  @Test func `a report that its committee adopted is spoken of as the committee's`() throws {
    let text = """
      Notes from the house

      The Harbour Association met in May. The House of Harbours was dark. Meeting again in June, the association adopted a communique calling on the government to set up a lamp office.
      """
    #expect(
      try asks(text) == ["Harbour Association: the government to set up a lamp office"])
  }

  @Test func `petitioners say who they are`() throws {
    let text = """
      Register of petitions

      We, the undersigned, lighthouse keepers and residents of Sorra, call upon the Government of Sorra to light the quay in winter.
      """
    #expect(
      try asks(text) == [
        "lighthouse keepers and residents of Sorra: the Government of Sorra to light the quay in winter"
      ])
  }

  @Test func `a name behind the noun of a body is a body's`() throws {
    let text = """
      Notes from the house

      A delegate of the confederation Corvex summed up its line. It urges that the reform be introduced gradually.
      """
    #expect(try asks(text) == ["Corvex: the reform be introduced gradually"])
  }

  @Test func `who says what people need asks for it`() throws {
    let text = """
      Notes from the house

      Ulvi Sarnak called the lamp a misnomer. What people need, Sarnak said, is better protection against eviction.
      """
    #expect(try asks(text) == ["Ulvi Sarnak: better protection against eviction"])
  }

  @Test func `a committee in small letters is known by its subject`() throws {
    let text = """
      Notes from the house

      The demand stands in a report that Parliament's portfolio committee on quay lamps adopted on Tuesday.

      Members want the Lamp Office to keep the harbour informed. The committee further recommended that the quay be lit.
      """
    #expect(
      try asks(text) == [
        "portfolio committee on quay lamps: the Lamp Office to keep the harbour informed",
        "portfolio committee on quay lamps: the quay be lit",
      ])
  }

  @Test func `his party with its name behind a comma is the party`() throws {
    let text = """
      Notes from the house

      Mr Ulvi Sarnak spoke to the press. His party, the HPU, has long advocated that the ferry be kept.
      """
    #expect(try asks(text) == ["HPU: the ferry be kept"])
  }

  @Test func `who is met is not she who speaks`() throws {
    let text = """
      Notes from the house

      Ruth Adeyemi is a deputy from Sorra. When keepers met Mr Ulvi Sarnak in April she demanded that the ferry be kept.
      """
    #expect(try asks(text) == ["Ruth Adeyemi: the ferry be kept"])
  }

  @Test func `a quotation goes on with whoever spoke before it`() throws {
    let text = """
      Notes from the house

      The Harbour Committee told the government to light the quay. Ulvi Sarnak, in the chair of the lamp committee, put it more softly: "Nobody asks for it today. But the preparations must be made now."
      """
    #expect(try asks(text).last == "Ulvi Sarnak: the preparations must be made now")
  }

  @Test(arguments: [
    "Nobody was louder than Ulvi Sarnak. The old lamps must be replaced before winter, he said.",
    "To Ulvi Sarnak, lamps are a must. The old lamps must be replaced before winter, he says.",
    "Then it was Ulvi Sarnak's turn. The old lamps must be replaced before winter, he said.",
    "Ulvi Sarnak and Mika Aalto disagreed. The old lamps must be replaced before winter, said Sarnak.",
    "Under a plan put forward by Ulvi Sarnak the ferry goes on. The old lamps must be replaced before winter, the plan says.",
  ])
  func `a name that nothing but its sentence shows is a person's`(_ paragraph: String) throws {
    let text = "Notes from the house\n\nMr Peter Arland praised the ferry.\n\n" + paragraph
    #expect(
      try asks(text).last == "Ulvi Sarnak: The old lamps must be replaced before winter")
  }

  @Test func `a heading of a letter without a name is whose name is printed most`() throws {
    let text = """
      Sorra deputy writes to the minister

      Ulvi Sarnak, a deputy, has written to the minister. Sarnak is not content.

      What the letter says

      With the minister I agree on one thing.

      We must light the quay before winter.
      """
    #expect(try asks(text).last == "Ulvi Sarnak: We must light the quay before winter")
  }

  @Test func `a word in capitals behind an office in capitals is a name`() throws {
    let text = """
      Minutes of the lamp committee

      The meeting was called to order by the chair.

      CO-CHAIR STORY explained that a letter had come. She asked that the quay be lit before winter.
      """
    #expect(try asks(text).last == "STORY: the quay be lit before winter")
  }

  @Test(arguments: [
    (
      "Lamp makers met in Sorra on Monday. They agreed that the port should be dredged.",
      "Lamp makers"
    ),
    ("The Senate passed a resolution on Monday. It asked that the port be dredged.", "Senate"),
    (
      "More than 300 residents signed a petition. They ask that the port be dredged.",
      "More than 300 residents"
    ),
  ])
  func `who begins a sentence is taken up in the next`(_ paragraph: String, _ name: String) throws {
    let text = "Notes from the house\n\nMr Peter Arland praised the ferry.\n\n" + paragraph
    #expect(try asks(text).last?.hasPrefix(name + ": ") == true)
  }

  @Test(arguments: [
    ("For the Harbour Institute the plan goes too far.", "Harbour Institute"),
    ("\"We are in the dark,\" said the head of the port, Ulvi Sarnak.", "Ulvi Sarnak"),
  ])
  func `what follows is said by whom the sentence before is about`(
    _ sentence: String, _ name: String
  ) throws {
    let text = "Notes from the house\n\nMr Peter Arland praised the ferry.\n\n" + sentence
    #expect(
      try asks(text + " The old lamps must be replaced before winter.")
        == ["\(name): The old lamps must be replaced before winter"])
  }

  @Test func `somebody who is not satisfied is a person`() throws {
    let text = """
      Notes from the house

      Mr Peter Arland, a deputy, praised the ferry.

      Ulvi Sarnak was not satisfied. The old lamps must be replaced before winter.
      """
    #expect(try asks(text) == ["Ulvi Sarnak: The old lamps must be replaced before winter"])
  }

  @Test func `a panel that somebody leads speaks for itself`() throws {
    let text = """
      Notes from the house

      The lamp panel, led by Mr Ulvi Sarnak, said ports should publish their accidents.
      """
    #expect(try asks(text) == ["lamp panel: ports should publish their accidents"])
  }
}

import Testing

@testable import Ingest

/// The proposals of a text as `speaker: words`.
func asks(_ text: String) throws -> [String] {
  try proposals(text).filter { $0.kind == .proposal }
    .map { "\($0.speaker?.name ?? "nobody"): \($0.text)" }
}

/// The words of the asks that the rules find in a text.
func spans(_ text: String) throws -> [String] {
  try proposals(text).filter { $0.kind == .proposal }.map(\.text)
}

/// What the rules find in a text, without the models.
func proposals(_ text: String) throws -> [Proposal] {
  let source = RawSource(name: "test", bytes: Array(text.utf8), format: .text)
  let document = try SourceReader().document(from: source)
  return ProposalExtractor(decision: .rulesAlone).extraction(of: document).proposals
}

/// A sentence of a report and what it says that somebody asks for, in words of our own.
struct ReportShape: CustomTestStringConvertible, Sendable {
  var text: String
  var asks: [String]
  var testDescription: String { text }

  init(_ text: String, _ asks: String...) {
    self.text = text
    self.asks = asks
  }
}

@Suite struct ReportShapeTests {
  @Test(arguments: [
    // Source, verb, content.
    ReportShape(
      "Maria Okello, a member of parliament from Gulu, suggested that schools open their libraries on Saturdays.",
      "Maria Okello: schools open their libraries on Saturdays"),
    ReportShape(
      "Zhou Ping, a deputy to the National People's Congress and an engineer at Harbin Pump Works Co., Ltd., suggested making spare parts cheaper for small farms.",
      "Zhou Ping: making spare parts cheaper for small farms"),
    ReportShape(
      "Senator Ruth Adeyemi urged the ministry to publish the list of closed wells.",
      "Ruth Adeyemi: the ministry to publish the list of closed wells"),
    ReportShape(
      "Lawmaker Pedro Salas (Cebu) called for a register of fishing boats under ten tons.",
      "Pedro Salas: a register of fishing boats under ten tons"),
    ReportShape(
      "Dr. Anna Lindqvist, director of the Nordic Water Centre, told reporters that the lakes should be tested every month.",
      "Anna Lindqvist: the lakes should be tested every month"),
    ReportShape(
      "MP Tomas Reid asked the government in March for free bus passes for apprentices.",
      "Tomas Reid: free bus passes for apprentices"),
    ReportShape(
      "Tan Mei, director of a job centre, said that work is scarce, and it is necessary to open workshops for the young and find new ways to fill them.",
      "Tan Mei: open workshops for the young and find new ways to fill them"),
    ReportShape(
      "The committee's chair, Mika Aalto, warned that the service would collapse and said lawmakers must act before June.",
      "Mika Aalto: lawmakers must act before June"),
    // Content first.
    ReportShape(
      "\"We must mend the dykes before winter,\" said Jan de Boer, mayor of Delfzijl.",
      "Jan de Boer: We must mend the dykes before winter"),
    ReportShape(
      "Clinics ought to stay open until nine, councillor Ines Prado argued.",
      "Ines Prado: Clinics ought to stay open until nine"),
    ReportShape(
      "A levy on empty flats is needed, according to Deputy Sean Malone.",
      "Sean Malone: A levy on empty flats is needed"),
    ReportShape(
      "More night trains should run, in the view of MEP Clara Voss.",
      "Clara Voss: More night trains should run"),
    // The frame inside.
    ReportShape(
      "Teachers, MP Grace Wanjiru went on, should be paid on time.",
      "Grace Wanjiru: Teachers, MP Grace Wanjiru went on, should be paid on time"),
    // What somebody asks for.
    ReportShape(
      "What Senator Ali Raza demands is a public hearing on the dam.",
      "Ali Raza: a public hearing on the dam"),
    ReportShape(
      "Lower fees for nurseries: that was the message of Minister Petra Novak.",
      "Petra Novak: Lower fees for nurseries"),
    // Passive.
    ReportShape(
      "A ban on single-use cups was called for by the Green Harbour Alliance.",
      "Green Harbour Alliance: A ban on single-use cups"),
    // Impersonal after a name, the full stop missing.
    ReportShape(
      "Wang Lifen, deputy to the National People's Congress and head of Hongqi Village It is recommended to build cold stores at the county level.",
      "Wang Lifen: build cold stores at the county level"),
    // Bodies.
    ReportShape(
      "The Audit Committee recommended that the museum sell its second building.",
      "Audit Committee: the museum sell its second building"),
    ReportShape(
      "Rep. Lee Vance wrote to Postmaster General Louis Hall to demand that Saturday delivery be kept.",
      "Lee Vance: Saturday delivery be kept"),
    ReportShape(
      "Rep. Dana Ortiz introduced a bill that would require railroads to keep two people in every cab.",
      "Dana Ortiz: require railroads to keep two people in every cab"),
    ReportShape(
      "Kenya's Amina Yusuf, speaking for the group, said rich countries should pay first.",
      "Amina Yusuf: rich countries should pay first"),
    ReportShape(
      "Opposition leader Akira Mori on Monday pressed the cabinet to lower the tax on food.",
      "Akira Mori: the cabinet to lower the tax on food"),
    // The need of something, an order turned round, a list behind a colon.
    ReportShape(
      "Deputy Karl Weiss stressed the need to lower fares on night trains.",
      "Karl Weiss: lower fares on night trains"),
    ReportShape(
      "Lower fees, and a cap on rents: this was the demand of Deputy Karl Weiss in the House.",
      "Karl Weiss: Lower fees, and a cap on rents"),
    ReportShape(
      "Councillor Nadia Haddad asked for benches in the shade. A cap on rents was another proposal of hers.",
      "Nadia Haddad: benches in the shade", "Nadia Haddad: A cap on rents"),
    ReportShape(
      "Deputy Ruth Mbeki demanded of Minister Otto Weiss lower rents in old towns.",
      "Ruth Mbeki: lower rents in old towns"),
    ReportShape(
      "But when the plan was heard in May the growers had asked for more: monthly reports, and a fund for drains.",
      "growers: monthly reports, and a fund for drains"),
    ReportShape(
      "The panel on land came out with a recommendation that goes further: plots to be given to every household.",
      "panel on land: plots to be given to every household"),
    ReportShape(
      "Hills without trees are bare, which is not fair to goats, Deputy Karl Weiss found, fences must be mended.",
      "Karl Weiss: fences must be mended"),
    ReportShape(
      "Trains should stop at the mill, Karl Weiss, member for Delft, urged Minister Otto Weiss on Monday.",
      "Karl Weiss: Trains should stop at the mill"),
    // Nobody who asks.
    ReportShape("Deputy Ann Grey argued that the law should never have been passed."),
    ReportShape("The survey suggested that three in ten pupils walk to school."),
    ReportShape("The notice pointed out that livestreams must carry a label."),
    ReportShape("Minister Lea Brandt said that the bridge was opened in May."),
    ReportShape("Did the minister suggest closing the ward?"),
  ])
  func `a sentence gives its proposals and their speakers`(shape: ReportShape) throws {
    #expect(try asks("Notes from the house\n\n" + shape.text + "\n") == shape.asks)
  }

  @Test func `pronouns and surnames go to the person named before`() throws {
    let text = """
      Town news

      Councillor Nadia Haddad spoke first. She asked the council to plant lime trees along the canal. Haddad also called for benches in the shade.

      Later Professor Emil Kovacs took the floor. The canal should be dredged as well, he said.
      """
    #expect(
      try asks(text) == [
        "Nadia Haddad: the council to plant lime trees along the canal",
        "Nadia Haddad: benches in the shade",
        "Emil Kovacs: The canal should be dredged as well",
      ])
  }

  @Test func `items under a lead-in belong to who leads in`() throws {
    let text = """
      Report on the islands

      The Islands Committee calls on the Government

      - to run a ferry on Sundays;
      - to keep the clinic on Rona open.
      """
    #expect(
      try asks(text) == [
        "Islands Committee: to run a ferry on Sundays",
        "Islands Committee: to keep the clinic on Rona open",
      ])
  }

  @Test func `a dash and a name give the words before to that person`() throws {
    let text = """
      Voices from the valley

      "The school bus must come back, and it must stop at the mill."

      — Olga Brandt, member of the regional council
      """
    #expect(
      try asks(text) == ["Olga Brandt: The school bus must come back, and it must stop at the mill"]
    )
  }

  @Test func `every text stands word for word in its source`() throws {
    let text =
      "On Friday\n\nDeputy Carlos Mena proposed to widen   the “old” bridge, so that  buses can cross it.\n"
    #expect(try asks(text) == ["Carlos Mena: widen the “old” bridge, so that buses can cross it"])
  }

  @Test(arguments: [
    "The applicants who want a seat should come early and must bring these forms",
    "In 2019, Deputy Ines Prado, who had urged the ministry to act, said: “Sell the tugs; build a pier",
    "It is recommended that the Government give visitors ten days to publish the bill by MP Tomas Reid",
    "According to the union, the demands include a ban on nets, C is what they want, and so do we",
    "In the morning of 4 May the harbour ministry was asked to, in a statement signed by Ines Prado, act",
  ])
  func `a paragraph may be cut off anywhere`(text: String) throws {
    let words = text.split(separator: " ")
    for first in words.indices {
      for end in words.indices.dropFirst(first) {
        let cut = words[first...end].joined(separator: " ")
        _ = try proposals("The ministry must act, said MP Tomas Reid.\n\n\(cut)")
      }
    }
  }
}

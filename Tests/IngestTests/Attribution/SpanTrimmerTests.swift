import Testing

@testable import Ingest

/// What belongs to the clause that states an action, and what is told around it.
@Suite struct SpanTrimmerTests {
  @Test(arguments: [
    ReportShape(
      "Deputy Karl Weiss called for a rise from 2 to 3 crowns a day, saying that nobody can cook for less.",
      "Karl Weiss: a rise from 2 to 3 crowns a day"),
    ReportShape(
      "Deputy Karl Weiss called for an end to the trade in horn, and much of it has been burnt.",
      "Karl Weiss: an end to the trade in horn"),
    ReportShape(
      "Villagers had been pressing for a crossing at the mill for years.",
      "Villagers: a crossing at the mill"),
    ReportShape(
      "DELFT, March 2 - Dykes should be raised, Deputy Karl Weiss argued.",
      "Karl Weiss: Dykes should be raised"),
    ReportShape(
      "For farms in the hills, Deputy Karl Weiss said, the state must pay for wells.",
      "Karl Weiss: For farms in the hills, Deputy Karl Weiss said, the state must pay for wells"),
    ReportShape(
      "Deputy Karl Weiss spoke. For farms in the hills, the state must pay for wells.",
      "Karl Weiss: For farms in the hills, the state must pay for wells"),
    ReportShape(
      "The threshold for new mines should be raised -- so Deputy Karl Weiss, in an interview.",
      "Karl Weiss: The threshold for new mines should be raised"),
    ReportShape(
      "Deputy Karl Weiss wrote to the minister asking him to stop the sale of the forest.",
      "Karl Weiss: stop the sale of the forest"),
    ReportShape(
      "It deserves better care, Deputy Karl Weiss argued, and the rule should be changed.",
      "Karl Weiss: It deserves better care, Deputy Karl Weiss argued, and the rule should be changed"
    ),
  ])
  func `the framing is cut off and the ask is kept whole`(shape: ReportShape) throws {
    #expect(try asks("Notes from the house\n\n" + shape.text + "\n") == shape.asks)
  }

  @Test(arguments: [
    // An earlier clause that asks for nothing.
    ReportShape(
      "Deputy Karl Weiss spoke. The price of wool differs from valley to valley, and the levy should follow it.",
      "Karl Weiss: the levy should follow it"),
    ReportShape(
      "Deputy Karl Weiss spoke. Hawkers empty the stalls before noon, so wardens should stand by when wool is sold.",
      "Karl Weiss: wardens should stand by when wool is sold"),
    ReportShape(
      "What counts as wool, and what has to be paid for it, should be laid down by law, Deputy Karl Weiss argued.",
      "Karl Weiss: What counts as wool, and what has to be paid for it, should be laid down by law"),
    ReportShape(
      "The levy needs to go, Deputy Karl Weiss argued, and it should be paid back for past years as well.",
      "Karl Weiss: The levy needs to go, Deputy Karl Weiss argued, and it should be paid back for past years as well"
    ),
    // What somebody thinks of doing it, and who holds so.
    ReportShape(
      "Deputy Karl Weiss spoke. It would be practical to set up a fund in every county for the weavers.",
      "Karl Weiss: set up a fund in every county for the weavers"),
    ReportShape(
      "Karl Weiss (Weavers): The sensible thing would be to weigh the wool at the farm.",
      "Karl Weiss: weigh the wool at the farm"),
    ReportShape(
      "Deputy Karl Weiss spoke. DEPUTY WEISS gave the opinion that the valleys know their flocks and should be left to count them.",
      "Karl Weiss: the valleys know their flocks and should be left to count them"),
    ReportShape(
      "It is the ministry that has to count the flocks, Deputy Karl Weiss told Anna Brandt, and it must be paid for it.",
      "Karl Weiss: It is the ministry that has to count the flocks, Deputy Karl Weiss told Anna Brandt, and it must be paid for it"
    ),
  ])
  func `what leads up to the ask is cut off`(shape: ReportShape) throws {
    #expect(try asks("Notes from the house\n\n" + shape.text + "\n") == shape.asks)
  }

  @Test(arguments: [
    ReportShape(
      "Deputy Karl Weiss asked the county to close the pens at Lund, which would spare the smaller farms.",
      "Karl Weiss: the county to close the pens at Lund, which would spare the smaller farms"),
    ReportShape(
      "Deputy Karl Weiss urged the county to close the pens at Lund, which have stood empty since May.",
      "Karl Weiss: the county to close the pens at Lund"),
    ReportShape(
      "Deputy Karl Weiss spoke. Wardens must write down who may sell wool and where, and how it is weighed.",
      "Karl Weiss: Wardens must write down who may sell wool and where, and how it is weighed"),
    ReportShape(
      "Deputy Karl Weiss spoke. The county ought to teach its wardens the ways of sheep: when they are ill, how a ram is held.",
      "Karl Weiss: The county ought to teach its wardens the ways of sheep: when they are ill, how a ram is held"
    ),
    ReportShape(
      "The county, Deputy Karl Weiss said, should pass a rule that makes every shepherd join the fund, just as drivers are made to.",
      "Karl Weiss: The county, Deputy Karl Weiss said, should pass a rule that makes every shepherd join the fund"
    ),
    ReportShape(
      "Deputy Karl Weiss urged the county to scrap the toll on the bridge, months after it was scrapped on the road.",
      "Karl Weiss: the county to scrap the toll on the bridge"),
    ReportShape(
      "Deputy Karl Weiss called for an outright ban, citing raids on the pens in Lund and Tarn.",
      "Karl Weiss: an outright ban"),
    ReportShape(
      "Deputy Karl Weiss spoke. Those who sell other people's sheep must be found and put on trial, the ministries were told.",
      "Karl Weiss: Those who sell other people's sheep must be found and put on trial"),
    ReportShape(
      "Sharper shears, better pens and a dry store: all of this must come sooner, Deputy Karl Weiss told the house.",
      "Karl Weiss: Sharper shears, better pens and a dry store: all of this must come sooner"),
    ReportShape(
      "For two years, the levy on wool should be halved, Deputy Karl Weiss told the new warden, Anna Brandt.",
      "Karl Weiss: For two years, the levy on wool should be halved"),
    ReportShape(
      "\"We are calling on the county to count its flocks, because nobody knows their number,\" Deputy Karl Weiss said.",
      "Karl Weiss: the county to count its flocks"),
  ])
  func `what goes on with the ask is told from what follows it`(shape: ReportShape) throws {
    #expect(try asks("Notes from the house\n\n" + shape.text + "\n") == shape.asks)
  }
}

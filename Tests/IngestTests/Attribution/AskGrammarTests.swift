import Testing

@testable import Ingest

/// The grammar of asking: verbs by what follows them, what somebody says has to be done, nouns that ask.
@Suite struct AskGrammarTests {
  @Test(arguments: [
    ReportShape(
      "MP Tomas Reid wants the ferries to the islands subsidised.",
      "the ferries to the islands subsidised"),
    ReportShape(
      "The union wanted its members included in the talks.",
      "its members included in the talks"),
    ReportShape(
      "MP Tomas Reid wants the repair of the pier among the priorities of the budget.",
      "the repair of the pier among the priorities of the budget"),
    ReportShape(
      "The board wants no more lorries in the old town.",
      "no more lorries in the old town"),
    ReportShape(
      "MP Tomas Reid would like the pier to be rebuilt in stone.",
      "the pier to be rebuilt in stone"),
    ReportShape(
      "The guild would also like to be consulted before a berth is moved.",
      "be consulted before a berth is moved"),
    ReportShape(
      "MP Tomas Reid once wanted a holiday named after the founder of the port.",
      "a holiday named after the founder of the port"),
    ReportShape(
      "MP Tomas Reid is for closing the quay to lorries at night.",
      "closing the quay to lorries at night"),
    ReportShape(
      "The committee was also in favour of lending boats to schools.",
      "lending boats to schools"),
    ReportShape(
      "MP Tomas Reid has spoken out for a speed limit on the canal.",
      "a speed limit on the canal"),
    ReportShape(
      "MP Tomas Reid argued strongly for a second ferry to the islands.",
      "a second ferry to the islands"),
    ReportShape(
      "MP Tomas Reid keeps arguing for lower berth fees in winter.",
      "lower berth fees in winter"),
    ReportShape(
      "The union has given the ministry ten days to publish the wage table.",
      "the ministry ten days to publish the wage table"),
    ReportShape(
      "MP Tomas Reid considered it necessary to dredge the mouth of the river.",
      "dredge the mouth of the river"),
    ReportShape(
      "The commission deems it important that harbours be lit at night.",
      "harbours be lit at night"),
    ReportShape(
      "MP Tomas Reid thinks it right to ban engines on the lake.",
      "ban engines on the lake"),
    ReportShape(
      "MP Tomas Reid said the time had come for the town to buy the dry dock.",
      "the town to buy the dry dock"),
    ReportShape(
      "MP Tomas Reid pleaded that the old cranes be kept as monuments.",
      "the old cranes be kept as monuments"),
    ReportShape(
      "MP Tomas Reid pressed the minister to open the sluice records.",
      "the minister to open the sluice records"),
    ReportShape(
      "The party presses for a referendum on the port.",
      "a referendum on the port"),
    ReportShape(
      "MP Tomas Reid sees a need for more pilots on the estuary.",
      "more pilots on the estuary"),
    ReportShape(
      "MP Tomas Reid spoke of the need to train more pilots.",
      "train more pilots"),
    ReportShape(
      "MP Tomas Reid wrote to the minister to seek a review of the toll.",
      "a review of the toll"),
    ReportShape(
      "MP Tomas Reid said he would write to the minister to seek a review of the toll.",
      "a review of the toll"),
    ReportShape(
      "The unions stood together on the quay and asked the ministry to pay the overtime.",
      "the ministry to pay the overtime"),
    ReportShape(
      "Nine towns, from Arlo to Vento, had asked the ministry to test the wells.",
      "the ministry to test the wells"),
    ReportShape(
      "Bill C-41 asks the government to map every wreck in the bay.",
      "the government to map every wreck in the bay"),
    ReportShape(
      "MP Tomas Reid tabled a motion for an inquiry into the ferry accident.",
      "an inquiry into the ferry accident"),
    ReportShape(
      "A diver has started a petition to keep trawlers out of the bay.",
      "keep trawlers out of the bay"),
    ReportShape(
      "MP Tomas Reid has launched a petition calling for the return of the night boat.",
      "the return of the night boat"),
    ReportShape(
      "MP Tomas Reid is calling for the return of the night boat.",
      "the return of the night boat"),
    ReportShape(
      "MP Tomas Reid told the ministry to mend the sluice.",
      "the ministry to mend the sluice"),
    ReportShape(
      "MP Tomas Reid backs the idea of a toll for big yachts.",
      "a toll for big yachts"),
    ReportShape(
      "MP Tomas Reid favours a toll for yachts.",
      "a toll for yachts"),
    ReportShape(
      "MP Tomas Reid reminded the ministry that the sluice has to be mended.",
      "the sluice has to be mended"),
    ReportShape(
      "MP Tomas Reid moved to let small boats moor without a fee.",
      "let small boats moor without a fee"),
    ReportShape(
      "MP Tomas Reid prefers dredging the canal in winter.",
      "dredging the canal in winter"),
    ReportShape(
      "MP Tomas Reid recommends that dredging be done in winter, when the fish are away.",
      "dredging be done in winter, when the fish are away"),
    ReportShape(
      "MP Tomas Reid insisted that every crane be kept.",
      "every crane be kept"),
    ReportShape(
      "MP Tomas Reid insists on an inquiry into the ferry accident.",
      "an inquiry into the ferry accident"),
    ReportShape(
      "MP Tomas Reid invited the government to consider a toll for yachts.",
      "the government to consider a toll for yachts"),
    ReportShape(
      "The ministry invited the crews to a dinner on the quay."),
    ReportShape(
      "MP Tomas Reid spoke for the harbour board and Anna Lind for the crews."),
    ReportShape(
      "MP Tomas Reid asked where the boats are kept."),
  ])
  func `verbs that ask, by what follows them`(_ shape: ReportShape) throws {
    #expect(try spans(shape.text + "\n") == shape.asks)
  }

  @Test(arguments: [
    ReportShape(
      "MP Tomas Reid said that a second ferry to the islands was needed.",
      "a second ferry to the islands was needed"),
    ReportShape(
      "A national policy for ferries was needed, MP Tomas Reid said.",
      "A national policy for ferries was needed"),
    ReportShape(
      "MP Tomas Reid agreed that the law had to be enforced.",
      "the law had to be enforced"),
    ReportShape(
      "The law had to be enforced, MP Tomas Reid agreed.",
      "The law had to be enforced"),
    ReportShape(
      "Fees are to be halved, MP Tomas Reid said, and the pier rebuilt.",
      "Fees are to be halved, MP Tomas Reid said, and the pier rebuilt"),
    ReportShape(
      "The harbour master had better look into the missing ropes, said MP Tomas Reid.",
      "The harbour master had better look into the missing ropes"),
    ReportShape(
      "A fund for wrecks belongs in the next budget, MP Tomas Reid argued.",
      "A fund for wrecks belongs in the next budget"),
    ReportShape(
      "\"The crews of the ferries deserve a decent canteen,\" said MP Tomas Reid.",
      "The crews of the ferries deserve a decent canteen"),
    ReportShape(
      "A longer pier is overdue, MP Tomas Reid declared.",
      "A longer pier is overdue"),
    ReportShape(
      "Dredging every winter was important as well, MP Tomas Reid said.",
      "Dredging every winter was important as well"),
    ReportShape(
      "MP Tomas Reid called it essential to dredge every winter.",
      "dredge every winter"),
    ReportShape(
      "MP Tomas Reid said nothing would do but a second ferry."),
    ReportShape(
      "MP Tomas Reid said fares ought never to have been raised."),
    ReportShape(
      "The ministry has to see to it that the lamps are lit, MP Tomas Reid reminded the council.",
      "The ministry has to see to it that the lamps are lit"),
    ReportShape(
      "\"Why not give the crews a vote?\" MP Tomas Reid asked."),
  ])
  func `what somebody says has to be done`(_ shape: ReportShape) throws {
    #expect(try spans(shape.text + "\n") == shape.asks)
  }

  @Test(arguments: [
    ReportShape(
      "The demand of the union is plain: a second ferry before the summer.",
      "a second ferry before the summer"),
    ReportShape(
      "The union's demands include warm cabins and a doctor on board.",
      "warm cabins and a doctor on board"),
    ReportShape(
      "Among the union's demands are warm cabins and a doctor on board.",
      "warm cabins and a doctor on board"),
    ReportShape(
      "A second ferry to the islands is what MP Tomas Reid asked for.",
      "A second ferry to the islands"),
    ReportShape(
      "A second ferry to the islands was what the union demanded.",
      "A second ferry to the islands"),
    ReportShape(
      "A second ferry to the islands is wanted by the union.",
      "A second ferry to the islands"),
    ReportShape(
      "A second ferry to the islands was asked for by MP Tomas Reid.",
      "A second ferry to the islands"),
    ReportShape(
      "MP Tomas Reid repeated his demand for a second ferry to the islands.",
      "a second ferry to the islands"),
    ReportShape(
      "Sell the tugs to the crews: these were the remedies that the meeting agreed upon.",
      "Sell the tugs to the crews"),
    ReportShape(
      "\"Sell the tugs to the crews,\" was the gist of what MP Tomas Reid told the paper.",
      "Sell the tugs to the crews"),
    ReportShape(
      "MP Tomas Reid had named a sum: the price of two trawlers."),
    ReportShape(
      "Sell the tugs, lower the fees and mend the pier, this is the prescription of MP Tomas Reid.",
      "Sell the tugs, lower the fees and mend the pier"),
    ReportShape(
      "MP Tomas Reid called for a rethink, as soon as possible, of the toll on the canal.",
      "a rethink, as soon as possible, of the toll on the canal"),
    ReportShape(
      "MP Tomas Reid asked for a mandatory test for pilots over seventy.",
      "a mandatory test for pilots over seventy"),
  ])
  func `nouns that carry the ask`(_ shape: ReportShape) throws {
    #expect(try spans(shape.text + "\n") == shape.asks)
  }
}

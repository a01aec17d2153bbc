import Testing

@testable import Ingest

/// Where an ask begins and ends: frames inside, bills, openings and tails, orders, and sentences that ask for nothing.
@Suite struct AskSpanTests {
  @Test(arguments: [
    ReportShape(
      "Those tolls must end, MP Tomas Reid said, and a treaty on the strait should be concluded to keep it free.",
      "Those tolls must end, MP Tomas Reid said, and a treaty on the strait should be concluded to keep it free"
    ),
    ReportShape(
      "In future, MP Tomas Reid said, plans for the quay ought to be shown to the crews first.",
      "In future, MP Tomas Reid said, plans for the quay ought to be shown to the crews first"),
    ReportShape(
      "Toward towns that drag their feet, MP Tomas Reid said, the ministry has to be stricter.",
      "Toward towns that drag their feet, MP Tomas Reid said, the ministry has to be stricter"),
    ReportShape(
      "Ferries should be free, MP Tomas Reid suggested, not only for pupils.",
      "Ferries should be free, MP Tomas Reid suggested, not only for pupils"),
    ReportShape(
      "The rule should stay, MP Tomas Reid said, whatever else is changed.",
      "The rule should stay, MP Tomas Reid said, whatever else is changed"),
    ReportShape(
      "Reform was part of the plan, MP Tomas Reid went on, and should begin with the harbour board.",
      "Reform was part of the plan, MP Tomas Reid went on, and should begin with the harbour board"),
    ReportShape(
      "The quay is crowded, MP Tomas Reid said, and lorries should be kept out of it.",
      "lorries should be kept out of it"),
    ReportShape(
      "In return, MP Tomas Reid told the union, it should end the strike.",
      "it should end the strike"),
    ReportShape(
      "If the river rises, MP Tomas Reid said, the lock has to be closed.",
      "If the river rises, MP Tomas Reid said, the lock has to be closed"),
    ReportShape(
      "The lock should be closed, MP Tomas Reid said on Monday, which would cost little.",
      "The lock should be closed"),
    ReportShape(
      "The lock should be closed, MP Tomas Reid told the board, adding that the keeper had agreed.",
      "The lock should be closed"),
    ReportShape(
      "Berths should be let by lot, MP Tomas Reid said, the fees halved and the pier mended.",
      "Berths should be let by lot, MP Tomas Reid said, the fees halved and the pier mended"),
    ReportShape(
      "The lock should be closed, MP Tomas Reid said; otherwise the meadows would flood.",
      "The lock should be closed"),
    ReportShape(
      "As a first step, the fee lately put on small boats should be dropped, MP Tomas Reid said there.",
      "As a first step, the fee lately put on small boats should be dropped"),
  ])
  func `a frame inside the clause stays, what only leads up to it goes`(_ shape: ReportShape) throws
  {
    #expect(try spans(shape.text + "\n") == shape.asks)
  }

  @Test(arguments: [
    ReportShape(
      "A bill of MP Tomas Reid would rename the Pilots Council and make it lead the training of crews.",
      "rename the Pilots Council and make it lead the training of crews"),
    ReportShape(
      "Under the bill of MP Tomas Reid, anybody who sinks a boat on purpose would go to prison.",
      "anybody who sinks a boat on purpose would go to prison"),
    ReportShape(
      "MP Tomas Reid brought in a bill to free small boats from the toll.",
      "free small boats from the toll"),
    ReportShape(
      "An amendment of MP Tomas Reid would have raised the fund from 2 to 6 million crowns.",
      "raised the fund from 2 to 6 million crowns"),
    ReportShape(
      "MP Tomas Reid's bill requires ferries to carry rafts for everyone aboard.",
      "ferries to carry rafts for everyone aboard"),
    ReportShape(
      "Boats were free of the toll, MP Tomas Reid told the chamber as the bill to tax yachts came up."
    ),
  ])
  func `what bills and motions would do`(_ shape: ReportShape) throws {
    #expect(try spans(shape.text + "\n") == shape.asks)
  }

  @Test(arguments: [
    ReportShape(
      "The Senate asked for an emergency to be declared on the coast, on a motion by Tomas Reid of Arlo.",
      "an emergency to be declared on the coast"),
    ReportShape(
      "They also thought it necessary that a fund be set up for wrecks, the press service reports.",
      "a fund be set up for wrecks"),
    ReportShape(
      "All crews should be tested once a year, MP Tomas Reid put to the prime minister.",
      "All crews should be tested once a year"),
    ReportShape(
      "The guild wants a fund for old wrecks, which may help small ports.",
      "a fund for old wrecks"),
    ReportShape(
      "MP Tomas Reid urged the board to buy rafts, months after the accident.",
      "the board to buy rafts"),
    ReportShape(
      "For the islands the guild asks for boats of their own.",
      "boats of their own"),
  ])
  func `where a span begins and ends`(_ shape: ReportShape) throws {
    #expect(try spans(shape.text + "\n") == shape.asks)
  }

  @Test(arguments: [
    ReportShape(
      "Those who want a seat on the boat should come early."),
    ReportShape(
      "If nothing was done, there would be another accident, MP Tomas Reid said."),
    ReportShape(
      "MP Tomas Reid said the date by which tenders must be in has passed."),
    ReportShape(
      "To leave the pier as it is would be a recipe for accidents, MP Tomas Reid warned."),
    ReportShape(
      "MP Tomas Reid moved that motion, blamed the ministry and left."),
    ReportShape(
      "MP Tomas Reid spoke for the bill on May 5."),
    ReportShape(
      "Boats would then pay less, MP Tomas Reid hoped."),
  ])
  func `what asks for nothing`(_ shape: ReportShape) throws {
    #expect(try spans(shape.text + "\n") == shape.asks)
  }

  @Test(arguments: [
    ReportShape(
      "The Fisher Party opposes the bill. They want it drafted afresh.",
      "it drafted afresh"),
    ReportShape(
      "A letter in the Star by harbour groups asks for the Prime Minister's backing for the Wrecks Bill, so that it comes before Parliament at its next meeting.",
      "the Prime Minister's backing for the Wrecks Bill, so that it comes before Parliament at its next meeting"
    ),
    ReportShape(
      "In 1996 a panel advised the minister that the Harbour Code be revised.",
      "the Harbour Code be revised"),
    ReportShape(
      "It had asked in July, in the heat, for the minister to take back the rule.",
      "the minister to take back the rule"),
    ReportShape(
      "The Harbour Congress has stepped up its push for a minimum wage of eight crowns.",
      "a minimum wage of eight crowns"),
    ReportShape(
      "Call off the strike, MP Tomas Reid wrote, and sit down with us.",
      "Call off the strike, MP Tomas Reid wrote, and sit down with us"),
    ReportShape(
      "Sell the tugs, sell the cranes, said MP Tomas Reid, and there is fresh money.",
      "Sell the tugs, sell the cranes"),
    ReportShape(
      "Leave the tolls alone, MP Tomas Reid pleaded for the owners of boats; his crews stood to lose a tenth of their business.",
      "Leave the tolls alone"),
    ReportShape(
      "Revise it quickly, MP Tomas Reid said, so that it helps those it was made for.",
      "Revise it quickly, MP Tomas Reid said, so that it helps those it was made for"),
    ReportShape(
      "So go about it with care, MP Tomas Reid warned the government.",
      "go about it with care"),
    ReportShape(
      "Stop the trawlers, the committee told the two ministries.",
      "Stop the trawlers"),
    ReportShape(
      "Don't close the lock before that is settled, was MP Tomas Reid's plea in June.",
      "Don't close the lock before that is settled"),
    ReportShape(
      "Rewrite the plan and stop the works, was the party's line.",
      "Rewrite the plan and stop the works"),
    ReportShape(
      "Prevention rather than cure was the advice of MP Tomas Reid.",
      "Prevention rather than cure"),
    ReportShape(
      "Money, and at once, to tow the wrecks was his appeal.",
      "Money, and at once, to tow the wrecks"),
    ReportShape(
      "Let nobody in the capital strike it out a second time, MP Tomas Reid said.",
      "Let nobody in the capital strike it out a second time"),
    ReportShape(
      "The rules have got to be in force by July, MP Tomas Reid warned.",
      "The rules have got to be in force by July"),
    ReportShape(
      "It is the duty of the government to make the lock safe, MP Tomas Reid said.",
      "It is the duty of the government to make the lock safe"),
    ReportShape(
      "It was for the government to submit a bill, in MP Tomas Reid's view.",
      "It was for the government to submit a bill"),
    ReportShape(
      "The small boats could do with support, MP Tomas Reid argued.",
      "The small boats could do with support"),
    ReportShape(
      "Nor should the lock and the quay be in one hand, MP Tomas Reid said.",
      "Nor should the lock and the quay be in one hand"),
  ])
  func `orders, pleas and further necessities`(_ shape: ReportShape) throws {
    #expect(try spans(shape.text + "\n") == shape.asks)
  }
}

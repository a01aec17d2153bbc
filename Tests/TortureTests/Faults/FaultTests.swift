import Foundation
import TestSupport
import Testing

/// Calls that change files fail one after another, or are the last thing that kb does.
@Suite(.serialized) struct FaultTests {
  @Test func `killed in the middle of any one write, a base is as before or as after, and sound`()
    throws
  {
    try everyCall("kill", short: 5, suite: 2) { before, after, complete, run, place in
      #expect(after == before || after == complete, "half done at \(place)")
    }
  }

  @Test
  func `with a full or broken disk kb says so in one line, and a base is as before or as after`()
    throws
  {
    let faults = ["ENOSPC", "EIO", "EDQUOT", "EFBIG"]
    for (index, fault) in faults.enumerated() {
      try everyCall(fault, short: 1, suite: 3 + UInt64(index)) {
        before, after, complete, run, place in
        #expect(after == before || after == complete, "half done at \(place)")
        guard run.status != 0 else { return }
        #expect(run.status == 2, "\(place): \(run)")
        let lines = run.errors.split(separator: "\n")
        #expect(lines.count == 1 && run.errors.hasPrefix("kb: "), "\(place): \(run.errors)")
      }
    }
  }

  /// Lets a command fail at some of its calls (in a long run at as many as there is time for), each on a fresh copy of a base.
  private func everyCall(
    _ fault: String, short: Int, suite: UInt64,
    _ expect: (Picture, Picture, Picture, ExternalProgram.Outcome, String) throws -> Void
  ) throws {
    var maker = DeedMaker(Plan.random(suite))
    var (faults, refused) = (0, 0)
    try Victim.with { victim in
      guard let library = try FaultLibrary(in: victim.folder) else { return }
      for _ in 0..<3 { try victim.kb(maker.ingest(into: victim).arguments) }
      try Plan.rounds(short, share: fault == "kill" ? 0.15 : 0.03) { _ in
        let deed = try maker.next(for: victim)
        let before = try Picture(of: victim.base)
        var total = 0
        var complete = before
        try victim.withCopy { copy in
          total = try library.count(of: deed.arguments, in: copy)
          complete = try Picture(of: copy.base)
        }
        let call = 1 + maker.below(max(1, total))
        let stays = fault != "kill" && maker.below(2) == 0
        try victim.withCopy { copy in
          let place = "\(deed), \(fault) at \(call) of \(total)\(stays ? " and ever after" : "")"
          let run = try copy.kb(
            deed.arguments, environment: library.environment(fault, at: call, stays: stays))
          try expect(before, try Picture(of: copy.base), complete, run, place)
          faults += 1
          if run.status == 2 { refused += 1 }
          #expect(try copy.problems() == [], "\(place)")
          #expect(try copy.leftovers() == [], "\(place)")
        }
      }
    }
    Plan.tell(
      fault == "kill"
        ? "\(faults) kills in the middle of a call" : "\(faults) × \(fault), \(refused) refused")
  }
}

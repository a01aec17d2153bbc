import Foundation
import Store
import TestSupport
import Testing

/// kb is killed at random moments while it writes; what was committed is there, and nothing else.
@Suite(.serialized) struct KillTests {
  @Test
  func `after a kill at any moment a base is as before the command or as after it, and sound`()
    throws
  {
    var maker = DeedMaker(Plan.random(1))
    var (kills, unchanged, finished, leftovers) = (0, 0, 0, 0)
    var times: [String: Double] = [:]
    var counts: [String: Int] = [:]
    try Plan.rounds(4, share: 0.4) { _ in
      try Victim.with { victim in
        for _ in 0..<5 {
          let deed = try maker.next(for: victim)
          counts[deed.name, default: 0] += 1
          let before = try Picture(of: victim.base)
          let delay = maker.share() * 1.3 * times[deed.name, default: 0.3]
          if try victim.kill(deed.arguments, after: delay) { kills += 1 }
          let after = try Picture(of: victim.base)
          #expect(try victim.problems() == [], "\(deed)")
          leftovers += try victim.base.segmentFilesIfAny().count { $0.hasSuffix(".partial") }
          #expect(try victim.leftovers() == [], "\(deed)")
          let start = Date()
          let run = try victim.kb(deed.arguments)
          let spent = Date().timeIntervalSince(start)
          times[deed.name] = times[deed.name].map { 0.7 * $0 + 0.3 * spent } ?? spent
          #expect(run.status == 0 || deed.name == "remove", "\(deed): \(run.errors)")
          let complete = try Picture(of: victim.base)
          #expect(after == before || after == complete, "half done: \(deed)")
          if after == before { unchanged += 1 } else { finished += 1 }
        }
      }
    }
    let deeds = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    Plan.tell(
      "\(kills) kills at random moments (\(deeds.joined(separator: ", "))): \(unchanged) as before, \(finished) as after; "
        + "\(leftovers) half-written segments removed")
  }
}

extension BaseFolder {
  /// The files of segments; none where there is no base.
  func segmentFilesIfAny() throws -> [String] {
    FileManager.default.fileExists(atPath: segments) ? try segmentFiles() : []
  }
}

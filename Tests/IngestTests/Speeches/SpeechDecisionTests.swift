import Glibc
import Testing

@testable import Ingest

@Suite struct SpeechDecisionTests {
  private let firing = CueFiring(family: .should, cue: 2..<3, start: 0)

  @Test func `a higher score never lowers the confidence`() {
    let decision = SpeechDecision.embedded
    var last = 0.0
    for step in 0...100 {
      let confidence = decision.confidence(best: (firing, 0.5), score: Double(step) / 100) ?? 0
      #expect(confidence >= last)
      last = confidence
    }
    #expect(last > 0.8)
  }

  @Test func `without a score the firing alone decides, and nothing without both`() {
    let decision = SpeechDecision.embedded
    #expect(decision.confidence(best: (firing, 2), score: nil) != nil)
    #expect(decision.confidence(best: (firing, -3), score: nil) == nil)
    #expect(decision.confidence(best: nil, score: nil) == nil)
    #expect(decision.confidence(best: nil, score: 0.99) != nil)
  }

  @Test func `a score that cannot be accepted is known before the rules are read`() {
    let decision = SpeechDecision.embedded
    for step in 0...1000 {
      let score = Double(step) / 1000
      if decision.confidence(best: (firing, 4), score: score) != nil {
        #expect(decision.mayAccept(score: score))
      }
    }
    #expect(!decision.mayAccept(score: 0.01))
  }

  @Test func `logit and exponential agree with the C library`() {
    for step in 1..<1000 {
      let probability = Double(step) / 1000
      #expect(abs(SpeechDecision.logit(probability) - log(probability / (1 - probability))) < 1e-6)
      let power = -Double(step) / 50
      #expect(abs(StartRanker.exponential(power) - exp(power)) < 2e-3)
    }
  }
}

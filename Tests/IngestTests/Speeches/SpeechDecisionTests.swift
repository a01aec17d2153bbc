import Glibc
import Testing

@testable import Ingest

@Suite struct SpeechDecisionTests {
  private let firing = CueFiring(family: .should, cue: 2..<3, start: 0)

  private let promise = CueFiring(family: .will, cue: 1..<2, start: 0)

  private func scores(_ proposes: Double, _ promises: Double = 0.01) -> SentenceScores {
    SentenceScores(proposes: proposes, promises: promises)
  }

  @Test(arguments: [Proposal.Kind.proposal, .commitment])
  func `a higher score of its kind never lowers the confidence`(kind: Proposal.Kind) {
    let decision = SpeechDecision.embedded
    let isProposal = kind == .proposal
    var last = 0.0
    for step in 0...100 {
      let score = Double(step) / 100
      let judgement = decision.judgement(
        kind, best: (isProposal ? firing : promise, 0.5),
        scores: isProposal ? scores(score) : scores(0.02, score))
      #expect(judgement?.confidence ?? 0 >= last)
      last = judgement?.confidence ?? 0
    }
    #expect(last > (isProposal ? 0.8 : 0.5))
  }

  @Test func `without a score the firing alone decides, and nothing without both`() {
    let decision = SpeechDecision.embedded
    #expect(decision.judgement(.proposal, best: (firing, 2), scores: nil) != nil)
    #expect(decision.judgement(.proposal, best: (firing, -3), scores: nil) == nil)
    #expect(decision.judgement(.proposal, best: nil, scores: nil) == nil)
    #expect(decision.judgement(.proposal, best: nil, scores: scores(0.99)) != nil)
  }

  @Test func `a score that cannot be accepted is known before the rules are read`() {
    let decision = SpeechDecision.embedded
    for step in 0...1000 {
      let score = Double(step) / 1000
      if decision.judgement(.proposal, best: (firing, 4), scores: scores(score)) != nil {
        #expect(decision.mayAccept(.proposal, scores: scores(score)))
      }
      if decision.judgement(.commitment, best: (promise, 4), scores: scores(0.1, score)) != nil {
        #expect(decision.mayAccept(.commitment, scores: scores(0.1, score)))
      }
    }
    #expect(!decision.mayAccept(.proposal, scores: scores(0.01)))
    #expect(!decision.mayAccept(.commitment, scores: scores(0.5, 0.01)))
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

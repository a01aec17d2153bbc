import Testing

@testable import Ingest

@Suite struct SentenceCalibrationTests {
  @Test func `draws straight lines between steps and stays level outside`() {
    let table = EmbeddedTable(text: "[threshold]\n0.4\n[share]\n0.2 0.1\n0.6 0.5\n")
    let calibration = SentenceCalibration(table)
    #expect(calibration.threshold == 0.4)
    let shares = [0, 0.2, 0.4, 0.6, 1].map { calibration.share(ofScore: $0) }
    for (found, expected) in zip(shares, [0.1, 0.1, 0.3, 0.5, 0.5]) {
      #expect(abs(found - expected) < 1e-12)
    }
  }

  @Test func `the embedded one rises with the score and has a threshold in between`() {
    let calibration = SentenceCalibration.embedded
    let shares = stride(from: 0.0, through: 1, by: 0.01).map { calibration.share(ofScore: $0) }
    #expect(shares == shares.sorted())
    #expect(shares.first ?? 1 < 0.05)
    #expect(shares.last ?? 0 > 0.8)
    #expect((0.2...0.7).contains(calibration.threshold))
  }

  @Test func `without a table the score stands for itself`() {
    #expect(SentenceCalibration(EmbeddedTable(text: "")).share(ofScore: 0.7) == 0.7)
  }
}

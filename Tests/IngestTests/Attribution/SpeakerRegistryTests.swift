import Testing

@testable import Ingest

@Suite struct SpeakerRegistryTests {
  @Test(arguments: [
    "Mr. J. Q. Sample", "Dr.  Lim\"Bo\"  Wei", "THE MINISTRY", ".", "", "A..", "Ana-María Éxample.",
    "a\tb c",
  ]) func `ASCII names fall into the same words as any others`(name: String) {
    #expect(SpeakerRegistry.parts(of: name) == SpeakerRegistry.parts(ofAny: name))
  }
}

import Ingest
import Testing

@Suite struct DigestTests {
  @Test func `gives the digests that FIPS 180-4 prints`() {
    #expect(
      Digest.hexadecimal(Digest.sha256(Array("abc".utf8)))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      Digest.hexadecimal(Digest.sha256([]))
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func `makes ids of ten base 32 characters from the first fifty bits`() {
    // The digest of "abc" begins 10111 01001 11100 00001 01101 01111 11100 01111 00000 00111.
    #expect(Digest.identifier(prefix: "p-", of: ["abc"]) == "p-q9w1dfwf07")
  }

  @Test func `joins the parts by U+001F`() {
    let joined = Digest.identifier(prefix: "s-", of: ["a\u{1F}b"])
    #expect(Digest.identifier(prefix: "s-", of: ["a", "b"]) == joined)
    #expect(Digest.identifier(prefix: "s-", of: ["ab"]) != joined)
  }
}

/// Numbers by which gists that are alike find each other without being compared with all others.
///
/// Of the words' hashes the least under each of 32 permutations is taken (Broder, "On the resemblance and containment of documents",
/// 1997): two gists have one in common with the probability of their Jaccard resemblance. Four of them make a band, and whoever shares
/// one of the eight bands is a candidate (Indyk and Motwani 1998; Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", 3.4):
/// 0.67 of those with resemblance 0.6, 0.89 at 0.7, 0.985 at 0.8, all at 1.
package enum GistBands {
  /// How many bands a gist has.
  package static let count = 8
  private static let rows = 4

  /// The odd factors of the permutations.
  private static let factors: [UInt64] = (1...UInt64(count * rows)).map {
    mixed($0 &* 0x9E37_79B9_7F4A_7C15) | 1
  }

  /// The bands of a gist, in order; gists that differ in negation or promise never share one.
  package static func bands(of gist: Gist) -> [Int64] {
    let kind: UInt64 = (gist.isNegated ? 1 : 0) + (gist.isPromise ? 2 : 0)
    let words = gist.words.map { mixed(UInt64($0 >> 2)) }
    return (0..<count).map { band in
      var state = mixed(UInt64(band) << 2 | kind)
      for factor in factors[band * rows..<(band + 1) * rows] {
        var least = UInt64.max
        for word in words { least = min(least, (word &* factor) >> 16) }
        state = mixed(state ^ least)
      }
      return Int64(bitPattern: state)
    }
  }

  /// A number whose bits all depend on all bits of another (Stafford's variant of the finalizer of MurmurHash3).
  static func mixed(_ number: UInt64) -> UInt64 {
    var state = number
    state = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    state = (state ^ state >> 27) &* 0x94D0_49BB_1331_11EB
    return state ^ state >> 31
  }
}

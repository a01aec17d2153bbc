import Index

/// The bands of gists in a row, and which of those that share one lead.
struct BandList {
  /// A band of the gist at a place.
  struct Entry {
    var band: Int64
    var place: Int32
  }

  /// How many gists of one band are candidates, the first ones.
  private static let leadersOfBand = 64

  /// By band, then by place.
  let all: [Entry]
  /// For each gist that shares bands, the numbers of these.
  private var shared: [Int: [Int]] = [:]
  /// For each shared band, the places that lead.
  private var leaders: [[Int]] = []

  init(_ gists: [Gist]) {
    var entries: [Entry] = []
    entries.reserveCapacity(gists.count * GistBands.count)
    for (place, gist) in gists.enumerated() {
      for band in GistBands.bands(of: gist) {
        entries.append(Entry(band: band, place: Int32(place)))
      }
    }
    entries.sort { ($0.band, $0.place) < ($1.band, $1.place) }
    all = entries
    numberSharedBands()
  }

  private mutating func numberSharedBands() {
    for index in all.indices.dropFirst() where all[index].band == all[index - 1].band {
      let isFirstPair = index < 2 || all[index - 2].band != all[index].band
      if isFirstPair {
        shared[Int(all[index - 1].place), default: []].append(leaders.count)
        leaders.append([])
      }
      shared[Int(all[index].place), default: []].append(leaders.count - 1)
    }
  }

  /// The places before this one that lead and share a band with it.
  func candidates(for place: Int) -> [Int] {
    (shared[place] ?? []).flatMap { leaders[$0] }
  }

  /// Takes in that a place leads: later ones will have it as a candidate.
  mutating func lead(_ place: Int) {
    for band in shared[place] ?? [] where leaders[band].count < Self.leadersOfBand {
      leaders[band].append(place)
    }
  }
}

/// The transitions of a cue automaton: an open hash table from state and word to the next state.
struct CueSteps: Sendable {
  private var keys: [UInt64] = Array(repeating: 0, count: 64)
  private var states: [Int32] = Array(repeating: 0, count: 64)
  private var count = 0

  /// The state that a word leads to, 0 when it leads nowhere.
  @inline(__always)
  func state(after state: Int32, _ word: WordID) -> Int32 {
    let key = Self.key(state, word)
    var slot = Self.slot(key) & (keys.count - 1)
    while keys[slot] != 0 {
      if keys[slot] == key { return states[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return 0
  }

  /// Adds a transition that is not there yet.
  mutating func add(_ state: Int32, _ word: WordID, _ next: Int32) {
    if count * 2 >= keys.count { grow() }
    insert(Self.key(state, word), next)
    count += 1
  }

  private mutating func insert(_ key: UInt64, _ next: Int32) {
    var slot = Self.slot(key) & (keys.count - 1)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    states[slot] = next
  }

  private mutating func grow() {
    let old = zip(keys, states).filter { $0.0 != 0 }
    keys = Array(repeating: 0, count: keys.count * 2)
    states = Array(repeating: 0, count: states.count * 2)
    for (key, state) in old { insert(key, state) }
  }

  /// Never 0, since words are numbered from 1.
  @inline(__always)
  private static func key(_ state: Int32, _ word: WordID) -> UInt64 {
    UInt64(UInt32(bitPattern: state)) << 16 | UInt64(word)
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }
}

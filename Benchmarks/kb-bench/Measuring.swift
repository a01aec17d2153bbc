import Glibc

/// The clock and the memory of the process.
enum Measuring {
  /// Nanoseconds since some moment.
  static var now: UInt64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// The most memory the process had so far, in bytes.
  static var peakMemory: Int {
    var usage = rusage()
    unsafe getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage.ru_maxrss * 1024
  }

  /// How many seconds of processors the process used so far.
  static var processorSeconds: Double {
    var usage = rusage()
    unsafe getrusage(RUSAGE_SELF.rawValue, &usage)
    let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    return Double(seconds) + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }

  /// The value below which a share of sorted values lies.
  static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    sorted.isEmpty ? 0 : sorted[min(Int(Double(sorted.count) * share), sorted.count - 1)]
  }

  /// A number with at most three places; 0 for what is no number.
  static func short(_ value: Double) -> String {
    value.isFinite ? "\((value * 1000).rounded() / 1000)" : "0"
  }

  /// A folder for an index, which is made: this one, or a new one.
  static func folder(_ wanted: String? = nil) -> String {
    let base = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    let path = wanted ?? "\(base)/kb-bench-\(getpid())"
    unsafe mkdir(path, 0o755)
    return path
  }

  /// Whether there is a file that can be read.
  static func isFile(_ path: String) -> Bool { unsafe access(path, R_OK) == 0 }

  /// Gives a file another name.
  static func rename(_ path: String, to other: String) { unsafe Glibc.rename(path, other) }

  /// Removes the files of a folder and the folder.
  static func remove(_ folder: String, files: [String]) {
    removeFiles(files, in: folder)
    unsafe rmdir(folder)
  }

  /// Removes files of a folder.
  static func removeFiles(_ files: [String], in folder: String) {
    for file in files { unsafe unlink("\(folder)/\(file)") }
  }

  /// The instruction level that KB_KERNELS asks for (plain, avx2), when it asks.
  static var kernelLevel: Int? {
    switch unsafe getenv("KB_KERNELS").map({ unsafe String(cString: $0) }) {
    case "plain": 0
    case "avx2": 1
    default: nil
    }
  }
}

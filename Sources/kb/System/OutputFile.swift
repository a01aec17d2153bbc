import Glibc

/// A file that a command writes in one go, or standard output.
enum OutputFile {
  /// Writes beside the file and renames, so that it is whole or as it was; nil and `-` mean standard output.
  static func write(_ bytes: [UInt8], to path: String?) throws {
    guard let path, path != "-" else { return StandardStreams.writeOutput(bytes) }
    let aside = "\(path).kb-\(getpid())"
    // Sound: the system copies the path during each of these calls.
    let descriptor = unsafe open(aside, O_WRONLY | O_CREAT | O_EXCL, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    let isWritten = StandardStreams.write(bytes, to: descriptor) && close(descriptor) == 0
    guard isWritten, unsafe rename(aside, path) == 0 else {
      let error = failure(path)
      _ = unsafe unlink(aside)
      throw error
    }
  }

  private static func failure(_ path: String) -> Failure {
    // Sound: strerror's text is copied before anything else could overwrite it; kb writes files on one thread.
    let reason = unsafe String(cString: strerror(errno))
    return .message("\(path): cannot be written (\(reason))")
  }
}

import Foundation
import Glibc
import Synchronization

/// The program that shows a long answer a screen at a time: `KB_PAGER`, else `PAGER`, else less; `cat` stands for none.
enum Pager {
  private struct Running {
    var process: pid_t
    /// Standard output as it was.
    var output: Int32
  }

  private static let running = Mutex<Running?>(nil)

  /// Sends standard output through the pager from now on, if it is a terminal.
  static func begin(_ terminal: Terminal) {
    guard terminal.isTerminal, let command = command() else { return }
    let pipe = Pipe()
    let writing = pipe.fileHandleForWriting.fileDescriptor
    guard let process = spawn(command, reading: pipe.fileHandleForReading.fileDescriptor, writing)
    else { return }
    let output = dup(STDOUT_FILENO)
    guard output >= 0 else { return }
    _ = dup2(writing, STDOUT_FILENO)
    // Ctrl-C belongs to the pager while it runs.
    _ = signal(SIGINT, SIG_IGN)
    running.withLock { $0 = Running(process: process, output: output) }
  }

  /// Waits until the pager has shown all, and gives standard output back.
  static func finish() {
    let ended = running.withLock { running in
      defer { running = nil }
      return running
    }
    guard let ended else { return }
    _ = dup2(ended.output, STDOUT_FILENO)
    close(ended.output)
    var status: Int32 = 0
    // Sound: the call fills the one number whose address it is given.
    while unsafe waitpid(ended.process, &status, 0) < 0 && errno == EINTR {}
    _ = signal(SIGINT, SIG_DFL)
  }

  /// What to run; nil for no pager.
  private static func command() -> String? {
    guard Terminal.environment("TERM") != "dumb" else { return nil }
    let command = Terminal.environment("KB_PAGER") ?? Terminal.environment("PAGER") ?? "less"
    guard let program = command.split(separator: " ").first, program != "cat" else { return nil }
    let folders = (Terminal.environment("PATH") ?? "").split(separator: ":")
    let paths = program.contains("/") ? [String(program)] : folders.map { "\($0)/\(program)" }
    guard paths.contains(where: FileManager.default.isExecutableFile) else { return nil }
    // As git does: short answers stay on the screen, colours show, nothing is wiped at the end.
    return ": \"${LESS=FRX}\" \"${LV=-c}\"; export LESS LV; " + command
  }

  /// Runs a shell's command that reads from a descriptor, in the process group of kb, so that it may ask the terminal for keys.
  private static func spawn(
    _ command: String, reading: Int32, _ writing: Int32
  ) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    // Sound: the actions are made and destroyed here; the strings live until they are freed below, after the call copied them.
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, reading, STDIN_FILENO)
    unsafe posix_spawn_file_actions_addclose(&actions, writing)
    let words: [String] = ["sh", "-c", command]
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { for place in 0..<words.count { unsafe free(arguments[place]) } }
    var process: pid_t = 0
    let result = unsafe posix_spawn(&process, "/bin/sh", &actions, nil, &arguments, environ)
    return result == 0 ? process : nil
  }
}

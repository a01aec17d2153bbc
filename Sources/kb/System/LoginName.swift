import Foundation

/// Who uses the program, as the system knows them.
enum LoginName {
  /// The name of the account.
  static var current: String { NSUserName() }
}

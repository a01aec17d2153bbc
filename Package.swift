// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "kb",
  products: [.executable(name: "kb", targets: ["kb"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(
      name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .target(name: "CKernels"),
    .target(name: "CTables"),
    .target(
      name: "CPages", dependencies: ["CKernels"], linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(
      name: "Ingest", dependencies: ["CKernels", "CLibXML2", "CUchardet", "CNettle", "CTables"],
      exclude: ["Tables"], swiftSettings: strict),
    .target(
      name: "Index", dependencies: ["CStemmer", "CKernels", "CTables"],
      exclude: ["Tables"], swiftSettings: strict),
    .target(
      name: "Store", dependencies: ["CPages", "Ingest", "Index", grdb, sqlite],
      swiftSettings: strict),
    .target(name: "Query", dependencies: ["Index"], swiftSettings: strict),
    .target(name: "Citations", dependencies: ["Ingest"], swiftSettings: strict),
    .target(
      name: "Answers", dependencies: ["Ingest", "Index", "Store", "Query", "Citations"],
      swiftSettings: strict),
    .executableTarget(
      name: "kb", dependencies: ["Answers", "Citations", "Ingest", argumentParser],
      swiftSettings: strict),
    .executableTarget(
      name: "kb-bench", dependencies: ["Ingest", "Index", "Query", argumentParser],
      path: "Benchmarks/kb-bench", swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Index"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "IngestTests", dependencies: ["Ingest", "CKernels", "TestSupport"],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "IndexTests", dependencies: ["Index", "CKernels", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "QueryTests", dependencies: ["Query", "Index", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "StoreTests", dependencies: ["Store", "Ingest", "Index", "TestSupport", grdb],
      swiftSettings: strict),
    .testTarget(
      name: "CitationsTests", dependencies: ["Citations", "Ingest", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "AnswersTests",
      dependencies: ["Answers", "Store", "Query", "Citations", "Ingest", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TortureTests",
      dependencies: ["Answers", "Store", "Ingest", "Index", "Query", "TestSupport", "kb", grdb],
      exclude: ["Faults/faults.c", "OlderBases", "Fuzzing/Inputs"], swiftSettings: strict),
    .testTarget(
      name: "kbTests", dependencies: ["TestSupport", "kb"], exclude: ["Goldens"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)

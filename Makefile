# kb: the commands of a developer and of a first-time user. `make help` lists them.
SHELL := /bin/bash
PREFIX ?= /usr/local
SWIFT ?= swift
BUILD := $(SWIFT) build -c release --static-swift-stdlib -Xlinker -s -Xlinker --gc-sections --product
KB := .build/release/kb
SOURCES := Sources Tests Benchmarks Package.swift

.DEFAULT_GOAL := help
.PHONY: help setup setup-test build demo test roundtrip lint format bench bench-peers eval torture fuzz sanitize install clean

help: ## List the commands.
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## Install the Debian packages that are missing (apt; sudo when not root).
	@scripts/setup.sh build

setup-test:
	@scripts/setup.sh test

build: setup ## Build the release program, .build/release/kb.
	@$(BUILD) kb

demo: build ## Ingest Corpus/ and show search, list and citations.
	@scripts/demo.sh $(KB)

test: setup-test ## Run every test.
	@$(SWIFT) test

roundtrip: ## Send citation lists through pandoc, biber, bibutils and LaTeX; KB_DATA=FOLDER for 1,000 speeches.
	@scripts/setup.sh roundtrip
	@$(SWIFT) test --filter 'RoundTripTests|LaTeXTests|CitingPageTests'

lint: ## Check format, layers and where unsafe stands.
	@$(SWIFT) format lint --strict --parallel -r $(SOURCES)
	@scripts/check-sources.sh
	@$(SWIFT) build --build-tests --explicit-target-dependency-import-check error

format: ## Format the sources in place.
	@$(SWIFT) format -i --parallel -r $(SOURCES)

bench: setup ## Time records, ingest and index on made-up texts, or RECORDS=, CORPUS= and QUERIES=.
	@$(BUILD) kb-bench
	@$(BUILD) kb
	@scripts/bench_records.sh .build/release/kb-bench $(KB)
	@scripts/bench.sh .build/release/kb-bench

bench-peers: setup ## Time it beside Tantivy and Lucene: CORPUS=FILE.jsonl QUERIES=FILE.tsv.
	@$(BUILD) kb-bench
	@scripts/bench_peers.py .build/release/kb-bench

eval: build ## Score extraction on Corpus/ and, with KB_EVAL=FOLDER, on an evaluation set.
	@scripts/eval.sh $(KB)

torture: build setup-test ## Kill kb, break its disk and its files for MINUTES=30.
	@KB_TORTURE_MINUTES=$(or $(MINUTES),30) KB_PROGRAM=$(abspath $(KB)) $(SWIFT) test --no-parallel --filter TortureTests

fuzz: setup-test ## Give the readers input that nobody would write, for MINUTES=60.
	@KB_FUZZ_MINUTES=$(or $(MINUTES),60) $(SWIFT) test --no-parallel --filter FuzzTests

sanitize: setup-test ## Run the tests with the address and the thread sanitizer.
	@scripts/sanitize.sh "$(SWIFT)"

install: build ## Install program, man page and completions under PREFIX.
	@scripts/install.sh $(KB) $(DESTDIR)$(PREFIX)

clean: ## Remove what was built.
	@rm -rf .build

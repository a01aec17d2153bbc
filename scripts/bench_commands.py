#!/usr/bin/env python3
"""Times every command and option that reads a base, as a process: `bench_commands.py KB BASE [RUNS] [WORDS ...]`.

Words, names, themes, ids and dates are taken from the base. Each call runs once to warm up and then RUNS times (9); the
table has the medians of the time that passed and of processor time, in milliseconds. With WORDS only the calls that contain one of them are timed. Calls that
take 100 ms or more are named at the end, and the exit code is then 1.
"""

import collections
import json
import os
import re
import resource
import shlex
import statistics
import subprocess
import sys
import tempfile
import time

LIMIT = 100


def output(kb, base, *arguments):
    run = subprocess.run([kb, *arguments, "--base", base], capture_output=True, text=True)
    return run.stdout


class Samples:
    """What the calls speak of."""

    def __init__(self, kb, base):
        ask = lambda *arguments: output(kb, base, *arguments)
        listed = json.loads(ask("list", "-n", "3000", "--offset", "1000", "--format", "json"))
        texts = [p["text"].lower() for p in listed["proposals"]]
        words = collections.Counter(w for t in texts for w in set(re.findall(r"[a-z]{5,}", t)))
        ranked = [w for w, _ in sorted(words.items(), key=lambda pair: (-pair[1], pair[0]))]
        self.common, self.second = ranked[0], ranked[1]
        self.middle, self.rare = ranked[len(ranked) // 20], ranked[len(ranked) // 2]
        self.phrase = next(
            m.group(0) for t in texts for m in [re.search(rf"\b{self.common} [a-z]+", t)] if m)
        speakers = json.loads(ask("speakers", "-n", "2", "--format", "json"))
        self.speaker = speakers["speakers"][0]
        themes = [json.loads(line) for line in ask("themes", "--format", "jsonl").splitlines()]
        self.theme = themes[0]["name"]
        facets = json.loads(ask("facets", "--field", "source", "-n", "1", "--format", "json"))
        self.source = facets["facets"]["source"][0]["value"]
        self.id = next(p["id"] for p in listed["proposals"])
        dates = sorted(p["source"]["date"] for p in listed["proposals"] if p["source"].get("date"))
        self.year = dates[len(dates) // 2][:4]
        threads = json.loads(ask("threads", "-n", "1", "--format", "json"))["threads"]
        self.asked = threads[0]["id"] if threads else self.id


def queries(s):
    """The query language: one query for each operator and field."""
    year = int(s.year)
    return [
        s.rare, s.middle, s.common, f"{s.common} {s.second}", f"{s.common} AND {s.second}",
        f"{s.common} OR {s.second}", f"{s.middle} ({s.common} OR {s.second})", f"{s.common} -{s.second}",
        f"{s.common} NOT {s.second}", f"+{s.middle} {s.common}", f'"{s.phrase}"', f'"{s.common}"',
        f'"{s.common} {s.second}"~5', f"{s.common[:3]}*", f"{s.common[:1]}*", f"{s.common}~", f"{s.common[:-1]}x~2",
        f"{s.middle} zzqxv", "zzqxv qqzvx", f'{s.middle} by:"{s.speaker["name"]}"', f'by:{s.speaker["id"]}',
        f"role:president {s.middle}", f"{s.common} class:representative", f'theme:"{s.theme}"',
        f'{s.common} theme:"{s.theme}"', f"source:{s.source}", f"title:{s.common}", f"section:{s.common}",
        f"{s.common} kind:commitment", f"{s.common} form:direct", f"{s.common} lang:en", f"{s.common} date:{year}",
        f"{s.common} date:{year}-03..", f"{s.common} date:..{year}-03-10", f"date:{year}-01..{year}-06",
        f"{s.common} review:reviewed", f"in:passages {s.common}", f'in:passages "{s.phrase}"',
        f"in:passages {s.common} {s.second}", f"in:passages {s.common} OR {s.second}", f"in:passages {s.common[:3]}*",
        f"in:passages {s.common}~", f'in:passages "{s.common} {s.second}"~5', "the", "the of and to", '"of the"',
        " OR ".join([s.common, s.second, s.middle, s.rare, "housing", "people", "school"]),
        "we will do it and they should " * 8,
    ]


def calls(s, feed):
    """Every command with every option that changes what is looked up."""
    by, theme, year = s.speaker["name"], s.theme, int(s.year)
    filters = [
        ["--by", by], ["--theme", theme], ["--kind", "commitment"], ["--form", "direct"], ["--class", "representative"],
        ["--source", s.source], ["--source", s.common], ["--lang", "en"], ["--since", f"{year}"], ["--until", f"{year}-03"],
        ["--since", f"{year}-03", "--until", f"{year}-06"], ["--review", "open"], ["--review", "accepted"],
        ["--review", "all"], ["--by", by, "--theme", theme, "--since", f"{year}"],
    ]
    sorts = [["--sort", order] for order in ("date", "speaker", "added")]
    groups = [["--group-by", by] for by in ("speaker", "theme", "source", "month")]
    pages = [["-n", "100"], ["--offset", "1000"], ["--offset", "20000"], ["--offset", "1000000"]]
    formats = [["--format", f] for f in ("json", "jsonl", "csv", "tsv", "plain", "markdown")]
    fields = [["--fields", "id,text,speaker"]]
    for query in queries(s): yield ["search", query]
    for more in [["--sort", "relevance"], ["--facets"], ["--all"], ["--in", "passages"], ["--in", "passages", "--facets"],
                 ["--in", "passages", "--sort", "date"], ["--in", "passages", "--sort", "speaker"],
                 ["--in", "passages", "--group-by", "speaker"], *sorts, *groups, *pages, *formats, *fields, *filters]:
        yield ["search", s.common, *more]
    for more in [[], *sorts, *groups, *pages, *formats, *fields, *filters]: yield ["list", *more]
    for order in sorts:
        for more in filters: yield ["list", *order, *more]
    for group in groups:
        for more in filters[:2] + filters[8:9]: yield ["list", *group, *more]
    for more in [[], ["--offset", "1000"], ["--sort", "name"], ["--class", "expert"], ["-n", "200"], [by.split()[-1]], ["a"],
                 ["zzqxv"], *formats]:
        yield ["speakers", *more]
    for more in [[], ["-n", "100"], ["--offset", "100"], *formats]: yield ["speaker", by, *more]
    for more in [[], *formats, *filters]: yield ["themes", *more]
    yield ["themes", "--explain", f"we should pay for {s.middle}"]
    for more in [[], ["--sort", "date"], ["--offset", "1000"], ["-n", "100"], *formats[:1], *filters]: yield ["threads", *more]
    for query in (s.common, s.middle, f"{s.common} OR {s.second}"): yield ["threads", query]
    yield ["threads", s.common, "--sort", "date"]
    for field in ("by", "theme", "source", "kind", "form", "lang", "class"): yield ["facets", "--field", field]
    for more in [[], *filters]: yield ["facets", *more]
    for query in (s.common, s.middle, s.rare, f"{s.common} OR {s.second}", f"{s.common[:3]}*"): yield ["facets", query]
    yield ["facets", s.common, "-n", "100"]
    yield ["facets", "--in", "passages", s.common]
    yield ["facets", "--in", "passages"]
    for more in [[], ["--per", "month"], ["--per", "year"], *formats[:1], *filters]: yield ["timeline", *more]
    for query in (s.common, s.middle): yield ["timeline", query]
    yield ["timeline", "--in", "passages", s.common]
    yield ["timeline", "--in", "passages"]
    for query in (s.common, s.middle, f'by:"{by}"'): yield ["watch", query, "--peek"]
    yield ["watch", s.common, "--peek", "--atom", feed]
    yield ["watch", "--list"]
    for more in [[], ["--why"], *formats]: yield ["show", s.id, *more]
    yield ["show", s.id[:6]]
    yield ["show", s.asked]
    for format in ("csl-json", "bibtex", "biblatex", "ris", "markdown", "html", "text", "web-annotation", "quotation"):
        yield ["cite", s.id, "--format", format]
    yield ["cite", s.source]
    for more in [["--check"], ["--verify"]]: yield ["cite", s.id, *more]
    yield ["cite", "--query", s.common, "-n", "20"]
    for format in ("jsonl", "json", "csv", "tsv", "plain", "markdown", "html"):
        yield ["export", "--query", s.common, "-n", "20", "--format", format]
    yield ["export", "--by", by, "-n", "20"]
    yield ["export", "--theme", theme, "-n", "20"]
    yield ["export", "--reviews"]
    yield ["export", "--sources"]
    yield ["source", s.source]
    yield ["review", "--decided"]
    yield ["review", "-n", "20", "--format", "jsonl"]
    yield ["review", "--query", s.common, "-n", "20", "--format", "jsonl"]
    yield ["stats"]
    yield ["stats", "--format", "json"]
    yield ["log", "-n", "20"]
    for option, typed in [("--by", ""), ("--by", by[:2]), ("--by", by.split()[-1][:3]), ("--theme", ""), ("--source", ""),
                          ("--source", s.source[:4])]:
        yield Completion(["kb", "list", option, typed], ["--", option, "3", str(len(typed))])
    yield Completion(["kb", "show", ""], ["--", "positional@0", "2", "0"])


class Completion(list):
    """What a shell asks when the key for completion is pressed."""

    def __init__(self, words, how):
        super().__init__(words)
        self.how = how


def timed(kb, base, call, runs):
    if isinstance(call, Completion):
        command = [kb, "---completion", call[1], *call.how, *call]
    else:
        command = [kb, *call, "--base", base]
    environment = {**os.environ, "KB_BASE": base, "PAGER": "cat", "SAP_SHELL": "bash"}
    times, busy = [], []
    for _ in range(runs + 1):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, env=environment)
        times.append(1000 * (time.perf_counter() - start))
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        busy.append(1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime))
    return statistics.median(times[1:]), statistics.median(busy[1:]), done


def main():
    kb, base = sys.argv[1], sys.argv[2]
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 9
    only = sys.argv[4:]
    samples = Samples(kb, base)
    facts = json.loads(output(kb, base, "stats", "--format", "json"))
    print(f"{facts.get('passages', 0):,} passages, {facts.get('proposals', 0) + facts.get('commitments', 0):,} proposals\n")
    print("| call | ms | processor ms |\n| --- | ---: | ---: |")
    slow, all_times = [], []
    with tempfile.TemporaryDirectory() as folder:
        for call in calls(samples, os.path.join(folder, "feed.xml")):
            shown = shlex.join(call).replace(folder + "/", "").replace("|", "\\|")
            shown = ("completion of kb " + shlex.join(call[1:])) if isinstance(call, Completion) else f"kb {shown}"
            if only and not any(word in shown for word in only): continue
            median, busy, done = timed(kb, base, call, runs)
            note = "" if done.returncode in (0, 1) else f" (exit {done.returncode}: {done.stderr.decode()[:80].strip()})"
            print(f"| `{shown}`{note} | {median:.0f} | {busy:.0f} |", flush=True)
            all_times.append((median, busy))
            if median >= LIMIT: slow.append((median, busy, shown))
    if not all_times: sys.exit("no call has one of these words")
    passed, busy = zip(*all_times)
    print(f"\n{len(passed)} calls, {len(passed) - len(slow)} under {LIMIT} ms; slowest {max(passed):.0f} ms, median "
          f"{statistics.median(passed):.0f} ms; processor time at most {max(busy):.0f} ms, median {statistics.median(busy):.0f} ms")
    for median, busy, shown in sorted(slow, reverse=True): print(f"slow: {median:.0f} ms ({busy:.0f} busy): {shown}")
    sys.exit(1 if slow else 0)


main()

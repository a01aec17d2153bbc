"""Words and lexicon terms as the theme classifier sees them; Sources/Ingest/Themes/ThemeWords.swift is its twin."""

from sentence_tokens import DIGITS, QUOTE, QUOTES, SEPARATOR, TOKEN

MARKS = frozenset((b"?", b"!", b":", b",", b";", b'"'))

DECISIVE = 4  # a subtopic's terms of this weight speak for its major topic too


def singular(word: bytes) -> bytes:
    """The word without a possessive 's, "ies" as "y", and without a plural s."""
    if word.endswith(b"'s"):
        word = word[:-2]
    if len(word) > 4 and word.endswith(b"ies"):
        return word[:-3] + b"y"
    if len(word) > 3 and word.endswith(b"s") and word[-2:] not in (b"ss", b"us", b"is"):
        return word[:-1]
    return word


def parts(token: bytes) -> list[bytes]:
    """Han and Kana characters of a token as words of their own."""
    result, rest, place = [], b"", 0
    while place < len(token):
        if 0xE3 <= token[place] <= 0xE9 and place + 2 < len(token):
            if rest:
                result.append(rest)
            result.append(token[place:place + 3])
            rest, place = b"", place + 3
        else:
            rest += token[place:place + 1]
            place += 1
    return result + [rest] if rest else result


def theme_words(text: str) -> list[bytes]:
    """All words of a text in order; a mark stays as itself, so that no phrase runs over it."""
    data = QUOTE.sub(lambda mark: QUOTES[mark[0]], text.encode("utf-8"))
    found = TOKEN.findall(SEPARATOR.sub(b" ", data).lower())
    return [singular(part) for token in found for part in parts(DIGITS.sub(b"0", token))]


def word_count(words: list[bytes]) -> int:
    """The number of words, marks left out."""
    return sum(word not in MARKS for word in words)


class Lexicon:
    """The terms of a theme file: phrases of words, of which the last may be a beginning (`employ*`)."""

    def __init__(self, themes, codes):
        column = {code: number for number, code in enumerate(codes)}
        self.by_word, self.by_start = {}, {}
        for theme in themes:
            own = column.get(theme["code"])
            above = column.get(theme.get("parent"))
            terms = [(weight, term) for weight, listed in theme["terms"].items() for term in listed]
            terms += [(4, term) for term in theme.get("chinese", [])]
            for weight, term in terms:
                if own is not None:
                    self.add(str(term), own, weight)
                if above is not None and weight >= DECISIVE:
                    self.add(str(term), above, weight)

    def add(self, term, column, weight):
        is_start = term.endswith("*")
        if is_start:
            *words, start = theme_words(term[:-1] + "\u00e9")  # keeps the stem from losing a final s
            words, start = tuple(words), start[:-2]
        else:
            words, start = tuple(theme_words(term)), None
        key = (words, start)
        table = self.by_word if words else self.by_start
        first = words[0] if words else start[:3]
        weights = table.setdefault(first, {}).setdefault(key, {})
        weights[column] = max(weight, weights.get(column, 0))

    def hits(self, words):
        """Each term that occurs, with its weights by column; a term counts once."""
        found = {}
        for place, word in enumerate(words):
            for key, weights in self.by_start.get(word[:3], {}).items():
                if word.startswith(key[1]):
                    found[key] = weights
            for key, weights in self.by_word.get(word, {}).items():
                terms, start = key
                if tuple(words[place:place + len(terms)]) == terms and (
                        start is None or place + len(terms) < len(words)
                        and words[place + len(terms)].startswith(start)):
                    found[key] = weights
        return found

"""Splits a sentence into the tokens that the sentence model knows; Sources/Ingest/Model/SentenceTokenizer.swift is its twin.

Works on UTF-8 bytes: ASCII letters in lower case, a run of digits as one "0", an apostrophe only inside a word, curly
quotation marks as straight ones, the marks ? ! : , ; " as tokens of their own. Spaces and dashes of Latin-1 and of the
blocks U+2000-U+206F, U+3000-U+303F and U+FF00-U+FFFF separate; every other non-ASCII byte belongs to a word.
"""

import re

LIMIT = 80
QUOTES = {b"\xe2\x80\x98": b"'", b"\xe2\x80\x99": b"'", b"\xe2\x80\x9c": b'"', b"\xe2\x80\x9d": b'"'}
QUOTE = re.compile(b"\xe2\x80[\x98\x99\x9c\x9d]")
SEPARATOR = re.compile(b"\xc2[\x80-\xbf]|\xe2[\x80\x81][\x80-\xbf]|\xe3\x80[\x80-\xbf]|\xef[\xbc-\xbf][\x80-\xbf]")
WORD = rb"[a-z0-9\x80-\xff]+"
TOKEN = re.compile(WORD + rb"(?:'" + WORD + rb")*" + rb'|[?!:,;"]')
DIGITS = re.compile(rb"[0-9]+")


def tokens(text: str) -> list[bytes]:
    """The tokens of a sentence, at most LIMIT, without the start and end marks."""
    data = QUOTE.sub(lambda mark: QUOTES[mark[0]], text.encode("utf-8"))
    data = SEPARATOR.sub(b" ", data).lower()
    return [DIGITS.sub(b"0", token) for token in TOKEN.findall(data)[:LIMIT]]


def fnv1a(data: bytes) -> int:
    """The 64-bit FNV-1a hash (Fowler, Noll, Vo)."""
    value = 0xCBF29CE484222325
    for byte in data:
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value

"""What a sentence is made of while it is read: verbs, open clauses, the noun phrase at hand."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Number(IntEnum):
    """Person and number of a subject, as far as the verb's form depends on it."""

    FIRST = 1  # I
    SINGULAR = 3
    PLURAL = 4  # we, you, they, two people


class Verb(NamedTuple):
    """A finite verb: the index of its token, its subject's (-1 unknown), the subject's number, its clause.

    `depth` is 0 in the main clause; `opener` the lower-case word that opened a dependent clause.
    """

    place: int
    subject: int
    number: Number
    depth: int
    opener: str


class Clause:
    """An open clause: what opened it, its subject, whether it has its verb yet."""

    __slots__ = (
        "copula",
        "inserted",
        "joined",
        "number",
        "opener",
        "participles",
        "pending",
        "report",
        "subject",
        "verb",
        "waits",
    )

    def __init__(self, opener: str = "") -> None:
        self.opener = opener
        self.subject = -1
        self.number = Number.SINGULAR
        self.verb = False
        self.copula = False  # its verb is a form of "be" or "look"
        self.report = False  # its verb takes a clause without "that"
        self.joined = False  # a conjunction stands after its verb
        self.participles = ""  # "passive" or "perfect" after such a verb group
        self.pending = -1  # the name before an apposition, which wants its verb
        self.waits = False  # a participle phrase stands between a conjunction and the next verb
        self.inserted = False  # a participle phrase stands between subject and verb


class Phrase:
    """The noun phrase that is being read: its head, number, and how it began.

    `begun` is "det", "poss", "name", "pronoun", "relative", "bare" or ""; `preposition` opens it; `after` is
    "comma" or "and" when one stands before it, "pair" and the like inside "the man and the boy".
    """

    __slots__ = ("after", "begun", "head", "many", "number", "preposition")

    def __init__(self, after: str = "") -> None:
        self.head = -1
        self.number = Number.SINGULAR
        self.begun = ""
        self.preposition = ""
        self.after = after
        self.many = False  # "two", "these": whatever the form of the noun

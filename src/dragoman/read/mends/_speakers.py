"""Parses that lose who says so: behind "according to", between two clauses, before or behind what he says."""

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.read.mends._asides import LONGEST_ASIDE
from dragoman.read.mends._charges import hang, part_denials, raise_remarks
from dragoman.read.mends._insertions import part_inserted
from dragoman.read.words.labels import ANY_SUBJECT, FINITE, HELPING, NAMING, SUBJECTS, VERBAL
from dragoman.read.words.tenses import tensed

# What names whoever says so, and what stands with that in its phrase.
NAMED = frozenset({"NN", "NNS", "NNP", "NNPS"})
PHRASE_TAGS = NAMED | {"DT", "PRP$", "JJ", "CD", "POS"}
# How a noun hangs that was a verb of saying.
ASLEEP = frozenset({"pobj", "prep", "dobj", "appos", "npadvmod"})
# How a clause hangs on the one before it, and one with "that" on its verb of saying where words between part them.
SECOND_CLAUSES = frozenset({"conj", "advcl"})
# Forms of a verb that says something, one of which a parse takes for a participle.
PAST_OR_FINITE = FINITE | {"VBN"}
# Words between two clauses that are told side by side.
BESIDE_WORDS = frozenset({"and", "but", "while", "whereas"})


def mend_speakers(words: Sequence[Token]) -> None:
    """Let who says so stand beside what he says, and what is told around him hang together."""
    _tell_behind_source(words)
    _hang_around(words)
    part_denials(words)
    raise_remarks(words)
    part_inserted(words)
    _free_openings(words)
    _wake_speakers(words)
    _part_sayings(words)
    _part_closing(words)
    _raise_over_who(words)
    _free_described(words)
    _name_cited(words)


def _name_cited(words: Sequence[Token]) -> None:
    """Let an adjective behind whom a paper cites describe him, and tell nothing: "citing officials close to X"."""
    relaying = load_reporting().relaying
    for near in [t for t in words if t.dep_ == "ccomp" and t.pos_ == "ADJ" and t.head.tag_ == "VBG"]:
        cited = next((c for c in near.lefts if c.dep_ == "nsubj"), None)
        if cited is None or near.head.lemma_ not in relaying or any(c.dep_ in HELPING | {"mark"} for c in near.lefts):
            continue
        cited.head, cited.dep_ = near.head, "dobj"
        near.head, near.dep_ = cited, "amod"


def _raise_over_who(words: Sequence[Token]) -> None:
    """Let whom a "who" tells of say what follows, not what he saw: "A diplomat who has seen the file said S"."""
    for verb in [t for t in words if t.dep_ == "ccomp" and t.tag_ in FINITE and t.lemma_ in load_reporting().saying]:
        clause, thing = verb.head, next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        who = clause.head
        told = clause.dep_ == "relcl" and any(c.tag_ == "WP" and c.dep_ in SUBJECTS for c in clause.lefts)
        if thing is None or not told or who.dep_ != "ROOT" or who.tag_ not in NAMED or clause.i > verb.i:
            continue
        thing.head, thing.dep_ = clause, "dobj"
        verb.head, verb.dep_ = verb, "ROOT"
        who.head, who.dep_ = verb, "nsubj"


def _free_described(words: Sequence[Token]) -> None:
    """Let whom a "who" describes say what stands before him: "X fell, an aide who asked to stay unnamed said"."""
    saying = load_reporting().saying
    for verb in [t for t in words if t.tag_ in PAST_OR_FINITE and t.lemma_ in saying]:
        told = _told_before(verb)
        if told is None or any(c.dep_ in HELPING for c in verb.lefts):
            continue
        own = [c for c in verb.lefts if c.dep_ in SUBJECTS]
        named = own or [t for t in told.subtree if t.dep_ == "appos" and t.i > told.i and t.tag_ in NAMED]
        who = next((t for t in named if t.i < verb.i and _is_described(t, verb)), None)
        if who is not None and _lacks_speaker(verb):
            who.head, who.dep_ = verb, "nsubj"
            verb.tag_ = "VBD" if verb.tag_ == "VBN" else verb.tag_
            verb.dep_ = verb.dep_ if verb.dep_ == "ROOT" else "parataxis"


def _told_before(verb: Token) -> Token | None:
    """The clause with a tense of its own before a verb of saying, above or below it; None where "and" joins them."""
    above = verb.head if verb.dep_ in SECOND_CLAUSES and verb.head.i < verb.i else None
    told = above or next((c for c in verb.lefts if c.dep_ == "ccomp"), None)
    joined = above is not None and any(c.dep_ == "cc" and c.i < verb.i for c in above.rights)
    return None if told is None or joined or tensed(told) is None else told


def _lacks_speaker(verb: Token) -> bool:
    """Let who is told behind a verb be its object ("told reporters"); whether it has no subject behind it then."""
    behind = next((c for c in verb.rights if c.dep_ in SUBJECTS), None)
    if behind is not None and verb.lemma_ in load_reporting().addressing and behind.left_edge.i == verb.i + 1:
        behind.dep_ = "dobj"
    return not any(c.dep_ in SUBJECTS for c in verb.rights)


def _is_described(noun: Token, verb: Token) -> bool:
    """Whether a noun behind a comma has a clause with "who", with no comma or with two, and then only its verb."""
    clause = next((c for c in noun.rights if c.dep_ == "relcl"), None)
    if clause is None or clause.left_edge.tag_ not in {"WP", "WP$"} or noun.doc[noun.left_edge.i - 1].text != ",":
        return False
    set_off = clause.left_edge.nbor(-1).text == ","
    behind = [t.text for t in noun.doc[noun.right_edge.i + 1 : verb.i] if t.tag_ != "RB"]
    return behind == ([","] if set_off else []) and not (set_off and any(c.dep_ == "conj" for c in verb.rights))


def _tell_behind_source(words: Sequence[Token]) -> None:
    """Let a clause with "that" be what is said, and an "according to" before it stand beside the verb of saying.

    "X has said, according to aides, that the war is lost" is at times parsed as if the aides told the loss.
    """
    saying = load_reporting().saying
    for clause in [t for t in words if t.dep_ in SECOND_CLAUSES and t.pos_ in VERBAL and t.head.lemma_ in saying]:
        verb, cue = clause.head, next((c for c in clause.lefts if c.lower_ == "according"), None)
        mark = next((c for c in clause.lefts if c.dep_ == "mark" and c.lower_ == "that"), None)
        if mark is None or cue is None or cue.i > mark.i or any(c.dep_ == "ccomp" for c in verb.children):
            continue
        clause.dep_, cue.head = "ccomp", verb


def _hang_around(words: Sequence[Token]) -> None:
    """Hang a clause behind who says so on what he says: "X withdrew, officials said, after Y shelled its camp"."""
    for clause in [t for t in words if t.dep_ == "advcl" and t.i > t.head.i and t.head.pos_ in VERBAL]:
        verb = clause.head
        told = next((c for c in verb.lefts if c.dep_ == "ccomp" and c.tag_ in FINITE), None)
        speaker = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < clause.i), None)
        opening = next((c for c in clause.lefts if c.dep_ == "mark" and c.i == clause.left_edge.i), None)
        if told is None or speaker is None or opening is None or not told.i < speaker.i:
            continue
        first = min(speaker.left_edge.i, verb.i)
        if opening.nbor(-1).text == "," and verb.doc[first - 1].text == ",":
            clause.head = told


def _part_closing(words: Sequence[Token]) -> None:
    """Let who stands before a closing verb of saying say it all: "The guards held six men, their chief, X, announced".

    A parse may set him beside whoever is named last.
    """
    for verb in [t for t in words if t.tag_ in {"VBD", "VBZ", "VBP"} and t.lemma_ in load_reporting().saying]:
        told = verb.head if verb.dep_ in SECOND_CLAUSES else next((c for c in verb.lefts if c.dep_ == "ccomp"), verb)
        speaker = None if told.i >= verb.i else _named_closing(words, verb)
        if speaker is not None and told.i < speaker.i:
            speaker.head, speaker.dep_ = verb, "nsubj"
            verb.dep_ = verb.dep_ if verb.dep_ == "ROOT" else "parataxis"


def _named_closing(words: Sequence[Token], verb: Token) -> Token | None:
    """Who is named between two commas right before a verb without a subject, by a role and a name; None for others."""
    if any(c.dep_ in ANY_SUBJECT | {"mark", "advmod"} for c in verb.lefts) or verb.nbor(-1).text != ",":
        return None
    beside = (t for t in words if t.dep_ in {"appos", "conj"} and t.pos_ in NAMING)
    closing = (t for t in beside if verb.i - 2 <= t.right_edge.i < verb.i and t.head.i < t.i)
    first = next((t for t in closing if t.left_edge.nbor(-1).text == ","), None)
    return first if first is not None and any(c.dep_ == "appos" for c in first.rights) else None


def _free_openings(words: Sequence[Token]) -> None:
    """Hang what opens a sentence on what is said, not on who says so: "Without fuel, X said, Y will fall"."""
    saying = load_reporting().saying
    for verb in [t for t in words if t.dep_ in {"advcl", "ccomp", "parataxis"} and t.i < t.head.i and t.tag_ in FINITE]:
        speaker = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        listed = verb.lemma_ in saying or any(f"{verb.lemma_} {c.lower_}" in saying for c in verb.rights)
        if speaker is None or not listed or any(c.dep_ in {"mark", "advmod"} for c in verb.lefts):
            continue
        own = any(c.dep_ in SUBJECTS and c.i > verb.i for c in verb.head.lefts)
        first = speaker.left_edge.i
        for opening in [c for c in verb.lefts if c.dep_ in {"prep", "advcl"} and c.i < first] if own else []:
            if verb.doc[first - 1].text == ",":
                opening.head = verb.head


def _wake_speakers(words: Sequence[Token]) -> None:
    """Take for a verb the last word of an aside that says who says so: "Without fuel, aides concede, X will fall".

    So it is at the end of a sentence: "The closures cost us dear, the chamber estimates."
    """
    for word in [t for t in words if t.tag_ in {"NN", "NNS"} and t.dep_ in ASLEEP]:
        doc = word.doc
        if word.i + 1 >= len(doc) or word.nbor(1).text not in {",", "."} or not _names_saying(word):
            continue
        opening = next((n for n in range(word.i - 1, -1, -1) if doc[n].text == ","), None)
        run = [] if opening is None else [*doc[opening + 1 : word.i]]
        nouns = [*takewhile(lambda t: t.tag_ in PHRASE_TAGS, run)]
        root = next((a for a in word.ancestors if a.dep_ == "ROOT"), word)
        ends = word.nbor(1).text == "." and bool(nouns) and root.i < nouns[0].i and _may_tell(nouns[-1])
        if not nouns or nouns[-1].tag_ not in NAMED or len(run) > LONGEST_ASIDE or not (ends or root.i >= word.i + 2):
            continue
        _make_speaker(word, nouns, run, root)


def _part_sayings(words: Sequence[Token]) -> None:
    """Let a second speaker behind ", and" say his own: "envoys say that S, and the council found that T".

    A parse may have what the first one says go on over him, though no second "that" opens it.
    """
    saying = load_reporting().saying
    for verb in [
        token for token in words if token.dep_ in SECOND_CLAUSES and token.tag_ in FINITE and token.lemma_ in saying
    ]:
        first = next((a for a in verb.ancestors if a.dep_ != "conj"), verb)
        opened = any(c.dep_ == "mark" and c.lower_ not in BESIDE_WORDS for c in verb.lefts)
        if opened or first.dep_ != "ccomp" or first.head.lemma_ not in saying or first.head.i > first.i:
            continue
        if _is_named_after_comma(verb) and any(c.dep_ == "ccomp" for c in verb.rights):
            hang(verb, first.head)


def _is_named_after_comma(verb: Token) -> bool:
    """Whether a comma and "and" or "but" stand before a verb with a subject of its own that is no pronoun."""
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS and c.pos_ != "PRON"), None)
    start = 0 if subject is None else subject.left_edge.i
    return start > 1 and verb.doc[start - 1].lower_ in BESIDE_WORDS and verb.doc[start - 2].text == ","


def _may_tell(noun: Token) -> bool:
    """Whether a noun names who or what tells something: a name, somebody's role or body, a report."""
    name = noun.lemma_.lower()
    return noun.pos_ == "PROPN" or name in load_roles().lemmas or name in load_reporting().nouns


def _names_saying(word: Token) -> bool:
    """Whether a word in the form of a noun is a verb of saying that no noun is made of ("concedes", not "claims")."""
    base = word.lower_.removesuffix("s") if word.tag_ == "NNS" else word.lower_
    return base in load_reporting().saying - load_lexicon().status.sayings


def _make_speaker(word: Token, nouns: Sequence[Token], run: Sequence[Token], root: Token) -> None:
    """Make a word the verb of an aside, the noun that opens it its subject, and what follows the noun its own."""
    speaker, head_of = nouns[-1], {t.i for t in (*nouns, *run)}
    word.pos_, word.tag_ = "VERB", "VBZ" if word.lower_.endswith("s") else "VBP"
    word.head, word.dep_ = root, "parataxis"
    speaker.head, speaker.dep_ = word, "nsubj"
    for token in nouns[:-1]:
        if token.head.i not in head_of or token.head == word:
            token.head = speaker
    for token in run[len(nouns) :]:
        if token.head == word or token.head.i not in head_of:
            token.head = speaker

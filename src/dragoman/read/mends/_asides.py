"""Parses that tear a sentence apart at an aside: at what its subject is, or at who says so between helper and verb."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.read.words.labels import FINITE, HELPING, NAMING, PAST, SUBJECTS, VERBAL, WHEN_WHERE

HELPERS = frozenset({"be", "do", "have"})
# More words than this between two commas are seldom only who says so.
LONGEST_ASIDE = 12
# What opens a clause that hangs on another.
OPENERS = frozenset({"after", "although", "because", "before", "since", "unless", "until", "when", "while"})
SELVES = frozenset({"itself", "themselves"})
BETWEEN = frozenset({"not", "n't", "never", "also", "already"})


def mend_asides(words: Sequence[Token]) -> None:
    """Let what stands before and behind an aside be one clause."""
    _lower_afters(words)
    _raise_behind(words)
    _raise_told(words)
    _give_speakers(words)
    _tell_at_end(words)
    _raise_between(words)
    _lower_sayings(words)
    _set_beside_subjects(words)
    _hang_leaders(words)
    _part_labels(words)
    _pass_over_selves(words)
    for comma in [token for token in words if token.text == ","]:
        _close_over(words, comma.i)


def _pass_over_selves(words: Sequence[Token]) -> None:
    """Let helpers and "not" before "by itself" be those of the verb behind it ("will not in itself raise rents")."""
    for own in [t for t in words if t.lower_ in SELVES and t.dep_ == "pobj"]:
        prep = own.head
        behind = (t for t in words if t.i > own.i and t.tag_ != "RB")
        verb = next(behind, prep)
        helping = [
            c for each in (prep, own) for c in each.lefts if c.dep_ in {*HELPING, *SUBJECTS, "neg"} and c.i < prep.i
        ]
        apart = not prep.is_ancestor(verb)
        if prep.i == own.i - 1 and helping and apart and verb.tag_ in {"VB", "VBN", "VBG"}:
            for child in helping:
                child.head = verb
            prep.head, prep.dep_ = verb, "prep"


def _lower_afters(words: Sequence[Token]) -> None:
    """Let the clause before "after" or "because" be the sentence: "X left, the general of Y, in May after Z fell".

    No clause with a mark of its own right before its subject is the main one, whatever a parse hangs on it.
    """
    for verb in [t for t in words if t.dep_ == "ROOT" and t.tag_ in FINITE]:
        opener = next((c for c in verb.lefts if c.dep_ == "mark" and c.lower_ in OPENERS), None)
        told = next((c for c in verb.lefts if c.dep_ == "ccomp" and c.tag_ in FINITE), None)
        own = any(c.dep_ in SUBJECTS for c in told.lefts) if told is not None else False
        if opener is None or told is None or not own or opener.i < told.i:
            continue
        loose = [c for c in verb.lefts if c.i < opener.i and c != told]
        told.head, told.dep_ = told, "ROOT"
        verb.head, verb.dep_ = told, "advcl"
        for child in loose:
            child.head = told
            child.dep_ = "npadvmod" if child.dep_ in SUBJECTS else child.dep_


def raise_over(verb: Token, noun: Token) -> None:
    """Make a verb the head of its sentence, a noun its subject, and let what stands behind the verb hang on it."""
    later = [child for child in noun.rights if child.i > verb.i]
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"
    for child in later:
        child.head = verb


def _raise_behind(words: Sequence[Token]) -> None:
    """Let a past tense behind an aside be the verb of a sentence that has no other.

    "The Union, a bloc of six states, offered to mediate." is at times parsed as a bloc that was offered something.
    """
    for verb in [token for token in words if token.dep_ == "acl" and token.tag_ in PAST]:
        noun = verb.head
        aside = any(c.i < verb.i and c.dep_ in {"appos", "relcl"} for c in noun.rights)
        telling = verb.tag_ == "VBD" or any(c.dep_ in {"xcomp", "ccomp"} for c in verb.rights)
        telling = telling or (verb.nbor(-1).text == "," and _is_sentence_without_verb(verb.sent))
        undergone = any(c.dep_ in {"agent", "auxpass"} for c in verb.children)
        if noun.dep_ == "ROOT" and noun.pos_ in NAMING and aside and telling and not undergone:
            raise_over(verb, noun)


def _is_sentence_without_verb(sentence: Iterable[Token]) -> bool:
    """Whether a full stop ends words of which none is a finite verb outside a clause with "who" or "which"."""
    ended = next((t.text for t in reversed([*sentence]) if not t.is_space), "") == "."
    return ended and not any(t.tag_ in FINITE and t.dep_ not in {"relcl", "conj"} for t in sentence)


def _raise_told(words: Sequence[Token]) -> None:
    """Let what is told be the main clause of "According to officials who asked not to be named, S"."""
    for cue in [token for token in words if token.lower_ == "according" and token.dep_ == "ROOT"]:
        opening = next((token for token in cue.sent if not token.is_punct), cue)
        told = next((verb for verb in cue.sent if verb.dep_ in {"ccomp", "advcl", "conj"} and _is_parted(verb)), None)
        if told is None or opening != cue:
            continue
        told.head, told.dep_ = told, "ROOT"
        for child in [cue, *(child for child in cue.children if child.is_punct)]:
            child.head = told
        cue.dep_ = "prep"


def _give_speakers(words: Sequence[Token]) -> None:
    """Let the first of two subjects be who says so, where it stands between his verb and a comma.

    "Had X not come, said an officer, Y would have left" is at times parsed as if the officer and Y had left.
    """
    saying = load_reporting().saying
    for verb in [token for token in words if token.dep_ == "ccomp" and token.head.i < token.i]:
        own = [child for child in verb.lefts if child.dep_ == "nsubj"]
        above = verb.head
        parted = len(own) > 1 and own[0].left_edge.i == above.i + 1 and own[1].left_edge.nbor(-1).text == ","
        if parted and above.lemma_ in saying and not any(child.dep_ in SUBJECTS for child in above.children):
            own[0].head = above
            for child in [child for child in above.lefts if child.dep_ == "advcl"]:
                child.head = verb


def _tell_at_end(words: Sequence[Token]) -> None:
    """Let those behind the last comma be who says so: "X will buy ships, ministers of both lands announced in Y".

    It is at times parsed as if the ministers were part of what is told and their lands announced, or as if what is
    told and that they announced were two clauses. "A former officer charged with fraud" tells nothing.
    """
    saying = load_reporting().saying - load_lexicon().status.charging
    for verb in [t for t in words if t.tag_ in PAST and t.dep_ in {"acl", "conj"} and t.lemma_ in saying]:
        speaker, told = _speaker_at_end(verb), next((a for a in verb.ancestors if a.dep_ == "ROOT"), None)
        if speaker is None or told is None or speaker.left_edge.i <= told.i or not _tells_of_somebody(told):
            continue
        closing = speaker.left_edge.nbor(-1).text == "," and _ends_sentence(verb)
        if closing and all(c.dep_ in WHEN_WHERE or c == speaker for c in verb.children):
            verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
            speaker.head, speaker.dep_ = verb, "nsubj"
            told.head, told.dep_ = verb, "ccomp"


def _ends_sentence(verb: Token) -> bool:
    """Whether nothing but a mark stands behind a verb and the words below it in their sentence."""
    behind = verb.doc[verb.right_edge.i + 1 : verb.sent.end]
    return all(token.is_punct or token.is_space for token in behind)


def _speaker_at_end(verb: Token) -> Token | None:
    """Who says something by a verb that a parse joined to what is said, or hung on a noun beside it."""
    if verb.dep_ == "conj":
        joined = any(c.dep_ == "cc" and c.i < verb.i for c in verb.head.rights)
        return None if joined else next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    named = next((a for a in verb.ancestors if a.dep_ in {"appos", "conj"}), None)
    return named if named is not None and named.lemma_.lower() in load_roles().lemmas else None


def _raise_between(words: Sequence[Token]) -> None:
    """Let who says so between two clauses say both: "Should X stay, the council fears, Y will be lost"."""
    for verb in [token for token in words if token.dep_ == "parataxis" and token.head.i < token.i]:
        first = verb.head
        if first.dep_ in {"advcl", "ccomp"} and first.head.i > verb.i and verb.nbor(1).text == ",":
            verb.head = first.head


def _set_beside_subjects(words: Sequence[Token]) -> None:
    """Let a plural noun between commas say what the names before it are: "X and Y, once allies, have massed troops"."""
    for noun in [t for t in words if t.dep_ == "nsubj" and t.tag_ == "NNS" and t.head.i > t.i]:
        first = next((c for c in noun.head.lefts if c.dep_ == "nsubj"), noun)
        before = [c for c in noun.head.lefts if c.dep_ == "advmod" and c.i == noun.left_edge.i - 1]
        joined = first.pos_ == "PROPN" and any(c.dep_ == "conj" for c in first.rights)
        if first.i < noun.i and joined and _is_between_commas([*before, *noun.subtree]):
            noun.head, noun.dep_ = first, "appos"
            for adverb in before:
                adverb.head = noun


def _is_between_commas(phrase: Sequence[Token]) -> bool:
    """Whether a comma stands before some words, and right behind them or as the last of them."""
    first, last = phrase[0], phrase[-1]
    opened = first.i > 0 and first.nbor(-1).text == ","
    return opened and (last.text == "," or (last.i + 1 < len(last.doc) and last.nbor(1).text == ","))


def _lower_sayings(words: Sequence[Token]) -> None:
    """Let who says something of a noun say that alone: "struck villages it says shelter the rebels".

    It is at times parsed as if it said the whole, and as if what is said of the noun were said of nobody. What the noun
    itself does or undergoes behind such a clause is not what is said ("the boats they maintain will be sold").
    """
    for verb in [t for t in words if t.lemma_ in load_reporting().saying and t.tag_ in FINITE]:
        speaker = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.right_edge.i == verb.i - 1), None)
        told = verb.nbor(1) if verb.i < words[-1].i else verb
        bare = told.tag_ in FINITE | {"VB"} and not any(c.dep_ in SUBJECTS for c in told.children)
        if speaker is None or not bare or speaker.left_edge.i == words[0].i:
            continue
        noun = speaker.left_edge.nbor(-1)
        if noun.pos_ not in NAMING or noun.dep_ not in {"dobj", "pobj", "nsubjpass", "attr"}:
            continue
        told = told if told.dep_ not in HELPING else told.head
        if not told.is_ancestor(noun):
            _hang_saying(verb, noun, told)


def _hang_saying(verb: Token, noun: Token, told: Token) -> None:
    """Hang a verb of saying on the noun it tells of, what it tells on itself, and what it was set above on its own."""
    first = next((c for c in verb.lefts if c.dep_ == "ccomp"), None)
    if verb.dep_ == "ROOT" and first is not None:
        first.head, first.dep_ = first, "ROOT"
    if not verb.is_ancestor(noun) and verb.dep_ in {"ROOT", "relcl", "parataxis"} and told.i > verb.i:
        verb.head, verb.dep_ = noun, "relcl"
        told.head, told.dep_ = verb, "ccomp"


def _hang_leaders(words: Sequence[Token]) -> None:
    """Let who leads or founded a body stand beside the body right before the comma: "lost to the Bloc, led by X"."""
    leading = load_lexicon().control.leading
    for verb in [t for t in words if t.dep_ == "advcl" and t.tag_ == "VBN" and t.lemma_ in leading and t.i > 1]:
        comma, name = verb.nbor(-1), verb.nbor(-2)
        led = comma.text == "," and name.pos_ == "PROPN" and any(c.dep_ == "agent" for c in verb.rights)
        if led and verb.head.i < name.i and name.dep_ in {"pobj", "dobj", "conj"}:
            verb.head, verb.dep_ = name, "acl"


def _tells_of_somebody(verb: Token) -> bool:
    """Whether a verb is told of somebody, and so may be what is said."""
    return verb.pos_ in VERBAL and any(child.dep_ in SUBJECTS for child in verb.lefts)


def _is_parted(verb: Token) -> bool:
    """Whether a clause has a subject of its own, and a comma stands before it."""
    first = verb.left_edge
    own = any(child.dep_ in SUBJECTS and child.tag_ not in {"WP", "WDT"} for child in verb.lefts)
    return verb.pos_ in VERBAL and own and first.i > first.sent.start and first.nbor(-1).text == ","


def _part_labels(words: Sequence[Token]) -> None:
    """Let the name before a colon at the head of a sentence do nothing that a clause of another subject tells."""
    for noun in [t for t in words if t.dep_ in SUBJECTS and t.head.i > t.i and t.pos_ in NAMING]:
        own = next((c for c in noun.head.lefts if c.dep_ in SUBJECTS and c.i > noun.i), None)
        between = () if own is None else words[noun.i : own.i]
        if noun.left_edge.i == words[0].i and any(t.text == ":" for t in between):
            noun.dep_ = "dep"


def _close_over(words: Sequence[Token], opening: int) -> None:
    """Give a verb back the helper and the subject that who says so parts from it ("X had, the envoy said, left").

    Such a clause is at times parsed as if the envoy had left.
    """
    helper, saying, verb = _parted(words, opening)
    if helper is None or saying is None or verb is None or helper.head == verb:
        return
    top = saying if verb.is_ancestor(helper) or saying.is_ancestor(helper) else helper
    doer = next((c for c in (*helper.children, *saying.children) if c.dep_ in SUBJECTS and c.i < helper.i), None)
    if doer is None or top.dep_ != "ROOT":
        return
    passive = helper.lemma_ == "be" and verb.tag_ in PAST
    verb.head, verb.dep_, verb.pos_ = verb, "ROOT", "VERB"
    verb.tag_ = "VB" if helper.tag_ == "MD" or helper.lemma_ == "do" else "VBG" if verb.tag_ == "VBG" else "VBN"
    for child in [c for c in (*helper.children, *saying.children) if c.i != doer.i and _is_of_verb(c, helper, verb)]:
        child.head = verb
    doer.head, doer.dep_ = verb, "nsubjpass" if passive else "nsubj"
    helper.head, helper.dep_ = verb, "auxpass" if passive else "aux"
    saying.head, saying.dep_ = verb, "parataxis"


def _is_of_verb(child: Token, helper: Token, verb: Token) -> bool:
    """Whether a word that hangs on a helper or on the words between belongs to the verb: all but what they are of."""
    return child.i > verb.i or child.i < helper.i or child.dep_ in {"neg", "aux"}


def _parted(words: Sequence[Token], opening: int) -> tuple[Token | None, Token | None, Token | None]:
    """The helper before a comma, who says so behind it, and the verb behind the next comma; None for what lacks."""
    closing = next((t.i for t in words[opening + 1 : opening + LONGEST_ASIDE] if t.text == ","), 0)
    if not opening or closing + 1 >= len(words):
        return None, None, None
    helper = next((t for t in reversed(words[max(opening - 3, 0) : opening]) if t.lower_ not in BETWEEN), None)
    listed = load_reporting()
    saying = next((t for t in words[opening + 1 : closing] if _says(t, listed.saying | listed.attitude)), None)
    own = saying is not None and any(c.dep_ in SUBJECTS and opening < c.i < closing for c in saying.children)
    verb = next((t for t in words[closing + 1 : closing + 3] if t.pos_ != "ADV"), None)
    helping = helper is not None and (helper.tag_ == "MD" or helper.lemma_ in HELPERS)
    acting = verb is not None and (verb.pos_ in VERBAL or any(c.dep_ == "dobj" for c in verb.rights))
    return (helper, saying, verb) if closing and helping and own and acting else (None, None, None)


def _says(token: Token, saying: frozenset[str]) -> bool:
    """Whether a finite verb says something."""
    return token.pos_ == "VERB" and token.tag_ != "VBG" and token.lemma_ in saying

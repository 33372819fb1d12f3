"""Parses that join what somebody says or asks to what he says is so: "said X was there and accused Y" is his charge."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.read.labels import FINITE, SUBJECTS

REPORTING, CONTROL = load_reporting(), load_lexicon().control
# Verbs by which somebody says something of another or to him, gifts apart.
SPOKEN = (REPORTING.saying | REPORTING.charging.keys() | REPORTING.naming | CONTROL.bidding) - CONTROL.giving
PRESENT = frozenset({"VBZ", "VBP"})
HELPED = frozenset({"VBN", "VBG"})


def join_charges(joined: Sequence[Token]) -> None:
    """Join a charge or a plea to the verb of saying before it where a parse joined it to what is said to be so.

    "X said the dead were fighters and accused Y of an attack" is at times parsed as if the dead accused Y.
    """
    for verb in [token for token in joined if token.dep_ == "conj" and token.tag_ in FINITE | {"VB", "VBN"}]:
        told, above = verb.head, verb.head.head
        said = told.dep_ == "ccomp" and above.i < told.i and _says(above)
        bare = not any(c.dep_ in {*SUBJECTS, "aux", "auxpass", "mark"} for c in verb.lefts)
        if (
            said
            and bare
            and _speaks(verb)
            and not _bears_down(verb)
            and _goes_on(verb, above)
            and _stands_apart(told, verb)
        ):
            verb.tag_ = above.tag_ if verb.tag_ in {"VB", "VBN"} else verb.tag_
            hang(verb, above)


def _says(verb: Token) -> bool:
    """Whether a verb tells what somebody says or feels, as the finite verb of its clause."""
    listed = verb.lemma_.lower() in REPORTING.saying | REPORTING.attitude
    return listed and verb.tag_ in FINITE and not any(c.dep_ == "aux" for c in verb.lefts)


def _speaks(verb: Token) -> bool:
    """Whether a verb tells of what is said of somebody or to him: a charge, a plea, a threat."""
    return verb.lemma_.lower() in SPOKEN | REPORTING.pressing


def _bears_down(verb: Token) -> bool:
    """Whether a verb of what somebody will do has no deed below it, but only those who are his: "threatens its foes".

    That is as well a state of whom it is said, who has foes, as it is said to them.
    """
    willing = verb.lemma_ in load_lexicon().status.hoping
    their = [c for c in verb.rights if c.dep_ == "dobj" and any(o.tag_ == "PRP$" for o in c.lefts)]
    return willing and bool(their) and not any(c.dep_ in {"xcomp", "prep"} for c in verb.rights)


def _goes_on(verb: Token, above: Token) -> bool:
    """Whether a verb has the tense of the one above, or a form that may be it."""
    alike = {"VBP": frozenset({"VB", "VBP"}), "VBD": frozenset({"VBD", "VBN"})}
    return verb.tag_ in alike.get(above.tag_, {above.tag_})


def _stands_apart(told: Token, verb: Token) -> bool:
    """Whether what is said to be so is no deed that the second verb goes on with.

    It is a state, has another tense, number or help, or a comma parts them. Who had summoned somebody may have gone on
    to warn him.
    """
    helping = [c for c in told.lefts if c.dep_ in {"aux", "auxpass"}]
    willed = any(c.tag_ == "MD" for c in helping)
    helped = told.tag_ in HELPED and bool(helping) and (willed or not _speaks(told))
    standing = told.lemma_ in REPORTING.standing and told.tag_ in FINITE
    joining = next((c for c in told.rights if c.dep_ == "cc" and c.i < verb.i), None)
    parted = joining is not None and joining.i > 0 and joining.nbor(-1).text == ","
    turned = told.tag_ in FINITE and (told.tag_ in PRESENT) != (verb.tag_ in PRESENT | {"VB"})
    return helped or standing or parted or turned


def hang(word: Token, above: Token) -> None:
    """Hang a word that is joined to another on a third, with what joins it."""
    for joining in [c for c in word.head.children if c.dep_ == "cc" and c.i < word.i]:
        joining.head = above
    word.head = above

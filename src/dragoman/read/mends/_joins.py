"""Parses that join what does not go together: verbs of different forms, prepositions of different lists."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.mends._bare_verbs import mend_bare_verbs
from dragoman.read.mends._charges import SPEECH_VERBS, hang, join_charges, tell_denied
from dragoman.read.mends._subjects import be_subject
from dragoman.read.words.deed_words import deed_verbs
from dragoman.read.words.labels import CONDITIONS, FINITE, HELPING, NAMING, SUBJECTS, VERBAL
from dragoman.read.words.tenses import tensed

GOVERNED = frozenset({"prep", "agent"})
OPENING = frozenset({"prep", "advmod", "advcl", "npadvmod"})
PARTICIPLES = frozenset({"VBN", "VBG"})
# A bare infinitive, and the present that a tagger may take it for.
BARE = frozenset({"VB", "VBP"})
# How a parse hangs a bare infinitive that only goes on with another, and what leads a clause of its own.
LOOSE = frozenset({"advcl", "conj", "dep"})
LEADING = SUBJECTS | {"aux", "mark", "expl"}
# Deeds that no clause with "that" tells.
MUTE = load_traits().deeds.mute
# Verbs of those who speak, and of those who ask.
SPOKEN_OR_ASKED = SPEECH_VERBS | load_lexicon().status.asking
# Words before a noun or before a clause.
BOTH_WAYS = frozenset({"after", "before", "until", "till", "since"})


def mend_joins(words: Sequence[Token]) -> None:
    """Let finite verbs be joined to finite ones, prepositions hang where they first did, and verbs have one subject."""
    tell_denied(words)
    joined = [token for token in words if token.dep_ == "conj"]
    mend_bare_verbs(words)
    joined += _join_infinitives(words)
    # Nothing below joins a word anew.
    _set_beside(joined)
    _go_on_behind_objects(joined)
    _join_finite(joined)
    _join_bidden(joined)
    join_charges(joined)
    _give_subjects(joined)
    _part_objects(words)
    _open_clauses(joined)
    _raise_loose(words)
    _part_parenthesis(words)
    _raise_perfects(words)
    _raise_which(words)
    _free_phrases(words)
    _part_gapped(joined)
    _hang_conditions(joined)


def _hang_conditions(joined: Sequence[Token]) -> None:
    """Let a condition behind two past deeds be that of the second: "urged X to go and warned of war if it stayed"."""
    for verb in [t for t in joined if t.dep_ == "conj" and t.tag_ == "VBD" and t.head.tag_ == "VBD"]:
        behind = [c for c in verb.head.rights if c.dep_ == "advcl" and c.i > verb.i]
        for clause in [c for c in behind if c.left_edge.lower_ in CONDITIONS]:
            clause.head = verb


def _go_on_behind_objects(joined: Sequence[Token]) -> None:
    """Let a noun right before a past verb with an object be its subject: "freed 20 hostages and rebels held 40".

    A parse may join the noun to the object before it.
    """
    for noun in [t for t in joined if t.pos_ in NAMING and t.head.dep_ == "dobj" and t.i + 1 < len(t.doc)]:
        verb, first = noun.nbor(1), noun.head
        told = verb.head in {noun, first} and verb.dep_ == "acl" and verb.tag_ == "VBD"
        if not told or not any(c.dep_ == "dobj" for c in verb.rights):
            continue
        for joining in [c for c in first.rights if c.dep_ == "cc"]:
            joining.head = first.head
        verb.head, verb.dep_ = first.head, "conj"
        noun.head, noun.dep_ = verb, "nsubj"


def _join_infinitives(words: Sequence[Token]) -> list[Token]:
    """Join a bare infinitive to the one that it goes on with; those that are joined by it.

    In "agreed to free X, pay Y and leave" and "will free X, pay Y" a parse may take the second for a clause beside the
    verb above, or for joined to that.
    """
    found = []
    for verb in [t for t in words if t.tag_ in BARE and t.dep_ in LOOSE and t.head.i < t.i]:
        first = _infinitive_before(verb)
        if first is None or any(c.dep_ in LEADING for c in verb.lefts):
            continue
        if verb.dep_ != "conj":
            found.append(verb)
        verb.head, verb.dep_, verb.tag_ = first, "conj", "VB"
    return found


def _infinitive_before(verb: Token) -> Token | None:
    """The infinitive that a verb form without a subject can only go on with; None without one.

    A present may be joined to a present above, but to no past.
    """
    above = verb.head
    if above.tag_ == "VB":
        return above if verb.tag_ == "VB" else None
    if verb.tag_ == "VBP" and above.tag_ not in {"VBD", "VBZ"}:
        return None
    return next((c for c in above.rights if c.dep_ == "xcomp" and c.tag_ == "VB" and c.i < verb.i), None)


def _part_gapped(joined: Sequence[Token]) -> None:
    """Let who does the same to others be none of those it is done to ("X expelled two envoys and Y three").

    Nor is what he does it to done to by the first: "X shelled the port and Y the dam" has two objects side by side.
    """
    giving = load_lexicon().control.giving
    for noun in [t for t in joined if t.dep_ == "conj" and t.pos_ in NAMING and t.head.dep_ == "dobj"]:
        verb, behind = noun.head.head, noun.right_edge.i + 1
        beside = (c for c in (*verb.rights, *noun.head.rights) if c.left_edge.i == behind)
        second = next((c for c in beside if c.dep_ == "dobj" or (c.dep_ == "appos" and _is_opened_anew(c))), None)
        if second is not None and verb.lemma_ not in giving:
            noun.head, noun.dep_, second.dep_ = verb, "dep", "dep"
            continue
        after = next((c for c in noun.rights if c.left_edge.i == noun.i + 1), None)
        if after is not None and after.dep_ in {"nummod", "appos"} and _is_opened_anew(after):
            noun.head, noun.dep_ = noun.head.head, "dep"


def _is_opened_anew(noun: Token) -> bool:
    """Whether an article or a number opens a phrase."""
    return noun.left_edge.pos_ in {"NUM", "DET"}


def _free_phrases(words: Sequence[Token]) -> None:
    """Let "if anything" and "if necessary" be the set phrases that they are, and no conditions."""
    idle = load_lexicon().status.idle_conditions
    for word in [token for token in words if token.dep_ in {"advcl", "acl"} and token.lower_ in idle]:
        opener = word.nbor(-1) if word.i else word
        if opener.lower_ in {"if", "where"} and all(c == opener or c.dep_ == "punct" for c in word.children):
            word.dep_, opener.dep_ = "npadvmod", "advmod"


def _give_subjects(joined: Sequence[Token]) -> None:
    """Let a noun right before a joined verb or its auxiliary be its subject, where a parse listed it with an object.

    "X shelled the camp and three men were killed" is at times parsed as if X shelled the camp and the men and was
    killed; "and" would stand before "were" then.
    """
    for verb in [token for token in joined if token.dep_ == "conj" and token.head.pos_ in VERBAL]:
        helping = tensed(verb)
        if helping is None or helping.i < 1 or any(c.dep_ in SUBJECTS or c.dep_ == "cc" for c in verb.lefts):
            continue
        noun = helping.nbor(-1)
        while noun.dep_ != "conj" and noun.head.right_edge.i == helping.i - 1 and noun.head.i != noun.i:
            noun = noun.head
        listed = noun.dep_ == "conj" and noun.pos_ in NAMING and noun.head.pos_ in NAMING and noun.head.i > verb.head.i
        if listed and noun.right_edge.i == helping.i - 1:
            for joining in [c for c in noun.head.rights if c.dep_ == "cc" and c.i < noun.i]:
                joining.head = verb.head
            be_subject(noun, verb)


def _part_objects(words: Sequence[Token]) -> None:
    """Let the first of two names be what the verb before is done to, where nothing else joins that verb to the next.

    "X attacked Y and Z sent troops" is at times parsed as if Y and Z sent troops; another "and" would stand before Y.
    """
    for verb in [t for t in words if t.dep_ in {"conj", "ccomp"} and t.pos_ == "VERB" and t.tag_ in FINITE]:
        above, noun = verb.head, next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        if verb.dep_ == "ccomp" and above.lemma_ not in deed_verbs(MUTE):
            continue
        second = None if noun is None else next((c for c in noun.rights if c.dep_ == "conj"), None)
        if noun is None or second is None or above.pos_ != "VERB" or noun.left_edge.i != above.i + 1:
            continue
        ends = any(c.dep_ in {"dobj", "xcomp", "cc"} for c in above.rights) or second.right_edge.i != verb.i - 1
        if not ends and any(c.dep_ == "cc" for c in noun.rights):
            for joining in [c for c in noun.rights if c.dep_ == "cc"]:
                joining.head = above
            noun.head, noun.dep_ = above, "dobj"
            second.head, second.dep_ = verb, "nsubj"
            verb.dep_ = "conj"


def _open_clauses(joined: Sequence[Token]) -> None:
    """Let a past tense right behind the noun of "after" or "before" be what came first: nothing joins it to a verb.

    "X left after protests shut the port" is at times parsed as if X left and shut the port.
    """
    for verb in [token for token in joined if token.dep_ == "conj" and token.tag_ == "VBD" and not any(token.lefts)]:
        above, noun = verb.head, verb.nbor(-1)
        while noun.head.i != noun.i and noun.head.right_edge.i == verb.i - 1 and not _is_opened(noun):
            noun = noun.head
        if not _is_opened(noun) or noun.right_edge.i != verb.i - 1 or not above.is_ancestor(noun):
            continue
        opening = noun.head
        verb.head, verb.dep_ = opening.head, "advcl"
        opening.head, opening.dep_ = verb, "mark"
        noun.head, noun.dep_ = verb, "nsubj"


def _raise_loose(words: Sequence[Token]) -> None:
    """Hang a loose participle on the clause it follows, not on what its object underwent.

    "X annulled a vote won by Y, triggering strikes" is at times parsed as if Y's victory triggered them.
    """
    for verb in [t for t in words if t.tag_ == "VBG" and t.dep_ == "advcl" and t.head.tag_ == "VBN" and t.i]:
        undergone, thing = verb.head, verb.head.head
        loose = words[verb.left_edge.i - 1].text == "," and undergone.dep_ == "acl" and undergone.i == thing.i + 1
        if loose and thing.dep_ in {"dobj", "pobj"} and verb.i > undergone.i:
            above = next((a for a in thing.ancestors if a.pos_ == "VERB"), None)
            verb.head = above if above is not None else verb.head


def _is_opened(noun: Token) -> bool:
    """Whether a noun stands right behind a word that opens clauses as well as phrases."""
    return noun.dep_ == "pobj" and noun.head.lower_ in BOTH_WAYS and noun.head.dep_ == "prep" and noun.pos_ in NAMING


def _part_parenthesis(words: Sequence[Token]) -> None:
    """Give back to a clause the subject that a parse gave to the words for who says so within it.

    "The ban, says the bishop, hurts trade" is at times parsed as if both the ban and the bishop said so.
    """
    for verb in [token for token in words if token.dep_ == "parataxis" and token.head.i > token.i]:
        for opening in [c for c in verb.lefts if c.dep_ in OPENING and words[c.right_edge.i + 1].text == ","]:
            opening.head = verb.head
        own = [c for c in verb.children if c.dep_ in SUBJECTS or _speaks_behind(c, verb)]
        lacking = not any(c.dep_ in SUBJECTS for c in verb.head.children)
        parted = len(own) > 1 and own[0].i < verb.i and "," in {own[0].nbor(1).text, verb.nbor(-1).text}
        if parted and lacking:
            own[1].dep_ = "nsubj"
            for helping in [c for c in verb.lefts if c.dep_ in HELPING]:
                helping.head = verb.head
            passive = any(c.dep_ == "auxpass" for c in verb.head.children)
            own[0].head, own[0].dep_ = verb.head, "nsubjpass" if passive else "nsubj"


def _speaks_behind(noun: Token, verb: Token) -> bool:
    """Whether a noun right behind a verb that a comma opens is who says so, whatever a parse takes it for."""
    behind = verb.i > 0 and noun.left_edge.i == verb.i + 1 and verb.nbor(-1).text == ","
    return behind and noun.dep_ in {"attr", "dobj"} and noun.pos_ in NAMING


def _raise_perfects(words: Sequence[Token]) -> None:
    """Let a participle with "has" or "is" be the verb of a sentence that a parse took for two nouns side by side.

    "X, once an ally of Y, has sheltered leaders of Z" is at times parsed as if X were those leaders.
    """
    for verb in [token for token in words if token.dep_ == "amod" and token.tag_ in PARTICIPLES]:
        noun, helped = verb.head, any(c.dep_ == "aux" for c in verb.lefts)
        doer = noun.head
        if helped and noun.dep_ == "appos" and doer.dep_ == "ROOT" and doer.i < verb.i < noun.i:
            for beside in [c for c in verb.lefts if c.dep_ in SUBJECTS]:
                _set_off(verb, beside, doer)
            verb.head, verb.dep_, verb.pos_ = verb, "ROOT", "VERB"
            doer.head, doer.dep_ = verb, "nsubj"
            noun.head, noun.dep_ = verb, "dobj"


def _raise_which(words: Sequence[Token]) -> None:
    """Let a participle right behind ", which has" be the verb: "which has strained ties" tells what strains them."""
    for have in [token for token in words if token.lower_ in {"has", "have"} and token.dep_ in {"advcl", "relcl"}]:
        which = next((c for c in have.lefts if c.dep_ in SUBJECTS and c.tag_ == "WDT"), None)
        thing = next((c for c in have.rights if c.dep_ == "dobj"), None)
        if which is None or thing is None or thing.left_edge.i != have.i + 1 or which.nbor(-1).text != ",":
            continue
        verb = thing.left_edge
        if verb.dep_ == "amod" and verb.tag_ == "VBN" and thing.tag_ in {"NN", "NNS"}:
            place, above = have.dep_, have.head
            verb.head, verb.dep_, verb.pos_ = above, place, "VERB"
            for child in [c for c in have.children if c.i != verb.i]:
                child.head = verb
            have.head, have.dep_, have.pos_ = verb, "aux", "AUX"
            thing.head, thing.dep_ = verb, "dobj"


def _set_off(verb: Token, beside: Token, doer: Token) -> None:
    """Hang a noun that a parse took for a second subject beside the first, with the "although" before it."""
    for mark in [c for c in verb.lefts if c.dep_ == "mark" and c.i < beside.i]:
        mark.head = beside
    beside.head, beside.dep_ = doer, "appos"


def _join_finite(joined: Sequence[Token]) -> None:
    """Join a finite verb to the finite verb before it where a parse joined it to an infinitive between.

    "expands its power to strike and weakens the truce" is at times parsed as if it could strike and weakens; so is
    "demanded that X resign and marched", as if X had marched. What is taken for a participle there, nobody underwent.
    """
    for verb in [t for t in joined if t.dep_ == "conj" and t.tag_ == "VBN" and _is_untensed(t.head)]:
        if not any(c.dep_ in HELPING for each in (verb, verb.head) for c in each.lefts if c.lower_ != "to"):
            verb.tag_ = "VBD"
    for verb in [token for token in joined if token.dep_ == "conj" and token.tag_ in {"VBZ", "VBD"}]:
        bare = _is_untensed(verb.head)
        own = any(c.dep_ in SUBJECTS for c in verb.children)
        before = next((a for a in verb.ancestors if a.tag_ == verb.tag_ and a.i < verb.i), None)
        if (bare or _is_earlier(verb.head, verb) or _is_acting(verb)) and not own and before is not None:
            hang(verb, before)


def _is_untensed(verb: Token) -> bool:
    """Whether a verb is an infinitive, or stands in what is demanded, which a tagger may take for a present."""
    helped = any(c.dep_ == "aux" and (c.lower_ == "to" or c.tag_ == "MD") for c in verb.lefts)
    wanted = verb.dep_ == "ccomp" and any(c.lower_ == "that" for c in verb.lefts)
    demanded = wanted and verb.head.lemma_ in load_lexicon().status.requested
    return (verb.tag_ == "VB" and (helped or wanted)) or (verb.tag_ in BARE and demanded)


def _is_acting(verb: Token) -> bool:
    """Whether a verb of speaking has an object, so that it shares no passive ("feared that X was hit and urged Y").

    Of other deeds whoever was hit may be the doer ("said that X was hit and killed a guard").
    """
    first = verb.head
    told = first.tag_ == "VBN" and first.dep_ in {"acl", "ccomp"}
    undergone = told and any(c.dep_ == "auxpass" for c in first.lefts)
    direct = any(c.dep_ == "dobj" for c in verb.rights)
    if not (told and direct and verb.tag_ == "VBD"):
        return False
    return (undergone and verb.lemma_ in SPEECH_VERBS) or (_is_done_by_thing(first) and verb.lemma_ in SPOKEN_OR_ASKED)


def _is_done_by_thing(verb: Token) -> bool:
    """Whether a verb is told of a thing, which asks nobody ("said the raid had hit a school and asked X to help")."""
    return any(c.dep_ == "nsubj" and c.pos_ == "NOUN" and c.lemma_ not in load_roles().lemmas for c in verb.lefts)


def _is_earlier(first: Token, verb: Token) -> bool:
    """Whether a perfect tells what came before a past behind a comma: "regretted that X had left, and called"."""
    perfect = first.tag_ == "VBN" and any(c.lower_ == "had" and c.dep_ == "aux" for c in first.lefts)
    said = first.dep_ == "ccomp" and first.head.tag_ == "VBD" and first.i > first.head.i
    joining = verb.nbor(-1)
    parted = joining.lower_ == "and" and joining.nbor(-1).text == ","
    return perfect and said and parted and verb.tag_ == "VBD"


def _join_bidden(joined: Sequence[Token]) -> None:
    """Join a bare verb to the bare verb before it where a parse joined it to a clause with "as" between.

    "X should shelve the plan, as the audit office advised, and talk to Y" is at times parsed as if the office talked.
    """
    for verb in [token for token in joined if token.dep_ == "conj" and token.tag_ == "VB"]:
        between = verb.head
        told = (
            between.tag_ in FINITE | {"VBN"}
            and between.dep_ == "advcl"
            and any(c.dep_ in SUBJECTS for c in between.lefts)
        )
        told = told and not any(c.dep_ == "aux" for c in between.lefts)
        if told and between.head.tag_ == "VB" and not any(c.dep_ in SUBJECTS or c.dep_ == "aux" for c in verb.lefts):
            hang(verb, between.head)


def _set_beside(joined: Sequence[Token]) -> None:
    """Let a preposition that comes again after "and" hang where it first did.

    "depends on X for grain and on Y for fuel" is at times parsed as if "for" and "on" were joined, "relies on X to arm
    it and on Y to train it" as if "on" were joined to "arm".
    """
    for again in [t for t in joined if t.dep_ == "conj" and t.pos_ == "ADP"]:
        bare = again.head.tag_ == "VB" and again.head.dep_ in {"xcomp", "advcl"}
        bidden = again.head if bare else None
        if again.head.pos_ != "ADP" and bidden is None:
            continue
        above = set(again.ancestors)
        before = (t for t in reversed(again.doc[again.sent.start : again.i]) if t.lower_ == again.lower_)
        first = next((t for t in before if t.dep_ in GOVERNED and (t.head in above or t.head.head in above)), None)
        if first is None or (bidden is not None and first.head != bidden.head):
            continue
        hang(again, first.head)
        again.dep_ = first.dep_
        for second in [c for c in bidden.rights if c.i > again.i] if bidden is not None else ():
            second.head, second.dep_ = first.head, "xcomp" if second.tag_ == "VB" else second.dep_

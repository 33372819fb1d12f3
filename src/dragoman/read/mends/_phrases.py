"""Parses that leave a phrase open: prepositions without a noun, two nouns for one subject, who says so as an object."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.read.words.deed_words import deed_nouns
from dragoman.read.words.labels import FINITE, HELPING, NAMING, NARROWING, SUBJECTS

# What stands between a noun and the same noun ("side by side"); behind "after" and "upon" it is an object all the same.
DOUBLING = frozenset({"by", "to", "in"})
BESIDE = frozenset({"side", "shoulder"})


def mend_phrases(words: Sequence[Token]) -> None:
    """Give prepositions their nouns, verbs one subject, those kept from a deed their verb, and words their speaker."""
    _set_doubled(words)
    _fill_prepositions(words)
    _fill_narrowing(words)
    _join_subjects(words)
    _keep_from(words)
    _turn_speakers(words)
    _free_speakers(words)
    _raise_charges(words)
    _make_states(words)
    _lower_participles(words)
    _lower_calls(words)
    _bind_called(words)
    _raise_during(words)
    _take_captive(words)
    _lower_sided(words)


def _set_doubled(words: Sequence[Token]) -> None:
    """Let a noun doubled around a preposition tell how a deed is done: "fought side by side against X", "face to face".

    See Jackendoff, Construction After Construction and Its Theoretical Challenges, Language 84 (2008).
    """
    struggling = load_lexicon().events.mood["struggling"]
    for between in [token for token in words[1:-1] if token.lower_ in DOUBLING]:
        first, second = words[between.i - 1], words[between.i + 1]
        verb = next((a for a in first.ancestors if a.pos_ == "VERB" and a not in {between, second}), None)
        if first.lower_ != second.lower_ or first.pos_ != "NOUN" or verb is None or verb.i > second.i:
            continue
        if first.dep_ in {"dobj", "npadvmod", "oprd"} and _lay_bare(first):
            for child in [c for word in (first, between, second) for c in word.rights if c.i > second.i]:
                beside = child.lower_ == "with" and verb.lemma_ in struggling and first.lower_ in BESIDE
                child.head = first if beside else verb
            _hang_doubled(first, between, second, verb)


def _lay_bare(first: Token) -> bool:
    """Let the noun that a parse made narrow a doubled one be the object; whether the doubled one then stands bare."""
    own = list(first.lefts)
    thing = own[-1] if own and own[-1].dep_ == "compound" else None
    if thing is not None and first.dep_ == "dobj":
        for child in own[:-1]:
            child.head = thing
        thing.head, thing.dep_ = first.head, "dobj"
    return thing is not None or not own


def _hang_doubled(first: Token, between: Token, second: Token, verb: Token) -> None:
    """Hang a noun, a preposition and the noun again on a verb, as one adverb."""
    first.head, first.dep_, first.pos_ = verb, "npadvmod", "ADV"
    between.head, between.dep_ = first, "prep"
    second.head, second.dep_, second.pos_, second.tag_ = between, "pobj", "ADV", first.tag_


def _bind_called(words: Sequence[Token]) -> None:
    """Let what somebody is called on to do be asked of him, and no aim: "leaned on the bank to refuse credit"."""
    control = load_lexicon().control
    called = control.called
    for deed in [t for t in words if t.dep_ == "acl" and t.tag_ == "VB" and t.head.dep_ == "pobj"]:
        verb = _calling(deed, control.asking | control.willing | control.urging)
        if verb is not None and verb.lemma_ in called:
            deed.head, deed.dep_ = verb, "advcl"
    for deed in [t for t in words if t.dep_ == "advcl" and t.tag_ == "VB" and t.head.lemma_ in called]:
        asked = [c for c in deed.head.rights if c.lower_ in {"on", "upon"} and c.i < deed.i]
        bare = not any(c.dep_ in SUBJECTS | {"mark"} for c in deed.lefts) and deed.left_edge.lower_ == "to"
        if asked and bare and deed.left_edge.nbor(-1).text != ",":
            deed.dep_ = "xcomp"


def _calling(deed: Token, handing: frozenset[str]) -> Token | None:
    """The verb by which those are called on "to V" of whom a parse made the last noun "to V"; None where none is.

    handing: nouns that tell themselves what somebody is to do ("acted on its pledge to leave").
    """
    noun = deed.head
    while noun.dep_ == "pobj" and noun.head.head.pos_ in NAMING and noun.head.lower_ == "of":
        if noun.lemma_ in handing:
            return None
        noun = noun.head.head
    whole = deed.left_edge.lower_ == "to" and noun.lemma_ not in handing | deed_nouns() and noun != deed.head
    on = noun.head
    return on.head if whole and noun.dep_ == "pobj" and on.lower_ in {"on", "upon"} else None


def _raise_during(words: Sequence[Token]) -> None:
    """Hang "during" on the verb, not on those it is done to: in "met X during a visit" no visit is X's."""
    for during in [t for t in words if t.lower_ == "during" and t.head.dep_ == "dobj" and t.head.pos_ in NAMING]:
        thing = during.head
        if thing.head.pos_ == "VERB" and thing.i > thing.head.i and thing.lemma_.lower() not in deed_nouns():
            during.head = thing.head


def _lower_sided(words: Sequence[Token]) -> None:
    """Hang "with" on what somebody does a deed in, and that on the deed: "recalled its envoy in solidarity with X".

    He recalls nobody of X's. Such a word is at times taken for a name.
    """
    sided = load_lexicon().events.mood["sided"]
    for feeling in [t for t in words[:-1] if t.lower_ in sided and t.dep_ == "pobj" and t.head.lower_ == "in"]:
        feeling.pos_, feeling.tag_ = "NOUN", "NN"
        beside = words[feeling.i + 1]
        if beside.lower_ == "with" and beside.dep_ == "prep":
            beside.head = feeling
        done = feeling.head.head
        if done.dep_ == "dobj" and done.head.pos_ == "VERB":
            feeling.head.head = done.head


def _take_captive(words: Sequence[Token]) -> None:
    """Let who is taken hostage be taken: "took two engineers hostage" is at times parsed as if the hostage were one."""
    control = load_lexicon().control
    for state in [t for t in words if t.lower_ in control.captive and t.dep_ in {"dobj", "oprd"}]:
        if state.head.lemma_ not in control.capturing:
            continue
        taken = next((c for c in reversed(list(state.lefts)) if c.dep_ == "compound" and c.i == state.i - 1), None)
        if taken is None:
            continue
        for child in [c for c in state.children if c != taken]:
            child.head = taken
        taken.head, taken.dep_ = state.head, "dobj"
        state.dep_ = "oprd"


def _lower_calls(words: Sequence[Token]) -> None:
    """Let an infinitive right behind a call tell what is called for: "resisted calls from X to send troops".

    So of other nouns for what somebody will do, where they say whose they are: "welcomed the offer of X to mediate".
    """
    control = load_lexicon().control
    for verb in [token for token in words if token.dep_ in {"advcl", "xcomp"} and token.tag_ == "VB"]:
        opened = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.lefts)
        named = [c for c in verb.head.rights if c.dep_ in {"dobj", "attr"} and c.i < verb.i] if opened else []
        if not named or named[-1].right_edge.i != verb.left_edge.i - 1:
            continue
        owned = (
            any(c.lower_ in {"of", "by", "from"} for c in named[-1].rights) and verb.head.lemma_ not in control.using
        )
        if named[-1].lemma_ in control.urging or (owned and named[-1].lemma_ in control.asking | control.willing):
            verb.head, verb.dep_ = named[-1], "acl"


def _fill_prepositions(words: Sequence[Token]) -> None:
    """Let an object right behind a preposition of its verb stand under that: "called on Mayor X to go" calls nobody."""
    for noun in [token for token in words if token.dep_ == "dobj" and token.pos_ in NAMING]:
        before = words[noun.left_edge.i - 1] if noun.left_edge.i else None
        if before is None or before.head != noun.head or before.i != noun.head.i + 1:
            continue
        if before.dep_ == "prep" and before.tag_ == "IN" and not any(before.children):
            noun.head, noun.dep_ = before, "pobj"


def _fill_narrowing(words: Sequence[Token]) -> None:
    """Let a name that narrows a verb stand under a bare preposition before it: "the blockade of Quill cut exports"."""
    for name in [t for t in words if t.dep_ in NARROWING and t.pos_ == "PROPN" and t.head.pos_ == "VERB"]:
        before = words[name.left_edge.i - 1] if name.left_edge.i else None
        if before is not None and before.dep_ == "prep" and before.head.head == name.head and not any(before.children):
            name.head, name.dep_ = before, "pobj"


def _join_subjects(words: Sequence[Token]) -> None:
    """Let a common noun right before another subject of its verb narrow that: "the opposition Civic List" is one.

    Where the noun stands below the first subject, the name is who the noun is: "support for the group Red Tide rose".
    """
    for name in [token for token in words if token.dep_ in SUBJECTS and token.pos_ == "PROPN" and token.left_edge.i]:
        first = words[name.left_edge.i - 1]
        if first.pos_ != "NOUN" or any(first.rights):
            continue
        if first.dep_ == name.dep_ and first.head == name.head:
            for child in list(first.lefts):
                child.head = name
            first.head, first.dep_ = name, "compound"
        elif first.dep_ == "pobj" and any(t.dep_ == name.dep_ and t.head == name.head for t in first.ancestors):
            name.head, name.dep_ = first, "appos"


def _keep_from(words: Sequence[Token]) -> None:
    """Let those who are kept from a deed be kept: "stopped striking drivers from marching" strikes no drivers."""
    keeping = load_lexicon().control.keeping
    for word in [token for token in words if token.tag_ == "VBG" and token.dep_ in {"xcomp", "ccomp"}]:
        verb, kept = word.head, next((c for c in word.rights if c.dep_ == "dobj"), None)
        bare = kept is not None and word.i == verb.i + 1 and kept.left_edge.i == word.i + 1
        if not bare or kept is None or verb.lemma_ not in keeping or any(c.dep_ == "dobj" for c in verb.children):
            continue
        deed = next((c for c in (*word.rights, *verb.rights) if c.lower_ == "from" and c.i > kept.i), None)
        if deed is None or not any(c.dep_ == "pcomp" for c in deed.children):
            continue
        deed.head = verb
        kept.head, kept.dep_ = verb, "dobj"
        word.head, word.dep_ = kept, "amod"


def _turn_speakers(words: Sequence[Token]) -> None:
    """Let somebody behind a comma and a verb of saying be who says what stands before it.

    "The port may close if the ice stays, warned the mayor" is at times parsed as if the mayor were warned.
    """
    for verb in [token for token in words if token.tag_ == "VBD" and token.dep_ in {"conj", "ROOT"} and token.i]:
        named = next((c for c in verb.rights if c.dep_ == "dobj"), None)
        told = _told_before(verb)
        if named is None or told is None or verb.nbor(-1).text != ",":
            continue
        if not any(c.dep_ in SUBJECTS for c in told.lefts):
            continue
        if named.left_edge.i == verb.i + 1 and _ends(named):
            for clause in [c for c in verb.lefts if c.dep_ == "advcl" and c.i > told.i]:
                clause.head = told
            verb.head, verb.dep_ = verb, "ROOT"
            told.head, told.dep_ = verb, "ccomp"
            named.head, named.dep_ = verb, "nsubj"


def _free_speakers(words: Sequence[Token]) -> None:
    """Let those between the last comma and a verb of saying say what stands before, not be listed with its end.

    "The raid cut the road to the port, officials and a monitor said" is at times parsed as if it cut the officials.
    """
    for verb in [token for token in words if token.tag_ in FINITE and token.lemma_ in load_reporting().saying]:
        below = {child.dep_ for child in verb.lefts}
        if "ccomp" not in below or below & SUBJECTS or not verb.i:
            continue
        listed = [t for t in (verb.nbor(-1), *verb.nbor(-1).ancestors) if t.right_edge.i == verb.i - 1]
        named = (t for t in listed if t.dep_ == "conj" and t.pos_ in NAMING and t.left_edge.i)
        speaker = next((t for t in named if words[t.left_edge.i - 1].text == ","), None)
        if speaker is not None and _ends(verb):
            speaker.head, speaker.dep_ = verb, "nsubj"


def _told_before(verb: Token) -> Token | None:
    """The verb of the clause that a verb without a subject says, None where it says none."""
    before = [c for c in verb.lefts if c.dep_ in SUBJECTS or c.dep_ == "ccomp"]
    if any(c.tag_ not in FINITE and c.dep_ != "ccomp" for c in before):
        return None
    if verb.dep_ == "ROOT":
        return next(iter(before), None)
    told, reporting = verb.head, load_reporting()
    joined = any(c.dep_ == "cc" for c in told.rights) or any(verb.lefts) or told.tag_ == "VBD"
    says = verb.lemma_ in reporting.saying or verb.lemma_ in reporting.attitude
    return told if says and not joined and told.dep_ == "ROOT" else None


def _ends(noun: Token) -> bool:
    """Whether nothing but a full stop follows a noun's phrase."""
    after = noun.right_edge.i + 1
    return after >= len(noun.doc) or noun.doc[after].is_punct or noun.doc[after].is_space


def _make_states(words: Sequence[Token]) -> None:
    """Let an adjective behind the object of "make" say what becomes of it: "made a vote likely" has no adverb."""
    for word in [token for token in words if token.dep_ == "advmod" and token.tag_ == "JJ"]:
        verb = word.head
        thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
        if verb.lemma_ == "make" and thing is not None and thing.right_edge.i + 1 == word.i:
            word.dep_, word.pos_ = "ccomp", "ADJ"
            thing.head, thing.dep_ = word, "nsubj"


def raise_asides(words: Sequence[Token]) -> None:
    """Hang what stands before the "that" of a clause on the verb above it: "reported, citing officials, that S"."""
    for that in [token for token in words if token.lower_ == "that" and token.dep_ == "mark"]:
        clause = that.head
        for aside in [c for c in clause.lefts if c.dep_ == "advcl" and c.i < that.i]:
            if clause.dep_ in {"ccomp", "advcl", "conj"} and clause.head.i < aside.left_edge.i:
                aside.head, clause.dep_ = clause.head, "ccomp"


def _raise_charges(words: Sequence[Token]) -> None:
    """Join a past tense that charges or asks somebody to the verb of saying before it, not to a perfect between.

    "X said that Y had broken the pact and accused Z" is at times parsed as if Y had accused Z.
    """
    reporting = load_reporting()
    for verb in [token for token in words if token.dep_ == "conj" and token.tag_ == "VBD"]:
        told, says = verb.head, verb.head.head
        perfect = told.tag_ == "VBN" and any(c.lower_ in {"had", "has", "have"} for c in told.lefts)
        beside = told.dep_ == "ccomp" and says.tag_ == "VBD" and says.lemma_ in reporting.saying
        if perfect and beside and verb.lemma_ in reporting.charging and not any(c.dep_ in SUBJECTS for c in verb.lefts):
            for joining in [c for c in told.rights if c.dep_ == "cc" and c.i < verb.i]:
                joining.head = says
            verb.head = says


def _lower_participles(words: Sequence[Token]) -> None:
    """Let a participle with "by" describe its noun where a finite verb is joined to it behind a list of doers.

    "A post run by X and Y could help" is at times parsed as if the post run, and Y could help.
    """
    for verb in [token for token in words if token.dep_ == "ROOT" and token.tag_ == "VBN"]:
        thing = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
        makers = [p for c in verb.rights if c.dep_ == "agent" for p in c.rights if p.dep_ == "pobj"]
        told = next((c for c in verb.rights if c.dep_ == "conj" and c.tag_ == "VB"), None)
        if thing is None or not makers or told is None or any(c.dep_ in HELPING for c in verb.lefts):
            continue
        last = next((c for c in told.lefts if c.dep_ == "nsubj"), None)
        joining = [c for c in verb.rights if c.dep_ == "cc" and c.i < told.i]
        if last is None or not joining or last.left_edge.i != joining[-1].i + 1 or joining[-1].nbor(-1).text == ",":
            continue
        last.head, last.dep_ = makers[0], "conj"
        joining[-1].head = makers[0]
        told.head, told.dep_ = told, "ROOT"
        thing.head, thing.dep_ = told, "nsubj"
        for child in [c for c in verb.rights if c.is_punct]:
            child.head = told
        verb.head, verb.dep_ = thing, "acl"

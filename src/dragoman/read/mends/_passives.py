"""Parses that give a deed to whoever underwent or told it: joined passives, words for who says so, charges."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.details import load_details
from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.mends._participles import mend_participles
from dragoman.read.words.deed_words import SUFFERED_IN, deed_nouns
from dragoman.read.words.labels import ANY_SUBJECT, FINITE, HELPING, PAST, SUBJECTS, VERBAL, WHEN_WHERE

# Past tenses in other letters than "-ed" that are participles as well.
ALIKE = frozenset({"beat", "shot", "told", "held", "brought", "forbidden"})
OBJECTS = frozenset({"dobj", "ccomp", "oprd", "attr", "dative"})
VIOLENT = load_traits().deeds.violent
# Before those to whom or for whom something is given.
GIVEN = frozenset({"to", "for"})
# Before where somebody is.
PLACED = frozenset({"at", "in", "inside", "near", "outside"})
# Before a noun of violence around what befell somebody; "of" opens a charge as well ("accused of shelling").
AROUND = SUFFERED_IN | {"amid"}


def mend_passives(words: Sequence[Token]) -> None:
    """Let who underwent a deed, or only told it, not do what is joined to it."""
    _open_with_passive(words)
    _undergo_bare(words)
    _hang_suffered(words)
    _lower_hearsay(words)
    _lower_asides(words)
    _raise_givers(words)
    _want_done(words)
    mend_participles(words)
    _share_passives(words)
    _gap_passives(words)
    _name_blows(words)
    _name_sited_blows(words)
    _join_around(words)
    _hang_charges(words)
    _name_hands(words)
    _raise_makers(words)


def _open_with_passive(words: Sequence[Token]) -> None:
    """Take for a participle the first word of "Shot in the leg, X left": nobody is told to do it, or to whom."""
    first = next((t for t in words if not t.is_punct and not t.is_space), None)
    if first is None or first.pos_ != "VERB" or first.dep_ != "advcl" or first.head.i < first.i:
        return
    if first.tag_ in {"VB", "VBD", "VBP"} and not _has_own(first):
        first.tag_ = "VBN"


def _undergo_bare(words: Sequence[Token]) -> None:
    """Let those before a bare participle of harm undergo it, as in lists: "9,000 people displaced from X".

    So do those told of between commas ("four guards, two of them wounded, fled").
    """
    befalling = load_lexicon().events.mood["befalling"]
    for verb in [token for token in words if token.tag_ in PAST and token.lemma_ in befalling]:
        if verb.tag_ == "VBD":
            if not _tells_of_some(verb):
                continue
            verb.tag_ = "VBN"
        told = any(c.dep_ in {"dobj", *HELPING} for c in verb.children)
        for subject in [c for c in verb.lefts if c.dep_ == "nsubj" and not told]:
            subject.dep_ = "nsubjpass"


def _tells_of_some(verb: Token) -> bool:
    """Whether a past form between commas tells what some "of them" underwent, and has no object."""
    some = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if some is None or verb.dep_ not in {"relcl", "advcl"} or not some.left_edge.i or verb.i + 1 >= len(verb.doc):
        return False
    shared = any(g.lower_ in {"them", "whom"} for c in some.rights if c.lower_ == "of" for g in c.rights)
    return shared and some.left_edge.nbor(-1).text == "," and verb.nbor(1).text in {",", "."}


def _hang_suffered(words: Sequence[Token]) -> None:
    """Let a bare participle of harm right behind those to whom something is given tell what they underwent.

    "Paid money to farmers evicted years ago" is at times parsed as if whoever paid had been evicted.
    """
    moods = load_lexicon().events.mood["befalling"] | load_lexicon().control.needing
    for told in [t for t in words if t.tag_ == "VBN" and t.dep_ == "advcl" and t.lemma_ in moods and t.i]:
        before = told.nbor(-1)
        given = before.tag_ == "NNS" and before.dep_ == "pobj" and before.head.lower_ in GIVEN
        if given and told.head.is_ancestor(before) and not any(c.i < told.i or c.dep_ == "dobj" for c in told.children):
            told.head, told.dep_ = before, "acl"


def _lower_hearsay(words: Sequence[Token]) -> None:
    """Let those of whom something is believed do what is told behind it: "gunmen thought to serve X killed Y".

    A parse at times has them think, though a clause stands behind that nobody else does.
    """
    reporting = load_reporting()
    hearsay = reporting.saying | reporting.hearsay | reporting.supposing
    for told in [t for t in words if t.dep_ == "ROOT" and t.tag_ in {"VBD", "VBN"} and t.lemma_ in hearsay]:
        doer = next((c for c in told.lefts if c.dep_ == "nsubj" and c.right_edge.i == told.i - 1), None)
        meant = next((c for c in told.rights if c.dep_ == "xcomp" and c.left_edge.i == told.i + 1), None)
        done = next((c for c in told.rights if c.dep_ == "ccomp" and c.tag_ in FINITE), None)
        if doer is None or meant is None or done is None or not meant.i < done.i:
            continue
        own = next((c for c in done.lefts if c.dep_ in SUBJECTS | {"mark", "expl"}), None)
        if own is not None:
            bare = _bare_before(own, meant)
            if bare is None:
                continue
            own.head, own.dep_ = bare, "pobj"
        for child in [c for c in told.children if c not in {doer, meant, done} and c.i > done.i]:
            child.head = done
        done.head, done.dep_ = done, "ROOT"
        doer.head, doer.dep_ = done, "nsubj"
        told.head, told.dep_, told.tag_ = doer, "acl", "VBN"


def _lower_asides(words: Sequence[Token]) -> None:
    """Let those of whom commas tell what is believed do what is told behind: "gunmen, thought to be rebels, fled".

    A parse at times has them think, and what they did join that.
    """
    reporting = load_reporting()
    hearsay = reporting.saying | reporting.hearsay | reporting.supposing
    for told in [t for t in words if t.tag_ in {"VBD", "VBN"} and t.lemma_ in hearsay and t.i and _opens_aside(t)]:
        doer = next((c for c in told.lefts if c.dep_ == "nsubj"), None)
        done = _done_behind(told)
        if doer is None or done is None or any(c.dep_ in SUBJECTS for c in done.children):
            continue
        if told.dep_ == "ROOT":
            for child in [c for c in told.rights if c.i > done.i]:
                child.head = done
            done.head, done.dep_ = done, "ROOT"
        doer.head, doer.dep_ = done, "nsubj"
        told.head, told.dep_, told.tag_ = doer, "acl", "VBN"


def _opens_aside(told: Token) -> bool:
    """Whether a verb stands behind a comma and before "to" and another verb ("…, believed to be X")."""
    return told.nbor(-1).text == "," and any(c.dep_ == "xcomp" and c.left_edge.i == told.i + 1 for c in told.rights)


def _done_behind(told: Token) -> Token | None:
    """The finite verb behind the comma that ends an aside, which a parse joins to the aside, None without one."""
    joined = [c for c in told.rights if c.dep_ == "conj"]
    above = [told.head] if told.dep_ in {"advcl", "parataxis"} and told.head.i > told.i else joined
    return next((t for t in above if t.tag_ in FINITE and t.nbor(-1).text == ","), None)


def _bare_before(own: Token, verb: Token) -> Token | None:
    """The preposition of a verb right before a noun, to which that belongs, None where there is none without one.

    "Believed to work for Kethra broke" is at times parsed as if Kethra broke.
    """
    prep = own.doc[own.left_edge.i - 1]
    bare = own.dep_ in SUBJECTS and prep.dep_ == "prep" and prep.head == verb and not any(prep.rights)
    return prep if bare else None


def _raise_givers(words: Sequence[Token]) -> None:
    """Hang "by" behind what somebody is given or owed on the verb: "nurses are owed wages by the clinic"."""
    giving = load_lexicon().control.giving
    for by in [t for t in words if t.lower_ == "by" and t.dep_ == "prep" and t.head.dep_ == "dobj"]:
        verb = by.head.head
        passive = verb.tag_ == "VBN" and any(c.dep_ == "nsubjpass" for c in verb.lefts)
        if passive and verb.lemma_ in giving and not any(c.dep_ == "agent" for c in verb.rights):
            by.head, by.dep_ = verb, "agent"


def _want_done(words: Sequence[Token]) -> None:
    """Let somebody undergo what another wants done ("X wants the minister sacked"): the minister sacks nobody."""
    ordering = load_lexicon().control.ordering
    for verb in [t for t in words if t.tag_ == "VBN" and t.dep_ in {"acl", "ccomp"} and t.i]:
        thing = verb.nbor(-1)
        wanted = thing.dep_ == "dobj" and thing.head.lemma_ in ordering and verb.head in {thing, thing.head}
        known = thing.pos_ == "PROPN" or any(c.dep_ == "poss" or c.lower_ in {"the", "all"} for c in thing.lefts)
        if wanted and known and not any(c.dep_ in {"agent", "dobj", "prep"} for c in verb.rights):
            verb.head, verb.dep_ = thing.head, "ccomp"
            thing.head, thing.dep_ = verb, "nsubjpass"


def _share_passives(words: Sequence[Token]) -> None:
    """Take for a participle what was taken for a past tense after a passive, where it lacks whom it is done to.

    "She was summoned, questioned for hours and ordered to leave" is at times parsed as if she questioned and ordered.
    So it is behind "was": "she is on bail and barred from leaving".
    """
    control, passive = load_lexicon().control, {t.head.i for t in words if t.dep_ == "auxpass"}
    passive |= {t.i for t in words if t.lemma_ == "be" and t.tag_ in FINITE and t.dep_ not in HELPING}
    for verb in words:
        if verb.tag_ != "VBD" or verb.dep_ not in {"conj", "advcl"} or verb.head.i not in passive:
            continue
        if _withholds(verb):
            verb.tag_, verb.dep_ = "VBN", "conj"
        if _has_own(verb):
            continue
        bidden = any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in verb.rights)
        if verb.lemma_ in (control.bidding if bidden else control.needing) and verb.i > verb.head.i:
            verb.tag_, verb.dep_ = "VBN", "conj"
            passive.add(verb.i)


def _gap_passives(words: Sequence[Token]) -> None:
    """Let a second passive do without its "were": in "two were wounded and dozens arrested" nobody was the police.

    A participle without an object behind "and" and a noun tells what is done to that, as the passive before it does.
    It is at times parsed as if the dozens were joined to the two, or to whoever wounded them.
    """
    control, passive = load_lexicon().control, {t.head.i for t in words if t.dep_ == "auxpass"}
    for verb in [t for t in words if t.tag_ in PAST and t.dep_ == "acl" and t.lemma_ in control.needing]:
        named, first = verb.head, verb.head.head.head
        if first.i not in passive or any(c.dep_ in OBJECTS | {"aux", "auxpass", "agent"} for c in verb.children):
            continue
        if _is_joined_behind(named, first) and _ends_clause(verb):
            verb.head, verb.dep_, verb.tag_ = first, "conj", "VBN"
            named.head, named.dep_ = verb, "nsubjpass"


def _is_joined_behind(noun: Token, verb: Token) -> bool:
    """Whether "and" stands right before a noun's phrase, behind a verb."""
    before = noun.left_edge.i - 1
    return noun.left_edge.i > verb.i and before > 0 and noun.doc[before].lower_ == "and"


def _ends_clause(verb: Token) -> bool:
    """Whether a clause or a sentence is over right behind a verb, but for where and when."""
    return all(c.dep_ in WHEN_WHERE for c in verb.rights)


def _name_blows(words: Sequence[Token]) -> None:
    """Take a form in "-ing" without an object for the noun it is, where it tells what befell or what was witnessed.

    "Two were hurt in shelling by X" is at times parsed as if the two shelled, "by Belmoran shelling" as if Belmorans
    did what was done and somebody else shelled, "residents reported shelling" as if residents did.
    """
    for deed in [t for t in words if t.tag_ == "VBG" and t.lower_ in deed_nouns(VIOLENT)]:
        if any(c.dep_ in OBJECTS | HELPING for c in deed.children):
            continue
        owner = _owner_before(deed)
        above = deed.head if owner is None else owner.head
        died = above.lower_ == "of" and above.head.lemma_ in load_lexicon().events.mood["dying"]
        fell = (died or above.lower_ in AROUND) and (owner is not None or deed.dep_ == "pcomp") and _befell(above.head)
        if fell or (deed.dep_ == "xcomp" and deed.i > above.i and above.lemma_ in load_reporting().witnessing):
            deed.tag_, deed.pos_, deed.lemma_ = "NN", "NOUN", deed.lower_
            deed.head, deed.dep_ = above, "pobj" if fell else "dobj"
            if owner is not None:
                owner.head, owner.dep_ = deed, "compound"


def _name_sited_blows(words: Sequence[Token]) -> None:
    """Take for a noun a form in "-ing" without an object whose name and verb a parse takes for each other's.

    "The Mirrin shelling killed four" is at times parsed as if Mirrin killed them, "X condemned the Mirrin shelling" as
    if X shelled, "Mirrin shelling: two reports" as if Mirrin did.
    """
    for deed in [t for t in words if t.tag_ == "VBG" and t.lower_ in deed_nouns(VIOLENT) and t.i]:
        name = deed.nbor(-1)
        bare = not any(c.dep_ in OBJECTS | HELPING | {"prep", "prt"} for c in deed.children)
        if not bare or name.pos_ != "PROPN" or any(c.dep_ == "cc" for c in name.children):
            continue
        above = name.head if name.dep_ in {"nsubj", "dobj"} else deed
        if above == deed and name.head == deed and name.dep_ == "nsubj":
            _name_blow(deed, name, "nsubj" if deed.dep_ == "csubj" else deed.dep_)
        elif above == deed.head and above != deed and _is_known(name):
            _name_blow(deed, name, name.dep_)


def _is_known(name: Token) -> bool:
    """Whether "the" or "a" stands before a name, which has it from the noun it stands before."""
    return any(c.dep_ == "det" for c in name.lefts)


def _name_blow(deed: Token, name: Token, role: str) -> None:
    """Make a noun of a form in "-ing", with the name before it as a part of it."""
    deed.tag_, deed.pos_, deed.lemma_, deed.dep_ = "NN", "NOUN", deed.lower_, role
    for child in [c for c in name.lefts if c.dep_ == "det"]:
        child.head = deed
    name.head, name.dep_ = deed, "compound"


def _owner_before(deed: Token) -> Token | None:
    """The name right before a form in "-ing" that a parse set between it and the preposition they both hang on."""
    before = deed.nbor(-1) if deed.i else deed
    beside = deed.dep_ == "advcl" and before.dep_ == "pobj" and before.pos_ == "PROPN" and before.head.head == deed.head
    return before if beside else None


def _befell(verb: Token) -> bool:
    """Whether a verb tells what was done to its subject, or that he died."""
    passive = verb.tag_ == "VBN" and not any(c.dep_ in {"nsubj", "dobj"} for c in verb.children)
    return passive or (verb.pos_ == "VERB" and verb.lemma_ in load_details().counts["killed"].verbs)


def _withholds(verb: Token) -> bool:
    """Whether a verb's bare object is what somebody is denied or granted, with nobody before or beside it."""
    things = [c for c in verb.rights if c.dep_ == "dobj"]
    alone = not any(c.dep_ in ANY_SUBJECT | {"dative", "aux"} for c in verb.children)
    told = verb.lemma_ in {"deny", "refuse", "grant"} and alone
    return told and any(t.lemma_ in load_lexicon().control.withheld and not any(t.lefts) for t in things)


def _has_own(verb: Token) -> bool:
    """Whether a verb has a subject, an object or an auxiliary, or a form that is no participle."""
    below = {child.dep_ for child in verb.children}
    formed = verb.lower_.endswith("ed") or verb.lower_ in ALIKE
    return not formed or bool(below & (ANY_SUBJECT | OBJECTS | {"aux", "mark"}))


def _join_around(words: Sequence[Token]) -> None:
    """Join a verb to the clause that goes on with it, not to the words between commas for who says so.

    "X closed the port, its governor said, and arrested the crew" is at times parsed as if the governor arrested it.
    """
    for verb in [t for t in words if t.dep_ == "conj" and t.pos_ in VERBAL and t.head.pos_ in VERBAL]:
        saying = verb.head
        told = next((c for c in saying.lefts if c.dep_ == "ccomp" and c.pos_ in VERBAL), None)
        speaker = next((c for c in saying.lefts if c.dep_ in SUBJECTS), None)
        joining = next((c for c in saying.rights if c.dep_ == "cc" and c.i < verb.i), None)
        if told is None or speaker is None or joining is None or not told.i < speaker.i or _has_any_subject(verb):
            continue
        if joining.nbor(-1).text == "," and speaker.left_edge.nbor(-1).text == ",":
            joining.head, verb.head = told, told


def _has_any_subject(verb: Token) -> bool:
    """Whether a verb has a subject of any kind, a clause or "there" among them."""
    return any(child.dep_ in ANY_SUBJECT for child in verb.children)


def _hang_charges(words: Sequence[Token]) -> None:
    """Hang what somebody is charged with on the verb, not on who charges him ("was accused by X of Y of arming Z").

    So, too, whom a thing is blamed on ("is blamed by X on Y").
    """
    charging, blamed = load_lexicon().status.charging, load_lexicon().events.mood["blamed"]
    for verb in [t for t in words if t.tag_ == "VBN" and t.lemma_ in charging]:
        below = (t for c in verb.rights if c.dep_ == "agent" for t in c.subtree)
        for prep in [t for t in below if t.lower_ == "of" and t.head.i != verb.i and _opens_charge(t)]:
            prep.head = verb
        makers = [p for c in verb.rights if c.dep_ == "agent" for p in c.rights]
        for prep in [t for maker in makers for t in maker.rights if f"{verb.lemma_} {t.lower_}" in blamed]:
            prep.head = verb


def _opens_charge(prep: Token) -> bool:
    """Whether a gerund comes right after a preposition, whatever a parser took it for."""
    following = prep.nbor(1) if prep.i + 1 < len(prep.doc) else prep
    return following.lower_.endswith("ing") and following.dep_ in {"pcomp", "compound", "amod"}


def _name_hands(words: Sequence[Token]) -> None:
    """Let whoever's hands a deed is done at do it, as behind "by": "was jailed at the hands of X", "arrests at …"."""
    for hands in [t for t in words if t.lower_ == "hands" and t.dep_ == "pobj" and t.head.lower_ == "at"]:
        of = next((c for c in hands.rights if c.lower_ == "of"), None)
        doer = next((c for c in of.rights if c.dep_ == "pobj"), None) if of is not None else None
        deed = _done_at(hands.head)
        if of is not None and doer is not None and deed is not None:
            hands.head.head, hands.head.dep_ = deed, "agent"
            doer.head, hands.dep_ = hands.head, "advmod"


def _raise_makers(words: Sequence[Token]) -> None:
    """Let "by" behind the place of a passive say who does it: "were barred from the mill by X" is about no mill by X.

    A report or a raid "by X" is X's, so that what tells of words or deeds keeps who it is by.
    """
    for by in [t for t in words if t.lower_ == "by" and t.dep_ == "prep" and t.head.dep_ == "pobj"]:
        place, opener, verb = by.head, by.head.head, by.head.head.head
        undergone = verb.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in verb.lefts)
        named = any(c.dep_ == "pobj" and c.tag_ in {"NNP", "NNPS", "NNS"} for c in by.rights)
        if not (undergone and named and _is_where(place, opener)) or any(c.dep_ == "agent" for c in verb.rights):
            continue
        for behind in [c for c in place.rights if c.i > by.i]:
            behind.head = verb
        by.head, by.dep_ = verb, "agent"


def _is_where(place: Token, opener: Token) -> bool:
    """Whether a noun behind a preposition is where somebody is, or from where he is kept."""
    if place.lemma_ in deed_nouns() | load_reporting().nouns:
        return False
    role = load_roles().lemmas.get(place.lemma_)
    known = place.pos_ == "PROPN" or (role is not None and role.sort == "place")
    return opener.lower_ == "from" or (known and opener.lower_ in PLACED)


def _done_at(at: Token) -> Token | None:
    """The passive or the noun of a deed that is done "at" somebody's hands, None where no word tells of one."""
    above = at.head
    thing = next((c for c in above.rights if c.dep_ == "dobj" and c.i < at.i), None)
    deed = thing if thing is not None and above.pos_ == "VERB" else above
    undergone = any(c.dep_ in {"auxpass", "nsubjpass"} for c in deed.lefts) or deed.dep_ == "acl"
    return deed if deed.pos_ == "NOUN" or (undergone and deed.tag_ in PAST) else None

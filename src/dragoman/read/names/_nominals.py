"""Sentences -> noun phrases whose head is a role ("Iraqi officials", "an armed group in the north")."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from dragoman.ontology.details import load_details
from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.roles import RoleForm, RoleNoun, Roles, load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.syntax import lemma
from dragoman.read.grammar.tree import opens_sentence
from dragoman.read.names.drafts import Draft, Line
from dragoman.read.names.phrases import backed_by, left_edge, right_edge, split_owners, tie_traits
from dragoman.read.senses.carriers import carrier_of
from dragoman.read.senses.crowds import is_brought_out
from dragoman.read.words.deed_words import deed_nouns, deed_verbs
from dragoman.read.words.labels import MODIFIERS, NAMING, NARROWING, SUBJECTS

POWERS = load_traits().kinds.power
# Deeds that many do together, by force or in protest.
DONE_BY_MANY = load_traits().deeds.violent | load_traits().deeds.gathering
HARMING = load_traits().deeds.harming
# Before the deed in which harm befalls somebody.
BEFALLING = frozenset({"by", "during", "in"})
# Before whom a deed is done to.
AIMING = frozenset({"on", "against"})
FACTIONS = load_traits().kinds.faction
INSIDE = frozenset({"compound", "nmod", "amod", "npadvmod"})


def find_nominals(lines: list[Line]) -> None:
    """Take into each line its role phrases, each with its traits; owners come later (see find_owners)."""
    roles = load_roles()
    for line in lines:
        covered: set[int] = set()
        for token in line.tokens:
            if token.i in covered or token.i in line.by_head:
                continue
            form = _role_form(token, line, roles)
            if form is not None:
                for draft in _phrases(token, form, line, roles):
                    covered |= _inner_heads(draft, token)
                    line.add(draft)
            elif _is_headless(token, roles):
                line.add(_headless(token, line, roles))


def _role_form(token: Token, line: Line, roles: Roles) -> RoleForm | None:
    """The written role a token ends and heads, None where it is no head or its words are too bare."""
    forms = roles.forms.get(token.lower_)
    if forms is None or not (token.pos_ in NAMING or _does_noun(token)) or _in_name(token, line):
        return None
    form = next(form for form in (*forms, None) if form is None or _preceded(token, form.before))
    if form is None or not _is_head(token, line):
        return None
    if _does_noun(token):
        # "An Orvan rebel raid" is told to be Orvan's; whose the army of "an army raid" is, others tell better.
        named = any(child.i in line.named for child in token.head.lefts)
        doing = FACTIONS & set(form.noun.kinds) or _does_alone(form.noun, token.head)
        return form if doing and not named else None
    made = _is_maker(token) and bool(POWERS & set(form.noun.kinds))
    return form if made or _is_enough(token, form, line, roles) else None


def _preceded(token: Token, before: tuple[str, ...]) -> bool:
    """Whether the words before a token are those of a longer role ("prime" before "minister")."""
    start = token.i - len(before)
    told = start >= 0 and all(token.doc[start + n].lower_ == word for n, word in enumerate(before))
    return told and (not before or start >= token.sent.start)


def _in_name(token: Token, line: Line) -> bool:
    """Whether a token is part of a longer name."""
    named = line.named.get(token.i)
    return named is not None


def _is_head(token: Token, line: Line) -> bool:
    """Whether a noun stands for somebody and does not just colour the noun after it; titles do both."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if following is not None and following.text == "-" and not token.whitespace_:
        return _is_maker(token)
    if token.dep_ not in INSIDE or _does_noun(token):
        return True
    return line.title or token.head.i in line.named or (following is not None and following.i in line.named)


def _is_maker(token: Token) -> bool:
    """Whether a hyphen and a participle after a noun say that something is its deed ("an army-imposed curfew")."""
    participle = token.doc[token.i + 2] if token.i + 2 < len(token.doc) else None
    hyphened = participle is not None and participle.i == token.head.i and token.nbor(1).text == "-"
    return hyphened and token.head.lower_ in load_lexicon().events.belonging["makers"]


def _does_noun(token: Token) -> bool:
    """Whether a word stands right before a noun of force or protest, which is its deed ("a rebel attack")."""
    before = token.dep_ in NARROWING and token.head.i == token.i + 1
    common = token.text.islower() or opens_sentence(token)
    return before and common and lemma(token.head) in deed_nouns(DONE_BY_MANY) and not _undergoes(token.head)


def _undergoes(noun: Token) -> bool:
    """Whether a deed is named after whom it befalls ("a rebel arrest"), unless an "of" names him ("arrest of X")."""
    return lemma(noun) in load_lexicon().events.suffered["nouns"] and not any(c.lower_ == "of" for c in noun.rights)


def _does_alone(noun: RoleNoun, deed: Token) -> bool:
    """Whether a body of those who serve does the deed right behind its noun: no other doer is told, but whom it befell.

    "A police raid on X", "an army raid killed five", but "X launched a police raid on Y". A strike of police is one of
    those who stop work.
    """
    words = load_lexicon().events
    if f"{noun.lemma} {lemma(deed)}" in words.mood["stoppages"]:
        return False
    aimed = any(c.dep_ == "prep" and c.lower_ in AIMING for c in deed.rights)
    told = aimed or _does_harm(deed)
    return noun.lemma in words.mood["corps"] and told and carrier_of(deed, words) is None


def _does_harm(deed: Token) -> bool:
    """Whether a deed is told as what hurts or kills somebody, or in or by which it befalls him."""
    verb = deed.head.head if deed.dep_ == "pobj" and deed.head.lower_ in BEFALLING else deed.head
    harmed = lemma(verb) in deed_verbs(HARMING) and verb.pos_ == "VERB"
    passive = any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.lefts)
    return harmed and (passive if deed.dep_ == "pobj" else deed.dep_ == "nsubj")


def _is_enough(token: Token, form: RoleForm, line: Line, roles: Roles) -> bool:
    """Whether the words around a role noun are enough to take it for somebody."""
    noun = form.noun
    if _is_abstract(token, noun, line, roles):
        return False
    if noun.needs == "plural":
        return form.plural is not False or (noun.sort == "source" and _is_told_apart(token, roles))
    if noun.needs == "owner":
        return _has_owner(token, line) or (noun.lemma in roles.words["counted"] and _has_number(token))
    if noun.lemma == "figure":
        return any(child.lower_ in roles.words["standing"] for child in token.lefts)
    if noun.needs == "mark":
        return _is_marked(token, line)
    return form.plural is not False or _is_marked(token, line) or _is_house(token, noun)


def _is_house(token: Token, noun: RoleNoun) -> bool:
    """Whether a legislature that is called by its noun alone does something ("Parliament voted down the budget")."""
    alone = token.dep_ in SUBJECTS and not any(token.children)
    return alone and "legislature" in noun.kinds and token.text.istitle()


def _has_number(token: Token) -> bool:
    """Whether a number goes before a plural, or "who" after it ("two members", "members who voted against")."""
    who = (c for child in token.rights if child.dep_ == "relcl" for c in child.lefts)
    return token.tag_ == "NNS" and (any(c.dep_ == "nummod" for c in token.lefts) or any(c.lower_ == "who" for c in who))


def _is_abstract(token: Token, noun: RoleNoun, line: Line, roles: Roles) -> bool:
    """Whether a noun means a thing here: "market forces", "a state of alarm", "a driver's licence".

    Offices stay what they are, whatever they are over ("the labour minister", "the energy ministry").
    """
    words = roles.words
    if token.dep_ == "poss" and token.head.lower_ in words["papers"] and _is_any(token):
        return True
    if token.lower_ in words["shores"] and any(child.lower_ in words["sides"] for child in token.lefts):
        return True
    if any(child.lower_ in roles.words["abstract"] and child.dep_ in MODIFIERS for child in token.lefts):
        return not _holds_office(token, noun) and (noun.sort != "source" or noun.needs == "plural")
    if noun.generic and token.lower_ in roles.words["partitive"] and _measures_things(token, line, roles):
        return True
    if noun.sort != "state" and not (noun.sort == "source" and noun.needs == "plural"):
        return False
    named = (t.i in line.named for child in token.rights if child.lower_ == "of" for t in child.rights)
    return not all(named)


def _is_any(token: Token) -> bool:
    """Whether a noun goes with "a" or somebody's "his", so that a genitive may say a sort ("a driver's licence")."""
    return any(child.tag_ == "PRP$" or child.lower_ in {"a", "an"} for child in token.lefts)


def _holds_office(token: Token, noun: RoleNoun) -> bool:
    """Whether a noun is an office or who holds it, whatever word goes before it.

    A bare subject that no list knows as an office is left to the encoder, which puts it on its side as well: chosen on
    the corpus, where two more pairs came out so.
    """
    if noun.sort != "person":
        return "government" in noun.kinds
    named = any(child.dep_ == "appos" for child in token.rights)
    return named or token.dep_ != "nsubj" or "office" in noun.kinds


def _measures_things(token: Token, line: Line, roles: Roles) -> bool:
    """Whether what is counted after "of" is nobody ("a group of buildings")."""
    inner = [t for child in token.rights if child.lower_ == "of" for t in child.rights if t.dep_ == "pobj"]
    return any(t.i not in line.named and t.lower_ not in roles.forms and t.pos_ == "NOUN" for t in inner)


def _is_told_apart(token: Token, roles: Roles) -> bool:
    """Whether an adjective says what sort of somebody is meant ("a military source")."""
    return any(child.lower_ in roles.traits or child.lower_ in roles.words["standing"] for child in token.lefts)


def _is_marked(token: Token, line: Line) -> bool:
    """Whether a determiner, an adjective or an owner goes with a noun, or it tells of another noun."""
    if any(child.dep_ in MODIFIERS for child in token.lefts) or token.dep_ in {"appos", "attr"}:
        return True
    counting = load_roles().words["counting"]
    if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lower_ in counting:
        return True
    if token.i + 1 in line.named and token.i + 1 <= line.tokens[-1].i and line.named[token.i + 1].kind == "name":
        return True
    return (token.i > line.tokens[0].i and (token.i - 1) in line.named) or _has_owner(token, line)


def _has_owner(token: Token, line: Line) -> bool:
    """Whether a possessive, a name before the noun or an "of" after it says whose it is."""
    for child in token.lefts:
        if child.dep_ == "poss" or child.i in line.named:
            return True
    return any(child.lower_ == "of" for child in token.rights)


def _phrases(token: Token, form: RoleForm, line: Line, roles: Roles) -> Iterator[Draft]:
    """The drafts of one role phrase: one, or one for each owner named ("Israeli and Iraqi sources")."""
    noun, inner = _noun_meant(token, form, roles)
    first, last = left_edge(token, line), right_edge(inner, roles)
    traits = _traits(token, form, line, roles) | (_traits(inner, form, line, roles) if inner.i != token.i else set())
    owners = split_owners(token, line, roles)
    for number, owner in enumerate(owners or [None]):
        start = first if number == 0 or owner is None else owner
        draft = line.draft(start, last, "nominal", token)
        draft.noun, draft.kinds = noun, noun.kinds
        draft.plural = _number(token, form) if inner.i == token.i else True
        own = (
            {roles.traits.get(owner.lower_, owner.lower_)} if owner is not None and owner.i not in line.named else set()
        )
        others = {roles.traits.get(each.lower_, each.lower_) for each in owners}
        draft.traits = tuple(sorted((traits - others) | own))
        draft.gender = None if draft.plural else _gender(noun, roles)
        if noun.sort == "place":
            draft.kind = "place"
        if owner is not None:
            draft.owner = line.named.get(owner.i)
        yield draft


def _gender(noun: RoleNoun, roles: Roles) -> str | None:
    """The sex that a role's word tells: "spokeswoman"."""
    return next((sex for sex in ("male", "female") if noun.lemma.split()[-1] in roles.words[sex]), None)


def _number(token: Token, form: RoleForm) -> bool | None:
    """Whether a role phrase names more than one: who makes "a rebel attack" are rebels."""
    if form.noun.sort == "people" and _does_noun(token):
        return True
    return token.tag_ in {"NNS", "NNPS"} if form.plural is None else form.plural


def _noun_meant(token: Token, form: RoleForm, roles: Roles) -> tuple[RoleNoun, Token]:
    """The role a phrase is about and the token it ends on: "militia groups", "a network of militias" are militias."""
    if not form.noun.generic:
        return form.noun, token
    for child in token.lefts:
        found = roles.forms.get(child.lower_, ())
        if (
            child.dep_ in {"compound", "amod"}
            and found
            and found[-1].noun.sort in {"org", "people"}
            and not found[-1].noun.generic
        ):
            return found[-1].noun, token
    if token.lower_ in roles.words["partitive"]:
        for child in token.rights:
            inner = next((t for t in child.rights if t.dep_ == "pobj"), None) if child.lower_ == "of" else None
            found = () if inner is None else roles.forms.get(inner.lower_, ())
            if inner is not None and found and found[-1].plural:
                return found[-1].noun, inner
    return form.noun, token


def _inner_heads(draft: Draft, token: Token) -> set[int]:
    """Role heads inside a phrase that are already told by it ("militias" in "a network of militias")."""
    if draft.noun is None:
        return set()
    for child in token.rights:
        inner = next((t for t in child.rights if t.dep_ == "pobj"), None) if child.lower_ == "of" else None
        forms = () if inner is None else load_roles().forms.get(inner.lower_, ())
        if inner is not None and inner.i <= draft.last and any(form.noun == draft.noun for form in forms):
            return {inner.i}
    return set()


def _traits(token: Token, form: RoleForm, line: Line, roles: Roles) -> set[str]:
    """What tells this group from others: faiths, regions, arms, what befell them, sponsors, ties."""
    found = set()
    start = left_edge(token, line).i
    for place in range(start, token.i - len(form.before)):
        word = token.doc[place]
        if word.lower_ in roles.traits and place not in line.named and word.dep_ != "poss":
            found.add(roles.traits[word.lower_])
        elif word.lower_ in roles.words["befallen"]:
            found.add(word.lower_)
        sponsor = backed_by(word, line, roles)
        if sponsor is not None:
            found.add(f"{sponsor}-backed")
    return found | set(tie_traits(token, line, roles))


def _is_headless(token: Token, roles: Roles) -> bool:
    """Whether a word such as "many" stands alone for unnamed people, with no noun after it.

    As the subject of a verb, or as whom is done to what only people undergo, where a bare number is people, too
    ("dozens were arrested", "killed 12").
    """
    word = token.lower_ in roles.words["headless"] and token.pos_ in {"ADJ", "NOUN", "PRON"}
    if token.head.pos_ != "VERB" or any(c.lower_ != "more" for c in token.rights):
        return False
    if token.dep_ == "nsubj":
        return word and token.i < token.head.i and not any(token.rights)
    return (_is_undergoing(token) and (word or token.tag_ == "CD")) or (word and is_brought_out(token))


def _is_undergoing(token: Token) -> bool:
    """Whether something is done to whoever a word means that is done to nobody but people."""
    return token.dep_ in {"nsubjpass", "dobj"} and token.head.lemma_ in _people_verbs()


@cache
def _people_verbs() -> frozenset[str]:
    """Verbs of what is done to people and to nothing else."""
    counted = load_details().counts
    return frozenset(verb for kind in ("killed", "injured", "detained", "displaced") for verb in counted[kind].verbs)


def _headless(token: Token, line: Line, roles: Roles) -> Draft:
    """An unnamed many as a draft."""
    draft = line.draft(token, token, "nominal", token)
    draft.noun, draft.plural, draft.traits = roles.lemmas["people"], True, ("unnamed",)
    draft.kinds = draft.noun.kinds
    return draft

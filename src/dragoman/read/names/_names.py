"""Sentences -> names that no list knows: runs of capitalised words, read with the parse and the tagger's guesses."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import Roles, load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.syntax import lemma
from dragoman.read.grammar.tree import children, opens_sentence
from dragoman.read.names._adjectives import is_adjective_of, stem_key
from dragoman.read.names._bodies import kinds_beside
from dragoman.read.names._name_pieces import is_lone_adjective, name_pieces
from dragoman.read.names._offices import is_office_over, names_holder
from dragoman.read.names._runs import capital_runs, has_capital, is_inside
from dragoman.read.names.drafts import Draft, Line
from dragoman.read.words.deed_words import deed_nouns
from dragoman.read.words.labels import NARROWING, SUBJECTS

ENTITY_KINDS = {
    "PERSON": ("person",),
    "GPE": ("place",),
    "LOC": ("place",),
    "FAC": ("place",),
    "ORG": ("group",),
    "NORP": ("group",),
}
# Two words and the hyphen between them.
HYPHENED = 3
# What the parser takes names before a noun for.
PAIRED_AS = frozenset({"PROPN", "ADJ"})
VIOLENT = load_traits().deeds.violent
# Names of one word by their first letters.
LoneNames = Mapping[str, Collection[str]]
# What a name ends in that is joined to an adjective ("Sino-Indian").
JOINING = "o"
# How the adjectives of lands end.
LANDS_END = ("ian", "ean", "ese")
OPENERS = frozenset({'"', "'", "(", "[", ":", "-", "--", "*"})


def find_unlisted(lines: list[Line]) -> None:
    """Take into each line the names that no list knows.

    Headlines come last and only repeat names met in sentences, since there every word has a capital.
    """
    roles = load_roles()
    candidates = [draft for line in lines if not line.title for draft in _candidates(line, roles)]
    by_number = {line.number: line for line in lines}
    candidates = _without_halves(_rejoined(candidates, by_number), by_number)
    known = _lone_names(lines, candidates)
    candidates = [
        part for draft in candidates for part in _parts_of_pair(draft, known, by_number[draft.sentence], roles)
    ]
    sure = {_key(word) for draft in candidates if not _opens(draft) for word in _words(draft)}
    sure |= {_key(word) for line in lines for draft in line.drafts if "person" in draft.kinds for word in _words(draft)}
    accepted = [draft for draft in candidates if not _opens(draft) or _believable(draft, sure)]
    for draft in accepted:
        by_number[draft.sentence].add(draft)
    _agree_on_persons(accepted)
    met = {_key(draft.text) for draft in accepted}
    for line in lines:
        if line.title:
            for draft in _candidates(line, roles, met):
                line.add(draft)


def _agree_on_persons(drafts: list[Draft]) -> None:
    """Take a name that once bears a title for a person's wherever it stands, its last word alone or with others."""
    persons = {_key(draft.text) for draft in drafts if draft.titled}
    for draft in drafts:
        full = draft.last > draft.first and draft.kinds == ("group",) and _key(draft.text).split()[-1] in persons
        if full or _key(draft.text) in persons:
            draft.kinds = ("person",)


def _candidates(line: Line, roles: Roles, met: set[str] | None = None) -> Iterator[Draft]:
    """The possible names of a line; met: only those already met, in any sub-run of capitals."""
    for run in capital_runs(line.tokens, roles):
        for tokens, title in name_pieces(run, line, roles):
            if met is None:
                yield _draft(line, tokens, title, roles)
            else:
                yield from (_draft(line, part, None, roles) for part in _met_parts(tokens, met))


def _lone_names(lines: list[Line], candidates: list[Draft]) -> LoneNames:
    """The names of one word that a text has by themselves, by their first letters."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for draft in (*(draft for line in lines for draft in line.drafts), *candidates):
        if draft.first == draft.last:
            found[stem_key(draft.text)].add(draft.text)
    return found


def _without_halves(drafts: list[Draft], lines: Mapping[int, Line]) -> list[Draft]:
    """Names without those that are only the first half of a listed adjective ("Anglo-Irish"), and nothing by itself."""
    halves = [draft for draft in drafts if _is_half(draft, lines[draft.sentence])]
    whole = {draft.text for draft in drafts if draft not in halves}
    return [draft for draft in drafts if draft not in halves or draft.text in whole]


def _rejoined(drafts: list[Draft], lines: Mapping[int, Line]) -> list[Draft]:
    """Names with two that "and" joins as one, where a longer name of the text begins so ("Land and Altar Party")."""
    longer = [draft.text for draft in drafts if " and " in draft.text]
    found: list[Draft] = []
    for draft in drafts:
        last = found[-1] if found else draft
        joined = last.sentence == draft.sentence and draft.first == last.last + 2
        text = draft.head.doc[last.first : draft.last + 1].text if joined else ""
        if " and " in text and any(name.startswith(f"{text} ") for name in longer):
            line = lines[draft.sentence]
            found[-1] = line.draft(line.tokens[0].doc[last.first], draft.head.doc[draft.last], "name")
        else:
            found.append(draft)
    return found


def _is_half(draft: Draft, line: Line) -> bool:
    """Whether a single word has the ending that joins it by a hyphen to a listed adjective behind it."""
    doc, after = draft.head.doc, draft.last + 2
    joined = draft.first == draft.last and after < len(doc) and doc[after - 1].text == "-"
    second = line.named.get(after) if joined else None
    return second is not None and second.kind == "adjective" and draft.text.endswith(JOINING)


def _parts_of_pair(draft: Draft, known: LoneNames, line: Line, roles: Roles) -> Iterator[Draft]:
    """Two names by a hyphen, each by itself where the text tells of both elsewhere ("the Orvan-Kelmish border")."""
    tokens = list(draft.head.doc[draft.first : draft.last + 1])
    hyphened = len(tokens) == HYPHENED and tokens[1].text == "-"
    if not hyphened or not all(_is_known(tokens[place].text, known) for place in (0, -1)):
        yield draft
        return
    for place in (0, -1):
        part = _draft(line, [tokens[place]], None, roles)
        if part.text not in known.get(stem_key(part.text), ()):
            part.kind, part.kinds = "adjective", ()
        yield part


def _is_known(word: str, known: LoneNames) -> bool:
    """Whether a word is one of some names, or the adjective of one."""
    alike = known.get(stem_key(word), ())
    return word in alike or any(is_adjective_of(word, name) for name in alike)


def _met_parts(tokens: list[Token], met: set[str]) -> Iterator[list[Token]]:
    """The longest sub-runs that are names already met, left to right."""
    start = 0
    while start < len(tokens):
        ends = range(len(tokens), start, -1)
        end = next((end for end in ends if _key(_text(tokens[start:end])) in met), None)
        if end is None:
            start += 1
        else:
            yield tokens[start:end]
            start = end


def _draft(line: Line, tokens: list[Token], title: str | None, roles: Roles) -> Draft:
    """A piece as a draft, with the kinds its words suggest."""
    draft = line.draft(tokens[0], tokens[-1], "name")
    draft.kinds = _kinds(tokens, title, roles)
    if len(tokens) == 1 and is_lone_adjective(tokens[0]) and "person" not in draft.kinds:
        draft.kind, draft.kinds = "adjective", ()
    elif draft.kinds == ("place",) and tokens[-1].lower_ in roles.heads:
        draft.kind = "place"
    draft.titled = title is not None and draft.kinds == ("person",)
    if title is not None:
        draft.gender = next((sex for sex in ("male", "female") if title in roles.words[sex]), None)
    return draft


def _kinds(tokens: list[Token], title: str | None, roles: Roles) -> tuple[str, ...]:
    """Kinds by the last word, a title, a particle, and last the tagger's guess; () when nothing tells."""
    head = _head_kinds(tokens, roles)
    if head is not None:
        return head
    if title is not None or _is_press(tokens[0], roles):
        return ("person",) if title is not None else ("media",)
    labels = [token.ent_type_ for token in tokens if token.ent_type_ in ENTITY_KINDS]
    if _is_definite(tokens[0]) and "PERSON" in labels:
        return ("group",)
    if any(token.lower_ in roles.words["linking"] for token in tokens[1:-1]):
        return ("group",) if "ORG" in labels and tokens[0].lower_ not in roles.words["namers"] else ("person",)
    if len(tokens) > 1 and tokens[0].lower_ in roles.words["namers"]:
        labels = ["PERSON"]
    if tokens[-1].text.isupper() and len(tokens[-1]) > 1:
        return ("group",)
    return _guessed_kinds(tokens, labels)


def _guessed_kinds(tokens: list[Token], labels: list[str]) -> tuple[str, ...]:
    """Kinds by an office beside a name, else by the tagger's guess."""
    if labels[-1:] == ["PERSON"] and len(tokens) == 1 and is_office_over(tokens[0]):
        return ("place",)
    if len(tokens) > 1 and names_holder(tokens[0], tokens[-1]):
        return ("person",)
    return ENTITY_KINDS[labels[-1]] if labels else ()


def _head_kinds(tokens: list[Token], roles: Roles) -> tuple[str, ...] | None:
    """Kinds by the word that heads a name of several: its last, or its first before "of"; None where it tells none."""
    if len(tokens) > 2 and tokens[1].lower_ in {"of", "for"} and tokens[0].lower_ in roles.openers:  # noqa: PLR2004
        return roles.openers[tokens[0].lower_]
    if len(tokens) > 1:
        own = roles.heads.get(tokens[-1].lower_) or roles.firsts.get(tokens[0].lower_)
        if own is not None and "military" in own and tokens[-2].lower_ in roles.words["insurgent"]:
            return ("militia",)
        return own or kinds_beside(tokens[0], tokens[-1])
    return None


def _is_press(token: Token, roles: Roles) -> bool:
    """Whether a name is said to be a paper's or a broadcaster's ("the daily X")."""
    return not opens_sentence(token) and token.nbor(-1).lower_ in roles.words["press"]


def _is_definite(token: Token) -> bool:
    """Whether "the" stands before a name, as it does before no person's."""
    return not opens_sentence(token) and token.nbor(-1).lower_ == "the"


def _opens(draft: Draft) -> bool:
    """Whether a draft starts where every word would have a capital."""
    if opens_sentence(draft.head.doc[draft.first]):
        return True
    before = draft.head.doc[draft.first - 1]
    return before.text in OPENERS and not (before.text == "-" and not before.whitespace_) and before.text != "("


def _believable(draft: Draft, sure: set[str]) -> bool:
    """Whether a name at the start of a sentence is one: met elsewhere, or both tagger and parser take it for one."""
    tokens = list(draft.head.doc[draft.first : draft.last + 1])
    if len(tokens) == 1 and _is_common(tokens[0]):
        return False
    if any(_key(token.text) in sure for token in tokens if has_capital(token)):
        return True
    alone = tokens[0].text if len(tokens) == 1 else ""
    if alone and any(is_adjective_of(alone, word) or is_adjective_of(word, alone) for word in sure):
        return True
    if _is_acronym(tokens) or any(map(is_inside, tokens[1:])):
        return True
    if not (tokens[0].pos_ == "PROPN" and tokens[-1].pos_ == "PROPN"):
        return len(tokens) == 1 and _is_of_land(tokens[0])
    return len(tokens) > 1 or tokens[0].ent_type_ in ENTITY_KINDS or _acts(tokens[0]) or _is_paired(tokens[0])


def _is_of_land(token: Token) -> bool:
    """Whether an adjective right before a noun for somebody ends as a land's does ("Orvanian officials")."""
    ends = token.lower_.endswith(LANDS_END) and token.lower_ not in load_roles().words["of_no_land"]
    beside = token.dep_ == "amod" and token.head.i == token.i + 1 and token.head.text.islower()
    own = token.head.lower_ in load_roles().forms or lemma(token.head) in load_lexicon().events.instrument["nouns"]
    return token.tag_ == "JJ" and ends and own and (beside or _is_paired(token))


def _is_paired(token: Token) -> bool:
    """Whether a word before a noun is joined to another with a capital, as a name's is ("Orvan and Kelmish troops")."""
    joined = any(child.dep_ == "conj" and has_capital(child) and child.pos_ in PAIRED_AS for child in token.rights)
    return joined and token.dep_ in NARROWING and token.head.text.islower()


def _is_common(token: Token) -> bool:
    """Whether a word is one for harm, hardship or where something is, and no name, though a sentence opens with it."""
    common = load_lexicon().causes.plights | load_lexicon().events.mood["foretold"] | load_roles().words["whereabouts"]
    return token.lower_ in common or _is_harm(token)


def _is_harm(token: Token) -> bool:
    """Whether a word tells of harm that is done ("Airstrikes killed nine", "Shelling of X …")."""
    return not deed_nouns(VIOLENT).isdisjoint({token.lower_, token.lemma_.lower(), token.lower_.removesuffix("s")})


def _is_acronym(tokens: list[Token]) -> bool:
    """Whether a lone word in capitals is a subject, or says whose people or communiqué a noun in small letters is."""
    token, above = tokens[0], tokens[0].head
    alone = len(tokens) == 1 and len(token) > 1 and token.text.isupper() and not above.text.isupper()
    people = above.lower_ in load_roles().forms or above.lemma_.lower() in load_reporting().given_out
    return alone and (token.dep_ in SUBJECTS or (token.dep_ in NARROWING and above.text.islower() and people))


def _acts(token: Token) -> bool:
    """Whether a lone word stands as a name would: a singular proper noun, without article, that does or owns."""
    return (
        token.tag_ == "NNP"
        and token.dep_ in {"nsubj", "nsubjpass", "poss"}
        and not any(child.dep_ == "det" for child in children(token))
    )


def _words(draft: Draft) -> list[str]:
    """The words of a draft that carry it, as written."""
    return [token.text for token in draft.head.doc[draft.first : draft.last + 1] if has_capital(token)]


def _text(tokens: list[Token]) -> str:
    """The words from the first token to the last as they stand."""
    return tokens[0].doc[tokens[0].i : tokens[-1].i + 1].text


def _key(text: str) -> str:
    """A name made comparable: lower case."""
    return text.lower()

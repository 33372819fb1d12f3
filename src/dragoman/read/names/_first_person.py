"""Pronouns of the first person -> mentions of whoever speaks."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.syntax import lemma
from dragoman.read.grammar.tree import children, opens_sentence
from dragoman.read.names.antecedents import name_of
from dragoman.read.names.drafts import Draft, Line
from dragoman.read.words.labels import NAMING, SUBJECTS

# The pronouns and whether they stand for more than one.
FIRST = {
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), False),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), True),
}
SPOKEN = frozenset({"ccomp", "parataxis", "dep", "advcl", "conj", "xcomp", "acl"})
MARKS = frozenset({'"', "“", "”", "``", "''"})
PERSONS = load_traits().kinds.personal
# Kinds of those who say "we" where only their names tell what they are.
SPEAKING = load_traits().kinds.named_body | {"state"}
# As what a body may be mentioned that gives a page out.
MENTIONED_AS = frozenset({"name", "nominal"})


def is_first_person(token: Token) -> bool:
    """Whether a token is a pronoun of the first person; "US" in capitals is a country."""
    return token.lower_ in FIRST and token.pos_ in {"PRON", "DET"} and token.text != "US"


def is_label(draft: Draft) -> bool:
    """Whether a mention opens a turn of a talk ("Minister: …", "[Minister]"): who speaks, not who is spoken of."""
    doc, following = draft.head.doc, draft.last + 1
    if draft.first and doc[draft.first - 1].text == "[":
        return opens_sentence(doc[draft.first - 1])
    return following < len(doc) and doc[following].text == ":" and opens_sentence(doc[draft.first])


def in_quotes(draft: Draft, line: Line) -> bool:
    """Whether a mention stands in quotation marks that its own sentence opens before it."""
    return sum(t.text in MARKS for t in line.tokens if t.i < draft.first) % 2 == 1


def find_first_person(line: Line) -> None:
    """Take the pronouns of the first person into a line; nobody is chosen yet."""
    for token in line.tokens:
        if is_first_person(token):
            draft = line.draft(token, token, "pronoun", token)
            draft.plural = FIRST[token.lower_]
            line.add(draft)


def resolve_first_person(
    draft: Draft, line: Line, before: Sequence[Draft], *, voice: Draft | None, turn: Draft | None
) -> Draft:
    """The pronoun with the speaker of its own sentence as antecedent; "we" is a body's or a state's, never a person.

    before: mentions of the sentences before. voice: whose "we" the page's own is, None where it is an outlet's. turn:
    who speaks in the turn of a talk that the sentence is in. "We" of whoever holds an office is whose office it is.

    Where the sentence names no speaker, or one that does not fit, it stays without an antecedent: it is the page's own
    voice, or that of a quotation begun before.
    """
    quoted = in_quotes(draft, line)
    # In a turn whoever has it says what is in no quotation, whatever verb stands over it.
    over = [] if not quoted and (turn is not None or _is_in_that_clause(draft.head)) else _verbs_over(draft.head)
    speaker = next((d for verb in over if (d := _speaker(verb, line)) is not None), turn)
    if speaker is None and voice is not None and draft.plural and not quoted:
        draft.antecedent, draft.score, draft.why = voice, 0.7, "is the word of who gives the page out"
        return draft
    side = side_of(speaker, (*line.drafts, *reversed(before))) if speaker is not None and draft.plural else None
    # A name before an office may be a part of its title.
    owned = side is not None and side.head.dep_ in {"poss", "pobj"}
    speaker = side or speaker
    if speaker is None or not (owned or _fits(speaker, several=bool(draft.plural))):
        draft.why = "nobody in its sentence is told to speak so"
        return draft
    draft.antecedent, draft.score, draft.why = speaker, 0.8, "is the word of who speaks in its sentence"
    return draft


def page_voice(lines: Sequence[Line]) -> Draft | None:
    """The body whose communiqué or statement a page is by its title ("X communiqué on Y"); None for another page."""
    title = next((line for line in lines if line.number == 0), None)
    noun = None if title is None else title.span.root
    if title is None or noun is None or lemma(noun) not in load_reporting().given_out or noun.pos_ not in NAMING:
        return None
    whose = [c for c in noun.lefts if c.dep_ in {"compound", "nmod", "poss"}]
    whose += [c for p in noun.rights if p.lower_ in {"of", "by", "from"} for c in p.rights if c.dep_ == "pobj"]
    found = (title.named.get(token.i) or title.by_head.get(token.i) for token in whose)
    return next((d for d in found if d is not None and d.kind in MENTIONED_AS and PERSONS.isdisjoint(d.kinds)), None)


def _is_in_that_clause(token: Token) -> bool:
    """Whether a word stands in a clause with "that", where a speaker is told of, and "we" is whoever tells of him."""
    clause = token
    while clause.head.i != clause.i and clause.dep_ != "ccomp":
        clause = clause.head
    return clause.dep_ == "ccomp" and any(c.dep_ == "mark" and c.lower_ == "that" for c in children(clause))


def side_of(speaker: Draft, drafts: Iterable[Draft]) -> Draft | None:
    """Whose office a person holds who speaks, None where no words give him one."""
    if not PERSONS & set(speaker.kinds):
        return None
    person = name_of(speaker)
    held = (d for d in drafts if d.noun is not None and d.antecedent is not None and d.noun.sort == "person")
    offices = (d for d in held if d is speaker or name_of(d) == person)
    sides = [d.owner for d in (speaker, *offices) if d.owner is not None]
    return next((side for side in sides if side.kind != "pronoun" and not PERSONS & set(side.kinds)), None)


def _fits(speaker: Draft, *, several: bool) -> bool:
    """Whether a speaker can say "we", as a state or a body that its name, a list or a noun tells of, or "I" else."""
    told = speaker.entry is not None or speaker.noun is not None or not SPEAKING.isdisjoint(speaker.kinds)
    person = bool(PERSONS & set(speaker.kinds))
    return told and not person if several else person or not told


def _verbs_over(token: Token) -> Iterator[Token]:
    """The verbs of saying that a word's clause hangs on, nearest first."""
    clause = token
    while clause.head.i != clause.i:
        if clause.dep_ in SPOKEN and clause.head.lemma_.lower() in load_reporting().saying:
            yield clause.head
        clause = clause.head


def _speaker(verb: Token, line: Line) -> Draft | None:
    """The mention that is subject of a verb of saying."""
    subjects = (child for child in children(verb) if child.dep_ in SUBJECTS)
    found = (line.by_head.get(token.i) or line.named.get(token.i) for token in subjects)
    return next((draft for draft in found if draft is not None and draft.kind != "pronoun"), None)

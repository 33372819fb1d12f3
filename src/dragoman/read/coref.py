"""Pronouns and "the group", "the country" -> the mentions they go back to, by rules of grammar and nearness."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from dragoman.ontology.roles import RoleNoun, load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read._antecedents import Case, bears_name, fits, is_pleonastic, name_of, score_candidate, source_of
from dragoman.read._binding import binders, other_subject, own_subjects, stranger_speaks
from dragoman.read._first_person import find_first_person, is_first_person, is_label, resolve_first_person
from dragoman.read._groups_meant import BOTH, both_meant, is_pronoun, joined_before
from dragoman.read._implied import give_governments_their_states, imply_owner, take_frame
from dragoman.read._offices import follows_other_post, hold_other_posts, is_no_wider, is_told_at_length
from dragoman.read._sides import opposed
from dragoman.read.drafts import Draft, Line
from dragoman.read.labels import SUBJECTS

PRONOUNS: dict[str, Case] = {
    **dict.fromkeys(("he", "him", "his", "himself"), Case("person", plural=False, gender="male")),
    **dict.fromkeys(("she", "her", "hers", "herself"), Case("person", plural=False, gender="female")),
    **dict.fromkeys(("it", "its", "itself"), Case("thing", plural=False)),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves", *BOTH), Case("any", plural=True)),
}
PARTS = frozenset({"some", "other", "others", "many", "several", "all", "few", "most", "two", "three", "another"})
POINTING = frozenset({"the", "this", "that", "these", "those", "such", "both"})
STATE_ORGANS = load_traits().kinds.organ
LOOK_BACK = 4
POINT_BACK = 9
ENOUGH = 0.4


@dataclass(slots=True)
class _Trail:
    """What has been read so far: the drafts that may be gone back to, in reading order."""

    drafts: list[Draft]
    lines: list[Line]

    def near(self, draft: Draft, sentences: int) -> list[Draft]:
        """What stands before a draft, in its sentence and some before it."""
        near = (d for d in self.drafts if draft.sentence - d.sentence < sentences and d.end <= draft.start)
        return [d for d in near if not is_label(d)]

    def words(self, draft: Draft) -> Iterator[Token]:
        """The words before a draft, as far back as a phrase points."""
        for line in self.lines:
            if 0 <= draft.sentence - line.number < POINT_BACK:
                yield from (t for t in line.tokens if line.number < draft.sentence or t.i < draft.first)


def find_pronouns(lines: list[Line]) -> None:
    """Take personal and possessive pronouns into their lines, not yet resolved."""
    for line in lines:
        for token in line.tokens:
            if token.lower_ in PRONOUNS and is_pronoun(token) and not is_pleonastic(token):
                draft = line.draft(token, token, "pronoun", token)
                draft.plural = PRONOUNS[token.lower_].plural
                draft.gender = PRONOUNS[token.lower_].gender
                line.add(draft)
        find_first_person(line)


def resolve_references(lines: list[Line]) -> list[Draft]:
    """All drafts in reading order, with antecedents given to pronouns and to phrases that point back.

    A plural that goes back to several ("their" after "A and B") stands once for each. A pronoun that goes back to a
    thing that is no actor is left out; one for which nothing fits stays, without an antecedent.
    """
    trail = _Trail([], lines)
    for line in lines:
        for draft in sorted(line.drafts, key=lambda d: (d.start, -d.end)):
            if draft.kind == "pronoun" and is_first_person(draft.head):
                trail.drafts.append(resolve_first_person(draft, line, trail.drafts))
            elif draft.kind == "pronoun" and draft.head.lower_ in BOTH:
                pair = both_meant(draft, line, trail.near(draft, LOOK_BACK), lines)
                trail.drafts += _copies(draft, pair, 0.7, "means the two before it") if pair else []
            elif draft.kind == "pronoun":
                trail.drafts += _with_gender(_resolve_pronoun(draft, line, trail))
            elif draft.noun is not None and draft.antecedent is None:
                trail.drafts += _resolve_phrase(draft, line, trail)
            else:
                trail.drafts += _with_gender([draft])
    give_governments_their_states(trail.drafts)
    return trail.drafts


def _with_gender(found: list[Draft]) -> list[Draft]:
    """The pronouns as they are; who is once "his" is no "she" later."""
    for draft in found:
        person = draft.antecedent
        if draft.gender is not None and person is not None and person.gender is None and person.kinds == ("person",):
            person.gender = draft.gender
    return found


def _resolve_pronoun(draft: Draft, line: Line, trail: _Trail) -> list[Draft]:
    """The pronoun with its antecedent, once for each where there are several; [] where it means no actor."""
    case = PRONOUNS[draft.head.lower_]
    if case.gender is not None:
        case = case._replace(gender=draft.gender)
    before = line.named.get(draft.first - 1)
    if draft.head.lower_.endswith("self") and before is not None and draft.head.dep_ in {"npadvmod", "appos"}:
        return _copies(draft, [source_of(before)], 0.9, "stresses the name before it")
    bound = [found for found in _bound(draft, line, case) if found.start < draft.start]
    if bound:
        return _copies(draft, bound, 0.9, "is bound in its own sentence by the nearest subject or owner")
    topic = _topic(line, draft, case)
    if case.who == "person" and stranger_speaks(draft, line, trail.lines):
        draft.why = "goes back to somebody whom no words name"
        return [draft]
    if case.who == "thing" and topic is None and other_subject(draft, line, trail.lines):
        return []
    joined = joined_before(draft, line, trail.lines) if case.plural else []
    if joined:
        return _copies(draft, joined, 0.75, "goes on about those who are joined as the subject before it")
    return _best(draft, line, trail, case, topic)


def _bound(draft: Draft, line: Line, case: Case) -> list[Draft]:
    """Mentions that the grammar of the sentence itself makes the antecedent; [] for none."""
    for group in binders(draft.head):
        found = [d for token in group if (d := _at(token, line)) is not None and d is not draft]
        if not found or any(d.start <= draft.start < d.end or _is_cited(d, draft) for d in found):
            continue
        if len(found) > 1 and case.plural and all(fits(d, case, alone=False) for d in found):
            return [source_of(d) for d in found]
        if len(group) == 1 and fits(found[0], case, alone=True):
            return [source_of(found[0])]
    return []


def _is_cited(holder: Draft, pronoun: Draft) -> bool:
    """Whether somebody is only cited: "Analysts say that X arms them" is seldom about arming analysts."""
    source = holder.noun is not None and holder.noun.sort == "source"
    return source and pronoun.head.dep_ in {"dobj", "pobj", "dative"}


def _at(token: Token, line: Line) -> Draft | None:
    """The mention a token heads."""
    return line.by_head.get(token.i) or line.named.get(token.i)


def _copies(draft: Draft, found: list[Draft], score: float, why: str) -> list[Draft]:
    """The draft once for each antecedent."""
    copies = [draft]
    while len(copies) < len(found):
        copies.append(replace(draft))
    for copy, antecedent in zip(copies, found, strict=True):
        copy.antecedent, copy.score, copy.why = antecedent, score, why
    return copies


def _topic(line: Line, draft: Draft, case: Case) -> Draft | None:
    """The mention a sentence announces it is about ("For X, …"), where the pronoun can mean it."""
    opening = line.tokens[0]
    if opening.lower_ not in {"for", "with", "as"} or opening.dep_ != "prep":
        return None
    found = next((d for t in opening.rights if t.dep_ == "pobj" and (d := _at(t, line)) is not None), None)
    return found if found is not None and found.end < draft.start and fits(found, case, alone=True) else None


def _best(draft: Draft, line: Line, trail: _Trail, case: Case, topic: Draft | None) -> list[Draft]:
    """The best of the mentions before, if good enough; a later subject where the pronoun runs ahead of it."""
    own = own_subjects(draft.head)
    near = [d for d in trail.near(draft, LOOK_BACK) if d.sentence != line.number or d.head.i not in own]
    near = [d for d in near if d.kind != "pronoun" or not is_first_person(d.head)]
    scored = [
        (score_candidate(d, draft, case, topic=d is topic), d.start, d) for d in near if fits(d, case, alone=True)
    ]
    best = max(scored, key=lambda each: each[:2], default=None)
    ahead = _ahead(draft, line, case)
    if ahead is not None and (best is None or best[2].sentence != line.number):
        return _copies(draft, [ahead], 0.7, "runs ahead of the subject of its main clause")
    if best is None or best[0] < ENOUGH:
        draft.why = "nothing before it fits"
        return [draft]
    return _copies(
        draft, [source_of(best[2])], round(min(best[0], 0.85), 2), "goes back to the nearest mention that fits"
    )


def _ahead(draft: Draft, line: Line, case: Case) -> Draft | None:
    """The subject of the main clause, where the pronoun stands in a clause before it ("While it …, X …")."""
    clause = draft.head.head if draft.head.dep_ != "poss" else draft.head.head.head
    if clause.dep_ != "advcl" or clause.head.i < clause.i:
        return None
    subject = next((c for c in clause.head.lefts if c.dep_ in SUBJECTS), None)
    found = None if subject is None or subject.i < draft.head.i else _at(subject, line)
    return found if found is not None and found.kind != "pronoun" and fits(found, case, alone=True) else None


def _resolve_phrase(draft: Draft, line: Line, trail: _Trail) -> list[Draft]:
    """A role phrase with the mention it goes back to, once for each where it points to several."""
    noun = draft.noun
    if noun is None or noun.sort in {"source", "place"} or bears_name(draft):
        return [draft]
    opening = draft.head.doc[draft.first].lower_
    if draft.owner is None and opening == "the":
        take_frame(draft, line)
    if noun.sort == "state" and (draft.owner is None or draft.owner.kind == "pronoun"):
        found = _states(draft, trail.near(draft, POINT_BACK if draft.plural else LOOK_BACK), opening)
    elif noun.lemma in load_roles().words["opponents"] and draft.owner is None:
        found = opposed(draft, trail.drafts, line)
    elif opening in POINTING and (draft.owner is None or opening in {"these", "those", "this", "that"}):
        found = _pointed(draft, _not_own_subjects(draft, trail.near(draft, POINT_BACK)), opening, trail.words(draft))
    else:
        found = []
    if found:
        return _copies(draft, found, 0.7, f"points back with “{opening}”")
    if draft.owner is not None:
        return [_same_office(draft, trail) if noun.sort == "person" else _same_words(draft, trail, opening)]
    imply_owner(draft, line, trail.near(draft, LOOK_BACK), opening)
    return [_same_words(draft, trail, opening)]


def _not_own_subjects(draft: Draft, near: list[Draft]) -> list[Draft]:
    """The mentions without the subject of the phrase's own verb, which would be "itself" ("X rejected the group")."""
    own = own_subjects(draft.head)
    return [each for each in near if each.sentence != draft.sentence or each.head.i not in own]


def _states(draft: Draft, near: list[Draft], opening: str) -> list[Draft]:
    """The state "the country" or "its country" means, or the last two for "the two countries"."""
    fitting = [d for d in near if fits(d, Case("state", plural=False), alone=True)]
    if draft.plural:
        counted = {t.lower_ for t in draft.head.lefts} & {"two", "both"}
        doing = {token.i for group in binders(draft.head) for token in group}
        others = [d for d in fitting if d.sentence != draft.sentence or d.head.i not in doing]
        latest = _latest(others, 2) if counted else []
        return latest if len(latest) > 1 else []
    if (opening not in {"the", "this", "that"} and draft.owner is None) or any(
        c.dep_ == "amod" for c in draft.head.lefts
    ):
        return []
    case = Case("state", plural=False)
    ranked = [(score_candidate(d, draft, case, topic=False), d.start, d) for d in fitting]
    best = max(ranked, key=lambda each: each[:2], default=None)
    return [] if best is None or best[0] < ENOUGH else [source_of(best[2])]


def _latest(fitting: list[Draft], count: int) -> list[Draft]:
    """The last few different actors among some mentions, in the order of the text."""
    latest: dict[str, Draft] = {}
    for draft in reversed(fitting):
        latest.setdefault(name_of(draft), source_of(draft))
        if len(latest) == count:
            break
    return list(latest.values())[::-1]


def _pointed(draft: Draft, near: list[Draft], opening: str, words: Iterable[Token]) -> list[Draft]:
    """What "these groups" or "the movement" means: the same noun before, else the latest that can be one."""
    noun = draft.noun
    if noun is None:
        return []
    close = [d for d in near if draft.sentence - d.sentence < LOOK_BACK]
    same = _by_same_noun(draft, noun, near if noun.suffix or not noun.generic else close, opening)
    if same or follows_other_post(draft, words):
        return same
    if draft.traits or noun.suffix is not None or (opening == "the" and draft.plural) or is_told_at_length(draft):
        return []
    case = Case("person" if noun.sort == "person" else "group", plural=bool(draft.plural), kinds=noun.kinds)
    if opening == "both":
        found = _latest([d for d in near if fits(d, case._replace(plural=False), alone=True)], 2)
        return found if len(found) > 1 else []
    fitting = [d for d in (close if noun.generic else near) if fits(d, case, alone=True) and not d.embedded]
    alike = [d for d in fitting if _is_generic_of(source_of(d), noun) or _may_be_called(source_of(d), noun, near)]
    return [source_of(alike[-1])] if alike else []


def _by_same_noun(draft: Draft, noun: RoleNoun, near: list[Draft], opening: str) -> list[Draft]:
    """What the same noun before meant, or several of them for "these"; [] where the one before is of another number."""
    same = [d for d in near if d.noun is not None and d.noun.lemma.split()[-1] == noun.lemma.split()[-1]]
    if opening not in {"these", "those"}:
        same = [d for d in same if set(draft.traits) <= set(d.traits) and not hold_other_posts(draft, d)]
    if draft.plural and opening in {"these", "those", "both"} and same:
        several = [d for d in same if d.plural is False]
        if len(several) > 1 or same[-1].plural:
            return [source_of(same[-1])] if same[-1].plural else several
    return [source_of(same[-1])] if same and same[-1].plural == draft.plural else []


def _may_be_called(meant: Draft, noun: RoleNoun, near: list[Draft]) -> bool:
    """Whether another role noun may go back to a mention: to a name that bears no other office, or to its own role."""
    if not _holds_literal(meant, noun):
        return False
    if meant.noun is not None:
        return noun.role is not None and meant.noun.role == noun.role
    if noun.sort != "person":
        return True
    offices = [d.noun for d in near if d.noun is not None and d.antecedent is meant and not d.noun.generic]
    return not offices or any(office.lemma.split()[-1] == noun.lemma.split()[-1] for office in offices)


def _is_generic_of(meant: Draft, noun: RoleNoun) -> bool:
    """Whether a noun that fits anybody may go back to a mention; no army or court is "the group"."""
    told = set(meant.kinds) - {"group"}
    organ = bool(told) and told <= STATE_ORGANS
    return noun.generic and not (noun.lemma == "group" and organ)


def _holds_literal(meant: Draft, noun: RoleNoun) -> bool:
    """Whether a body's name holds the words of its noun, where it must: "the interior ministry" is no commission."""
    last = noun.lemma.split()[-1]
    return last not in load_roles().words["literal"] or set(noun.lemma.split()) <= set(meant.text.lower().split())


def _same_words(draft: Draft, trail: _Trail, opening: str) -> Draft:
    """A phrase put with the last one of the same noun and owner that says more ("militias" after "X militias in Y")."""
    noun = draft.noun
    if noun is None or not draft.plural or opening in PARTS:
        return draft
    for other in reversed(trail.drafts):
        if other.noun is None or not other.plural or other.owner is None or other is draft:
            continue
        alike = (other.noun.role or other.noun.lemma) == (noun.role or noun.lemma)
        owned = draft.owner is None or name_of(draft.owner) == name_of(other.owner)
        if (
            alike
            and owned
            and is_no_wider(draft, other)
            and _told(draft) <= _told(other)
            and (draft.owner is None or _told(draft) < _told(other))
        ):
            draft.antecedent, draft.score = other, 0.5
            draft.why = "uses the same noun as a fuller phrase before"
            break
    return draft


def _told(draft: Draft) -> set[str]:
    """The traits of a phrase that tell its group from others."""
    return set(draft.traits) - load_roles().words["weak"] - {"sponsored"}


def _same_office(draft: Draft, trail: _Trail) -> Draft:
    """A post put with the person it was given to before ("the X representative" after "NAME, the X representative")."""
    noun = draft.noun
    if noun is None or noun.sort != "person" or draft.plural or draft.owner is None:
        return draft
    owner = name_of(draft.owner)
    for other in reversed(trail.drafts):
        if (
            other.noun == noun
            and other.owner is not None
            and name_of(other.owner) == owner
            and other.antecedent is not None
        ):
            draft.antecedent, draft.score = source_of(other.antecedent), 0.6
            draft.why = "names a post that the text gave to somebody before"
            break
    return draft

"""Pronouns and "the group", "the country" -> the mentions they go back to, by rules of grammar and nearness."""

from dataclasses import replace

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.syntax import verb_key
from dragoman.read.names._binding import (
    binders,
    own_objects,
    own_subjects,
    subjects_meant,
)
from dragoman.read.names._bystanders import asks_for_others, is_bystander, is_cited, is_told_medium
from dragoman.read.names._clients import give_lawyers_their_clients
from dragoman.read.names._first_person import (
    find_first_person,
    in_quotes,
    is_first_person,
    page_voice,
    resolve_first_person,
    side_of,
)
from dragoman.read.names._groups_meant import BOTH, both_meant, is_pronoun, joined_before
from dragoman.read.names._homeland import find_home
from dragoman.read.names._implied import give_governments_their_states
from dragoman.read.names._likely import is_judged_by, is_told_so, score_candidate, was_harmed
from dragoman.read.names._open_pronouns import goes_with_open
from dragoman.read.names._patients import is_vouched_for, judged_before, taken_before, wronged_before
from dragoman.read.names._persons_meant import by_evidence, find_stately, is_stately, may_be_person
from dragoman.read.names._phrases_meant import resolve_phrase
from dragoman.read.names._quoted_others import is_told_within, who_speaks
from dragoman.read.names._subjects_before import other_subject, others_before, stranger_speaks
from dragoman.read.names._talks import Part, find_talk, is_hearers, is_second_person
from dragoman.read.names._trail import ENOUGH, LOOK_BACK, Trail, all_meant, each_meant, going_back
from dragoman.read.names._turns_meant import body_spoken_of, of_turn, turn_speaker
from dragoman.read.names.antecedents import (
    Case,
    fits,
    is_nobody,
    is_pleonastic,
    kind_yields,
    name_of,
    owns_land,
    source_of,
)
from dragoman.read.names.drafts import Draft, Line
from dragoman.read.words.labels import SUBJECTS, VERBAL

# Kinds of those who act for whose they are: X's minister does nothing to X that is told as done to "it".
SERVANTS = load_traits().kinds.organ
PERSONS = load_traits().kinds.personal
HARMING = load_traits().deeds.harming
PRONOUNS: dict[str, Case] = {
    **dict.fromkeys(("he", "him", "his", "himself"), Case("person", plural=False, gender="male")),
    **dict.fromkeys(("she", "her", "hers", "herself"), Case("person", plural=False, gender="female")),
    **dict.fromkeys(("it", "its", "itself"), Case("thing", plural=False)),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves", *BOTH), Case("any", plural=True)),
}


def find_pronouns(lines: list[Line], text: str) -> None:
    """Take personal and possessive pronouns into their lines, not yet resolved. text: that the lines stand in."""
    for line in lines:
        for token in line.tokens:
            if token.lower_ in PRONOUNS and is_pronoun(token) and not is_pleonastic(token):
                draft = line.draft(token, token, "pronoun", token)
                draft.plural = PRONOUNS[token.lower_].plural
                draft.gender = PRONOUNS[token.lower_].gender
                line.add(draft)
        find_first_person(line)
    talk = find_talk(lines, text)
    for line in lines:
        part = talk.get(line.number)
        if part is not None and part.hearer is not None:
            _find_second_person(line)


def _find_second_person(line: Line) -> None:
    """Take the pronouns into a line that mean whoever it is spoken to."""
    for token in line.tokens:
        if is_second_person(token):
            line.add(line.draft(token, token, "pronoun", token))


def resolve_references(lines: list[Line], text: str) -> list[Draft]:
    """All drafts in reading order, with antecedents given to pronouns and to phrases that point back.

    A plural that goes back to several ("their" after "A and B") stands once for each. A pronoun that goes back to a
    thing that is no actor is left out; one for which nothing fits stays, without an antecedent.
    """
    names = (d.words for line in lines for d in line.drafts if d.kind == "name")
    parts = frozenset(word for words in names if len(words) > 1 for word in words)
    trail = Trail([], lines, parts, find_talk(lines, text), find_home(lines), find_stately(lines))
    voice = page_voice(lines)
    for line in lines:
        for draft in sorted(line.drafts, key=lambda d: (d.start, -d.end)):
            found = _resolved(draft, line, trail, voice)
            trail.drafts += [*found, *_owned_by_each(draft, found, line)]
    give_governments_their_states(trail.drafts)
    give_lawyers_their_clients(trail.drafts)
    return trail.drafts


def _owned_by_each(pronoun: Draft, found: list[Draft], line: Line) -> list[Draft]:
    """A plural phrase once more for each further one whom its owner means: "their armies", "envoys of both states"."""
    if len(found) < 2 or pronoun.head.dep_ not in {"poss", "pobj"}:  # noqa: PLR2004 - the first has the phrase itself
        return []
    owned = [d for d in line.drafts if d.owner is pronoun and d.plural and d.antecedent is None]
    named = [one for one in found if one is not pronoun and source_of(one).noun is None]
    return [replace(each, owner=one) for each in owned for one in named]


def _resolved(draft: Draft, line: Line, trail: Trail, voice: Draft | None) -> list[Draft]:
    """A draft once for each whom it means; [] where it is a pronoun for no actor."""
    part = trail.talk.get(line.number)
    if draft.kind != "pronoun":
        points = draft.noun is not None and draft.antecedent is None
        return resolve_phrase(draft, line, trail) if points else _with_gender([draft])
    if is_first_person(draft.head):
        turn = part.speaker if part is not None else None
        return [resolve_first_person(draft, line, trail.drafts, voice=voice, turn=turn)]
    if is_second_person(draft.head):
        return [_resolve_hearer(draft, part, trail)]
    if draft.head.lower_ in BOTH:
        pair = both_meant(draft, line, trail.near(draft, LOOK_BACK), trail.lines)
        return going_back(draft, pair, 0.7, "means the two before it") if pair else []
    return _with_gender(_resolve_pronoun(draft, line, trail))


def _resolve_hearer(draft: Draft, part: Part | None, trail: Trail) -> Draft:
    """The "you" of a question: whose office the person holds who is asked, else that person, who may leave it."""
    if part is not None and part.hearer is not None:
        leaving = load_lexicon().ties.around["leaving"]
        himself = draft.head.dep_ in SUBJECTS and not leaving.isdisjoint(verb_key(draft.head.head))
        side = None if himself else side_of(part.hearer, reversed(trail.drafts))
        draft.antecedent = side or part.hearer
        draft.score, draft.why = 0.7, "is asked and answers next"
    return draft


def _with_gender(found: list[Draft]) -> list[Draft]:
    """The pronouns as they are; who is once "his" is no "she" later."""
    for draft in found:
        person = draft.antecedent
        if draft.gender is not None and person is not None and person.gender is None and person.kinds == ("person",):
            person.gender = draft.gender
    return found


def _resolve_pronoun(draft: Draft, line: Line, trail: Trail) -> list[Draft]:
    """The pronoun with its antecedent, once for each where there are several; [] where it means no actor."""
    case = PRONOUNS[draft.head.lower_]
    if case.gender is not None:
        case = case._replace(gender=draft.gender)
    before = line.named.get(draft.first - 1)
    if draft.head.lower_.endswith("self") and before is not None and draft.head.dep_ in {"npadvmod", "appos"}:
        return going_back(draft, [source_of(before)], 0.9, "stresses the name before it")
    if _means_wronged_thing(draft, line, case) or _means_said_thing(draft, line, case):
        return []
    bound = [found for found in _bound(draft, line, case, trail) if found.start < draft.start]
    if len(bound) == 1 and is_judged_by(bound[0], draft) and (harmed := _harmed(draft, line, trail, case)):
        return going_back(draft, [harmed], 0.7, "is whose fate is judged in its sentence")
    if bound:
        return going_back(draft, bound, 0.9, "is bound in its own sentence by the nearest subject or owner")
    found = _unbound(draft, line, trail, case)
    unknown = case.who == "person" and found == [draft] and draft.antecedent is None
    unknown = unknown and not goes_with_open(draft, line, trail.lines)
    return (_bound_stately(draft, line, case, trail) if unknown else []) or found


def _harmed(draft: Draft, line: Line, trail: Trail, case: Case) -> Draft | None:
    """The last person to whom was done, right before, what a pronoun's owner then suffers; None for nobody."""
    near = [d for d in _candidates(draft, line, trail, case) if draft.sentence - d.sentence <= 1]
    near = [d for d in near if fits(d, case, alone=True) or may_be_person(d, case)]
    return next((source_of(d) for d in reversed(near) if was_harmed(d, draft)), None)


def _bound_stately(draft: Draft, line: Line, case: Case, trail: Trail) -> list[Draft]:
    """A "he" that no person is told of for, with the name that does what states do: only a person's is "his"."""
    bound = [found for found in _bound(draft, line, case, trail, stately=True) if found.start < draft.start]
    bound = [found for found in bound if set(found.kinds) <= {"person"}]
    return going_back(draft, bound, 0.5, "is bound in its own sentence, and nobody else is told of") if bound else []


def _means_wronged_thing(draft: Draft, line: Line, case: Case) -> bool:
    """Whether a pronoun is for a thing that was wronged right before ("seized a trawler and held its crew")."""
    if case.who == "person":
        return False
    wronged = wronged_before(draft.head) or taken_before(draft.head)
    return wronged is not None and _at(wronged, line) is None and (wronged.tag_ == "NNS") == case.plural


def _means_said_thing(draft: Draft, line: Line, case: Case) -> bool:
    """Whether a pronoun is for what was said or agreed: it is confirmed, or judged right after ("called it absurd")."""
    if case.who == "person":
        return False
    if is_vouched_for(draft.head):
        return True
    told = judged_before(draft.head)
    return told is not None and _at(told, line) is None and (told.tag_ == "NNS") == case.plural


def _unbound(draft: Draft, line: Line, trail: Trail, case: Case) -> list[Draft]:
    """A pronoun that the grammar of its sentence gives to nobody, with whom the sentences before speak of."""
    if goes_with_open(draft, line, trail.lines):
        draft.why = "goes back to a pronoun of which nobody tells whom it means"
        return [draft]
    topic = _topic(line, draft, case)
    unnamed = others_before if case.plural else stranger_speaks
    if (case.who == "person" or case.plural) and unnamed(draft, line, trail.lines):
        draft.why = "goes back to somebody whom no words name"
        return [draft]
    if case.who == "thing" and topic is None and other_subject(draft, line, trail.lines):
        return []
    joined = joined_before(draft, line, trail.lines) if case.plural else []
    if joined:
        return going_back(draft, joined, 0.75, "goes on about those who are joined as the subject before it")
    return _best(draft, line, trail, case, topic)


def _bound(draft: Draft, line: Line, case: Case, trail: Trail, *, stately: bool = False) -> list[Draft]:
    """Mentions that the grammar of the sentence itself makes the antecedent; [] for none.

    stately: whether a name that does what states do may be a person's.
    """
    others, owned = _others(draft, line), _owned(draft, case)
    for group in binders(draft.head):
        found = [d for token in group if (d := _at(token, line)) is not None and d is not draft]
        found = [d for d in found if name_of(d) not in others and (owned is None or owns_land(d, owned))]
        found = [d for d in found if not (d.kind == "pronoun" and is_first_person(d.head))]
        if not found or any(d.start <= draft.start < d.end or is_cited(d, draft) for d in found):
            continue
        if any(asks_for_others(d, draft) for d in found):
            continue
        if len(found) > 1 and case.plural and all(fits(d, case, alone=False) for d in found):
            return [source_of(d) for d in found]
        if case.who == "person" and not stately and is_stately(found[0], trail.stately):
            continue
        if len(group) == 1 and (fits(found[0], case, alone=True) or kind_yields(found[0], case, trail.parts)):
            return each_meant(found[0], trail.drafts)
    return []


def _are_several(scored: list[tuple[float, int, Draft]]) -> bool:
    """Whether more than one of those a pronoun may mean stand in the sentence of the likeliest."""
    latest = max((d.sentence for _, _, d in scored), default=-1)
    return len({name_of(d) for _, _, d in scored if d.sentence == latest}) > 1


def _at(token: Token, line: Line) -> Draft | None:
    """The mention a token heads."""
    return line.by_head.get(token.i) or line.named.get(token.i)


def _topic(line: Line, draft: Draft, case: Case) -> Draft | None:
    """The mention a sentence announces it is about ("For X, …"), where the pronoun can mean it."""
    opening = line.tokens[0]
    if opening.lower_ not in {"for", "with", "as"} or opening.dep_ != "prep":
        return None
    found = next((d for t in opening.rights if t.dep_ == "pobj" and (d := _at(t, line)) is not None), None)
    return found if found is not None and found.end < draft.start and fits(found, case, alone=True) else None


def _best(draft: Draft, line: Line, trail: Trail, case: Case, topic: Draft | None) -> list[Draft]:
    """The best of the mentions before, if good enough; a later subject where the pronoun runs ahead of it."""
    near = of_turn(_candidates(draft, line, trail, case), draft, case, trail)
    scored = [
        (score_candidate(d, draft, case, topic=d is topic), d.start, d)
        for d in near
        if fits(d, case, alone=True) or may_be_person(d, case)
    ]
    scored = by_evidence(scored, draft, case)
    best = max(scored, key=lambda each: each[:2], default=None)
    if best is None or is_told_so(best[2], draft):
        best = _by_guess(draft, near, case, trail) or best
    if case.plural and any(is_bystander(d, draft) for d in trail.near(draft, 2)) and _are_several(scored):
        # Whoever only told of it aside, which of those he told of did harm then is not to be guessed.
        draft.why = "may mean several before it"
        return [draft]
    ahead = _ahead(draft, line, case)
    if ahead is not None and (best is None or best[2].sentence != line.number):
        return going_back(draft, [ahead], 0.7, "runs ahead of the subject of its main clause")
    body = body_spoken_of(near, draft, trail)
    if body is not None and (best is None or (best[2].kind == "pronoun" and best[2].sentence < draft.sentence - 1)):
        return going_back(draft, [body], 0.5, "goes on about the one body spoken of right before")
    if best is None or best[0] < ENOUGH:
        draft.why = "nothing before it fits"
        return [draft]
    # "Their" may leave out whoever does what is told.
    meant = all_meant(best[2], near, parted=draft.head.dep_ != "poss") if case.plural else [source_of(best[2])]
    return going_back(draft, meant, round(min(best[0], 0.85), 2), "goes back to the nearest mention that fits")


def _candidates(draft: Draft, line: Line, trail: Trail, case: Case) -> list[Draft]:
    """The mentions before a pronoun that its own clause, and what it is said of, leave open."""
    own = own_subjects(draft.head)
    near = [d for d in trail.near(draft, LOOK_BACK) if d.sentence != line.number or d.head.i not in own]
    near = [d for d in near if not _is_hearers_elsewhere(d, draft, trail)]
    near = [d for d in near if (d.kind != "pronoun" or not is_first_person(d.head)) and not is_nobody(d)]
    served = {
        name_of(d.owner) for d in line.drafts if d.head.i in own and d.owner is not None and SERVANTS & {*d.kinds}
    }
    elsewhere = served | _others(draft, line)
    near = [d for d in near if name_of(d) not in elsewhere and not is_bystander(d, draft)]
    near = [d for d in near if not (is_told_medium(d, draft) or is_told_within(d, draft, line))]
    near = [d for d in near if not asks_for_others(d, draft)]
    if case.who == "person":
        speaking = who_speaks(draft, line, trail.lines) | turn_speaker(draft, trail)
        near = [d for d in near if name_of(d) not in speaking and not _is_said_of_another(d, trail.lines)]
        near = [d for d in near if not is_stately(d, trail.stately)]
    if case.plural and in_quotes(draft, line):
        # Whom a speaker means by "they" he has told before; it is not to be guessed from what others tell.
        near = [d for d in near if in_quotes(d, trail.lines[d.sentence])]
    return near


def _is_hearers_elsewhere(draft: Draft, pronoun: Draft, trail: Trail) -> bool:
    """Whether somebody asks about "your" people, who are the next speaker's own and no "they" of his."""
    asked, told = (trail.talk.get(each.sentence) for each in (draft, pronoun))
    return is_hearers(draft) and asked is not None and told is not None and asked.place != told.place


def _is_said_of_another(draft: Draft, lines: list[Line]) -> bool:
    """Whether words only say what somebody named is, to whom one goes back then ("X, who was her student")."""
    verb = draft.head.head
    if draft.head.dep_ != "attr" or draft.kind != "nominal":
        return False
    told = [each for c in verb.lefts if c.dep_ in SUBJECTS for each in subjects_meant(c)]
    return any(_at(each, lines[draft.sentence]) is not None for each in told)


def _by_guess(draft: Draft, near: list[Draft], case: Case, trail: Trail) -> tuple[float, int, Draft] | None:
    """The subject before a pronoun in its sentence, where only a guess at its kind speaks against it; None for others.

    "Belmora said it would attack" is about no person Belmora.
    """
    alike = (d for d in reversed(near) if d.sentence == draft.sentence and d.head.dep_ in SUBJECTS)
    found = next((d for d in alike if kind_yields(d, case, trail.parts)), None)
    return None if found is None else (ENOUGH, found.start, found)


def _owned(draft: Draft, case: Case) -> Token | None:
    """What is said to be "its", None for other pronouns."""
    return draft.head.head if draft.head.dep_ == "poss" and case.who == "thing" else None


def _others(draft: Draft, line: Line) -> set[str]:
    """Whom a pronoun cannot mean: who does its own verb or undergoes it, or is "he" in its sentence beside a "she"."""
    places = own_subjects(draft.head) | own_objects(draft.head)
    known = [d for d in line.drafts if d.kind != "pronoun" or d.antecedent is not None]
    unlike = {"male", "female"} - {draft.gender} if draft.gender is not None else set[str]()
    return {name_of(d) for d in known if d.head.i in places or (d.kind == "pronoun" and d.gender in unlike)}


def _ahead(draft: Draft, line: Line, case: Case) -> Draft | None:
    """The subject of the main clause, where the pronoun stands before it ("While it …, X …", "After its raid, X …")."""
    verb = _main_verb(draft.head)
    subject = None if verb is None else next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    found = None if subject is None or subject.i < draft.head.i else _at(subject, line)
    return found if found is not None and found.kind != "pronoun" and fits(found, case, alone=True) else None


def _main_verb(pronoun: Token) -> Token | None:
    """The verb after a clause or a phrase with a preposition that a pronoun stands in; None where none is after it."""
    below = pronoun
    while below.head.i != below.i and below.head.pos_ not in VERBAL:
        below = below.head
    verb = below.head
    if below.dep_ == "prep" and below.i < verb.i:
        return verb
    return verb.head if verb.dep_ == "advcl" and verb.i < verb.head.i else None

"""A phrase that points back ("these groups", "the movement") -> the mentions that it means."""

from dataclasses import replace

from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import RoleNoun, load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.names._binding import binders, own_subjects
from dragoman.read.names._groups_meant import both_meant, lands_meant, may_be_land
from dragoman.read.names._homeland import is_abroad, is_one_of_several
from dragoman.read.names._implied import imply_owner, take_frame
from dragoman.read.names._likely import score_candidate
from dragoman.read.names._offices import (
    follows_other_post,
    hold_other_posts,
    is_narrowed,
    is_no_wider,
    is_told_at_length,
    tells_post,
)
from dragoman.read.names._pairs_told import pairs_told
from dragoman.read.names._sides import at_odds, may_be_side, may_fight, opposed, speakers, take_sides
from dragoman.read.names._towns_meant import town_meant
from dragoman.read.names._trail import ENOUGH, LOOK_BACK, POINT_BACK, Trail, all_meant, going_back
from dragoman.read.names._two_owners import means_two, owned_by_both, two_owned
from dragoman.read.names.antecedents import (
    Case,
    bears_name,
    fits,
    is_bare_name,
    is_nobody,
    name_of,
    source_of,
)
from dragoman.read.names.drafts import Draft, Line

PARTS = frozenset({"some", "other", "others", "many", "several", "all", "few", "most", "two", "three", "another"})
POINTING = frozenset({"the", "this", "that", "these", "those", "such", "both"})
# What a land is to another.
BESIDE = frozenset({"neighbour", "neighbor"})
STATE_ORGANS = load_traits().kinds.organ
# Kinds of bodies that are called a group.
GROUPLIKE = load_traits().kinds.band


def resolve_phrase(draft: Draft, line: Line, trail: Trail) -> list[Draft]:
    """A role phrase with the mention it goes back to, once for each where it points to several."""
    noun = draft.noun
    if noun is None or noun.sort == "source" or bears_name(draft):
        return [draft]
    opening = draft.head.doc[draft.first].lower_
    if noun.sort == "place":
        return [_town(draft, trail)] if opening == "the" and draft.owner is None else [draft]
    if draft.owner is None and opening == "the":
        take_frame(draft, line)
    found = _meant(draft, noun, line, trail, opening)
    if found:
        return going_back(draft, found, 0.7, f"points back with “{opening}”")
    if draft.owner is not None:
        return [_same_office(draft, trail) if noun.sort == "person" else _same_words(draft, trail, opening)]
    if both := owned_by_both(draft, trail.near(draft, LOOK_BACK)):
        return both
    imply_owner(draft, line, trail.near(draft, LOOK_BACK), opening, trail.home)
    return [_same_words(draft, trail, opening)]


def _town(draft: Draft, trail: Trail) -> Draft:
    """The phrase for a town with the name that it goes back to, for which it stands then."""
    town = town_meant(draft, trail.near(draft, POINT_BACK))
    if town is None:
        return draft
    return replace(going_back(draft, [town], 0.6, "tells of the one town before it")[0], noun=None)


def _meant(draft: Draft, noun: RoleNoun, line: Line, trail: Trail, opening: str) -> list[Draft]:
    """The earlier mentions that a phrase points back to, by its noun and its first word."""
    if noun.sort == "state" and (draft.owner is None or draft.owner.kind == "pronoun"):
        near = trail.near(draft, POINT_BACK if draft.plural else LOOK_BACK)
        trail.realms.learn(trail.drafts)
        near = trail.realms.without_others(draft, near)
        return trail.realms.before(draft) or _states_meant(draft, line, near, opening, trail)
    if noun.lemma in load_roles().words["opponents"] and draft.owner is None:
        found = _sides(draft, line, trail)
        if not found and opening == "both":
            joined = [d for d in trail.near(draft, LOOK_BACK) if d.sentence == draft.sentence and _is_joined(d)]
            found = both_meant(draft, line, joined, trail.lines)
        return found
    if noun.lemma in load_roles().words["foes"]:
        # "The enemy" is another's, and seldom whoever the text speaks of.
        return []
    if opening in POINTING and (draft.owner is None or opening in {"these", "those", "this", "that"}):
        return _pointed(draft, line, _not_own_subjects(draft, trail.near(draft, POINT_BACK)), opening, trail)
    return []


def _states_meant(draft: Draft, line: Line, near: list[Draft], opening: str, trail: Trail) -> list[Draft]:
    """The states that a phrase means: of two, the one pair that the text tells of together, [] where pairs compete."""
    told = _told_together(draft, near) if means_two(draft) else []
    if told:
        return told[0] if len(told) == 1 else []
    found = _states(draft, near, opening)
    return found or (lands_meant(draft, line, trail.near(draft, LOOK_BACK), trail.lines) if means_two(draft) else [])


def _is_joined(draft: Draft) -> bool:
    """Whether a mention is told of together with another, by "and"."""
    return draft.head.dep_ == "conj" or any(child.dep_ == "conj" for child in draft.head.rights)


def _not_own_subjects(draft: Draft, near: list[Draft]) -> list[Draft]:
    """The mentions without the subject of the phrase's own verb, which would be "itself" ("X rejected the group")."""
    own = own_subjects(draft.head)
    selves = {name_of(each) for each in near if each.sentence == draft.sentence and each.head.i in own}
    return [each for each in near if name_of(each) not in selves]


def _states(draft: Draft, near: list[Draft], opening: str) -> list[Draft]:
    """The state "the country" or "its country" means, or the last two for "the two countries"."""
    fitting = [d for d in near if fits(d, Case("state", plural=False), alone=True) and not is_nobody(d)]
    if draft.plural:
        doing = {token.i for group in binders(draft.head) for token in group}
        others = [d for d in fitting if d.sentence != draft.sentence or d.head.i not in doing]
        latest = _latest(others, 2) if means_two(draft) else []
        pair = _pair_before(near)
        if pair and not {name_of(d) for d in pair}.isdisjoint({name_of(d) for d in latest}):
            return pair
        return latest if len(latest) > 1 else []
    if (opening not in {"the", "this", "that"} and draft.owner is None) or any(
        c.dep_ == "amod" for c in draft.head.lefts
    ):
        return []
    case = Case("state", plural=False)
    owned = draft.owner is not None
    fitting = _without_owner(draft, fitting, near)
    here = [d for d in fitting if owned or not (is_abroad(d) or is_one_of_several(d))]
    ranked = [(score_candidate(d, draft, case, topic=False), d.start, d) for d in here]
    best = max(ranked, key=lambda each: each[:2], default=None)
    return [] if best is None or best[0] < ENOUGH else [source_of(best[2])]


def _sides(draft: Draft, line: Line, trail: Trail) -> list[Draft]:
    """The two sides that a text tells of: the one pair of the sentences before, else the two that it names most.

    Where pairs compete, neither is meant for sure; who speaks to both sides is in none.
    """
    if any(c.lower_ == "of" for c in draft.head.rights):
        # Both sides of a border are no parties.
        return []
    earlier = [d for d in trail.near(draft, LOOK_BACK) if d.sentence < draft.sentence]
    fighting = at_odds(d for d in earlier if may_fight(source_of(d)))
    if len(fighting) == 1 and draft.noun is not None and draft.noun.lemma in load_roles().words["warring"]:
        return fighting[0]
    before = take_sides(d for d in earlier if may_be_side(source_of(d), guessed=True))
    speaking = set(speakers(draft, line))
    told = [pair for pair in pairs_told(before) if speaking.isdisjoint(name_of(d) for d in pair)]
    if means_two(draft) and told:
        return told[0] if len(told) == 1 else []
    found = opposed(draft, take_sides(trail.drafts), line)
    if not found and means_two(draft) and len(fighting) == 1:
        found = fighting[0] if speaking.isdisjoint(name_of(d) for d in fighting[0]) else []
    # Of one of two, a name of which nothing is known may be a person's.
    return found if draft.plural or all(each.kinds for each in found) else []


def _told_together(draft: Draft, near: list[Draft]) -> list[list[Draft]]:
    """The pairs of lands that the text told of together before, without whoever does the phrase's own deed."""
    doing = {token.i for group in binders(draft.head) for token in group}
    lands = [d for d in near if fits(d, Case("state", plural=False), alone=True) or may_be_land(d)]
    barred = {name_of(d) for d in lands if d.sentence == draft.sentence and d.head.i in doing}
    return pairs_told([d for d in lands if name_of(d) not in barred and not is_nobody(d)])


def _without_owner(draft: Draft, fitting: list[Draft], near: list[Draft]) -> list[Draft]:
    """Some mentions without those whose neighbour a phrase means: who does its verb, the land whose body that is."""
    if draft.owner is None or draft.noun is None or draft.noun.lemma not in BESIDE:
        return fitting
    own = own_subjects(draft.head)
    doing = [each for each in near if each.sentence == draft.sentence and each.head.i in own]
    sources = [source for each in doing for source in (each, source_of(each).owner) if source is not None]
    selves = {name_of(each) for each in (*sources, source_of(draft.owner))}
    return [each for each in fitting if name_of(each) not in selves]


def _pair_before(near: list[Draft]) -> list[Draft]:
    """The two whom the last phrase for two states meant ("the two countries … both states"); [] without one."""
    told = [d for d in near if d.noun is not None and d.noun.sort == "state" and d.plural and d.antecedent is not None]
    last = [d for d in told if means_two(d)][-1:]
    pair = {name_of(d): source_of(d) for d in told for each in last if d.head.i == each.head.i}
    return list(pair.values()) if len(pair) > 1 else []


def _latest(fitting: list[Draft], count: int) -> list[Draft]:
    """The last few different actors among some mentions, in the order of the text."""
    latest: dict[str, Draft] = {}
    for draft in reversed(fitting):
        latest.setdefault(name_of(draft), source_of(draft))
        if len(latest) == count:
            break
    return list(latest.values())[::-1]


def _pointed(draft: Draft, line: Line, near: list[Draft], opening: str, trail: Trail) -> list[Draft]:
    """What "these groups" or "the movement" means: the same noun before, else the latest that can be one."""
    noun = draft.noun
    if noun is None:
        return []
    close = [d for d in near if draft.sentence - d.sentence < LOOK_BACK]
    same = _by_same_noun(draft, noun, near if noun.suffix or not noun.generic else close, opening)
    if same or follows_other_post(draft, trail.words(draft)):
        return same
    if opening == "the" and (fuller := _owned_before(draft, noun, trail) or _holder_before(draft, noun, trail)):
        return [fuller]
    if _names_others(draft, noun, opening):
        return []
    case = Case("person" if noun.sort == "person" else "group", plural=bool(draft.plural), kinds=noun.kinds)
    if opening == "both":
        single = [d for d in near if fits(d, case._replace(plural=False), alone=True)]
        return both_meant(draft, line, single, trail.lines)
    alike = _called_so(draft, noun, close if noun.generic else near, trail.drafts, case)
    if noun.lemma == "group" and opening == "the":
        # A league of states, or a name that may be a land's, is seldom "the group" where a militia or party is near.
        alike = [d for d in alike if not GROUPLIKE.isdisjoint(set(source_of(d).kinds) - {"group"})] or alike
    return [source_of(alike[-1])] if alike else []


def _names_others(draft: Draft, noun: RoleNoun, opening: str) -> bool:
    """Whether a phrase tells enough of somebody to mean none of those named before without that noun."""
    sided = noun.lemma in load_roles().words["sided"]
    many = opening == "the" and bool(draft.plural)
    return bool(draft.traits) or noun.suffix is not None or sided or many or is_told_at_length(draft)


def _called_so(draft: Draft, noun: RoleNoun, within: list[Draft], named: list[Draft], case: Case) -> list[Draft]:
    """Those who may be called by a noun, latest last.

    within: among whom they are sought. named: all named before, which tell what a name may be called.
    """
    fitting = [d for d in within if fits(d, case, alone=True) and not d.embedded and not _only_hears(d, draft)]
    fitting = [d for d in fitting if not (is_narrowed(draft) and _is_guessed_body(source_of(d)))]
    if noun.sort == "person" and tells_post(draft):
        # "The labour minister" is nobody named before without an office.
        fitting = [d for d in fitting if source_of(d).noun is not None]
    offices = [d for d in named if d.noun is not None and d.antecedent is not None] if noun.sort == "person" else []
    return [d for d in fitting if _is_generic_of(source_of(d), noun) or _may_be_called(source_of(d), noun, offices)]


def _owned_before(draft: Draft, noun: RoleNoun, trail: Trail) -> Draft | None:
    """The one body that the same noun with an owner named anywhere before ("the X monarchy … the monarchy")."""
    if draft.plural or draft.traits or noun.sort == "person" or noun.suffix is not None:
        return None
    owned = [d for d in trail.drafts if d.noun == noun and d.owner is not None and d.plural == draft.plural]
    meant = {name_of(d): source_of(d) for d in owned if d.end <= draft.start and d.owner and d.owner.kind != "pronoun"}
    return next(iter(meant.values())) if len(meant) == 1 else None


def _holder_before(draft: Draft, noun: RoleNoun, trail: Trail) -> Draft | None:
    """The one person to whom the text gave the same office anywhere before ("King X … the king")."""
    if draft.plural or draft.traits or "office" not in noun.kinds or tells_post(draft):
        return None
    last = noun.lemma.split()[-1]
    alike = (d for d in trail.drafts if d.noun is not None and d.noun.lemma.split()[-1] == last)
    held = {name_of(d): source_of(d) for d in alike if d.antecedent is not None and not d.plural}
    return next(iter(held.values())) if len(held) == 1 else None


def _only_hears(meant: Draft, draft: Draft) -> bool:
    """Whether somebody is only told the clause in which a phrase stands ("told the paper that the group would …")."""
    telling = meant.head.head
    above = {a.i for a in draft.head.ancestors}
    told = meant.head.dep_ in {"dobj", "dative"} and meant.sentence == draft.sentence and telling.i in above
    return told and telling.lemma_ in load_reporting().saying and meant.head.i < draft.head.i


def _by_same_noun(draft: Draft, noun: RoleNoun, near: list[Draft], opening: str) -> list[Draft]:
    """What the same noun before meant, or several of them for "these"; [] where the one before is of another number."""
    same = [d for d in near if d.noun is not None and d.noun.lemma.split()[-1] == noun.lemma.split()[-1]]
    if opening not in {"these", "those"}:
        same = [d for d in same if set(draft.traits) <= set(d.traits) and not hold_other_posts(draft, d)]
        same = [d for d in same if "neighboring" in draft.traits or "neighboring" not in d.traits]
    if same and noun.suffix is not None and _is_long_left(same[-1], draft, near):
        return []
    if means_two(draft) and (two := two_owned(same)):
        return two
    if draft.plural and opening in {"these", "those", "both"} and same:
        several = [d for d in same if d.plural is False]
        if len(several) > 1 or same[-1].plural:
            return [source_of(same[-1])] if same[-1].plural else several
    return all_meant(same[-1], same) if same and same[-1].plural == draft.plural else []


def _is_long_left(organ: Draft, draft: Draft, near: list[Draft]) -> bool:
    """Whether a land's own institution was told of long before, and since then only other lands."""
    land = organ.owner
    if land is None or draft.sentence - organ.sentence < LOOK_BACK or "state" not in source_of(land).kinds:
        return False
    since = {name_of(d) for d in near if d.sentence > draft.sentence - LOOK_BACK and "state" in source_of(d).kinds}
    return bool(since) and name_of(land) not in since


def _may_be_called(meant: Draft, noun: RoleNoun, told: list[Draft]) -> bool:
    """Whether another role noun may go back to a mention: to a name that bears no other office, or to its own role.

    told: phrases for somebody named, which tell his offices.
    """
    if not _holds_literal(meant, noun):
        return False
    if meant.noun is not None:
        return noun.role is not None and meant.noun.role == noun.role
    if noun.sort != "person":
        return True
    offices = [d.noun for d in told if d.noun is not None and d.antecedent is meant and not d.noun.generic]
    return not offices or any(office.lemma.split()[-1] == noun.lemma.split()[-1] for office in offices)


def _is_guessed_body(meant: Draft) -> bool:
    """Whether a mention is a name of one word that no list knows, of which only a guess says that it is a body."""
    return is_bare_name(meant) and not meant.text.isupper()


def _is_generic_of(meant: Draft, noun: RoleNoun) -> bool:
    """Whether a noun that fits anybody may go back to a mention; no army or court is "the group"."""
    told = set(meant.kinds) - {"group"}
    organ = bool(told) and told <= STATE_ORGANS
    return noun.generic and not (noun.lemma == "group" and organ)


def _holds_literal(meant: Draft, noun: RoleNoun) -> bool:
    """Whether a body's name holds the words of its noun, where it must: "the interior ministry" is no commission."""
    last = noun.lemma.split()[-1]
    return last not in load_roles().words["literal"] or set(noun.lemma.split()) <= set(meant.text.lower().split())


def _same_words(draft: Draft, trail: Trail, opening: str) -> Draft:
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


def _same_office(draft: Draft, trail: Trail) -> Draft:
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

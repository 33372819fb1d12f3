"""A folder of news -> time_value_f1, factuality_mae, factuality_r and role_f1."""

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from dragoman.ontology import load_ontology
from dragoman.records import Event
from evals.meantime.gold import Article, GoldRole, Place, gold_files, load_articles
from evals.meantime.ours import Ours, read_article
from evals.meantime.timex import same_value, values_of
from evals.pairing import Pairing, pair
from evals.report import Layer
from evals.seeds.spans import Span, head_of, overlap, same_words

# Version of the matching rules in README.md; scores of different versions do not compare.
VERSION = "1"


class Role(NamedTuple):
    """Somebody in an event: the event's words, "source" or "target", and his own words."""

    event: Span
    role: str
    who: Span


def score_meantime(data: Path, texts: Path | None = None) -> tuple[Layer, ...]:  # noqa: ARG001 -- every set is called alike
    """Every score of the set; `texts` is not used, since the files hold their text."""
    ontology = load_ontology()
    return score_articles([(article, read_article(article, ontology)) for article in load_articles(data)])


def meantime_files(data: Path, texts: Path | None = None) -> tuple[Path, ...]:  # noqa: ARG001 -- every set is called alike
    """Every file the scores rest on."""
    return gold_files(data)


def score_articles(read: Sequence[tuple[Article, Ours]]) -> tuple[Layer, ...]:
    """Times, factuality and roles of articles against what we read in them."""
    return score_times(read), score_factuality(read), score_roles(read)


def score_times(read: Sequence[tuple[Article, Ours]]) -> Layer:
    """time_value_f1: times in overlapping words with one value, of all of the gold's and all of ours."""
    right = gold = ours = found = 0
    errors = []
    for article, mine in read:
        pairing = pair(
            article.times,
            mine.times,
            lambda t, w: overlap(t.place, (w.anchor.start, w.anchor.end)) > 0 and same_value(t.value, w),
        )
        spans = pair(article.times, mine.times, lambda t, w: overlap(t.place, (w.anchor.start, w.anchor.end)) > 0)
        right, found = right + len(pairing.pairs), found + len(spans.pairs)
        gold, ours = gold + len(article.times), ours + len(mine.times)
        errors += list(_time_errors(article, mine, pairing))
    score = 2 * right / (gold + ours) if gold else None
    return Layer(
        name="times",
        scores={"time_value_f1": score},
        counts={"time_value_f1": f"{right}/{gold} of gold, {right}/{ours} of ours", "times.overlapping": str(found)},
        errors=tuple(errors),
    )


def _time_errors(article: Article, mine: Ours, pairing: Pairing) -> Iterator[str]:
    for place in pairing.missed:
        time = article.times[place]
        near = [w for w in mine.times if overlap(time.place, (w.anchor.start, w.anchor.end))]
        got = [(w.anchor.exact, values_of(w), w.duration) for w in near]
        yield f"MISSED {article.text[slice(*time.place)]!r} = {time.value} ({article.published}): ours {got}"
    for place in range(len(mine.times)):
        when = mine.times[place]
        if not any(overlap(t.place, (when.anchor.start, when.anchor.end)) for t in article.times):
            yield f"WRONG {when.anchor.exact!r} {when.edtf} {when.duration}"


def score_factuality(read: Sequence[tuple[Article, Ours]]) -> Layer:
    """factuality_mae and factuality_r (Pearson) over event mentions; where we commit to neither, ours is 0."""
    rows = [
        (event.factuality, mine.factuality.get(event.place) or 0, article.text[slice(*event.place)], article.name)
        for article, mine in read
        for event in article.events
        if event.factuality is not None
    ]
    gold, ours = [row[0] for row in rows], [row[1] for row in rows]
    constant = sum(abs(one - 3) for one in gold) / len(gold) if gold else None
    return Layer(
        name="factuality",
        scores={"factuality_mae": mean_error(gold, ours), "factuality_r": pearson(gold, ours)},
        counts={"factuality_mae": f"{len(rows)} event mentions; always +3: {_shown(constant)}"},
        errors=tuple(f"{g:+d} ours {o:+d} {words!r} {name}" for g, o, words, name in rows if g != o),
    )


def mean_error(gold: Sequence[float], ours: Sequence[float]) -> float | None:
    """Mean absolute difference; None without pairs."""
    return sum(abs(a - b) for a, b in zip(gold, ours, strict=True)) / len(gold) if gold else None


def pearson(gold: Sequence[float], ours: Sequence[float]) -> float | None:
    """Pearson's correlation, -1 to 1; None where either side never varies."""
    if not gold:
        return None
    a, b = sum(gold) / len(gold), sum(ours) / len(ours)
    over = sum((x - a) * (y - b) for x, y in zip(gold, ours, strict=True))
    under = math.sqrt(sum((x - a) ** 2 for x in gold) * sum((y - b) ** 2 for y in ours))
    return over / under if under else None


def score_roles(read: Sequence[tuple[Article, Ours]]) -> Layer:
    """role_f1: first and second arguments of the event mentions that an event of ours is about."""
    gold: list[Role] = []
    ours: list[Role] = []
    events = found = 0
    for article, mine in read:
        # "They" after "X and Y" stands once for each of them; in words, as the gold has roles, that is one.
        mine_roles = list(dict.fromkeys(_our_roles(mine)))
        heads = {event.place for event in article.events if any(_overlaps(event.place, t) for t in mine.triggers)}
        events, found = events + len(article.events), found + len(heads)
        gold += [_gold_role(article, one) for one in article.roles if one.event in heads]
        ours += [
            one for one in mine_roles if any(_overlaps(place, (one.event.start, one.event.end)) for place in heads)
        ]
    pairing = pair(gold, ours, _same_role)
    return Layer(
        name="roles",
        scores={"role_f1": pairing.f1()},
        counts={"role_f1": pairing.figures(), "roles.events": f"{found}/{events} event mentions read as events"},
        errors=(),
    )


def _our_roles(mine: Ours) -> Iterator[Role]:
    for claim in mine.reading.claims:
        event = claim.content
        if isinstance(event, Event):
            about = Span(mine.name, event.trigger.start, event.trigger.end, event.trigger.start)
            for name, roles in (("source", event.sources), ("target", event.targets)):
                for role in roles:
                    head = mine.heads.get(role.mention or "", head_of(role.anchor.exact, role.anchor.start))
                    yield Role(about, name, Span(mine.name, role.anchor.start, role.anchor.end, head))


def _gold_role(article: Article, one: GoldRole) -> Role:
    words = article.text[slice(*one.who)]
    about = Span(article.name, *one.event, one.event[0])
    return Role(about, one.role, Span(article.name, *one.who, head_of(words, one.who[0])))


def _same_role(gold: Role, ours: Role) -> bool:
    same_event = gold.event.doc == ours.event.doc and _overlaps(gold.event[1:3], ours.event[1:3])
    return same_event and gold.role == ours.role and same_words(gold.who, ours.who)


def _overlaps(a: Place, b: Place) -> bool:
    return overlap(a, b) > 0


def _shown(score: float | None) -> str:
    return "no gold" if score is None else f"{score:.3f}"

"""Passage -> the draft form, so that one can mend it and read it again."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from corpus._words import Place, find_all
from corpus.records import Attribution, End, Event, Influence, Label, Mention, Passage, Relation, Role, Span, Who

NONE = "-"
SIGNS = {1: "+", -1: "-", 0: "0", None: "?"}


def show_draft(passage: Passage) -> str:
    """The passage in the draft form; reading it again gives the same passage."""
    told: set[str] = set()
    return _show(passage, lambda number, span: _Shown(passage, number, Place(passage.text, *span)).lines(told))


def show_bare(passage: Passage) -> str:
    """The passage in the draft form without labels, for somebody to label it anew."""
    return _show(passage, lambda _number, _span: [])


def _show(passage: Passage, label: Callable[[int, Span], list[str]]) -> str:
    head = [passage.genre, passage.region, passage.published or NONE, passage.outlet or NONE, passage.actors]
    lines = [f"P {' | '.join(head)}"]
    for number, span in enumerate(passage.sentences):
        if number and passage.text[passage.sentences[number - 1][1] : span[0]] == "\n\n":
            lines.append("N")
        lines += [f"S {passage.words(span)}", *label(number, span)]
    return "\n".join(lines) + "\n"


class _Shown(NamedTuple):
    """One sentence of a passage."""

    passage: Passage
    number: int
    place: Place

    def lines(self, told: set[str]) -> list[str]:
        """The label lines; told: actors whose sector and country stand above already."""
        p = self.passage
        found = [self._mention(each, told) for each in p.mentions if each.sentence == self.number]
        found += [self._said(each) for each in p.attributions if each.sentence == self.number]
        found += [self._time(each.span, each.edtf or each.duration) for each in p.times if each.sentence == self.number]
        found += [self._event(each) for each in p.events if each.sentence == self.number]
        found += [self._relation(each) for each in p.relations if each.sentence == self.number]
        found += [self._influence(each) for each in p.influences if each.sentence == self.number]
        for each in p.measures:
            if each.sentence == self.number:
                what = NONE if each.what is None else self.quote(each.what)
                fields = [self.quote(each.amount), f"{each.value:.15g}", each.unit or NONE, what]
                found.append(_line("M", fields, [("bound", each.bound)]))
        return found if self.number in p.coded() else [*found, "0"]

    def quote(self, span: Span) -> str:
        """The words of a span, with a number where they stand there more than once."""
        words = self.passage.words(span)
        every = find_all(self.place, words)
        return words if len(every) <= 1 else f"{words}#{every.index(span) + 1}"

    def _mention(self, mention: Mention, told: set[str]) -> str:
        keys = [] if mention.actor in told else _who(self.passage.who, mention.actor)
        told.add(mention.actor)
        return _line("A", [mention.actor, self.quote(mention.span), mention.kind], keys)

    def _said(self, said: Attribution) -> str:
        holder = NONE if said.holder is None else self._role(said.holder)
        content = "whole" if said.content == (self.place.start, self.place.end) else self.quote(said.content)
        return _line("W", [holder, self._parts(said.cues), content, said.form], [])

    def _time(self, span: Span, value: str | None) -> str:
        return _line("T", [self.quote(span), value or NONE], [])

    def _event(self, event: Event) -> str:
        when = None if event.when is None else f"{self.quote(event.when)}={event.edtf or NONE}"
        keys = [
            ("mode", event.mode),
            *_status(event),
            ("when", when),
            ("at", None if event.place is None else self.quote(event.place)),
            ("alt", "+".join(event.alternates) or None),
        ]
        return _line(
            "E", [self.quote(event.trigger), event.type or "OTHER", self._arrow(event.sources, event.targets)], keys
        )

    def _relation(self, tie: Relation) -> str:
        fields = [self.quote(tie.predicate), tie.kind, self._arrow(tie.holders, tie.targets)]
        return _line("R", fields, [("trend", tie.trend), *_status(tie)])

    def _influence(self, link: Influence) -> str:
        ends = " -> ".join(NONE if end is None else self.quote(end.span) for end in (link.cause, link.effect))
        keys = [
            *(_end("cq", "cd", link.cause)),
            *(_end("eq", "ed", link.effect)),
            *_status(link),
        ]
        return _line("I", [f"{link.link_type} {SIGNS[link.sign]}", self._parts(link.connectives), ends], keys)

    def _parts(self, spans: Sequence[Span]) -> str:
        """Words, or words with gaps: each number counts from where the part before ends."""
        shown, place = [], self.place
        for span in spans:
            words = self.passage.words(span)
            every = find_all(place, words)
            shown.append(words if every[0] == span else f"{words}#{every.index(span) + 1}")
            place = place._replace(start=span[1])
        return " ... ".join(shown) or NONE

    def _arrow(self, left: Iterable[Role], right: Iterable[Role]) -> str:
        return " > ".join(" + ".join(map(self._role, side)) or NONE for side in (left, right))

    def _role(self, role: Role) -> str:
        return f"id:{role.actor}" if role.span is None else self.quote(role.span)


def _who(who: Iterable[Who], actor: str) -> list[tuple[str, str | None]]:
    one = next(each for each in who if each.id == actor)
    return [("sector", one.sector or NONE), ("country", one.country or NONE), ("known", "yes" if one.known else "no")]


def _status(label: Label) -> Iterator[tuple[str, str | None]]:
    yield "polarity", None if label.polarity == "+" else label.polarity
    yield "modality", None if label.modality == "asserted" else label.modality
    yield "by", "<".join(f"w{each.partition('.')[2]}" for each in label.by) or None


def _end(quantity: str, delta: str, end: End | None) -> Iterator[tuple[str, str | None]]:
    if end is not None:
        yield quantity, end.quantity
        yield delta, None if end.delta is None else f"{end.delta:+d}"


def _line(letter: str, fields: Sequence[str], keys: Iterable[tuple[str, str | None]]) -> str:
    given = (f"{key}={value}" for key, value in keys if value is not None)
    return f"{letter} {' | '.join([*fields, *given])}"

"""Camps -> how a page tells them: parts with two sides, and what fits none."""

from typing import Literal

from msgspec import Struct

from dragoman.model import Camps

Sign = Literal["+", "-", "±", "?"]


class CampPart(Struct, frozen=True, kw_only=True):
    """Actors that hang together by friendly and hostile ties, on two sides; b is empty where nobody is against a."""

    number: int
    a: tuple[str, ...]
    b: tuple[str, ...]


class Misfit(Struct, frozen=True, kw_only=True):
    """A tie that fits no way of taking sides with as few against it. ties: ids of findings."""

    a: str
    b: str
    sign: Sign
    ties: tuple[str, ...]


class OddTriad(Struct, frozen=True, kw_only=True):
    """Three actors whose ties do not fit two camps. signs: of first and second, first and third, second and third."""

    actors: tuple[str, str, str]
    signs: tuple[Sign, Sign, Sign]


class CampBalance(Struct, frozen=True, kw_only=True):
    """Camps that the ties make. triads: how many there are; odd: those out of balance.

    frustration: fewest ties that fit no two camps; proven: False where the search was cut off and fewer may do.
    mixed: pairs with friendly and hostile ties, which are in no camp for that.
    """

    triads: int
    odd: tuple[OddTriad, ...]
    frustration: int
    proven: bool
    parts: tuple[CampPart, ...]
    against: tuple[Misfit, ...]
    mixed: tuple[tuple[str, str], ...]


def make_balance(camps: Camps, mixed: tuple[tuple[str, str], ...]) -> CampBalance:
    """Camps and pairs of both signs as a page tells them."""
    return CampBalance(
        triads=camps.triads,
        odd=tuple(OddTriad(actors=t.actors, signs=_signs(t.signs)) for t in camps.unbalanced),
        frustration=camps.frustration,
        proven=camps.proven,
        parts=tuple(CampPart(number=number, a=one, b=other) for number, (one, other) in enumerate(camps.camps, 1)),
        against=tuple(
            Misfit(a=tie.a, b=tie.b, sign="+" if tie.sign > 0 else "-", ties=tie.findings) for tie in camps.against
        ),
        mixed=mixed,
    )


def _signs(signs: tuple[int, int, int]) -> tuple[Sign, Sign, Sign]:
    one, two, three = ("+" if sign > 0 else "-" for sign in signs)
    return one, two, three  # type: ignore[return-value] # each is one of two signs

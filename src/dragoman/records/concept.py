"""Concept: a quantity that can go up or down."""

from msgspec import Struct


class Concept(Struct, frozen=True, kw_only=True, gc=False):
    """A quantity of somebody, towards somebody, in a sphere: (quantity, holder, target, sphere).

    id: "quantity(holder>target)" with "/sphere" where given; holder and target are actor ids, None when the
      text names none. label: words for people. positive: what "up" means.
    provisional: True where no listed quantity fits; then quantity is "act:lemma" or "thing:head words".
    part_of: id of the wider concept this one belongs to.
    """

    id: str
    label: str
    quantity: str
    holder: str | None = None
    target: str | None = None
    sphere: str | None = None
    positive: str = "more"
    provisional: bool = False
    part_of: str | None = None

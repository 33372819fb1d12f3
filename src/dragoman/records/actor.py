"""Actor, and the words that refer to one."""

from typing import Literal

from msgspec import Struct

from dragoman.records.anchor import Anchor

MentionKind = Literal["name", "metonym", "adjective", "nominal", "pronoun", "place"]


class Actor(Struct, frozen=True, kw_only=True, gc=False):
    """Somebody who acts, is acted on or speaks.

    id: lexicon id ("IRN", "IRN.GOV", "hamas"), "OWNER~role" for a group known by its owner ("IRQ~official"),
      or "new:slug" for a name that no list knows (provisional).
    kinds: state, government, legislature, military, security, militia, party, movement, person, media, igo, office,
      group, alignment, place, company, people; most specific first.
    country: ISO 3166 alpha-3, None when unknown. part_of, member_of, backed_by: actor ids. sector: PLOVER code of what
      they act for (GOV, MIL, …) when the text was published, None when nothing tells.
    """

    id: str
    name: str
    kinds: tuple[str, ...] = ()
    country: str | None = None
    part_of: tuple[str, ...] = ()
    member_of: tuple[str, ...] = ()
    backed_by: tuple[str, ...] = ()
    provisional: bool = False
    sector: str | None = None


class Mention(Struct, frozen=True, kw_only=True, gc=False):
    """Words that refer to an actor.

    id: unique in its document ("m12"). entry: lexicon id the words alone point to, None when they need context.
    actor: id after resolution, None before. head: start of the head word, code points.
    antecedent: mention id a pronoun or a demonstrative goes back to, None when there is none or none was found.
    role, owner, traits: for a nominal, the role noun's lemma ("militia"), the mention that owns it (Iraqi), and
      other words that tell groups apart ("shiite"), sorted.
    kinds: actor kinds the words themselves suggest (a listed name's, a last word "Brigade", a title before it); ()
      when nothing tells.
    plural: whether the words name more than one; None when unknown.
    quantifier: how many of its kind the words mean, without a number ("some officials", "all parties"); None for no
      such word.
    embedded: True inside a longer name or compound (Iran in "Iran-backed").
    why: one sentence on how the actor was chosen.
    """

    id: str
    anchor: Anchor
    kind: MentionKind
    sentence: int
    head: int
    entry: str | None = None
    actor: str | None = None
    antecedent: str | None = None
    role: str | None = None
    owner: str | None = None
    traits: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    plural: bool | None = None
    quantifier: Literal["all", "most", "many", "some", "few", "none"] | None = None
    embedded: bool = False
    score: float | None = None
    why: str = ""


class Role(Struct, frozen=True, kw_only=True, gc=False):
    """Who fills a place in a claim: the words, the mention they hold, and the actor once resolved (None before).

    A thing that names nobody ("rejected the timetable") has words alone.
    score: how likely it stands there, between 0 and 1, where the learned reader put it; None where a rule did.
    """

    anchor: Anchor
    mention: str | None = None
    actor: str | None = None
    inferred: bool = False
    score: float | None = None

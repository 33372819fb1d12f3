"""What a question supposes beside its push: concepts held, links cut or added, how it is read."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Literal

from msgspec import Struct

from dragoman.records import Concept, Intervention, Rejected, SystemModel

# What stands between two concepts where a person adds a link, and its sign.
ARROWS: Mapping[str, Literal[1, -1]] = MappingProxyType({"->": 1, "-|": -1})
ENDS = 2
COMMAND = "ask"
EXAMPLE = 'write "trade of Norway -> taxes of Suria"'


class Suppose(Struct, frozen=True, kw_only=True):
    """What a question supposes beside its push.

    once: the push comes once and does not last. at_rest: followed to where changes come to rest instead of over steps.
    all_links: aims and settings run too. held: words for concepts that stay where they are. cut: ids of links that are
    taken out. added: links put in, as words for two concepts with "->" (raises) or "-|" (lowers) between them.
    sensitivity: each link and origin on the way is left out in turn, to tell what the answer hangs on.
    seen_by: origins or documents whose word alone is held, see keep_sources; () for everybody's. compare_with: a second
    question, as in read_rival, to tell what differs under it.
    """

    once: bool = False
    at_rest: bool = False
    all_links: bool = False
    held: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    sensitivity: bool = False
    seen_by: tuple[str, ...] = ()
    compare_with: str | None = None


NOTHING_ELSE = Suppose()


class UnreadableSuppositionError(Exception):
    """A supposition that does not fit the model or the question."""

    def __init__(self, line: Rejected) -> None:
        """Keep the one line that people see."""
        self.line = line
        super().__init__(str(line))


def read_suppositions(
    suppose: Suppose, push: Intervention, system: SystemModel, choose: Callable[[str], Concept]
) -> tuple[Intervention, ...]:
    """The interventions of a question, its push first. choose: words -> the concept they name.

    Raises UnreadableSuppositionError, and what `choose` raises.
    """
    if suppose.once and suppose.at_rest:
        raise _refuse(COMMAND, "a push that lasts, or changes read over steps", "neither", "give --once or --rest")
    interventions = (push, *_hold(suppose, choose), *_cut(suppose, system), *_add(suppose, choose))
    if push.target in {one.target for one in interventions if one.kind == "hold"}:
        raise _refuse(push.target, "a concept to be pushed or held", "both", "hold another one")
    return interventions


def _refuse(where: str, expected: str, got: str, fix: str) -> UnreadableSuppositionError:
    return UnreadableSuppositionError(Rejected(where=f'"{where}"', expected=expected, got=got, fix=fix))


def _hold(suppose: Suppose, choose: Callable[[str], Concept]) -> Iterator[Intervention]:
    return (Intervention(kind="hold", target=choose(words).id) for words in suppose.held)


def _cut(suppose: Suppose, system: SystemModel) -> Iterator[Intervention]:
    known = {link.id for link in system.links}
    for name in suppose.cut:
        if name not in known:
            raise _refuse(name, "the id of a link", "none of that id", "see: dragoman show DOSSIER system --json")
        yield Intervention(kind="cut", target=name)


def _add(suppose: Suppose, choose: Callable[[str], Concept]) -> Iterator[Intervention]:
    for words in suppose.added:
        arrow = next((arrow for arrow in ARROWS if arrow in words), None)
        said = [part.strip() for part in words.split(arrow)] if arrow else []
        ends = [choose(part).id for part in said] if len(said) == ENDS and all(said) else []
        if arrow is None or len(set(ends)) != ENDS:
            raise _refuse(words, 'two concepts with "->" or "-|" between them', "something else", EXAMPLE)
        yield Intervention(kind="add", cause=ends[0], target=ends[1], direction=ARROWS[arrow])

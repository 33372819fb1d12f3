"""Words that the encoder puts on a side of a deed -> whom they name."""

from collections.abc import Iterable, Sequence

from dragoman.read.frames_encoder_v1 import Side
from dragoman.read.grammar.scene import Scene
from dragoman.read.status.mere_words import is_likened
from dragoman.records import Role


def roles_seen(scene: Scene, number: int, sides: Sequence[Side]) -> tuple[Role, ...]:
    """Whom the words on a side name, each once; "ministers of X and Y" are X's, and Y's."""
    found: dict[str, Role] = {}
    for side in sides:
        role = scene.role(number, side.token)
        if role is not None and is_likened(scene, number, side.token):
            continue
        twins = scene.twins.get(role.mention or "", ()) if role is not None else ()
        named = () if role is None else (role, *(Role(anchor=each.anchor, mention=each.id) for each in twins))
        for each in named or scene.roles(number, [side.token])[:1]:
            found.setdefault(each.mention or each.anchor.exact, each)
    return tuple(role for role in found.values() if not _is_part_of_another(scene, role, found.values()))


def _is_part_of_another(scene: Scene, role: Role, roles: Iterable[Role]) -> bool:
    """Whether a role is only part of another's words ("my brother": not me), and not one of several named by them."""
    around = [r for r in roles if r.anchor != role.anchor and r.anchor.start <= role.anchor.start]
    around = [r for r in around if role.anchor.end <= r.anchor.end and role.mention and r.mention]
    twins = {each.id for r in around for each in scene.twins.get(r.mention or "", ())}
    return any(role.mention not in twins for r in around)

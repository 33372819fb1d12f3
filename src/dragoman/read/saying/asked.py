"""Claims of a document -> those but the ones of which it only asks whether they are so."""

from collections.abc import Sequence

from dragoman.read.grammar.scene import Scene
from dragoman.read.saying.withdrawn import telling_word
from dragoman.read.status.status import is_only_asked
from dragoman.records import Attribution, Claim, Influence


def leave_asked(scene: Scene, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims without what a question of yes or no asks ("Did X attack Y?"), whoever asks it: that tells nothing.

    What a question takes for given stays ("Why did X attack Y?", "Has the raid ended?"), and so does what somebody
    says by the way ("Did X attack Y, as Z claims?").
    """
    asking = {number for number, span in enumerate(scene.parsed.spans) if any(token.text == "?" for token in span)}
    said = {a.id: a for a in scene.attributions if a.type == "indirect"} if asking else {}
    return tuple(
        c for c in claims if c.sentence not in asking or not _is_asked(scene, c, said.get(c.attribution or ""))
    )


def _is_asked(scene: Scene, claim: Claim, said: Attribution | None) -> bool:
    """Whether a deed, a tie or an amount is only asked about; whether links are, the rules for links know."""
    word = None if isinstance(claim.content, Influence) else telling_word(scene, claim)
    if word is None or not is_only_asked(word, scene.ontology):
        return False
    cue = None if said is None else scene.tokens(claim.sentence, said.cue)
    return cue is None or cue.root.pos_ != "VERB" or is_only_asked(cue.root, scene.ontology)

"""Event codes and our events -> whether they are of one root."""

from dragoman.ontology import load_ontology

ROOT = 2
# An appeal is a request, though the conversion of CAMEO's codes leaves its root out.
APPEAL = ("02", "REQUEST")


def root_of(code: str) -> str:
    """The first two digits."""
    return code[:ROOT]


def roots_of(event_type: str) -> frozenset[str]:
    """The CAMEO roots that a PLOVER type stands for: three for ASSAULT (18, 19, 20)."""
    return frozenset(load_ontology().event_types[event_type].cameo_roots)


def same_root(code: str, event_type: str) -> bool:
    """Whether a type is right for a code: it stands for the code's root, or is what the code itself converts to."""
    converted = load_ontology().cameo.get(code)
    converts = converted is not None and converted.type == event_type
    return converts or root_of(code) in roots_of(event_type) or (root_of(code), event_type) == APPEAL

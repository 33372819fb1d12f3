"""A name that no list knows -> the id it goes by."""

from dragoman.resolve._slugs import name_slug

UNLISTED = "new:"


def provisional_id(name: str) -> str:
    """The id of somebody whom no list knows, the same for all customary spellings of a name and its possessive."""
    return UNLISTED + name_slug(name.removesuffix("’s").removesuffix("'s"))

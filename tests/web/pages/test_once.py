"""What is worked out once for a dossier."""

from dragoman.web.pages._once import once


def test_what_was_made_of_one_thing_is_kept_until_another_comes():
    """Of equal things each is its own: only the very same one is not looked at again."""
    seen = []

    @once
    def count(given: list[int]) -> int:
        seen.append(given)
        return len(seen)

    one, equal = [1], [1]

    assert [1, 1, 2, 3] == [count(one), count(one), count(equal), count(one)]

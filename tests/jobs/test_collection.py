"""The collector of rings while a build weighs."""

import gc

import pytest

from dragoman.jobs.collection import without_collection


def test_the_collector_stands_still_inside():
    """Off inside, on again afterwards."""
    with without_collection():
        inside = gc.isenabled()

    assert (False, True) == (inside, gc.isenabled())


def test_the_collector_comes_back_after_an_error():
    """A stage that fails leaves the collector as it was."""
    with pytest.raises(KeyError), without_collection():
        raise KeyError

    assert gc.isenabled()


def test_who_had_it_off_keeps_it_off():
    """A caller who runs without the collector is not given it."""
    gc.disable()
    try:
        with without_collection():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()

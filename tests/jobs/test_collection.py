"""The collector of rings while a build reads and weighs."""

import gc

import pytest

from dragoman.jobs.collection import set_loaded_aside, without_collection


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


def test_what_is_loaded_is_set_aside_once():
    """The first call takes what is there out of the collector's sight; what is made later stays in it."""
    gc.unfreeze()
    set_loaded_aside.cache_clear()
    loaded: list[object] = [[]]
    set_loaded_aside()
    aside = gc.get_freeze_count()
    made: list[object] = [[]]
    set_loaded_aside()
    seen = gc.get_objects()

    assert aside
    assert (False, True) == tuple(any(each is one for each in seen) for one in (loaded, made))

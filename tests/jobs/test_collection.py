"""The collector of rings while a build reads and weighs."""

import gc
from collections.abc import Iterator

import pytest

from dragoman.jobs.collection import LOOK_AFTER, set_loaded_aside, without_collection


@pytest.fixture
def not_yet_aside() -> Iterator[None]:
    """A process in which nothing was set aside; its thresholds are given back afterwards."""
    thresholds = gc.get_threshold()
    gc.unfreeze()
    set_loaded_aside.cache_clear()
    yield
    gc.set_threshold(*thresholds)


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


@pytest.mark.usefixtures("not_yet_aside")
def test_what_is_loaded_is_set_aside_once():
    """The first call takes what is there out of the collector's sight; what is made later stays in it."""
    loaded: list[object] = [[]]
    set_loaded_aside()
    aside = gc.get_freeze_count()
    made: list[object] = [[]]
    set_loaded_aside()
    seen = gc.get_objects()

    assert aside
    assert (False, True) == tuple(any(each is one for each in seen) for one in (loaded, made))


@pytest.mark.usefixtures("not_yet_aside")
def test_the_collector_comes_seldom_once_all_is_loaded():
    """It looks for rings after many new objects, and still looks."""
    set_loaded_aside()

    assert gc.isenabled()
    assert LOOK_AFTER == gc.get_threshold()[0]

from dragoman.weigh import weigh_readings

TIMES = [("the Harbour Times", "named")]
OFFICIALS = [("officials", "unnamed")]


def relays(*articles: object):
    """The relays of some articles: why, and in how many documents."""
    weighed = weigh_readings([a.document for a in articles], [a.reading for a in articles])
    return [(r.why, len(r.places)) for r in weighed.repeats if r.method == "relay"]


def telling(article: type, sentence: str, name: str, by: list[tuple[str, str]]):
    """An article that has one claim from somebody else."""
    made = article(sentence, name=name, publisher=name)
    made.event(0, "VEL", "ASSAULT", "COR", by=by)
    return made


def test_two_outlets_that_cite_one_paper_relay_it(article: type):
    """The same finding from one named source in two documents is a relay."""
    one = telling(article, "The Harbour Times says Veldania fired.", "Post", TIMES)
    two = telling(article, "As the Harbour Times has it, shells fell on Corrin.", "Echo", TIMES)

    assert [("all have it from the Harbour Times", 2)] == relays(one, two)


def test_unnamed_officials_are_no_common_source(article: type):
    """Nobody knows whether two outlets heard the same officials."""
    one = telling(article, "Officials say Veldania fired.", "Post", OFFICIALS)
    two = telling(article, "Shells fell on Corrin, officials say.", "Echo", OFFICIALS)

    assert [] == relays(one, two)

def test_who_does_not_reply_says_nothing(read_text):
    """What stands before a denied verb of saying is a sentence of its own."""
    assert () == read_text("Velda offered in May to talk; Marlen accepted, Ostrel did not reply.").attributions


def test_a_verb_that_tells_a_clause_of_its_own_tells_none_before_it(read_text):
    """In a row of sentences, the last of which says what somebody tells others, the first ones are not what he says."""
    found = {
        a.content.exact
        for a in read_text("Torgul trains the rebels, it pays them, it tells them where to go.").attributions
    }

    assert not any("trains" in words for words in found)

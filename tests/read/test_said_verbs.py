def test_who_does_not_reply_says_nothing(read_text):
    """What stands before a denied verb of saying is a sentence of its own."""
    assert () == read_text("Velda offered in May to talk; Marlen accepted, Ostrel did not reply.").attributions

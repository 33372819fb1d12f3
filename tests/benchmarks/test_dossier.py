"""The dossier benchmark tells what it says it tells."""

import json

from benchmarks.__main__ import main

VERBS = ["add", "read", "add_more", "read_more", "read_none", "tables", "ask", "brief", "decide"]


def test_report_has_every_verb(capsys):
    """One run on a dozen documents tells CPU-seconds for each verb, in the order in which a user comes to them."""
    code = main(["dossier", "--json", "--rounds", "1", "--documents", "12"])
    report = json.loads(capsys.readouterr().out)

    assert (0, 12) == (code, report["documents"])
    assert VERBS == list(report["cpu_s"])

"""What two weighings hold otherwise."""

from msgspec.structs import replace

from dragoman.records import Weighed
from dragoman.tell import Stand, list_changes


def stand(case, weighed: Weighed) -> Stand:
    """The case as it stands with some weighing."""
    return Stand(case.documents, case.readings(), weighed)


def test_the_same_weighing_has_no_changes(case):
    """Nothing new, changed or withdrawn."""
    assert () == list_changes(stand(case, case.weighed()), stand(case, case.weighed()))


def test_what_only_one_holds_is_new_or_withdrawn(case):
    """By which of the two is the later."""
    whole, none = stand(case, case.weighed()), stand(case, Weighed())
    findings = {finding.id for finding in case.weighed().findings}

    assert {("new", one) for one in findings} == {(c.change, c.finding) for c in list_changes(none, whole)}
    assert {("withdrawn", one) for one in findings} == {(c.change, c.finding) for c in list_changes(whole, none)}


def test_another_support_is_a_change_told_before_and_after(case):
    """Support and origins are compared, the id and the wording are not."""
    first, *others = case.weighed().findings
    weaker = replace(case.weighed(), findings=(replace(first, id="other", support="retracted", origins=0), *others))
    (change,) = list_changes(stand(case, case.weighed()), stand(case, weaker))

    assert ("changed", "other", "retracted, 0 origins") == (change.change, change.finding, change.after)
    assert change.before is not None
    assert change.before.startswith(first.support)

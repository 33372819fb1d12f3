"""Outlooks -> lines to read; no chance without its base rate, its n and its window."""

from collections.abc import Iterator

from dragoman.records.outlook import DyadOutlook, QuadChance, Reason, Regime, StatedOutlook, TrackRecord, Week

STATED_SHOWN = 12
POINT = 0.005


def outlook_text(outlook: DyadOutlook) -> str:
    """A dyad's outlook: chances with reasons, or why there is none, then what the texts say is to come."""
    return "\n".join(_lines(outlook))


def _lines(outlook: DyadOutlook) -> Iterator[str]:
    as_of = f", as of {outlook.as_of}" if outlook.as_of else ""
    yield f"{outlook.source} → {outlook.target}{as_of}"
    if outlook.why_not is not None:
        yield f"No forecast: {outlook.why_not}."
    if outlook.undated:
        yield _undated_line(outlook.undated, outlook.yearless)
    for chance in outlook.chances if outlook.why_not is None else ():
        yield ""
        yield from _chance_lines(chance)
    if outlook.regimes or outlook.weeks:
        yield ""
        yield from map(_regime_line, outlook.regimes)
        yield from map(_week_line, outlook.weeks)
    if outlook.stated:
        yield ""
        yield "What the texts say is to come:"
        for stated in outlook.stated[:STATED_SHOWN]:
            yield f"  {_stated_line(stated)}"
        if (more := len(outlook.stated) - STATED_SHOWN) > 0:
            yield f"  and {more} more (--json)"


def _undated_line(undated: int, yearless: int) -> str:
    one = undated == 1
    told = f"{undated} {'event is' if one else 'events are'} told as done between named sides without a day"
    told = f"{told}, and {'counts' if one else 'count'} for no history."
    if not yearless:
        return told
    many = "It" if one else "All of them" if yearless == undated else f"{yearless} of them"
    lack = "lacks" if one or yearless == 1 else "lack"
    return f"{told} {many} {lack} only the year: say when it was published, with add --published."


def _chance_lines(chance: QuadChance) -> Iterator[str]:
    title = f"{chance.name} within {chance.days} {'day' if chance.days == 1 else 'days'}"
    if chance.chance is None or chance.base_rate is None or chance.window is None:
        yield f"{title}: no forecast: {chance.why_not}."
        return
    yield f"{title}: {_percent(chance.chance)}"
    first, last = chance.window
    base = f"n = {chance.base_rows:,} mornings of all dyads, {first} to {last}"
    yield f"  base rate {_percent(chance.base_rate)} ({base})"
    yield f"  between these two on {chance.own_days} of {chance.days_known} days"
    if chance.said_alike is not None and chance.came_alike is not None:
        alike = f"{_percent(chance.said_alike)} before calibration, {_percent(chance.came_alike)} came"
        yield f"  of {chance.rows_alike:,} later mornings told about as much ({alike})"
    for reason in chance.reasons:
        yield f"  {_reason_line(reason)}"
    if chance.against is not None:
        yield f"  against: {_reason_line(chance.against)}"


def _regime_line(regime: Regime) -> str:
    told = f"{regime.name}: {regime.now:.2g} a week since {regime.first} to {regime.last}, {regime.before:.2g} before"
    alarms = f"as strong in {_percent(regime.false_alarms)} of {regime.orders} random orders of the same weeks"
    return f"{told} ({_percent(regime.mass)}; {alarms})"


def _week_line(week: Week) -> str:
    goldstein = f", Goldstein {week.goldstein:+.1f} (n = {week.rated})" if week.goldstein is not None else ""
    return f"week of {week.first}: {week.events:,} of {week.news:,} events of all{goldstein}"


def _reason_line(reason: Reason) -> str:
    size = "under 1 point" if abs(reason.points) < POINT else f"{100 * reason.points:+.0f} points"
    claims = f" [{', '.join(reason.claims)}]" if reason.claims else ""
    dates = f" ({', '.join(reason.days)})" if reason.days else ""
    return f"{size}: {reason.told}{dates}{claims}"


def _stated_line(stated: StatedOutlook) -> str:
    denied = "not " if stated.polarity == "-" else ""
    hedges = f" by “{'”, “'.join(stated.hedges)}”" if stated.hedges else ""
    band = f", {stated.band[0]} to {stated.band[1]} % by ICD 203" if stated.band else ""
    when = f", stated {stated.stated}" if stated.stated else ", date unknown"
    due = f", for {stated.due}" if stated.due else ""
    return f"“{stated.words}” ({denied}{stated.modality}{hedges}{band}{when}{due}) [{stated.claim}]"


def track_text(record: TrackRecord) -> str:
    """The record of resolved outlooks: scores, calibration, misses."""
    return "\n".join(_track_lines(record))


def _track_lines(record: TrackRecord) -> Iterator[str]:
    yield f"{record.resolved} resolved with a chance, {record.without_chance} without one, {record.open} open"
    if record.brier is None or record.log is None or record.brier_of_base is None or record.base_rate is None:
        return
    base = f"the base rate of {_percent(record.base_rate)}, told each time: {record.brier_of_base:.3f}"
    yield f"Brier {record.brier:.3f} ({base})"
    yield f"log score {record.log:.3f}"
    for rows, said, came in record.bins:
        yield f"  n = {rows}: said {_percent(said)}, came {_percent(came)}"
    for missed in record.missed:
        outcome = "came" if missed.came else "did not come"
        yield f"  missed: “{missed.words}” {outcome}{f'; {missed.why}' if missed.why else ''}"


def _percent(share: float) -> str:
    return f"{100 * share:.2g} %" if share < 1 / 10 else f"{100 * share:.0f} %"

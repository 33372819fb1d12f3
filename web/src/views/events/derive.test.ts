import { describe, expect, it } from "vitest";
import { eventRows, keepEvents, lanesOf, quadOf, sayCounts, sayWhen, type Wanted } from "./derive";
import { countLands, countriesOf, mainLands, partCircles, radiusOf, stepOf } from "./lands";
import type { EventRow } from "./load";
import { barPath, binsOf, disputePath, domainOf, layTimeline, markAt, moveDomain, pathsOf, pointPath, rangeOf, type Mark } from "./timeline";

type Time = NonNullable<EventRow["time"]>;
const DAY = 86_400_000;
const at = (day: string): number => Date.parse(day);
const timed = (edtf: string, first: string | null, last: string | null): Time => ({ edtf, first, last, granularity: "day", said: null, modifier: null, year_assumed: false });
const JUNE = timed("2031-06", "2031-06-01", "2031-06-30");
const event = (id: string, more: Partial<EventRow> = {}): EventRow => ({
  id, told: `Ardin shelled Belmora (${id}).`, type: "ASSAULT", quad: 4, mode: null,
  first: [{ id: "ARD", name: "Ardin" }], second: [{ id: "BEL", name: "Belmora" }], first_countries: ["NLD"], second_countries: ["PER"],
  symmetric: false, time: timed("2031-06-14", "2031-06-14", "2031-06-14"), said_when: null, published: null, place: null, counts: [],
  standing: "told", polarity: "+", modality: "asserted", support: "single-origin", background: false, disputed: false, conflicts: [], mentions: 1, documents: 1, origins: 1, read_by: "rules", cites: [], ...more,
});
const ALL: Wanted = { from: null, to: null, without: new Set(), told: false, actor: null };
const WORDS = { none: "no date", assumed: "year assumed" };
const kept = (events: EventRow[], more: Partial<Wanted>): string[] => keepEvents(events, { ...ALL, ...more }).map((one) => one.id);

describe("which events are kept", () => {
  const events = [event("day"), event("month", { time: JUNE }), event("none", { time: null }), event("plan", { standing: "planned", quad: null })];
  it("is all while nothing is asked", () => expect(kept(events, {})).toEqual(["day", "month", "none", "plan"]));
  it("is those that touch the time range; what has no date is in none", () => {
    expect(kept(events, { from: "2031-06-20", to: "2031-07" })).toEqual(["month"]);
  });
  it("is those of the kinds of deed asked for", () => expect(kept(events, { without: new Set(["4"]) })).toEqual(["plan"]));
  it("is what is told as so where that alone is asked", () => expect(kept(events, { told: true })).not.toContain("plan"));
  it("is those an actor has a part in", () => {
    expect(kept([...events, event("other", { second: [] })], { actor: "BEL" })).not.toContain("other");
  });
});

describe("a time in words", () => {
  it.each([
    [JUNE, "June 2031"],
    [{ ...JUNE, modifier: "early" as const }, "early June 2031"],
    [{ ...JUNE, year_assumed: true }, "June 2031 (year assumed)"],
    [null, "no date"],
  ])("of %j is %s", (time, words) => expect(sayWhen(event("e", { time }), WORDS)).toBe(words));
  it("keeps what the text says where that is no date", () => {
    expect(sayWhen(event("e", { time: null, said_when: "for twenty years" }), WORDS)).toBe("no date (“for twenty years”)");
  });
});

it("counts keep their bounds", () => {
  const counts = [{ kind: "killed" as const, value: 1200, bound: "lower" as const }, { kind: "taking_part" as const, value: 3, bound: null }];
  expect(sayCounts(event("e", { counts }))).toBe("killed ≥1,200; taking part 3");
});

it("a row tells standing and dispute in words", () => {
  const [row] = eventRows([event("e", { standing: "denied", disputed: true })], (key) => key, "no date", "assumed");
  expect(row).toMatchObject({ standing: "standing.denied, disputed", quad: "quad.4", first: "Ardin", first_day: "2031-06-14" });
});

describe("lanes", () => {
  it("by kind of deed are those there are, in their order", () => {
    const events = [event("a"), event("b", { quad: 1 }), event("c", { quad: null })];
    expect(lanesOf(events, "quad", (quad) => quad, "others").lanes.map((lane) => lane.id)).toEqual(["1", "4", "0"]);
  });
  it("by actor hold who acts most first, and the rest together", () => {
    const many = Array.from({ length: 12 }, (_, number) => event(`x${number}`, { first: [{ id: `p${number}`, name: `P${number}` }] }));
    const { lanes, of } = lanesOf([event("a"), event("b"), ...many, event("c", { first: [] })], "actor", String, "others");
    expect(lanes[0]).toEqual({ id: "ARD", label: "Ardin" });
    expect(lanes).toHaveLength(9);
    expect(of(event("c", { first: [] }))).toBe("");
  });
  it("take what has no quad class as of no type", () => expect(quadOf(event("e", { quad: null }))).toBe("0"));
});

describe("the timeline", () => {
  const lanes = [{ id: "4", label: "deeds" }];
  const x = (instant: number): number => (instant - at("2031-06-01")) / DAY * 20;
  const lay = (events: EventRow[]) => layTimeline(events, lanes, () => "4", x, 600);
  it("reaches a little beyond all dated events, open ends left out", () => {
    const domain = domainOf([event("a"), event("b", { time: timed("2031-07-01/..", "2031-07-01", null) }), event("c", { time: null })], 0);
    expect(domain.start).toBeLessThan(at("2031-06-14"));
    expect(domain.end).toBeGreaterThan(at("2031-07-01"));
    expect(domain.end).toBeLessThan(at("2031-08-01"));
  });
  it("begins with what is reported, not with background that is told in passing", () => {
    const older = event("b", { time: timed("1961", "1961-01-01", "1961-12-31"), background: true });
    expect(domainOf([event("a"), older], 0)).toEqual(domainOf([event("a")], 0));
    expect(domainOf([older], 0).start).toBeLessThan(at("1961-01-02"));
  });
  it("draws a day as a point and a month as a bar over all its days", () => {
    const marks = lay([event("a"), event("b", { time: JUNE })]).marks;
    expect(marks.map((mark) => [mark.event.id, mark.point])).toEqual([["a", true], ["b", false]]);
    expect(marks[1]).toMatchObject({ left: 0, right: 600 });
  });
  it("lets a bar with an open end run on, flat", () => {
    const [mark] = lay([event("a", { time: timed("2031-06-10/..", "2031-06-10", null) })]).marks;
    expect(mark).toMatchObject({ openLeft: false, openRight: true, right: 600 });
    expect(barPath(mark as Mark)).toContain("H600V");
  });
  it("never lays one mark on another", () => {
    const events = Array.from({ length: 40 }, (_, number) => event(`e${number}`, number % 3 ? {} : { time: JUNE }));
    const marks = lay(events).marks;
    const clash = marks.some((a, place) => marks.slice(place + 1).some((b) => a.y === b.y && a.left < b.right && b.left < a.right));
    expect(clash).toBe(false);
  });
  it("gathers bars of one time and standing where there are many, and loses none", () => {
    const events = Array.from({ length: 50 }, (_, number) => event(`e${number}`, { time: JUNE, standing: number % 2 ? "told" : "denied" }));
    const marks = lay(events).marks;
    expect(marks).toHaveLength(2);
    expect(marks.flatMap((mark) => mark.events)).toHaveLength(50);
  });
  it("leaves out what lies beside the time shown", () => {
    expect(lay([event("a", { time: timed("2030", "2030-01-01", "2030-12-31") })]).marks).toEqual([]);
  });
  it("gives each standing a shape of its own, or a dashed line", () => {
    const shape = (standing: EventRow["standing"]): string => pointPath({ left: 0, right: 10, y: 0, tall: 10, event: { standing } });
    expect(new Set((["told", "denied", "planned", "asked", "feared"] as const).map(shape)).size).toBe(5);
  });
  it("holds marks of one look in one path", () => {
    const marks = lay([event("a"), event("b"), event("c", { standing: "feared" })]).marks;
    expect(pathsOf(marks).map((path) => path.standing)).toEqual(["told", "feared"]);
  });
  it("marks what is disputed", () => {
    expect(disputePath(lay([event("a")]).marks)).toBe("");
    expect(disputePath(lay([event("a", { disputed: true })]).marks)).toMatch(/^M/);
  });
  it("finds the mark under the pointer, the narrower of two", () => {
    const marks = lay([event("a"), event("b", { time: JUNE })]).marks;
    const [point] = marks;
    expect(markAt(marks, (point?.left ?? 0) + 2, (point?.y ?? 0) + 2)?.event.id).toBe("a");
    expect(markAt(marks, 590, 590)).toBeUndefined();
  });
  it("lays out 2,000 events in less than 150 ms", () => {
    const events = Array.from({ length: 2000 }, (_, number) => {
      const day = new Date(at("2031-01-01") + (number % 500) * DAY).toISOString().slice(0, 10);
      return event(`e${number}`, number % 3 ? { time: timed(day, day, day) } : { time: JUNE });
    });
    const begun = performance.now();
    pathsOf(layTimeline(events, lanes, () => "4", (instant) => ((instant - at("2031-01-01")) / DAY) * 1.3, 650).marks);
    expect(performance.now() - begun).toBeLessThan(150);
  });
});

describe("the time range of what is shown", () => {
  const june = { start: at("2031-06-01"), end: at("2031-07-01") };
  it("is of days, the last one inside", () => expect(rangeOf(june)).toEqual({ from: "2031-06-01", to: "2031-06-30" }));
  it("is of months over many years", () => expect(rangeOf({ start: at("2025-01-01"), end: at("2031-07-01") })).toEqual({ from: "2025-01", to: "2031-06" }));
  it("gets half as wide around its middle, and moves by its own width", () => {
    expect(moveDomain(june, 0.5)).toEqual({ start: june.start + 7.5 * DAY, end: june.end - 7.5 * DAY });
    expect(moveDomain(june, 1, 1)).toEqual({ start: june.end, end: june.end + 30 * DAY });
  });
});

it("the overview counts each event once, shared out over its days", () => {
  const bins = binsOf([event("a"), event("b", { time: JUNE }), event("c", { time: null })], { start: at("2031-06-01"), end: at("2031-07-01") }, 30);
  expect(bins.reduce((sum, bin) => sum + bin, 0)).toBeCloseTo(2);
  expect(bins[13]).toBeCloseTo(1 + 1 / 30);
});

describe("the map", () => {
  const told = event("a", { place: { party: { id: null, name: "Harbour" }, country: "FJI" } });
  it.each([["part", ["NLD", "PER", "FJI"]], ["first", ["NLD"]], ["second", ["PER"]], ["place", ["FJI"]]] as const)("counts %s for %j", (count, countries) => {
    expect(countriesOf(told, count)).toEqual(countries);
  });
  it("tells how many have no country, and guesses none", () => {
    const { lands, nowhere } = countLands([told, event("b", { first_countries: [], second_countries: [] })], "part");
    expect(nowhere).toBe(1);
    expect(lands.map((land) => land.id)).toEqual(["FJI", "NLD", "PER"]);
    expect(lands[0]).toMatchObject({ shape: "242", events: 1, told: 1, conflict: 1 });
  });
  it("keeps what is denied apart from what is told as so", () => {
    const [land] = countLands([event("b", { standing: "denied" })], "first").lands;
    expect(land).toMatchObject({ events: 1, told: 0, conflict: 0 });
  });
  it("is fitted to the lands with most of the events", () => {
    const land = (id: string, events: number) => ({ id, shape: null, events, told: events, conflict: 0 });
    expect(mainLands([land("A", 90), land("B", 9), land("C", 1)]).map((one) => one.id)).toEqual(["A"]);
  });
  it.each([[1, 100, 1], [20, 100, 3], [100, 100, 5], [1, 1, 5]] as const)("shades %d of %d by step %d", (events, most, step) => {
    expect(stepOf(events, most)).toBe(step);
  });
  it("moves circles apart that hide each other, and leaves the others", () => {
    const parted = partCircles([{ x: 10, y: 10, radius: 10 }, { x: 11, y: 10, radius: 8 }, { x: 90, y: 10, radius: 9 }]);
    const [a, b, c] = parted;
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThan(15);
    expect(c).toEqual({ x: 90, y: 10, radius: 9 });
  });
  it("draws circles whose areas are as the numbers", () => {
    expect(radiusOf(100, 100) / radiusOf(25, 100)).toBeCloseTo(2);
  });
});

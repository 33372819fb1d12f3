import { describe, expect, test } from "vitest";
import type { Schema } from "$lib/types";
import { afterDeciding, barOf, keepInside, logLines, pagesNear, pagesOf, partOf, progress, sayInstant, shownItem, stepTo, type Item } from "./derive";

const ITEMS = ["claim:a", "claim:b", "actor:c"].map((id) => ({ id }) as unknown as Item);

describe("shownItem", () => {
  test.each([
    ["claim:b", "claim:b"],
    ["claim:gone", "claim:a"],
    [null, "claim:a"],
  ])("selection %s shows %s", (select, shown) => {
    expect(shownItem(ITEMS, select)?.id).toBe(shown);
  });

  test("an empty queue shows nothing", () => {
    expect(shownItem([], "claim:a")).toBeNull();
  });
});

describe("partOf", () => {
  const whole = { items: ["claim", "actor", "claim"].map((sort, place) => ({ id: `${sort}:${place}`, sort })), offset: 0, limit: 200, total: 3, looked_at: 0, sorts: {} } as unknown as Schema<"ReviewPage">;

  test("a queue held whole is cut to what was asked for", () => {
    const part = partOf(whole, "claim", 1, 1);
    expect([part.items.map((item) => item.id), part.total, part.offset]).toEqual([["claim:2"], 2, 1]);
  });

  test("what the server cut is left as it is", () => {
    expect(partOf({ ...whole, limit: 20 }, "actor", 0, 20).items).toHaveLength(3);
  });
});

test.each([
  ["claim:a", 1, "claim:b"],
  ["actor:c", 1, "actor:c"],
  ["claim:a", -1, "claim:a"],
])("from %s by %i steps comes %s", (from, steps, to) => {
  expect(stepTo(ITEMS, from, steps)?.id).toBe(to);
});

test.each([
  ["claim:a", "claim:b"],
  ["actor:c", "claim:b"],
])("after deciding about %s comes %s", (decided, next) => {
  expect(afterDeciding(ITEMS, decided)?.id).toBe(next);
});

test("after the only item nothing comes", () => {
  expect(afterDeciding(ITEMS.slice(0, 1), "claim:a")).toBeNull();
});

test.each([
  [12, 68, 0.15],
  [0, 0, 1],
])("%i looked at and %i left is a share of %f", (done, left, share) => {
  expect(progress(done, left)).toBe(share);
});

test("pages begin at every twentieth item", () => {
  expect(pagesOf(45, 20, 20)).toEqual({ starts: [0, 20, 40], at: 1 });
});

test("of many pages the first, the last and those near the open one are offered", () => {
  const offered = pagesNear(pagesOf(2_000, 20, 1_000));
  expect(offered.map((page) => page.start)).toEqual([0, 940, 960, 980, 1000, 1020, 1040, 1060, 1980]);
  expect(offered.filter((page) => page.open).map((page) => page.start)).toEqual([1000]);
});

test.each([
  [40, 41, 40],
  [40, 40, 20],
  [20, 0, 0],
])("offset %i of %i is kept at %i", (offset, total, kept) => {
  expect(keepInside(offset, total, 20)).toBe(kept);
});

test("bars are measured against the strongest part", () => {
  expect(barOf(0.2, [{ points: 0.4 }, { points: 0.2 }])).toBe(0.5);
});

describe("logLines", () => {
  const row = (verb: string, stands: boolean, changes: object): Schema<"DecisionRow"> =>
    ({ decision: { id: "d1", verb, targets: [], at: "2031-06-01T10:00:00Z", by: "Iska", why: "", changes }, stands, about: [] }) as unknown as Schema<"DecisionRow">;

  test("a change is named by its field", () => {
    const [line] = logLines([row("edit", true, { "content.sources.0.actor": "ARD", "status.polarity": "-", "content.trend": null })]);
    expect(line?.changes).toEqual([
      { path: "sources", value: "ARD" },
      { path: "polarity", value: "-" },
      { path: "trend", value: "—" },
    ]);
  });

  test("a role that was put in is told by its actor", () => {
    const [line] = logLines([row("edit", true, { "content.targets": [{ anchor: {}, actor: "BEL" }] })]);
    expect(line?.changes).toEqual([{ path: "targets", value: "BEL" }]);
  });

  test("what was taken back is told by its verb and what it was about", () => {
    const made = { ...row("accept", false, {}), about: [{ id: "c1", kind: "claim", told: "Ardin shelled Belmora", cite: null }] };
    const undo = { ...row("undo", true, {}), about: [{ id: "d1", kind: "decision", told: "accept c1", cite: null }, { id: "d0", kind: "decision", told: "merge a b", cite: null }] };
    expect(logLines([undo as Schema<"DecisionRow">, made as Schema<"DecisionRow">])[0]?.back).toEqual([
      { verb: "accept", told: ["Ardin shelled Belmora"] },
      { verb: "merge", told: [] },
    ]);
  });

  test("a sign that goes with another is not told twice", () => {
    expect(logLines([row("edit", true, { "content.sign": 1, "content.concept_sign": -1 })])[0]?.changes).toEqual([{ path: "sign", value: "1" }]);
  });

  test("an undoing stands but cannot be undone from its line", () => {
    expect(logLines([row("undo", true, {})])[0]).toMatchObject({ stands: false, undone: false });
  });
});

test("an instant that is none is said as it is", () => {
  expect(sayInstant("soon")).toBe("soon");
  expect(sayInstant("2031-06-01T10:05:00Z", "UTC")).toBe("1 Jun 2031, 10:05");
});

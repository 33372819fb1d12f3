import { describe, expect, test } from "vitest";
import { cutWindow, explanation, filterPairs, gridSheet, hanging, markOf, type Filter, type Grid, type Pair, type Side } from "./derive";
import { gridSvg } from "./picture";

const ALL: Filter = { type: "", open: false, find: "", from: null, to: null };

function side(published: string | null, falls: Side["falls"] = []): Side {
  return { words: "The strait is shut.", cite: { published, when: null, document: "Harbour news", source: ["Ardin Mail"] }, falls } as unknown as Side;
}

function pair(id: string, more: Partial<Pair> = {}): Pair {
  return { id, type: "agency", open: true, explained: null, marked: false, a: side("2031-05-04"), b: side("2031-06-01"), ...more } as Pair;
}

describe("filterPairs", () => {
  const pairs = [pair("x1"), pair("x2", { type: "trend", open: false }), pair("x3", { a: side(null), b: side(null) })];

  test.each([
    [{}, ["x1", "x2", "x3"]],
    [{ type: "trend" }, ["x2"]],
    [{ open: true }, ["x1", "x3"]],
    [{ find: "STRAIT mail" }, ["x1", "x2", "x3"]],
    [{ find: "strait quince" }, []],
    [{ from: "2031-06" }, ["x1", "x2"]],
    [{ to: "2031-04" }, []],
  ])("%j leaves %j", (filter, left) => {
    expect(filterPairs(pairs, { ...ALL, ...filter }).map((one) => one.id)).toEqual(left);
  });
});

describe("cutWindow", () => {
  const page = { disputes: [pair("x1"), pair("x2", { open: false }), pair("x3")], offset: 0, limit: 500, matching: 90, total: 90, open: 60, types: [] };

  test("cuts what fits and says of how many it was chosen", () => {
    const window = cutWindow(page, { ...ALL, open: true }, 1, 5);
    expect(window.disputes.map((one) => one.id)).toEqual(["x3"]);
    expect([window.matching, window.held, window.total, window.offset]).toEqual([2, 3, 90, 1]);
  });
});

test.each([
  [{ explained: "change", marked: true, open: false }, "change", "settled"],
  [{ marked: true, open: false }, "marked", "settled"],
  [{ open: false }, "heard", "heard"],
  [{}, "", "open"],
] as const)("%j is explained by %s and marked %s", (more, told, mark) => {
  expect([explanation(pair("x", more)), markOf(pair("x", more))]).toEqual([told, mark]);
});

test("links that run come first, each with its side", () => {
  const link = (id: string, runs: boolean): Side["falls"][number] => ({ id, told: id, cause: "c", runs });
  const found = hanging(pair("x", { a: side(null, [link("l1", false)]), b: side(null, [link("l2", true)]) }));
  expect(found.map((one) => [one.side, one.link.id])).toEqual([
    ["b", "l2"],
    ["a", "l1"],
  ]);
});

const GRID = {
  versions: [{ words: "it <passed>", against: 1, behind: 1 }, { words: "it did not", against: 1, behind: 1 }],
  evidence: [{ cite: { quote: "it passed", published: null }, source: "Mail", origin: null, reads: ["consistent", "inconsistent"] }],
} as unknown as Grid;

test("the sheet has a column for each version", () => {
  const sheet = gridSheet(GRID, { quote: "Words", source: "Said by", published: "Printed", origin: "Origin" }, (stance) => stance);
  expect(sheet.columns.map((column) => column.id)).toEqual(["quote", "source", "published", "origin", "v0", "v1"]);
  expect(sheet.rows[0]).toMatchObject({ quote: "it passed", v0: "consistent", v1: "inconsistent" });
});

test("the picture tells versions by number, and no words as markup", () => {
  const stances = { consistent: "g", inconsistent: "r", either: "b", neither: "n" };
  const svg = gridSvg(GRID, { paper: "w", ink: "k", rule: "l", stances }, ["Evidence"]);
  expect(svg).toContain("1: it &#60;passed&#62;</text>");
});

import { describe, expect, test } from "vitest";
import { byChange, others, shares, sourceRows, type Source, type Without } from "./derive";

function source(name: string, more: Partial<Source> = {}): Source {
  return { name, kinds: ["outlet"], says: 1, passes_on: 0, documents: 1, findings: 1, alone: 0, credibility: {}, reliability: "F", by: null, at: null, basis: "", origin: null, ...more };
}

describe("shares", () => {
  test("figures without findings are left out", () => {
    expect(shares({ "6": 1, "3": 3 })).toEqual([
      { figure: "3", count: 3, share: 0.75 },
      { figure: "6", count: 1, share: 0.25 },
    ]);
  });

  test("nothing has no shares", () => {
    expect(shares({})).toEqual([]);
  });
});

test("a row is named by its source and tells its figures in words", () => {
  const [row] = sourceRows([source("Mail", { credibility: { "4": 2 } })], (kind) => kind.toUpperCase());
  expect(row).toMatchObject({ id: "Mail", kinds: ["OUTLET"], credibility: ["4: 2"] });
});

test("what falls comes before what weakens; empty groups are left out", () => {
  const change = (kind: string) => ({ change: kind, finding: kind, told: "", before: null, after: null, cites: [] });
  const page = { name: "Mail", claims: 2, links: 0, changes: [change("changed"), change("withdrawn")] } as unknown as Without;
  expect(byChange(page).map((group) => [group.change, group.found.length])).toEqual([
    ["withdrawn", 1],
    ["changed", 1],
  ]);
});

test("only who has a name can be set against another", () => {
  const all = [source("Mail"), source("Pilots", { kinds: ["unnamed"] }), source("Tovin", { kinds: ["named"], says: 9 }), source("Post")];
  expect(others(all, "Mail").map((one) => one.name)).toEqual(["Post", "Tovin"]);
});

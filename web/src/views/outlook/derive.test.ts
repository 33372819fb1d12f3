import { describe, expect, it } from "vitest";
import { chanceSheet, chooseStated, countKinds, findActor, horizons, statedSheet, tellPoints, tellShare, trackSheet, weekSheet, within } from "./derive";
import type { BetweenPage, OutlookStated } from "./load";

const NAMES = (key: string): string => key;

function stated(claim: string, over: Partial<OutlookStated> = {}): OutlookStated {
  const cite = { claim, doc: "d", start: 0, quote: "q", source: ["Mail"], document: "Mail", published: null, when: null, read_by: "", learned: false };
  const known = { text: claim, modality: "possible", polarity: "+", hedges: [], low: null, high: null, who: ["Mail", "pilots"], stated: null, due: null };
  return { claim, ...known, cite, ...over };
}

function chance(quad: number, days: number): BetweenPage["chances"][number] {
  const counted = { base_rate: 0.1, base_rows: 900, window: ["2031-01-01", "2031-03-01"] as [string, string], own_days: 30, days_known: 400 };
  const rest = { reasons: [], against: null, said_alike: null, came_alike: null, rows_alike: 0, reliability: [] };
  return { quad, name: `class ${quad}`, days, chance: 0.25, why_not: null, ...counted, ...rest };
}

const page: BetweenPage = {
  source: "Ardin",
  target: "Belmora",
  events: 40,
  needed: 25,
  as_of: "2031-04-01",
  why_not: null,
  chances: [chance(4, 7), chance(1, 7), chance(4, 1)],
  stated: [],
  undated: 0,
  regimes: [],
  weeks: [{ first: "2031-03-02", events: 3, news: 9, goldstein: -4.5, rated: 3 }],
};

describe("an actor that is typed", () => {
  const actors = ["Ardin", "Ardin Free Party", "Belmora"].map((name) => ({ id: name.slice(0, 3) + name.length, name, events: 0 }));
  it("is found by its name, or by a part that no other has", () => {
    expect(["ardin", " BELMORA", "free", "bel7"].map((typed) => findActor(actors, typed)?.name)).toEqual(["Ardin", "Belmora", "Ardin Free Party", "Belmora"]);
  });
  it("is nobody where several have it, or none", () => {
    expect(["ard", "Kessel", " "].map((typed) => findActor(actors, typed))).toEqual([null, null, null]);
  });
});

describe("stated outlooks", () => {
  const all = [stated("a", { stated: "2031-05" }), stated("b", { due: "2032", modality: "feared" }), stated("c")];
  it("stay where they have no date, and go where they have another", () => {
    expect(chooseStated(all, { modality: "", from: "2032-01", to: null }).map((one) => one.claim)).toEqual(["b", "c"]);
    expect(chooseStated(all, { modality: "", from: null, to: null })).toHaveLength(3);
  });
  it("are chosen and counted by kind", () => {
    expect(chooseStated(all, { modality: "feared", from: null, to: null }).map((one) => one.claim)).toEqual(["b"]);
    expect(countKinds(all)).toEqual([
      { id: "possible", count: 2 },
      { id: "feared", count: 1 },
    ]);
  });
  it("name who expects them, the page first", () => expect(statedSheet(all, NAMES).rows[0]).toMatchObject({ id: "a", who: "Mail ← pilots", document: "Mail" }));
});

describe("chances", () => {
  it("are grouped by days, the fewest first", () => {
    expect(horizons(page)).toEqual([1, 7]);
    expect(within(page, 7).map((one) => one.quad)).toEqual([4, 1]);
  });
  it("never stand in a table without what they are counted from", () => {
    expect(chanceSheet(page, NAMES).rows[0]).toMatchObject({ chance: 0.25, base_rate: 0.1, base_rows: 900, first: "2031-01-01", last: "2031-03-01" });
  });
  it("are told with the digits they bear", () => {
    expect([0.0123, 0.099, 0.1, 0.256, 1].map(tellShare)).toEqual(["1.2 %", "9.9 %", "10 %", "26 %", "100 %"]);
    expect([0.12, -0.034, 0.002, -0.002].map(tellPoints)).toEqual(["+12", "−3", null, null]);
  });
});

it("lists weeks and calibration as they are drawn", () => {
  expect(weekSheet(page, NAMES).rows).toEqual([{ id: "2031-03-02", week: "2031-03-02", first: "2031-03-02", events: 3, news: 9, goldstein: -4.5, rated: 3 }]);
  const record = { resolved: 3, open: 0, without_chance: 0, base_rate: 0.5, brier: 0.2, brier_of_base: 0.25, log: -0.6, bins: [[3, 0.7, 0.5]] as [number, number, number][], missed: [] };
  expect(trackSheet(record, NAMES).rows).toEqual([{ id: "0", rows: 3, said: 0.7, came: 0.5 }]);
});

import { describe, expect, it } from "vitest";
import { breakLines, cutConflict, documentsOf, extent, facets, fanSheet, hangsOn, lastStep, suggest, type Choice, type Labels } from "./derive";
import type { AnswerEffect, AnswerPage, AnswerPart } from "./load";

const LABELS = Object.fromEntries(
  ["concept", "scenario", "direction", "step", "up", "down", "unmoved", "low", "middle", "high"].map((id) => [id, id]),
) as Labels;

function effect(concept: string, over: Partial<AnswerEffect> = {}): AnswerEffect {
  const moment = (step: number, middle: number | null): AnswerEffect["course"][number] => ({
    step,
    up: middle === null ? 0 : 0.4,
    down: 0,
    low: middle === null ? null : middle - 0.1,
    middle,
    high: middle === null ? null : middle + 0.1,
  });
  const known = { direction: "up", text: "", up: 0.4, down: 0, unmoved: 0.6, chains: [], hedges: [], stated_only: false };
  return { concept, label: `the ${concept}`, ...known, course: [moment(1, null), moment(2, 0.3), moment(3, 0.5)], ...over };
}

function part(...effects: AnswerEffect[]): AnswerPart {
  return {
    question: "If",
    members: 10,
    seed: 0,
    steps: 3,
    mode: "steps",
    grounded: true,
    stable: true,
    nothing: null,
    effects,
    more: 0,
    unsaid: [],
    assumptions: [],
    warnings: [],
    conditions: [],
    without: null,
    seen_by: null,
    changed: [],
    hangs_on: null,
    spread: null,
    disputes: null,
    hangs_note: null,
  };
}

function page(answer: AnswerPart, other: AnswerPart | null = null): AnswerPage {
  return { answer, other, differences: [] };
}

describe("facets", () => {
  it("begin today, where nothing has moved, and stay there until something moves", () => {
    const [facet] = facets(page(part(effect("trade"))));
    expect(facet?.a?.points.map((point) => [point.step, point.middle])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0.3],
      [3, 0.5],
    ]);
  });

  it("hold each concept once, under both questions", () => {
    const both = facets(page(part(effect("trade"), effect("peace")), part(effect("war"), effect("trade"))));
    expect(both.map((facet) => [facet.concept, facet.a !== null, facet.b !== null])).toEqual([
      ["trade", true, true],
      ["peace", true, false],
      ["war", false, true],
    ]);
  });

  it("have no points where an answer is read at rest", () => {
    const drawn = facets(page(part(effect("trade", { course: [] }))));
    expect(drawn[0]?.a?.points).toEqual([]);
    expect(lastStep(drawn)).toBe(0);
  });

  it("share one scale, the same up and down", () => {
    const drawn = facets(page(part(effect("trade"))));
    expect(extent(drawn)).toBe(0.75);
    expect(lastStep(drawn)).toBe(3);
    expect(extent([])).toBe(0.25);
  });
});

describe("the table", () => {
  it("has a row for each concept and step", () => {
    const sheet = fanSheet(page(part(effect("trade"))), LABELS);
    expect(sheet.rows).toHaveLength(3);
    expect(sheet.rows[1]).toMatchObject({ id: "trade", concept: "the trade", step: 2, up: 0.4, unmoved: 0.6, middle: 0.3 });
    expect(sheet.columns.some((column) => column.id === "scenario")).toBe(false);
  });

  it("tells two questions apart", () => {
    const sheet = fanSheet(page(part(effect("trade")), part(effect("trade"))), LABELS);
    expect(new Set(sheet.rows.map((row) => row["scenario"]))).toEqual(new Set(["A", "B"]));
  });

  it("has one row for a concept at rest", () => {
    expect(fanSheet(page(part(effect("trade", { course: [] }))), LABELS).rows).toHaveLength(1);
  });
});

it("names each document once", () => {
  const cite = { claim: "c", doc: "d", start: 0, quote: "q", source: [], document: "Mail", published: null, when: null, read_by: "", learned: false };
  const step = { text: "", link: "l", type: "causal", cause_goes: "up", effect_goes: "up", hedges: [], conditions: [], reversed: false, disputed: false, assumed: false, cites: [cite, cite] };
  expect(documentsOf(page(part(effect("trade", { chains: [[step], [step]] }))))).toEqual(["Mail"]);
});

describe("suggestions", () => {
  const choices: Choice[] = [
    { id: "1", label: "the tolls of Ardin", note: "", rank: 1 },
    { id: "2", label: "the trade of Ardin", note: "", rank: 5 },
    { id: "3", label: "“close the strait”", note: "", rank: 0 },
    { id: "4", label: "pressure of Çelin on Ardin", note: "", rank: 9 },
  ];
  const ids = (typed: string, most = 9): string[] => suggest(choices, typed, most).map((choice) => choice.id);

  it("hold every word that was typed, in any order", () => expect(ids("ardin to")).toEqual(["1"]));
  it("put what begins with it first, then what moves most", () => {
    expect(ids("t")).toEqual(["2", "1", "3"]);
    expect(ids("")).toEqual(["4", "2", "1", "3"]);
    expect(ids("", 2)).toEqual(["4", "2"]);
  });
  it("pass over marks and accents", () => {
    expect(ids("celin")).toEqual(["4"]);
    expect(ids("close the")).toEqual(["3"]);
  });
});

it("breaks a label into lines and cuts what is too long", () => {
  expect(breakLines("the tolls of the port of Ardin", 14, 3)).toEqual(["the tolls of", "the port of", "Ardin"]);
  expect(breakLines("the tolls of the port of Ardin", 14, 2)).toEqual(["the tolls of", "the port of…"]);
  expect(breakLines("x".repeat(40), 14, 2)).toEqual([`${"x".repeat(13)}…`]);
});

it("takes the command out of a sentence on a dispute, and keeps its id", () => {
  expect(cutConflict("which way, by “a” or by “b” (show conflict x37): by the first, up")).toEqual({ text: "which way, by “a” or by “b”: by the first, up", conflict: "x37" });
  expect(cutConflict("nothing of the kind")).toEqual({ text: "nothing of the kind", conflict: null });
});

describe("what an answer hangs on", () => {
  it.each([
    [null, null, []],
    [null, "Not worked out.", ["Not worked out."]],
    [[], null, ["nothing"]],
    [["one link"], "With 300 members.", ["one link", "With 300 members."]],
  ])("%j with the note %j", (hangs_on, hangs_note, lines) => {
    expect(hangsOn({ hangs_on, hangs_note }, "nothing")).toEqual(lines);
  });
});

import { describe, expect, it } from "vitest";
import { contents, cutStatement, notes, step } from "./derive";
import type { BriefPage } from "./load";

const section = (id: string): BriefPage["before"][number] => ({ id, title: id.toUpperCase(), lines: [], more: 0, view: "" });
const page = (parts: Partial<BriefPage>): BriefPage => ({ before: [], after: [], disputes: [], sources: [], ...parts }) as unknown as BriefPage;
const TITLES = { disputed: "Disputed", sources: "Sources" };

describe("the contents of a brief", () => {
  it("stand in the order of the page", () => {
    const dispute = {} as BriefPage["disputes"][number];
    const made = contents(page({ before: [section("a")], after: [section("b")], disputes: [dispute] }), TITLES);
    expect(made.map((entry) => entry.id)).toEqual(["a", "disputed", "b"]);
  });

  it("leave out what is not there", () => {
    expect(contents(page({}), TITLES)).toEqual([]);
  });
});

describe("the notes of a printed brief", () => {
  it("hold each citation once, by its number", () => {
    const line = (...numbers: number[]): object => ({ numbers, cites: numbers.map((n) => ({ quote: `words ${n}` })) });
    const told = { ...section("a"), lines: [line(2, 1), line(2)] } as unknown as BriefPage["before"][number];
    expect(notes(page({ before: [told] })).map((note) => [note.number, note.cite.quote])).toEqual([
      [1, "words 1"],
      [2, "words 2"],
    ]);
  });
});

describe("the statement", () => {
  it("is cut after its first sentence", () => {
    expect(cutStatement("It rests on 4 texts, 1.5 each. From them it draws 3.")).toEqual({
      first: "It rests on 4 texts, 1.5 each.",
      rest: "From them it draws 3.",
    });
  });

  it("may be one sentence", () => {
    expect(cutStatement("Nothing.")).toEqual({ first: "Nothing.", rest: "" });
  });
});

describe("a step from line to line", () => {
  it.each([
    [-1, 1, 0],
    [0, -1, 0],
    [4, 1, 4],
    [2, 1, 3],
  ] as const)("from %i by %i leads to %i of five", (place, by, next) => {
    expect(step(place, by, 5)).toBe(next);
  });
});

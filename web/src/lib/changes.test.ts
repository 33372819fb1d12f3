import { describe, expect, test } from "vitest";
import { changesOf, countChanged, findOptions, labelOf } from "./changes";
import type { Schema } from "./types";

type Field = Schema<"EditField">;

function field(path: string, value: Field["value"], more: Partial<Field> = {}): Field {
  return { path, value, label: path, options: "any", twin: null, turn: 1, wrap: null, ...more };
}

const TYPE = field("content.type", "AID");
const SIGN = field("content.sign", 1, { twin: "content.concept_sign", turn: -1 });
const MISSING = field("content.sources", null, { wrap: { inferred: true } as unknown as NonNullable<Field["wrap"]> });

describe("changesOf", () => {
  test("leaves out what is as it was read", () => {
    expect(changesOf([TYPE, SIGN], { "content.type": "AID" })).toEqual({});
  });

  test("sends a new value under its path", () => {
    expect(changesOf([TYPE], { "content.type": "ASSAULT" })).toEqual({ "content.type": "ASSAULT" });
  });

  test.each([
    [-1, 1],
    [0, 0],
    [null, null],
  ])("turns the twin of a sign %s into %s", (sign, twin) => {
    expect(changesOf([SIGN], { "content.sign": sign })).toEqual({ "content.sign": sign, "content.concept_sign": twin });
  });

  test("puts in a role that was not read", () => {
    expect(changesOf([MISSING], { "content.sources": "ARD" })).toEqual({ "content.sources": [{ inferred: true, actor: "ARD" }] });
  });
});

test("a twin is not counted as a change of its own", () => {
  expect(countChanged([TYPE, SIGN], { "content.sign": -1, "content.type": "AID" })).toBe(1);
});

test("a value without an option is said as it is", () => {
  expect(labelOf([{ value: "AID", label: "aid", told: "" }], "ODD")).toBe("ODD");
});

describe("findOptions", () => {
  const options = ["Reed Guard", "government of Ardin", "Ardin", "nobody"].map((label) => ({
    value: label === "nobody" ? null : label,
    label,
    told: "",
  }));

  test("finds words anywhere, first those that begin so", () => {
    expect(findOptions(options, "ARD", 5).map((option) => option.label)).toEqual(["Ardin", "Reed Guard", "government of Ardin"]);
  });

  test("offers nobody never, and everybody for nothing typed", () => {
    expect(findOptions(options, " ", 2).map((option) => option.label)).toEqual(["Reed Guard", "government of Ardin"]);
  });
});

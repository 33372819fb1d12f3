import { describe, expect, it } from "vitest";
import { isWithin, sayDate, spanOf } from "./dates";

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);

describe("the span of a time", () => {
  it.each([
    ["2025-06-14", "2025-06-14", "2025-06-15"],
    ["2025-06-14T23:10:00Z", "2025-06-14", "2025-06-15"],
    ["2025-12", "2025-12-01", "2026-01-01"],
    ["2025", "2025-01-01", "2026-01-01"],
    ["199X", "1990-01-01", "2000-01-01"],
    ["2025-23", "2025-09-01", "2025-12-01"],
    ["2025-03/2025-04", "2025-03-01", "2025-05-01"],
  ])("of %s runs to the end of what it names", (edtf, start, end) => {
    expect(spanOf(edtf)).toEqual({ start: day(start), end: day(end) });
  });

  it("is open where an interval is", () => {
    expect(spanOf("2022/..")).toEqual({ start: day("2022-01-01"), end: Infinity });
  });

  it.each([null, undefined, "", "XXXX-06", "recently", "2025-13"])("is none for %j", (edtf) => {
    expect(spanOf(edtf)).toBeNull();
  });
});

describe("the time range", () => {
  it("holds everything while it is open", () => {
    expect(isWithin(null, null, null)).toBe(true);
  });

  it("leaves out what has no time once it is set", () => {
    expect(isWithin(null, "2025", null)).toBe(false);
  });

  it("holds what touches it", () => {
    expect(isWithin("2025", "2025-12", "2026-03")).toBe(true);
  });

  it("leaves out what ends before it begins", () => {
    expect(isWithin("2025-11-30", "2025-12", null)).toBe(false);
  });
});

describe("a time in words", () => {
  it.each([
    ["2025-06-14", "14 June 2025"],
    ["2025-06", "June 2025"],
    ["2025", "2025"],
    ["2022/..", "from 2022"],
    ["../2026", "until 2026"],
    ["2025-03/2025-04", "March 2025 – April 2025"],
    ["XXXX-06", "June, year not said"],
    ["XXXX", "year not said"],
    ["199X", "the 1990s"],
    ["2025-24", "winter 2025"],
    ["", ""],
  ])("%s is %s", (edtf, words) => {
    expect(sayDate(edtf)).toBe(words);
  });
});

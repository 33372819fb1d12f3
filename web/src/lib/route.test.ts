import { describe, expect, it } from "vitest";
import { formatRoute, parseRoute, time, type Route } from "./route";

const READER: Route = { view: "reader", select: "IRQ", from: "2025-01", to: null, own: { doc: "ab12", claim: "c9" } };

describe("the address", () => {
  it("gives back the route that it was made from", () => {
    expect(parseRoute(formatRoute(READER))).toEqual(READER);
  });

  it("keeps signs that addresses give a meaning to", () => {
    const odd: Route = { ...READER, select: "IRQ~official & co=1?#/", own: { q: "a+b %41" } };
    expect(parseRoute(formatRoute(odd))).toEqual(odd);
  });

  it("is the first view without a selection where there is no hash", () => {
    expect(parseRoute("")).toEqual({ view: "", select: null, from: null, to: null, own: {} });
  });

  it("leaves out what is empty", () => {
    expect(formatRoute({ ...READER, select: null, from: null, own: { doc: "", part: "2" } })).toBe("#/reader?part=2");
  });

  it("drops a time that is none", () => {
    expect(parseRoute("#/events?from=soon&to=2025-13-99x").from).toBeNull();
  });

  it("survives a broken escape", () => {
    expect(parseRoute("#/%E0%A4%A").view).toBe("");
  });
});

describe("a typed time", () => {
  it.each(["2025", "2025-06", " 2025-06-14 "])("takes %s", (typed) => {
    expect(time(typed)).toBe(typed.trim());
  });

  it.each(["", "25", "2025-6", "June 2025", "2025-06-14T10:00"])("refuses %j", (typed) => {
    expect(time(typed)).toBeNull();
  });
});

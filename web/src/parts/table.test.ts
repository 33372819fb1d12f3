import { describe, expect, it } from "vitest";
import { cellText, rowsInView, sortRows, type Column } from "./table";

const NAME: Column = { id: "name", label: "Name" };
const COUNT: Column = { id: "count", label: "Count", numeric: true };
const ROWS = [
  { name: "Velmora", count: 2 },
  { name: "ardin", count: null },
  { name: "Sella 10", count: 10 },
  { name: "Sella 9", count: 2 },
];

const names = (rows: readonly { readonly [field: string]: unknown }[]): unknown[] => rows.map((row) => row["name"]);

describe("rows", () => {
  it("sort by words as people do", () => {
    expect(names(sortRows(ROWS, [NAME, COUNT], { column: "name", down: false }))).toEqual(["ardin", "Sella 9", "Sella 10", "Velmora"]);
  });

  it.each([true, false])("without a value come last (down: %s)", (down) => {
    expect(names(sortRows(ROWS, [NAME, COUNT], { column: "count", down })).at(-1)).toBe("ardin");
  });

  it("that are equal stay in their order", () => {
    expect(names(sortRows(ROWS, [NAME, COUNT], { column: "count", down: true })).slice(0, 3)).toEqual(["Sella 10", "Velmora", "Sella 9"]);
  });

  it("stay as they are without an order", () => {
    expect(sortRows(ROWS, [NAME, COUNT], null)).toBe(ROWS);
  });
});

describe("a cell", () => {
  it("says several values with a stop between", () => {
    expect(cellText({ name: ["a", "b"] }, NAME)).toBe("a; b");
  });

  it("says nothing for none", () => {
    expect(cellText({}, NAME)).toBe("");
  });
});

describe("the rows in view", () => {
  it("are those in the window and some to spare", () => {
    expect(rowsInView(1000, 36, 3600, 720, 10)).toEqual({ first: 90, last: 130 });
  });

  it("end where the rows do", () => {
    expect(rowsInView(20, 36, 600, 720, 10)).toEqual({ first: 6, last: 20 });
  });
});

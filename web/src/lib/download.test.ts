import { describe, expect, it } from "vitest";
import { fileName, toCsv } from "./download";

const COLUMNS = [
  { id: "who", label: "Who" },
  { id: "n", label: "Number" },
];

describe("a table as CSV", () => {
  it("quotes what holds commas, quotes and lines", () => {
    expect(toCsv({ columns: COLUMNS, rows: [{ who: 'the "Sella", and\nothers', n: 3 }] })).toBe(
      'Who,Number\r\n"the ""Sella"", and\nothers",3\r\n',
    );
  });

  it.each(["=1+1", "+49", "-x", "@a", "\tb"])("makes %j inert in a spreadsheet", (text) => {
    expect(toCsv({ columns: COLUMNS, rows: [{ who: text, n: 0 }] })).toContain(`'${text}`);
  });

  it("keeps a number below nothing a number", () => {
    expect(toCsv({ columns: COLUMNS, rows: [{ who: "Ardin", n: -4 }] })).toBe("Who,Number\r\nArdin,-4\r\n");
  });

  it("leaves a cell empty where nothing is known", () => {
    expect(toCsv({ columns: COLUMNS, rows: [{ who: null }] })).toBe("Who,Number\r\n,\r\n");
  });

  it("writes several values into one cell", () => {
    expect(toCsv({ columns: COLUMNS, rows: [{ who: ["Ardin", "Velmora"], n: 1 }] })).toContain("Ardin; Velmora,1");
  });

  it("ends with title, caption and sources", () => {
    const credits = { title: "Ties", caption: "By month", sources: ["Ardin Post", "Velmora Gazette"] };
    expect(toCsv({ columns: COLUMNS, rows: [] }, credits).split("\r\n")).toEqual([
      "Who,Number",
      "",
      "Ties",
      "By month",
      "Sources: Ardin Post; Velmora Gazette",
      "",
    ]);
  });
});

describe("the name of a file", () => {
  it.each([
    ["Who acts on whom?", "who-acts-on-whom.svg"],
    ["../../etc", "etc.svg"],
    ["…", "figure.svg"],
  ])("of %j is %s", (title, name) => {
    expect(fileName(title, "svg")).toBe(name);
  });
});

it("a mark that turns the direction of a text is shown in a table for a spreadsheet, and does nothing", () => {
  const sheet = { columns: [{ id: "name", label: "name" }], rows: [{ name: "Oru\u202egnp.exe" }] };

  expect(toCsv(sheet)).toBe("name\r\nOru\u2423gnp.exe\r\n");
});

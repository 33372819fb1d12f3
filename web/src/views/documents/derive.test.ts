import { describe, expect, it } from "vitest";
import type { Schema } from "$lib/types";
import { cutWindow, readQuery, standingOf, tally, windowsFor, writeQuery, type Query, type Row, type Sent } from "./derive";

const FIRST: Query = { find: "", outcome: "", order: "title", down: false };

function row(name: string, more: Partial<Row> = {}): Row {
  const none = { publisher: null, published: null, basis: null, url: null, characters: null, sentences: null, claims: null };
  return { id: name, name, outcome: "read", title: name, reasons: [], ...none, ...more };
}

const PAGE: Schema<"DocumentsPage"> = {
  total: 3,
  matching: 3,
  offset: 0,
  outcomes: { read: 2, waiting: 1 },
  rows: [row("quay", { claims: 3, publisher: "Mail" }), row("harbour", { claims: 0 }), row("strait", { outcome: "waiting" })],
};

describe("cutWindow", () => {
  it.each<[Partial<Query>, string[]]>([
    [{}, ["harbour", "quay", "strait"]],
    [{ down: true }, ["strait", "quay", "harbour"]],
    [{ order: "claims" }, ["harbour", "quay", "strait"]],
    [{ order: "claims", down: true }, ["quay", "harbour", "strait"]],
    [{ find: "MAIL qu" }, ["quay"]],
    [{ outcome: "waiting" }, ["strait"]],
  ])("orders and finds as the server does: %o", (query, names) => {
    expect(cutWindow(PAGE, { ...FIRST, ...query }, 0, 10).rows.map((one) => one.name)).toEqual(names);
  });

  it("cuts a window and counts what fits", () => {
    const cut = cutWindow(PAGE, FIRST, 1, 1);
    expect([cut.matching, cut.offset, cut.rows.map((one) => one.name)]).toEqual([3, 1, ["quay"]]);
  });
});

describe("the query in the address", () => {
  it("comes back as it was put in", () => {
    const query: Query = { find: "quay", outcome: "left out", order: "claims", down: true };
    const written = writeQuery(query);
    expect(readQuery((name) => written[name] ?? "")).toEqual(query);
  });

  it("is as at the start where the address says nothing or nonsense", () => {
    expect(readQuery((name) => (name === "order" ? "colour" : ""))).toEqual(FIRST);
    expect(writeQuery(FIRST)).toEqual({ find: null, outcome: null, order: null, down: null });
  });
});

describe("windowsFor", () => {
  it.each<[number, number, number[]]>([
    [0, 40, [0]],
    [190, 230, [0, 1]],
    [400, 400, [2]],
    [0, 200, [0]],
  ])("rows %i to %i need windows %o", (first, last, windows) => {
    expect(windowsFor(first, last, 200)).toEqual(windows);
  });
});

describe("standingOf", () => {
  const job: Schema<"Job"> = { id: "job-1", kind: "read", state: "running", progress: null, finished: null, error: null, started: "", ended: null };

  it("tells nothing before the job told anything", () => {
    expect(standingOf(job)).toBeNull();
  });

  it("counts documents, and no stage that is one step", () => {
    const reading = { ...job, progress: { stage: "read", done: 3, total: 9, current: "quay.txt" } };
    const weighing = { ...job, progress: { stage: "weigh", done: 0, total: 1, current: "" } };
    expect([standingOf(reading)?.total, standingOf(weighing)?.total]).toEqual([9, null]);
  });
});

describe("tally", () => {
  const sent: Sent[] = (["added", "rejected", "sending", "queued", "known"] as const).map((state, key) => ({ key, name: state, state, line: "" }));

  it("shows what was not taken first and counts the rest", () => {
    const told = tally(sent, 3);
    expect([told.done, told.rejected, told.more, told.shown.map((one) => one.state)]).toEqual([3, 1, 2, ["rejected", "sending", "queued"]]);
  });
});

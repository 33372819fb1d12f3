import { describe, expect, test } from "vitest";
import { camps, choices, joinSigns, makeMatrix, neighbour, whenOf, type Filter, type Page, type Sign, type Tie } from "./derive";
import { matrixSvg } from "./picture";

const ALL: Filter = { kind: "", sphere: "", disputed: false, from: null, to: null };

function tie(id: string, source: string, target: string, more: Partial<Tie> = {}): Tie {
  const end = (actor: string) => ({ actor, name: actor });
  return {
    id, told: id, kind: "arms", sign: "+", stands: true, symmetric: false, trend: null, spheres: [], sources: [end(source)], targets: [end(target)],
    polarity: "+", modality: "asserted", support: "single-origin", disputed: false, origins: 1, mentions: 1, documents: 1,
    days: ["2031-05-03", "2031-05-03"], dated: true, read_by: "rules", cites: [], ...more,
  } as Tie;
}

function page(...ties: readonly Tie[]): Page {
  const ids = [...new Set(ties.flatMap((one) => [one.sources[0]?.actor ?? "", one.targets[0]?.actor ?? ""]))].sort();
  const pairs = new Map<string, Tie[]>();
  for (const one of ties) {
    const key = `${one.sources[0]?.actor} ${one.targets[0]?.actor}`;
    pairs.set(key, [...(pairs.get(key) ?? []), one]);
  }
  return {
    actors: ids.map((id) => ({ id, name: `Port ${id}`, kinds: [], camp: id < "C" ? "1a" : "1b", ties: 1 })),
    actors_more: 0,
    cells: [...pairs].map(([key, held]) => ({ source: key.split(" ")[0], target: key.split(" ")[1], ties: held.map((one) => one.id) })),
    ties,
    names: {},
  } as unknown as Page;
}

test.each([
  [["+", "?"], "+"],
  [["+", "-"], "±"],
  [["?"], "?"],
  [[], "?"],
])("signs %j join to %s", (signs, joined) => {
  expect(joinSigns(signs as Sign[])).toBe(joined);
});

describe("makeMatrix", () => {
  test("a cell has the sign of what stands in it", () => {
    const made = makeMatrix(page(tie("t1", "A", "B"), tie("t2", "A", "B", { sign: "-", stands: false })), ALL);
    expect(made.cells.get("A|B")).toMatchObject({ sign: "+", unsure: false, weight: 2 });
  });

  test("trends that differ are mixed, those of what does not stand are left out", () => {
    const made = makeMatrix(page(tie("t1", "A", "B", { trend: "rising" }), tie("t2", "A", "B", { trend: "falling" }), tie("t3", "B", "A", { trend: "rising", stands: false })), ALL);
    expect([made.cells.get("A|B")?.trend, made.cells.get("B|A")?.trend]).toEqual(["mixed", null]);
  });

  test.each([
    [{ kind: "funds" }, ["t2"]],
    [{ sphere: "security" }, ["t1"]],
    [{ disputed: true }, ["t2"]],
    [{ from: "2031-06" }, ["t2"]],
    [{ to: "2031-05" }, ["t1"]],
  ])("filter %j leaves %j", (filter, left) => {
    const made = makeMatrix(
      page(tie("t1", "A", "B", { spheres: ["security"] }), tie("t2", "B", "C", { kind: "funds", disputed: true, days: ["2031-07-01", null] }), tie("t3", "A", "C", { kind: "trains", days: null, spheres: [] })),
      { ...ALL, ...filter },
    );
    expect(made.ties.map((one) => one.id)).toEqual(left);
  });

  test("who is tied to nobody any more keeps no row", () => {
    const made = makeMatrix(page(tie("t1", "A", "B"), tie("t2", "B", "C", { kind: "funds" })), { ...ALL, kind: "arms" });
    expect(made.actors.map((actor) => actor.id)).toEqual(["A", "B"]);
  });
});

describe("neighbour", () => {
  const matrix = makeMatrix(page(tie("t1", "A", "B"), tie("t2", "A", "C"), tie("t3", "C", "B"), tie("t4", "D", "D")), ALL);

  test.each([
    ["A|B", "ArrowRight", "A|C"],
    ["A|B", "ArrowDown", "C|B"],
    ["A|C", "ArrowLeft", "A|B"],
    ["A|B", "ArrowUp", null],
    ["A|C", "ArrowDown", "C|B"],
    ["A|B", "x", null],
  ])("from %s %s leads to %s", (from, key, to) => {
    expect(neighbour(matrix, from, key)).toBe(to);
  });
});

test("kinds and spheres are offered with how often they occur", () => {
  expect(choices([tie("a", "A", "B", { spheres: ["political"] }), tie("b", "A", "B")])).toEqual({ kinds: [["arms", 2]], spheres: [["political", 1]] });
});

test("a line is drawn between camps", () => {
  expect([...camps(page(tie("t1", "A", "B"), tie("t2", "C", "D")).actors)]).toEqual([2]);
});

test.each([
  [["2031-05-03", "2031-05-03"], "2031-05-03"],
  [["2031-05-03", null], "2031-05-03/.."],
  [null, null],
])("days %j are told as %s", (days, when) => {
  expect(whenOf(tie("t", "A", "B", { days: days as Tie["days"] }))).toBe(when);
});

test("the picture holds every sign, and no name as markup", () => {
  const hostile = makeMatrix({ ...page(tie("t1", "A", "B", { sign: "-", trend: "rising" })), actors: [{ id: "A", name: "<b>A</b>", kinds: [], camp: null, ties: 1 }, { id: "B", name: "B", kinds: [], camp: null, ties: 1 }] } as Page, ALL);
  const svg = matrixSvg(hostile, { paper: "#fff", ink: "#000", rule: "#ccc", signs: { "+": "blue", "-": "red", "±": "brown", "?": "grey" } }, ["Ties"]);
  expect(svg).toContain(">−↗</text>");
  expect(svg).not.toContain("<b>");
});

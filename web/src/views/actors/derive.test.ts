import { describe, expect, it } from "vitest";
import { actorRows, expand, findActors, makeScene, nextTo, shapeOf, SIGNS, sourcesOf, tieRows, type Filter, type Graph } from "./derive";
import type { ActorNode, ActorTie } from "./load";

const node = (id: string, more: Partial<ActorNode> = {}): ActorNode => ({
  id, name: `Port ${id}`, kinds: ["state"], country: null, sector: null, provisional: false,
  mentions: 1, documents: 1, findings: 1, ties: 1, weight: 1, x: 0.5, y: 0.5, ...more,
});
const edge = (source: string, target: string, more: Partial<ActorTie> = {}): ActorTie => ({
  source, target, sign: "friendly", weight: 1, events: 1, relations: 0, told: 1, back: 0, findings: ["f1"], cites: [], ...more,
});
const ALL: Filter = { kind: "", signs: new Set(SIGNS), least: 1, alone: false, kept: new Set() };
const HARBOUR: Graph = {
  nodes: [node("a"), node("b", { kinds: ["militia", "party"] }), node("c"), node("d")],
  edges: [edge("a", "b"), edge("b", "c", { sign: "hostile", weight: 4 })],
};
const ids = (filter: Filter): string[] => makeScene(HARBOUR, filter).dots.map((dot) => dot.id);

describe("what a filter leaves", () => {
  it("is everybody with a tie, and the number of those without", () => {
    expect(ids(ALL)).toEqual(["a", "b", "c"]);
    expect(makeScene(HARBOUR, ALL).alone).toBe(1);
  });
  it("is those without a tie too where they are wanted", () => {
    expect(ids({ ...ALL, alone: true })).toEqual(["a", "b", "c", "d"]);
  });
  it("is ties of the signs asked for, and who has one", () => {
    expect(ids({ ...ALL, signs: new Set(["hostile"]) })).toEqual(["b", "c"]);
  });
  it("is ties of the weight asked for", () => {
    expect(ids({ ...ALL, least: 2 })).toEqual(["b", "c"]);
  });
  it("is actors of a kind, whichever of their kinds it is", () => {
    expect(ids({ ...ALL, kind: "party", alone: true })).toEqual(["b"]);
  });
  it("always holds what is selected", () => {
    expect(ids({ ...ALL, kind: "party", kept: new Set(["d"]) })).toEqual(["d"]);
  });
  it("has lines between the dots that are left", () => {
    const scene = makeScene(HARBOUR, { ...ALL, least: 2 });
    expect(scene.lines).toMatchObject([{ id: "b c", from: 0, to: 1, sign: "hostile" }]);
  });
});

describe("a mark", () => {
  it.each([[["state"], "square"], [["militia", "party"], "diamond"], [["person"], "triangle"], [["place"], "cross"], [["party"], "circle"], [[], "circle"]])(
    "of kinds %j is a %s", (kinds, shape) => expect(shapeOf(kinds)).toBe(shape),
  );
  it("is larger for an actor of more weight", () => {
    const [small, large] = makeScene({ nodes: [node("a"), node("b", { weight: 9 })], edges: [edge("a", "b")] }, ALL).dots;
    expect(large?.radius).toBeGreaterThan(small?.radius ?? Infinity);
  });
});

describe("neighbours", () => {
  const around: Graph = { nodes: [node("a"), node("e"), node("g")], edges: [edge("a", "e"), edge("b", "a"), edge("e", "g")] };
  it("are added in a ring, and those who were there stay", () => {
    const grown = expand(HARBOUR, around, "a");
    expect(grown.nodes.slice(0, 4)).toEqual(HARBOUR.nodes);
    const far = grown.nodes.slice(4).map((one) => Math.hypot(one.x - 0.5, one.y - 0.5));
    expect(far).toHaveLength(2);
    expect(Math.min(...far)).toBeGreaterThan(0.01);
  });
  it("bring their ties once, whichever way round these are known", () => {
    expect(expand(HARBOUR, around, "a").edges.map((one) => `${one.source}${one.target}`)).toEqual(["ab", "bc", "ae", "eg"]);
  });
  it("of nobody change nothing", () => {
    expect(expand(HARBOUR, around, "nobody")).toBe(HARBOUR);
  });
  it("of a dot are those at the other ends of its lines", () => {
    const near = nextTo(makeScene(HARBOUR, ALL), 0);
    expect([...near.dots]).toEqual([0, 1]);
    expect([...near.lines]).toEqual([0]);
  });
});

describe("finding an actor", () => {
  const nodes = [node("1", { name: "Old Belmora" }), node("2", { name: "Belmora" }), node("3", { name: "Ardin" })];
  it("puts names that begin with the words first", () => {
    expect(findActors(nodes, " bel").map((one) => one.name)).toEqual(["Belmora", "Old Belmora"]);
  });
  it("finds nobody for no words", () => {
    expect(findActors(nodes, "  ")).toEqual([]);
  });
});

describe("the tables", () => {
  it("mark who is on no list", () => {
    expect(actorRows([node("a", { provisional: true })], "new")).toMatchObject([{ id: "a", note: "new", country: "" }]);
  });
  it("hold the heaviest ties first, by name", () => {
    expect(tieRows(HARBOUR, (sign) => sign)).toMatchObject([{ id: "b c", source: "Port b", sign: "hostile" }, { id: "a b" }]);
  });
  it("name the documents cited most first", () => {
    const cite = (document: string) => ({ claim: null, doc: "d", start: 0, quote: "q", source: [], document, published: null, when: null, read_by: "", learned: false });
    expect(sourcesOf([edge("a", "b", { cites: [cite("Two"), cite("One")] }), edge("a", "c", { cites: [cite("Two")] })])).toEqual(["Two", "One"]);
  });
});

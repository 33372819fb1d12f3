import { describe, expect, it } from "vitest";
import { placeLabels } from "$lib/labels";
import { fitCamera, isInView, panBy, stretchTo, toPlace, toScreen, zoomAt } from "./camera";
import type { Dot, Line } from "./derive";
import { toGexf } from "./gexf";
import { DASHES } from "./look";
import { graphSvg } from "./picture";
import { dotAt, headOf, lineAt, strokesOf } from "./strokes";

const SIZE = { width: 400, height: 300 };
const dot = (id: string, x: number, y: number, more: Partial<Dot> = {}): Dot => ({ id, label: id, x, y, radius: 5, shape: "circle", provisional: false, weight: 1, ...more });
const line = (sign: Line["sign"]): Line => ({ id: "a b", from: 0, to: 1, sign, width: 2 });
const LOOK = {
  paper: "#fff", ink: "#000", soft: "#555", dot: "#444", chosen: "#00f", hit: "#ff0", font: "sans-serif", plus: "#00c", minus: "#c00",
  signs: { friendly: "#00c", hostile: "#c00", mixed: "#00c", unknown: "#777" },
};

describe("the camera", () => {
  it("shows all places inside the drawing", () => {
    const places = [{ x: 0.1, y: 0.2 }, { x: 0.9, y: 0.4 }];
    const camera = fitCamera(places, SIZE);
    expect(places.every((place) => isInView(place, camera, SIZE, 30))).toBe(true);
  });
  it("has places moved apart along the side that leaves room, twice as far at most", () => {
    const flat = [{ x: 0, y: 0.4 }, { x: 1, y: 0.6 }];
    expect(stretchTo(flat, { width: 300, height: 400 }).map((place) => place.y)).toEqual([0.3, 0.7].map((y) => expect.closeTo(y)));
    expect(stretchTo(flat, { width: 300, height: 400 }).map((place) => place.x)).toEqual([0, 1]);
  });
  it("gives the place back that a pixel shows", () => {
    const camera = { x: 0.3, y: 0.6, scale: 512 };
    const there = toPlace(toScreen({ x: 0.41, y: 0.2 }, camera, SIZE), camera, SIZE);
    expect(there.x).toBeCloseTo(0.41);
    expect(there.y).toBeCloseTo(0.2);
  });
  it("keeps the place under the pointer when it comes nearer", () => {
    const camera = { x: 0.5, y: 0.5, scale: 300 };
    const pixel = { x: 50, y: 270 };
    const before = toPlace(pixel, camera, SIZE);
    const after = toPlace(pixel, zoomAt(camera, 2, pixel, SIZE), SIZE);
    expect(after.x).toBeCloseTo(before.x);
    expect(after.y).toBeCloseTo(before.y);
  });
  it("moves what is drawn by as many pixels as asked", () => {
    const camera = { x: 0.5, y: 0.5, scale: 300 };
    expect(toScreen({ x: 0.5, y: 0.5 }, panBy(camera, 12, -7), SIZE)).toEqual({ x: 212, y: 143 });
  });
});

describe("a tie", () => {
  const [from, to] = [{ x: 0, y: 0 }, { x: 100, y: 0 }];
  it("is cut at the dots", () => {
    expect(strokesOf(line("friendly"), from, to, dot("a", 0, 0), dot("b", 0, 0))).toMatchObject([{ x1: 5, x2: 93, sign: "friendly" }]);
  });
  it("that is both friendly and hostile is two lines", () => {
    expect(strokesOf(line("mixed"), from, to, dot("a", 0, 0), dot("b", 0, 0)).map((one) => one.sign)).toEqual(["friendly", "hostile"]);
  });
  it.each([["friendly", false], ["hostile", true]] as const)("that is %s ends in a bar: %s", (sign, bar) => {
    const [stroke] = strokesOf(line(sign), from, to, dot("a", 0, 0), dot("b", 0, 0));
    expect(stroke && headOf(stroke)?.bar).toBe(bar);
  });
  it("looks different for each sign without its colour", () => {
    expect(new Set([DASHES.friendly, DASHES.hostile, DASHES.unknown].map(String)).size).toBe(3);
  });
  it("between dots that touch is not drawn", () => {
    expect(strokesOf(line("friendly"), from, { x: 9, y: 0 }, dot("a", 0, 0), dot("b", 0, 0))).toEqual([]);
  });
});

describe("pointing", () => {
  const dots = [dot("a", 0, 0), dot("b", 0, 0, { radius: 20 })];
  const at = [{ x: 50, y: 50 }, { x: 100, y: 50 }];
  it.each([[52, 51, 0], [82, 50, 1], [50, 70, -1]])("at %d, %d hits dot %d", (x, y, place) => {
    expect(dotAt({ x, y }, dots, at)).toBe(place);
  });
  it.each([[75, 52, 0], [75, 80, -1]])("at %d, %d hits line %d", (x, y, place) => {
    expect(lineAt({ x, y }, [line("hostile")], at)).toBe(place);
  });
});

describe("labels", () => {
  const wide = (text: string): number => 7 * text.length;
  it("go to the weightier of two dots that lie on each other", () => {
    const dots = [dot("small", 0, 0), dot("large", 0, 0, { weight: 9, radius: 40 })];
    const labels = placeLabels(dots, [{ x: 100, y: 100 }, { x: 100, y: 101 }], wide, 1);
    expect(labels.map((label) => label.text)).toEqual(["large"]);
  });
  it("never lie on each other", () => {
    const dots = Array.from({ length: 60 }, (_, number) => dot(`port ${number}`, 0, 0, { weight: number }));
    const at = dots.map((_, number) => ({ x: 60 + 40 * (number % 8), y: 40 + 12 * Math.floor(number / 8) }));
    const boxes = placeLabels(dots, at, wide, 60).map((label) => ({ ...label, half: wide(label.text) / 2 }));
    const clash = boxes.some((a, place) => boxes.slice(place + 1).some((b) => Math.abs(a.x - b.x) < a.half + b.half && Math.abs(a.y - b.y) < 14));
    expect(boxes.length).toBeGreaterThan(5);
    expect(clash).toBe(false);
  });
  it("go to a corner of their dot where nothing else is free", () => {
    const beside = [{ x: 95, y: 112 }, { x: 95, y: 88 }, { x: 125, y: 100 }, { x: 75, y: 100 }];
    const dots = [dot("port", 0, 0, { radius: 4 }), ...beside.map(() => dot("", 0, 0, { radius: 3, weight: 9 }))];
    const label = placeLabels(dots, [{ x: 100, y: 100 }, ...beside], wide, 1, new Set([0]))[0];
    expect(label).toMatchObject({ x: expect.closeTo(116.83), y: expect.closeTo(112.83) });
  });
  it("stay inside the drawing", () => {
    const [label] = placeLabels([dot("a long name of a harbour", 0, 0)], [{ x: 2, y: 50 }], wide, 1, new Set(), new Set(), 400);
    expect((label?.x ?? 0) - wide(label?.text ?? "") / 2).toBeGreaterThanOrEqual(0);
  });
  it("that must be drawn are, whatever lies there", () => {
    const dots = [dot("first", 0, 0, { weight: 9, radius: 60 }), dot("second", 0, 0)];
    const labels = placeLabels(dots, [{ x: 100, y: 100 }, { x: 100, y: 100 }], wide, 5, new Set(), new Set([1]));
    expect(labels.map((label) => label.text)).toContain("second");
  });
});

describe("files", () => {
  const scene = { dots: [dot("a", 0, 0, { label: "<b>A & co</b>" }), dot("b", 1, 1, { shape: "square" })], lines: [line("hostile")], alone: 0 };
  it("show the whole graph with its title, names made harmless", () => {
    const svg = graphSvg(scene, SIZE, LOOK, { title: "Ties <1>", caption: "", sources: ["One"] }, (sign) => `is ${sign}`);
    expect(svg).toContain("&lt;b&gt;A &amp; co&lt;/b&gt;");
    expect(svg).toContain("Ties &lt;1&gt;");
    expect(svg).toContain("Sources: One");
    expect(svg).toContain('stroke-dasharray="7 5"');
    expect(svg).toContain("is mixed");
    expect(svg).not.toContain("<b>");
  });
  it("hold names, signs and places for other programs", () => {
    const node = { id: "a", name: 'A "x"', kinds: ["state"], country: null, sector: null, provisional: true, mentions: 2, documents: 1, findings: 1, ties: 1, weight: 3, x: 0.25, y: 0.25 };
    const tie = { source: "a", target: "a", sign: "mixed" as const, weight: 2, events: 1, relations: 1, told: 2, back: 0, findings: [], cites: [] };
    const gexf = toGexf({ nodes: [node], edges: [tie] }, "Ties");
    expect(gexf).toContain('label="A &quot;x&quot;"');
    expect(gexf).toContain('<attvalue for="sign" value="mixed"/>');
    expect(gexf).toContain('<viz:position x="250" y="750"/>');
    expect(gexf).not.toContain('for="country"');
  });
});

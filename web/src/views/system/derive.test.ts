import { describe, expect, it } from "vitest";
import { around, dashOf, drawnLinks, endOf, endPoint, fitScale, lightUp, linkSheet, loopsOf, markOf, middleOf, scaled, stepFrom, widthOf, type Filter } from "./derive";
import type { MapConcept, MapLink, SystemPage } from "./load";

const ALL: Filter = { group: null, sphere: "", loop: "", running: false };

function concept(id: string, x: number, y: number, over: Partial<MapConcept> = {}): MapConcept {
  const box = { x, y, width: 190, height: 40, lines: [id] };
  const known = { quantity: id, holder: null, holder_id: null, target: null, target_id: null, sphere: null, positive: "more", provisional: false };
  return { id, label: `the ${id}`, ...known, subsystem: 1, runs_in: 0, runs_out: 0, weight: 1, box, ...over };
}

function link(cause: string, effect: string, over: Partial<MapLink> = {}): MapLink {
  const known = { sign: 1 as const, verb: "raises", type: "causal", runs: true, lag: 1, strength: null, support: 0.5, hedges: [], conditions: [] };
  const rest = { disputed: false, rival: null, assumed: false, text: "", claims: 1, read_by: "rules", cites: [], path: "M0 0", mark_x: 0, mark_y: 0 };
  return { id: `${cause}>${effect}`, cause, effect, ...known, ...rest, ...over };
}

const page: SystemPage = {
  concepts: [
    concept("toll", 0, 0),
    concept("trade", 310, 0, { sphere: "economic" }),
    concept("peace", 310, 80, { subsystem: 2 }),
    concept("far", 0, 0, { box: null }),
  ],
  links: [
    link("toll", "trade", { support: 0.4 }),
    link("toll", "peace", { support: 0.9, runs: false, type: "purpose" }),
    link("trade", "toll", { sign: -1, verb: "lowers" }),
    link("toll", "far", { path: null, support: 1 }),
  ],
  loops: [
    {
      name: "B1",
      kind: "balancing",
      runs: true,
      concepts: ["toll", "trade"],
      links: ["toll>trade", "trade>toll"],
      live: 0.2,
      amplifying: 0,
      gain: null,
      holders: [],
      weakest: "toll>trade",
      assumed: false,
    },
  ],
  subsystems: [],
  bridges: [],
  spheres: ["economic"],
  width: 500,
  height: 120,
  more_concepts: 1,
  more_loops: 0,
  more_bridges: 0,
  loops_complete: true,
  unlinked: 0,
  members: 1000,
};

describe("what stands out", () => {
  it("is everything where nothing is chosen", () => expect(lightUp(page, ALL, null)).toBeNull());
  it("is a loop with its links where one is chosen, whatever is selected", () => {
    const lit = lightUp(page, { ...ALL, loop: "B1" }, "peace");
    expect([...(lit?.concepts ?? [])]).toEqual(["toll", "trade"]);
    expect([...(lit?.links ?? [])]).toEqual(["toll>trade", "trade>toll"]);
  });
  it("is a selected concept with its neighbours", () => {
    const lit = lightUp(page, ALL, "peace");
    expect([...(lit?.concepts ?? [])].sort()).toEqual(["peace", "toll"]);
    expect([...(lit?.links ?? [])]).toEqual(["toll>peace"]);
  });
  it("is a selected link with its ends", () => expect([...(lightUp(page, ALL, "trade>toll")?.concepts ?? [])]).toEqual(["trade>toll", "trade", "toll"]));
  it("is a subsystem or a sphere", () => {
    expect([...(lightUp(page, { ...ALL, group: 2 }, null)?.concepts ?? [])]).toEqual(["peace"]);
    expect([...(lightUp(page, { ...ALL, sphere: "economic" }, null)?.concepts ?? [])]).toEqual(["trade"]);
  });
  it("is not changed by a selection of something else", () => expect(lightUp(page, ALL, "an actor")).toBeNull());
});

describe("arrow keys", () => {
  it("go from a concept along its best link to the next, and back", () => {
    expect(stepFrom(page, "toll", "ArrowRight")).toBe("toll>trade");
    expect(stepFrom(page, "toll>trade", "ArrowRight")).toBe("trade");
    expect(stepFrom(page, "trade", "ArrowLeft")).toBe("toll>trade");
    expect(stepFrom(page, "toll>trade", "ArrowLeft")).toBe("toll");
  });
  it("go from link to link of one cause", () => {
    expect(stepFrom(page, "toll>trade", "ArrowDown")).toBe("toll>peace");
    expect(stepFrom(page, "toll>peace", "ArrowUp")).toBe("toll>trade");
    expect(stepFrom(page, "toll>trade", "ArrowUp")).toBeNull();
  });
  it("go up and down a column", () => {
    expect(stepFrom(page, "trade", "ArrowDown")).toBe("peace");
    expect(stepFrom(page, "peace", "ArrowUp")).toBe("trade");
    expect(stepFrom(page, "toll", "ArrowDown")).toBeNull();
  });
  it("lead nowhere from what is not drawn", () => expect(stepFrom(page, "far", "ArrowLeft")).toBeNull());
});

describe("links", () => {
  it("are drawn where they have a place, the running ones last", () => {
    expect(drawnLinks(page, false).map((one) => one.id)).toEqual(["toll>peace", "toll>trade", "trade>toll"]);
    expect(drawnLinks(page, true).map((one) => one.id)).toEqual(["toll>trade", "trade>toll"]);
  });
  it("tell sign, dispute and support without colour", () => {
    expect([1, -1, 0, null].map((sign) => markOf({ sign: sign as MapLink["sign"], disputed: false, assumed: false }))).toEqual(["+", "−", "0", "?"]);
    expect(markOf({ sign: -1, disputed: true, assumed: true })).toBe("−≠*");
    expect([1, -1, 0, null].map((sign) => endOf({ sign: sign as MapLink["sign"] }))).toEqual(["arrow", "bar", "ring", "open"]);
    expect(widthOf({ support: 1 })).toBeGreaterThan(widthOf({ support: 0.2 }));
    expect(dashOf({ type: "causal", runs: true })).toBe("");
    expect(dashOf({ type: "purpose", runs: false })).not.toBe(dashOf({ type: "enabling", runs: true }));
  });
  it("are found around a concept and in loops", () => {
    const near = around(page, "toll");
    expect(near.out.map((one) => one.id)).toEqual(["toll>far", "toll>trade", "toll>peace"]);
    expect(near.into.map((one) => one.id)).toEqual(["trade>toll"]);
    expect(loopsOf(page, "trade>toll").map((loop) => loop.name)).toEqual(["B1"]);
  });
  it("are rows of the table with the words for what they show", () => {
    const sheet = linkSheet(page, page.links, (key) => key);
    expect(sheet.rows[0]).toMatchObject({ id: "toll>trade", cause: "the toll", verb: "raises", effect: "the trade", runs: "yes" });
    expect(sheet.rows[1]).toMatchObject({ runs: "shown", type: "type.purpose" });
  });
});

describe("the drawing", () => {
  it("ends a line at the box it leads to, from the side it comes from", () => {
    expect(endPoint(link("toll", "trade", { path: "M190.0 20.0C250.0 20.0 250.0 20.0 310.0 20.0" }), page)).toEqual({ x: 310, y: 20, way: 1 });
    expect(endPoint(link("trade", "toll", { path: "M310.0 25.0C250.0 25.0 250.0 25.0 190.0 25.0" }), page)).toEqual({ x: 190, y: 25, way: -1 });
    expect(endPoint(link("toll", "far", { path: null }), page)).toBeNull();
  });
  it("names a loop in its middle", () => {
    expect(middleOf(page, "B1")).toEqual({ x: 250, y: 20 });
    expect(middleOf(page, "")).toBeNull();
  });
  it("fits a window without growing or becoming too small to read", () => {
    expect([fitScale(500, 1000), fitScale(800, 1000), fitScale(2000, 1000), fitScale(500, 0)]).toEqual([0.75, 0.8, 1, 1]);
    expect([scaled(1, 1.25), scaled(2.4, 2), scaled(0.3, 0.5)]).toEqual([1.25, 2.5, 0.25]);
  });
});

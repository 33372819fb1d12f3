/** The system's record and what is chosen -> what is drawn strong or faint, where the keys lead, and the tables. Pure. */
import type { Sheet } from "$lib/download";
import type { MapConcept, MapLink, SystemPage } from "./load";

/** What is looked at. sphere, loop: "" for all; group: number of a subsystem, null for all; running: only links that run. */
export interface Filter {
  readonly group: number | null;
  readonly sphere: string;
  readonly loop: string;
  readonly running: boolean;
}

/** Ids that stand out; all others are drawn faint. null: nothing is chosen, all stand out. */
export interface Lit {
  readonly concepts: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

/** What a filter and a selection leave lit; a loop comes before a selection, that before subsystem and sphere. */
export function lightUp(page: SystemPage, filter: Filter, select: string | null): Lit | null {
  const loop = page.loops.find((one) => one.name === filter.loop);
  if (loop) return { concepts: new Set(loop.concepts), links: new Set(loop.links) };
  if (select) {
    const around = page.links.filter((link) => link.id === select || link.cause === select || link.effect === select);
    if (around.length) return { concepts: new Set([select, ...around.flatMap((link) => [link.cause, link.effect])]), links: idsOf(around) };
  }
  if (filter.group === null && !filter.sphere) return null;
  const inside = idsOf(page.concepts.filter((concept) => fits(concept, filter)));
  return { concepts: inside, links: idsOf(page.links.filter((link) => inside.has(link.cause) || inside.has(link.effect))) };
}

function fits(concept: MapConcept, filter: Filter): boolean {
  return (filter.group === null || concept.subsystem === filter.group) && (!filter.sphere || concept.sphere === filter.sphere);
}

function idsOf(rows: readonly { readonly id: string }[]): Set<string> {
  return new Set(rows.map((row) => row.id));
}

/** Links that have a place on the map, the ones that run last so that they lie above the others. */
export function drawnLinks(page: SystemPage, running: boolean): MapLink[] {
  return page.links.filter((link) => link.path !== null && (link.runs || !running)).sort((one, other) => Number(one.runs) - Number(other.runs));
}

export type Arrow = "ArrowRight" | "ArrowLeft" | "ArrowUp" | "ArrowDown";

/** Where an arrow key leads. From a concept: right to its best link out, left to its best link in, up and down to the next
 *  concept of its column. From a link: right to its effect, left to its cause, up and down to other links of its cause.
 *  null where there is nothing. */
export function stepFrom(page: SystemPage, from: string, key: Arrow): string | null {
  const drawn = ranked(page.links.filter((link) => link.path !== null));
  const link = drawn.find((one) => one.id === from);
  const along = key === "ArrowRight" || key === "ArrowLeft";
  if (link && along) return key === "ArrowRight" ? link.effect : link.cause;
  if (link) return beside(drawn.filter((one) => one.cause === link.cause).map((one) => one.id), from, key);
  if (along) return drawn.find((one) => (key === "ArrowRight" ? one.cause : one.effect) === from)?.id ?? null;
  return inColumn(page, from, key);
}

function beside(ids: readonly string[], from: string, key: Arrow): string | null {
  return ids[ids.indexOf(from) + (key === "ArrowDown" ? 1 : -1)] ?? null;
}

function inColumn(page: SystemPage, from: string, key: Arrow): string | null {
  const here = page.concepts.find((concept) => concept.id === from)?.box;
  if (!here) return null;
  const column = page.concepts.filter((concept) => concept.box && Math.abs(concept.box.x - here.x) < here.width / 2);
  column.sort((one, other) => (one.box?.y ?? 0) - (other.box?.y ?? 0));
  return beside(column.map((concept) => concept.id), from, key);
}

function ranked(links: readonly MapLink[]): MapLink[] {
  return [...links].sort((one, other) => Number(other.runs) - Number(one.runs) || other.support - one.support);
}

/** Links that leave a concept and that arrive at it, best supported first. */
export function around(page: SystemPage, concept: string): { readonly out: readonly MapLink[]; readonly into: readonly MapLink[] } {
  const links = ranked(page.links);
  return { out: links.filter((link) => link.cause === concept), into: links.filter((link) => link.effect === concept) };
}

/** Loops that run through a concept or a link. */
export function loopsOf(page: SystemPage, id: string): SystemPage["loops"] {
  return page.loops.filter((loop) => loop.concepts.includes(id) || loop.links.includes(id));
}

/** The sign as it stands on the map: with ≠ where another text says otherwise and * where a person put the link in. */
export function markOf(link: Pick<MapLink, "sign" | "disputed" | "assumed">): string {
  const signs: Readonly<Record<string, string>> = { "1": "+", "-1": "−", "0": "0" };
  return (signs[String(link.sign)] ?? "?") + (link.disputed ? "≠" : "") + (link.assumed ? "*" : "");
}

/** Width of a link's line by its support. */
export function widthOf(link: Pick<MapLink, "support">): number {
  return 1 + 2.5 * link.support;
}

/** Dashes by type: none for what runs as cause, each other kind its own. */
export function dashOf(link: Pick<MapLink, "type" | "runs">): string {
  if (link.runs) return { causal: "", enabling: "14 3", means: "14 3 3 3" }[link.type] ?? "10 3";
  return { purpose: "6 5", motive: "6 5", part_of: "2 4" }[link.type] ?? "3 4";
}

/** The sign as a line end: an arrow for more, a bar for less, a ring for none, nothing where no text says. */
export function endOf(link: Pick<MapLink, "sign">): "arrow" | "bar" | "ring" | "open" {
  if (link.sign === 1) return "arrow";
  if (link.sign === -1) return "bar";
  return link.sign === 0 ? "ring" : "open";
}

export type Words = (key: string) => string;

/** Every link as a row, with what the drawing shows of it; words: labels of columns and of yes. */
export function linkSheet(page: SystemPage, links: readonly MapLink[], words: Words): Sheet {
  const labels = new Map(page.concepts.map((concept) => [concept.id, concept.label]));
  const ids = ["cause", "verb", "effect", "type", "runs", "support", "lag", "strength", "hedges", "conditions", "disputed", "claims", "sources"];
  const numeric = new Set(["support", "lag", "claims"]);
  return {
    columns: ids.map((id) => ({ id, label: words(`column.${id}`), numeric: numeric.has(id) })),
    rows: links.map((link) => ({
      id: link.id,
      cause: labels.get(link.cause) ?? link.cause,
      verb: link.verb,
      effect: labels.get(link.effect) ?? link.effect,
      type: words(`type.${link.type}`),
      runs: link.runs ? words("yes") : words("shown"),
      support: link.support,
      lag: link.lag,
      strength: link.strength ?? "",
      hedges: link.hedges,
      conditions: link.conditions,
      disputed: link.disputed ? words("yes") : "",
      claims: link.claims,
      sources: [...new Set(link.cites.map((cite) => cite.document))],
    })),
  };
}

/** Where a link's line ends, and which way it goes there (1 right, -1 left), from its path; null without one. */
export function endPoint(link: Pick<MapLink, "path" | "effect">, page: SystemPage): { readonly x: number; readonly y: number; readonly way: 1 | -1 } | null {
  const [x, y] = (link.path?.match(/-?[\d.]+/g) ?? []).slice(-2).map(Number);
  const box = page.concepts.find((concept) => concept.id === link.effect)?.box;
  if (x === undefined || y === undefined || !box) return null;
  return { x, y, way: x < box.x + box.width / 2 ? 1 : -1 };
}

const LEAST = 0.25;
const MOST = 2.5;

/** A scale made larger or smaller, within bounds. */
export function scaled(scale: number, factor: number): number {
  return Math.max(LEAST, Math.min(MOST, scale * factor));
}

/** The scale at which a map fits a window in width, no smaller than can be read and no larger than it is. */
export function fitScale(window: number, map: number, least = 0.75): number {
  return map > 0 ? Math.max(least, Math.min(1, window / map)) : 1;
}

/** Where the name of a loop stands on the map: in the middle of its boxes; null where none of them is drawn. */
export function middleOf(page: SystemPage, loop: string): { readonly x: number; readonly y: number } | null {
  const found = page.loops.find((one) => one.name === loop);
  const boxes = page.concepts.flatMap((concept) => (concept.box && found?.concepts.includes(concept.id) ? [concept.box] : []));
  if (!boxes.length) return null;
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { x: mean(boxes.map((box) => box.x + box.width / 2)), y: mean(boxes.map((box) => box.y + box.height / 2)) };
}

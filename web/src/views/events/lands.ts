/** Events -> how many each land has a part in, and how the map shades it. Pure. */
import type { Row } from "$parts/table";
import type { EventRow } from "./load";
import LANDS from "./lands.json";

/** Which lands an event counts for: all that have a part, who acts, who is acted on, or where it was. */
export type Count = "part" | "first" | "second" | "place";
export const COUNTS: readonly Count[] = ["part", "first", "second", "place"];

export interface Land {
  /** ISO 3166 alpha-3, which is the id of the state's actor too. */
  readonly id: string;
  /** Id of its shape in the atlas; null where the atlas has none. */
  readonly shape: string | null;
  readonly events: number;
  /** How many of them are told as so, and of these how many are of conflict. */
  readonly told: number;
  readonly conflict: number;
}

const SHAPES: Readonly<Record<string, string>> = LANDS;
const CONFLICT = 3;

/** The countries that an event counts for, each once. */
export function countriesOf(event: EventRow, count: Count): string[] {
  if (count === "place") return event.place?.country ? [event.place.country] : [];
  const first = count === "second" ? [] : event.first_countries;
  const second = count === "first" ? [] : event.second_countries;
  const place = count === "part" && event.place?.country ? [event.place.country] : [];
  return [...new Set([...first, ...second, ...place])];
}

/** The lands with an event, those with most first; and how many events have none. */
export function countLands(events: readonly EventRow[], count: Count): { readonly lands: Land[]; readonly nowhere: number } {
  const held = new Map<string, EventRow[]>();
  let nowhere = 0;
  for (const event of events) {
    const countries = countriesOf(event, count);
    if (!countries.length) nowhere += 1;
    for (const country of countries) held.set(country, [...(held.get(country) ?? []), event]);
  }
  const lands = [...held].map(([id, own]) => {
    const told = own.filter((event) => event.standing === "told");
    return { id, shape: SHAPES[id] ?? null, events: own.length, told: told.length, conflict: told.filter((event) => (event.quad ?? 0) >= CONFLICT).length };
  });
  return { lands: lands.toSorted((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1)), nowhere };
}

/** The lands that together hold most of the events, which a map is fitted to; those with few may lie outside. */
export function mainLands(lands: readonly Land[], share = 0.85): Land[] {
  const all = lands.reduce((sum, land) => sum + land.events, 0);
  let held = 0;
  return lands.filter((land) => {
    const wanted = held < share * all;
    held += land.events;
    return wanted;
  });
}

/** The step of a scale of five that a number falls on, 1 to 5, by its share of the largest; steps double. */
export function stepOf(events: number, most: number): 1 | 2 | 3 | 4 | 5 {
  const share = events / Math.max(most, 1);
  const steps = [1 / 16, 1 / 8, 1 / 4, 1 / 2] as const;
  return (1 + steps.filter((step) => share > step).length) as 1 | 2 | 3 | 4 | 5;
}

/** The radius of the circle of a land, so that areas are as the numbers. */
export function radiusOf(events: number, most: number): number {
  return Math.max(8, 20 * Math.sqrt(events / Math.max(most, 1)));
}

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Circles moved apart until none hides the number of another; those that hide none stay. */
export function partCircles<T extends Circle>(circles: readonly T[], rounds = 40): T[] {
  const at = circles.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < rounds; round += 1) {
    circles.forEach((one, place) => {
      circles.slice(place + 1).forEach((other, offset) => {
        const [a, b] = [at[place], at[place + 1 + offset]];
        if (a && b) part(a, b, 0.85 * (one.radius + other.radius));
      });
    });
  }
  return circles.map((circle, place) => ({ ...circle, ...at[place] }));
}

function part(a: { x: number; y: number }, b: { x: number; y: number }, least: number): void {
  const far = Math.hypot(b.x - a.x, b.y - a.y);
  if (far >= least) return;
  const [dx, dy] = far > 0 ? [(b.x - a.x) / far, (b.y - a.y) / far] : [1, 0];
  const step = (least - far) / 2;
  a.x -= dx * step;
  a.y -= dy * step;
  b.x += dx * step;
  b.y += dy * step;
}

/** Rows of the table of lands. name: what a land is called. */
export function landRows(lands: readonly Land[], name: (land: Land) => string): Row[] {
  return lands.map((land) => ({ id: land.id, name: name(land), events: land.events, told: land.told, conflict: land.conflict }));
}

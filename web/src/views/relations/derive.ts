/** Ties -> the matrix that is drawn: filtered, each cell with its sign and trend, and where the arrow keys go. Pure. */
import { isWithin } from "$lib/dates";
import type { Schema } from "$lib/types";

export type Page = Schema<"RelationsPage">;
export type Tie = Schema<"StandingTie">;
export type Sign = Tie["sign"];
export type Trend = NonNullable<Schema<"TieCell">["trend"]>;

export interface Filter {
  readonly kind: string;
  readonly sphere: string;
  readonly disputed: boolean;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Cell {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly sign: Sign;
  readonly trend: Trend | null;
  readonly disputed: boolean;
  /** Nothing in it stands: all is denied, planned, feared or asked for. */
  readonly unsure: boolean;
  readonly ties: readonly Tie[];
  /** 1 to 3: one, two or more findings. */
  readonly weight: 1 | 2 | 3;
}

export interface Matrix {
  readonly actors: Page["actors"];
  readonly cells: ReadonlyMap<string, Cell>;
  /** Ties that pass the filter, in or out of the matrix. */
  readonly ties: readonly Tie[];
}

export const GLYPHS: Readonly<Record<Sign, string>> = { "+": "+", "-": "−", "±": "±", "?": "?" };
export const ARROWS: Readonly<Record<Trend, string>> = { rising: "↗", falling: "↘", steady: "→", mixed: "⇅" };

/** Name of a cell, as it stands in the address. */
export function cellId(source: string, target: string): string {
  return `${source}|${target}`;
}

/** The matrix of the ties that pass a filter; actors without any keep no row, in the order of the page. */
export function makeMatrix(page: Page, filter: Filter): Matrix {
  const ties = page.ties.filter((tie) => passes(tie, filter));
  const known = new Map(ties.map((tie) => [tie.id, tie]));
  const cells = new Map<string, Cell>();
  for (const { source, target, ties: ids } of page.cells) {
    const held = ids.map((id) => known.get(id)).filter((tie): tie is Tie => tie !== undefined);
    if (held.length) cells.set(cellId(source, target), makeCell(source, target, held));
  }
  const tied = new Set([...cells.values()].flatMap((cell) => [cell.source, cell.target]));
  return { actors: page.actors.filter((actor) => tied.has(actor.id)), cells, ties };
}

function passes(tie: Tie, filter: Filter): boolean {
  const days = tie.days ? `${tie.days[0] ?? ".."}/${tie.days[1] ?? ".."}` : null;
  return (
    (!filter.kind || tie.kind === filter.kind) &&
    (!filter.sphere || tie.spheres.includes(filter.sphere)) &&
    (!filter.disputed || tie.disputed) &&
    isWithin(days, filter.from, filter.to)
  );
}

function makeCell(source: string, target: string, ties: readonly Tie[]): Cell {
  const standing = ties.filter((tie) => tie.stands);
  const trends = [...new Set(standing.map((tie) => tie.trend).filter((trend) => trend !== null))];
  return {
    id: cellId(source, target),
    source,
    target,
    sign: joinSigns(standing.map((tie) => tie.sign)),
    trend: trends.length > 1 ? "mixed" : (trends[0] ?? null),
    disputed: ties.some((tie) => tie.disputed),
    unsure: standing.length === 0,
    ties,
    weight: Math.min(3, ties.length) as 1 | 2 | 3,
  };
}

/** One sign for several: "±" for friendly and hostile ones, "?" where none says either. */
export function joinSigns(signs: readonly Sign[]): Sign {
  const told = new Set(signs.filter((sign) => sign !== "?"));
  return told.size > 1 ? "±" : ([...told][0] ?? "?");
}

/** All kinds and spheres that ties have, in order, with how many have each. */
export function choices(ties: readonly Tie[]): { readonly kinds: readonly [string, number][]; readonly spheres: readonly [string, number][] } {
  return { kinds: counted(ties.map((tie) => tie.kind)), spheres: counted(ties.flatMap((tie) => tie.spheres)) };
}

function counted(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a.localeCompare(b, "en"));
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The cell that an arrow key leads to: the next that holds something that way, in the nearest row or column if none does. */
export function neighbour(matrix: Matrix, from: string, key: string): string | null {
  const step = STEPS[key];
  const place = new Map(matrix.actors.map((actor, number) => [actor.id, number]));
  const at = (id: string): [number, number] => {
    const cell = matrix.cells.get(id);
    return [place.get(cell?.source ?? "") ?? 0, place.get(cell?.target ?? "") ?? 0];
  };
  if (!step || !matrix.cells.has(from)) return null;
  const [row, column] = at(from);
  const ahead = [...matrix.cells.keys()].map((id) => {
    const [r, c] = at(id);
    const [along, across] = step[0] ? [(r - row) * step[0], Math.abs(c - column)] : [(c - column) * step[1], Math.abs(r - row)];
    return { id, along, across };
  });
  const ways = ahead.filter((one) => one.along > 0).sort((a, b) => a.across - b.across || a.along - b.along);
  return ways[0]?.id ?? null;
}

/** A kind or sphere for people: "allied_with" is "allied with". */
export function plain(name: string): string {
  return name.replaceAll("_", " ");
}

/** When a tie is told of, as EDTF; null where nobody knows. */
export function whenOf(tie: Tie): string | null {
  if (!tie.days) return null;
  const [first, last] = tie.days;
  return first === last ? first : `${first ?? ".."}/${last ?? ".."}`;
}

/** Where one camp ends and the next begins: places in the row of actors before which a line is drawn. */
export function camps(actors: Page["actors"]): ReadonlySet<number> {
  return new Set(actors.map((actor, place) => (place && actor.camp !== actors[place - 1]?.camp ? place : -1)).filter((place) => place > 0));
}

/** Which item is shown, which comes next, how far one is, and how decisions read in the log. Pure. */
import type { Schema } from "$lib/types";

export type Item = Schema<"ReviewItem">;
type Row = Schema<"DecisionRow">;

/** The item that is shown: the selected one, the first where that is not in the list; null for an empty list. */
export function shownItem(items: readonly Item[], select: string | null): Item | null {
  return items.find((item) => item.id === select) ?? items[0] ?? null;
}

/** The part of a queue that was asked for. A page to read holds the queue whole, so that the part is cut here. */
export function partOf(page: Schema<"ReviewPage">, sort: string, offset: number, size: number): Schema<"ReviewPage"> {
  if (page.limit <= size) return page;
  const wanted = page.items.filter((item) => !sort || item.sort === sort);
  return { ...page, items: wanted.slice(offset, offset + size), offset, limit: size, total: wanted.length };
}

/** The item so many steps on, stopping at both ends. */
export function stepTo(items: readonly Item[], from: string | null, steps: number): Item | null {
  const place = items.findIndex((item) => item.id === from);
  const next = Math.min(items.length - 1, Math.max(0, (place < 0 ? 0 : place) + steps));
  return items[next] ?? null;
}

/** The item to show once one is decided about: the one after it, else the one before, else none. */
export function afterDeciding(items: readonly Item[], decided: string): Item | null {
  const place = items.findIndex((item) => item.id === decided);
  return items[place + 1] ?? items[place - 1] ?? null;
}

/** Share of the queue that was looked at, 0 to 1; 1 for one with nothing in it. */
export function progress(lookedAt: number, left: number): number {
  return lookedAt + left ? lookedAt / (lookedAt + left) : 1;
}

/** First places of the pages of a list, and the one that holds an offset. */
export function pagesOf(total: number, size: number, offset: number): { readonly starts: number[]; readonly at: number } {
  const starts = Array.from({ length: Math.max(1, Math.ceil(total / size)) }, (_, page) => page * size);
  return { starts, at: Math.min(starts.length - 1, Math.max(0, Math.floor(offset / size))) };
}

const NEAR = 3;

/** The pages to offer: the first, the last and those near the one that is open. */
export function pagesNear(pages: { readonly starts: readonly number[]; readonly at: number }): readonly { readonly start: number; readonly open: boolean }[] {
  return pages.starts
    .map((start, place) => ({ start, place, open: place === pages.at }))
    .filter(({ place }) => place === 0 || place === pages.starts.length - 1 || Math.abs(place - pages.at) <= NEAR)
    .map(({ start, open }) => ({ start, open }));
}

/** The offset of a queue that grew shorter: its last page where there is nothing left at the old one. */
export function keepInside(offset: number, total: number, size: number): number {
  return offset < total ? offset : Math.max(0, Math.ceil(total / size) - 1) * size;
}

/** Width of a bar for a part, 0 to 1, against the strongest part of its list. */
export function barOf(points: number, parts: readonly { readonly points: number }[]): number {
  const most = Math.max(...parts.map((part) => part.points), 0);
  return most ? points / most : 0;
}

export interface LogLine {
  readonly id: string;
  readonly verb: string;
  readonly by: string;
  readonly at: string;
  readonly why: string;
  readonly stands: boolean;
  readonly undone: boolean;
  readonly about: Row["about"];
  /** What a decision that takes others back took back: their verbs, and what they were about where that is known. */
  readonly back: readonly { readonly verb: string; readonly told: readonly string[] }[];
  readonly changes: readonly { readonly path: string; readonly value: string }[];
}

/** Rows of the log as lines; changes in the order they were made, values as text, without those that only go with another. */
export function logLines(rows: readonly Row[]): readonly LogLine[] {
  const known = new Map(rows.map((row) => [row.decision.id, row]));
  return rows.map(({ decision, stands, about }) => ({
    id: decision.id,
    verb: decision.verb,
    by: decision.by,
    at: decision.at,
    why: decision.why,
    stands: stands && decision.verb !== "undo",
    undone: !stands,
    about: about.filter((one) => one.kind !== "decision"),
    back: about.filter((one) => one.kind === "decision").map((one) => tookBack(one, known)),
    changes: Object.entries(decision.changes as Record<string, unknown>)
      .filter(([path]) => !path.endsWith(TWIN))
      .map(([path, value]) => ({ path: tail(path), value: textOf(value) })),
  }));
}

function tookBack(about: Row["about"][number], known: ReadonlyMap<string, Row>): LogLine["back"][number] {
  const row = known.get(about.id);
  if (!row) return { verb: about.told.split(" ")[0] ?? "", told: [] };
  return { verb: row.decision.verb, told: row.about.map((one) => one.told) };
}

/** A field that changes with another: the sign between concepts goes with the one between words. */
const TWIN = "concept_sign";

/** The last part of a path that is a word: "content.sources.0.actor" is "sources". */
function tail(path: string): string {
  const words = path.split(".").filter((part) => !/^\d+$/.test(part) && part !== "actor");
  return (words.at(-1) ?? path).replaceAll("_", " ");
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => textOf((one as { actor?: unknown } | null)?.actor ?? one)).join(", ");
  if (value === null) return "—";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** An instant as day and time on the user's clock. */
export function sayInstant(instant: string, zone?: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return date.toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short", ...(zone ? { timeZone: zone } : {}) });
}

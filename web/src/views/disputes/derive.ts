/** Which disputes are shown, and the grid of evidence as rows of a table. Pure. */
import { isWithin } from "$lib/dates";
import type { Schema } from "$lib/types";

export type Page = Schema<"DisputesPage">;
export type Pair = Schema<"RivalPair">;
export type Side = Schema<"RivalSide">;
export type Grid = Schema<"DisputePage">;
export type Stance = Schema<"GridRow">["reads"][number];

export interface Filter {
  readonly type: string;
  readonly open: boolean;
  readonly find: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A part of the pairs that fit. held: how many there are to choose from, fewer than all in a page to read. */
export type Window = Page & { readonly held: number };

/** A window of the pairs that a page to read holds, the most important ones of the dossier. */
export function cutWindow(page: Page, filter: Filter, offset: number, size: number): Window {
  const fitting = filterPairs(page.disputes, filter);
  return { ...page, held: page.disputes.length, disputes: fitting.slice(offset, offset + size), matching: fitting.length, offset, limit: size };
}

/** Pairs of a type, open ones alone where asked for, that hold some words and of which either side falls into the time. */
export function filterPairs(pairs: readonly Pair[], filter: Filter): Pair[] {
  const words = filter.find.toLowerCase().split(/\s+/).filter(Boolean);
  return pairs.filter(
    (pair) =>
      (!filter.type || pair.type === filter.type) &&
      (!filter.open || pair.open) &&
      words.every((word) => saidIn(pair).includes(word)) &&
      [pair.a, pair.b].some((side) => isWithin(side.cite.when ?? side.cite.published, filter.from, filter.to)),
  );
}

function saidIn(pair: Pair): string {
  return [pair.a, pair.b].map((side) => `${side.words} ${side.cite.document} ${side.cite.source[0] ?? ""}`).join(" ").toLowerCase();
}

/** Marks of how evidence stands to a version; each goes with a word. */
export const MARKS: Readonly<Record<Stance, string>> = { consistent: "+", inconsistent: "−", either: "~", neither: "·" };

/** What may explain a difference: "change", "scope", "marked", "heard" where neither denies the other, or "" for nothing. */
export function explanation(pair: Pair): string {
  if (pair.explained) return pair.explained;
  if (pair.marked) return "marked";
  return pair.open ? "" : "heard";
}

/** The word on a dispute: whether anything explains it. */
export function markOf(pair: Pair): "open" | "heard" | "settled" {
  if (pair.open) return "open";
  return explanation(pair) === "heard" ? "heard" : "settled";
}

export interface Sheet {
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** The grid as a plain table, a column for each version. say: the words of a stance. */
export function gridSheet(grid: Grid, heads: Readonly<Record<"quote" | "source" | "published" | "origin", string>>, say: (stance: Stance) => string): Sheet {
  const versions = grid.versions.map((version, place) => ({ id: `v${place}`, label: `${place + 1}: ${version.words}` }));
  const fixed = (["quote", "source", "published", "origin"] as const).map((id) => ({ id, label: heads[id] }));
  const rows = grid.evidence.map((row, number) => ({
    id: String(number),
    quote: row.cite.quote,
    source: row.source,
    published: row.cite.published ?? "",
    origin: row.origin ?? "",
    ...Object.fromEntries(row.reads.map((stance, place) => [`v${place}`, say(stance)])),
  }));
  return { columns: [...fixed, ...versions], rows };
}

/** Both sides' links that fall, each once, those that run first. */
export function hanging(pair: Pair): readonly { readonly side: "a" | "b"; readonly link: Side["falls"][number] }[] {
  const all = (["a", "b"] as const).flatMap((side) => pair[side].falls.map((link) => ({ side, link })));
  return [...all].sort((one, other) => Number(other.link.runs) - Number(one.link.runs));
}

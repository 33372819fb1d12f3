/** Which disputes are shown, and the grid of evidence as rows of a table. Pure. */
import { isWithin } from "$lib/dates";
import type { Schema } from "$lib/types";

export type Pair = Schema<"RivalPair">;
export type Side = Schema<"RivalSide">;
export type Grid = Schema<"DisputePage">;
export type Stance = Schema<"GridRow">["reads"][number];

export interface Filter {
  readonly type: string;
  readonly open: boolean;
  readonly from: string | null;
  readonly to: string | null;
}

/** Pairs of a type, open ones alone where asked for, of which either side is told or printed within the time. */
export function filterPairs(pairs: readonly Pair[], filter: Filter): readonly Pair[] {
  return pairs.filter(
    (pair) =>
      (!filter.type || pair.type === filter.type) &&
      (!filter.open || pair.open) &&
      [pair.a, pair.b].some((side) => isWithin(side.cite.when ?? side.cite.published, filter.from, filter.to)),
  );
}

/** Marks of how evidence stands to a version; each goes with a word. */
export const MARKS: Readonly<Record<Stance, string>> = { consistent: "+", inconsistent: "−", either: "~", neither: "·" };

/** What may explain a difference: "change", "scope", "marked", or "" for nothing. */
export function explanation(pair: Pair): string {
  if (pair.explained) return pair.explained;
  return pair.marked ? "marked" : "";
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

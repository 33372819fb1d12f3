/** Sources as rows, how their findings stand, what falls without one. Pure. */
import type { Schema } from "$lib/types";

export type Source = Schema<"SourceRow">;
export type Without = Schema<"WithoutPage">;
export type Letter = Source["reliability"];

export const LETTERS: readonly Letter[] = ["A", "B", "C", "D", "E", "F"];
export const FIGURES = ["1", "2", "3", "4", "5", "6"] as const;

export interface Share {
  readonly figure: string;
  readonly count: number;
  /** Of all findings of the source, 0 to 1. */
  readonly share: number;
}

/** How a source's findings stand, by Admiralty figure; figures without any are left out. */
export function shares(credibility: Readonly<Record<string, number>>): readonly Share[] {
  const all = Object.values(credibility).reduce((sum, count) => sum + count, 0);
  return FIGURES.flatMap((figure) => {
    const count = credibility[figure] ?? 0;
    return count ? [{ figure, count, share: count / all }] : [];
  });
}

/** A source's row for the table and its CSV. nobody: what a source without a name is called. */
export function sourceRows(sources: readonly Source[], kind: (name: string) => string): readonly Record<string, unknown>[] {
  return sources.map((source) => ({
    ...source,
    id: source.name,
    kinds: source.kinds.map(kind),
    credibility: shares(source.credibility).map((one) => `${one.figure}: ${one.count}`),
  }));
}

/** Changes by what becomes of a finding, in this order: what falls, what weakens or strengthens, what is new. */
export function byChange(without: Without): readonly { readonly change: "withdrawn" | "changed" | "new"; readonly found: Without["changes"] }[] {
  const order = ["withdrawn", "changed", "new"] as const;
  return order.map((change) => ({ change, found: without.changes.filter((one) => one.change === change) })).filter((group) => group.found.length);
}

/** Sources that can be set against one: everybody named, outlets first, without itself. */
export function others(sources: readonly Source[], name: string): readonly Source[] {
  const named = sources.filter((source) => source.name !== name && !source.kinds.every((kind) => kind === "unnamed" || kind === "unknown"));
  return [...named].sort((a, b) => Number(b.kinds.includes("outlet")) - Number(a.kinds.includes("outlet")) || b.says - a.says);
}

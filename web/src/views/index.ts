/** The views in the order of the menu. To add one: its folder with a View.svelte, one line here, its name in words.en.json. */
import type { Component } from "svelte";

export interface ViewEntry {
  readonly id: string;
  /** Letter after "g" that opens it; "" for none. */
  readonly key: string;
  /** Part of the menu; "" keeps it out of the menu. */
  readonly group: "read" | "found" | "weigh" | "ask" | "";
  readonly load: () => Promise<{ readonly default: Component }>;
}

export const VIEWS: readonly ViewEntry[] = [
  { id: "brief", key: "b", group: "read", load: () => import("./brief/View.svelte") },
  { id: "documents", key: "d", group: "read", load: () => import("./documents/View.svelte") },
  { id: "reader", key: "t", group: "read", load: () => import("./reader/View.svelte") },
  { id: "actors", key: "a", group: "found", load: () => import("./actors/View.svelte") },
  { id: "events", key: "e", group: "found", load: () => import("./events/View.svelte") },
  { id: "relations", key: "r", group: "found", load: () => import("./relations/View.svelte") },
  { id: "system", key: "s", group: "found", load: () => import("./system/View.svelte") },
  { id: "disputes", key: "c", group: "weigh", load: () => import("./disputes/View.svelte") },
  { id: "sources", key: "o", group: "weigh", load: () => import("./sources/View.svelte") },
  { id: "review", key: "v", group: "weigh", load: () => import("./review/View.svelte") },
  { id: "scenarios", key: "w", group: "ask", load: () => import("./scenarios/View.svelte") },
  { id: "outlook", key: "f", group: "ask", load: () => import("./outlook/View.svelte") },
  { id: "search", key: "", group: "", load: () => import("./search/View.svelte") },
];

export const FIRST = "brief";

/** The view of an id, the first where there is none. */
export function viewOf(id: string): ViewEntry {
  const first = VIEWS.find((view) => view.id === FIRST) as ViewEntry;
  return VIEWS.find((view) => view.id === id) ?? first;
}

/** Asks for everybody who says something, for one of them, and for the dossier without one. */
import { at, get } from "$lib/api";
import type { Schema } from "$lib/types";

/** Everybody who says something, what traces to whom, and which texts were printed again. */
export function loadSources(signal: AbortSignal): Promise<Schema<"SourcesPage">> {
  return get<Schema<"SourcesPage">>("/api/sources", signal);
}

/** One source with what it says and where. Rejects with ApiError where nobody has the name. */
export function loadSource(name: string, signal: AbortSignal): Promise<Schema<"SourcePage">> {
  return get<Schema<"SourcePage">>(at`/api/sources/one?name=${name}`, signal);
}

/** What would fall or weaken without an origin; the dossier is weighed again for it. */
export function loadWithout(origin: string, signal: AbortSignal): Promise<Schema<"WithoutPage">> {
  return get<Schema<"WithoutPage">>(at`/api/sources/without?origin=${origin}`, signal);
}

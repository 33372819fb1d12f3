/** Asks for everybody who says something, for one of them, and for the dossier without one. */
import { at, get } from "$lib/api";
import type { Schema } from "$lib/types";

export function loadSources(signal: AbortSignal): Promise<Schema<"SourcesPage">> {
  return get<Schema<"SourcesPage">>("/api/sources", signal);
}

export function loadSource(name: string, signal: AbortSignal): Promise<Schema<"SourcePage">> {
  return get<Schema<"SourcePage">>(at`/api/sources/one?name=${name}`, signal);
}

export function loadWithout(origin: string, signal: AbortSignal): Promise<Schema<"WithoutPage">> {
  return get<Schema<"WithoutPage">>(at`/api/sources/without?origin=${origin}`, signal);
}

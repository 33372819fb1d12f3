/** Asks for the ties. */
import { get } from "$lib/api";
import type { Schema } from "$lib/types";

export function loadRelations(signal: AbortSignal): Promise<Schema<"RelationsPage">> {
  return get<Schema<"RelationsPage">>("/api/relations", signal);
}

/** Asks for the ties. */
import { get } from "$lib/api";
import type { Schema } from "$lib/types";

/** Who is tied to whom, in the order of the camps. */
export function loadRelations(signal: AbortSignal): Promise<Schema<"RelationsPage">> {
  return get<Schema<"RelationsPage">>("/api/relations", signal);
}

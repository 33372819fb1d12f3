/** Asks for all rival versions, or for the evidence on one matter. */
import { at, get } from "$lib/api";
import type { Schema } from "$lib/types";

export function loadDisputes(signal: AbortSignal): Promise<Schema<"DisputesPage">> {
  return get<Schema<"DisputesPage">>("/api/disputes", signal);
}

export function loadDispute(id: string, signal: AbortSignal): Promise<Schema<"DisputePage">> {
  return get<Schema<"DisputePage">>(at`/api/disputes/${id}`, signal);
}

/** The record of the system. */
import { get } from "$lib/api";
import type { Schema } from "$lib/types";

export type SystemPage = Schema<"SystemPage">;
export type MapConcept = Schema<"MapConcept">;
export type MapLink = Schema<"MapLink">;
export type MapLoop = Schema<"MapLoop">;
export type MapSubsystem = Schema<"MapSubsystem">;

/** limit: how many concepts are drawn; null for as many as can be read. */
export function loadSystem(signal: AbortSignal, limit: number | null = null): Promise<SystemPage> {
  return get(limit === null ? "/api/system" : `/api/system?limit=${limit}`, signal);
}

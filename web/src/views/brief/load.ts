/** The record of the brief. */
import { get } from "$lib/api";
import type { Schema } from "$lib/types";

export type BriefPage = Schema<"BriefPage">;

/** The brief, with every citation it rests on. */
export function loadBrief(signal: AbortSignal): Promise<BriefPage> {
  return get("/api/brief", signal);
}

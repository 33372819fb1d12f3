/** The records of the outlook. */
import { at, get } from "$lib/api";
import type { Schema } from "$lib/types";

export type OutlookPage = Schema<"OutlookPage">;
export type OutlookStated = Schema<"OutlookStated">;
export type BetweenPage = Schema<"BetweenPage">;
export type OutlookChance = Schema<"OutlookChance">;
export type TrackPage = Schema<"TrackPage">;
export type TrackRecord = Schema<"TrackRecord">;

export function loadOutlook(signal: AbortSignal): Promise<OutlookPage> {
  return get("/api/outlook", signal);
}

export function loadBetween(source: string, target: string, signal: AbortSignal): Promise<BetweenPage> {
  return get(at`/api/outlook/${source}/${target}`, signal);
}

export function loadTrack(signal: AbortSignal): Promise<TrackPage> {
  return get("/api/track", signal);
}

/** The records of the outlook. */
import { at, get } from "$lib/api";
import type { Schema } from "$lib/types";

export type OutlookPage = Schema<"OutlookPage">;
export type OutlookActor = Schema<"OutlookActor">;
export type OutlookStated = Schema<"OutlookStated">;
export type BetweenPage = Schema<"BetweenPage">;
export type OutlookChance = Schema<"OutlookChance">;
export type TrackPage = Schema<"TrackPage">;
export type TrackRecord = Schema<"TrackRecord">;

/** What the texts themselves expect, and between whom chances can be told. */
export function loadOutlook(signal: AbortSignal): Promise<OutlookPage> {
  return get("/api/outlook", signal);
}

/** Chances of each kind of deed of one actor towards another in the weeks to come. */
export function loadBetween(source: string, target: string, signal: AbortSignal): Promise<BetweenPage> {
  return get(at`/api/outlook/${source}/${target}`, signal);
}

/** How the outlooks that were written down fared. */
export function loadTrack(signal: AbortSignal): Promise<TrackPage> {
  return get("/api/track", signal);
}

/** Asks for the queue, one claim, the log. */
import { at, get } from "$lib/api";
import type { Schema } from "$lib/types";
import { partOf } from "./derive";

/** Things to look at on one page. */
export const PAGE = 20;

/** A page of what a person should look at, in the wanted order: "" for what matters most first. */
export async function loadQueue(offset: number, sort: string, signal: AbortSignal): Promise<Schema<"ReviewPage">> {
  const asked = new URLSearchParams({ offset: String(offset), limit: String(PAGE), ...(sort ? { sort } : {}) });
  return partOf(await get<Schema<"ReviewPage">>(`/api/review?${asked}`, signal), sort, offset, PAGE);
}

/** One claim as the queue shows it. Rejects with ApiError where no claim has the id. */
export function loadClaim(claim: string, signal: AbortSignal): Promise<Schema<"ReviewItem">> {
  return get<Schema<"ReviewItem">>(at`/api/review/claim/${claim}`, signal);
}

/** So many of the decisions, from a place in their order on, the last one first. */
export function loadLog(offset: number, limit: number, signal: AbortSignal): Promise<Schema<"DecisionsPage">> {
  return get<Schema<"DecisionsPage">>(`/api/decisions?offset=${offset}&limit=${limit}`, signal);
}

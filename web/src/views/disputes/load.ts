/** Asks for a window of the rival versions, or for the evidence on one matter. */
import { READ_ONLY, at, get } from "$lib/api";
import type { Schema } from "$lib/types";
import { cutWindow, type Filter, type Page, type Window } from "./derive";

/** Pairs shown at once. */
export const SIZE = 50;

/** The rival versions that fit a filter, from a place in their order on, the most important first. */
export async function loadDisputes(filter: Filter, offset: number, signal: AbortSignal): Promise<Window> {
  if (READ_ONLY) return cutWindow(await get<Page>("/api/disputes"), filter, offset, SIZE);
  const asked = new URLSearchParams({ offset: String(offset), limit: String(SIZE) });
  if (filter.type) asked.set("type", filter.type);
  if (filter.open) asked.set("open", "true");
  if (filter.find) asked.set("find", filter.find);
  if (filter.from) asked.set("since", filter.from);
  if (filter.to) asked.set("until", filter.to);
  const page = await get<Page>(`/api/disputes?${asked}`, signal);
  return { ...page, held: page.total };
}

/** Two rival versions with all the evidence on each. Rejects with ApiError where no dispute has the id. */
export function loadDispute(id: string, signal: AbortSignal): Promise<Schema<"DisputePage">> {
  return get<Schema<"DisputePage">>(at`/api/disputes/${id}`, signal);
}

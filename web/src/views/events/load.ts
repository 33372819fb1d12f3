/** What the server knows of events. */
import { at, get } from "$lib/api";
import type { Schema } from "$lib/types";

export type EventsPage = Schema<"EventsPage">;
export type EventRow = Schema<"EventRow">;

/** Events of one page; the server gives no more at once. */
export const PER_PAGE = 2000;

/** Events from a place in their order on, the earliest first. */
export function loadEvents(offset: number, signal?: AbortSignal): Promise<EventsPage> {
  return get<EventsPage>(offset ? at`/api/events?offset=${offset}` : "/api/events", signal);
}

/** What a search finds: asked of the server, or looked up in the records of a one-file export. */
import { READ_ONLY, get, held } from "$lib/api";
import type { Schema } from "$lib/types";
import { searchTexts } from "./derive";

export type SearchPage = Schema<"SearchPage">;

/** Names, concepts, titles and sentences that have all the words. */
export async function loadSearch(q: string, signal: AbortSignal): Promise<SearchPage> {
  if (!READ_ONLY) return get(`/api/search?${new URLSearchParams({ q }).toString()}`, signal);
  return searchTexts(q, held<Schema<"ReaderPage">>("/api/reader/"));
}

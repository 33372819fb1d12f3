/** The record of a part of a document with its claims, and the list of documents to choose from. */
import { at, get } from "$lib/api";
import type { Schema } from "$lib/types";

export type ReaderPage = Schema<"ReaderPage">;
export type ReaderClaim = ReaderPage["claims"][number];
export type ReaderBlock = ReaderPage["blocks"][number];
export type Run = ReaderBlock["runs"][number];

/** What of a document is asked for: the part that holds a claim, or a place, or the part of a number. */
export interface Wanted {
  readonly doc: string;
  readonly claim: string;
  readonly at: string;
  readonly chars: string;
  readonly part: string;
}

/** The address of what is wanted; the same wants give the same address. */
export function addressOf(wanted: Wanted): string {
  const asked = Object.entries({ claim: wanted.claim, at: wanted.at, chars: wanted.chars, part: wanted.part });
  const query = new URLSearchParams(asked.filter(([, value]) => value)).toString();
  return at`/api/reader/${wanted.doc}` + (query ? `?${query}` : "");
}

/** A part of a document, with what was read there, at an address as addressOf gives it. */
export function loadReader(address: string, signal: AbortSignal): Promise<ReaderPage> {
  return get(address, signal);
}

/** The brief, whose list of sources names the documents to choose from. */
export function loadList(signal: AbortSignal): Promise<Schema<"BriefPage">> {
  return get("/api/brief", signal);
}

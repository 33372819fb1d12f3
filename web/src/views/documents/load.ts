/** Asks for a window of the documents, for jobs; sends what is added. */
import { at, get, post, READ_ONLY, remove } from "$lib/api";
import type { Schema } from "$lib/types";
import { cutWindow, type Query } from "./derive";

export type Page = Schema<"DocumentsPage">;
export type Job = Schema<"Job">;
export type Added = Schema<"AddedDocument">;

/** So many of the documents that a search and an outcome leave, from a place in the wanted order on. */
export async function loadWindow(query: Query, offset: number, limit: number, signal?: AbortSignal): Promise<Page> {
  if (READ_ONLY) return cutWindow(await get<Page>("/api/documents"), query, offset, limit);
  const asked = new URLSearchParams({ offset: String(offset), limit: String(limit), order: query.order, down: String(query.down) });
  if (query.find) asked.set("find", query.find);
  if (query.outcome) asked.set("outcome", query.outcome);
  return get<Page>(`/api/documents?${asked}`, signal);
}

/** What is being read or weighed, and what was; none in a one-file export. */
export async function loadJobs(): Promise<readonly Job[]> {
  return READ_ONLY ? [] : (await get<Schema<"JobsPage">>("/api/jobs")).jobs;
}

/** Begin to read or weigh; the job that runs already, where one does. */
export function startJob(kind: Job["kind"]): Promise<Job> {
  return post<Job>("/api/jobs", { kind });
}

/** Stop a job; what it has finished is kept. */
export function cancelJob(id: string): Promise<Job> {
  return remove<Job>(at`/api/jobs/${id}`);
}

/** Put a file into the dossier as it is. Rejects with ApiError that says what to mend. */
export function sendFile(file: File): Promise<Added> {
  return post<Added>(at`/api/documents?name=${file.name}`, file);
}

/** Put a pasted text into the dossier, with what is known of it. Rejects with ApiError that says what to mend. */
export function sendText(text: Schema<"TextSent">): Promise<Added> {
  return post<Added>("/api/documents", text);
}

/** What the view draws of documents, of files that are sent and of a reading that runs. Pure. */
import type { Schema } from "$lib/types";

export type Row = Schema<"DocumentRow">;
export type Outcome = Row["outcome"];
export type Order = "title" | "publisher" | "published" | "claims" | "outcome";

/** What is asked for: words, one outcome or all, and in which order. */
export interface Query {
  readonly find: string;
  readonly outcome: Outcome | "";
  readonly order: Order;
  readonly down: boolean;
}

/** In the order in which they are offered. */
export const OUTCOMES: readonly Outcome[] = ["read", "part read", "waiting", "rejected", "left out"];
export const ORDERS: readonly Order[] = ["title", "publisher", "published", "claims", "outcome"];

/** The query that an address holds; what it does not say, or says wrongly, is as at the start. */
export function readQuery(own: (name: string) => string): Query {
  return {
    find: own("find").slice(0, 400),
    outcome: OUTCOMES.find((one) => one === own("outcome")) ?? "",
    order: ORDERS.find((one) => one === own("order")) ?? "title",
    down: own("down") === "yes",
  };
}

/** The query as settings of an address; null for what is as at the start. */
export function writeQuery(query: Query): Record<string, string | null> {
  return {
    find: query.find || null,
    outcome: query.outcome || null,
    order: query.order === "title" ? null : query.order,
    down: query.down ? "yes" : null,
  };
}

/** A window of a whole list, as the server would cut it; for an export, which holds all rows. */
export function cutWindow(page: Schema<"DocumentsPage">, query: Query, offset: number, limit: number): Schema<"DocumentsPage"> {
  const words = query.find.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = page.rows.filter((row) => (!query.outcome || row.outcome === query.outcome) && holds(row, words));
  const known = fitting.filter((row) => row[query.order] !== null);
  known.sort((a, b) => (query.down ? -1 : 1) * compare(a[query.order], b[query.order]) || compare(a.name, b.name));
  const unknown = fitting.filter((row) => row[query.order] === null);
  const rows = [...known, ...unknown].slice(offset, offset + limit);
  return { ...page, matching: fitting.length, offset, rows };
}

function holds(row: Row, words: readonly string[]): boolean {
  const held = [row.name, row.title, row.publisher].filter(Boolean).join(" ").toLowerCase();
  return words.every((word) => held.includes(word));
}

function compare(a: string | number | null, b: string | number | null): number {
  return typeof a === "number" && typeof b === "number" ? a - b : String(a ?? "").localeCompare(String(b ?? ""));
}

/** Windows of so many rows that rows [first, last) need, by their numbers. */
export function windowsFor(first: number, last: number, size: number): number[] {
  const from = Math.floor(first / size);
  const to = Math.max(from, Math.ceil(last / size) - 1);
  return Array.from({ length: to - from + 1 }, (_, place) => from + place);
}

/** How far a job is: the stage it is at, and a share where that is known. */
export interface Standing {
  readonly stage: string;
  readonly done: number;
  readonly total: number | null;
  readonly current: string;
}

export function standingOf(job: Schema<"Job">): Standing | null {
  const told = job.progress;
  if (!told) return null;
  const counted = told.stage === "read" && told.total ? told.total : null;
  return { stage: told.stage, done: told.done, total: counted, current: told.current };
}

/** One file or text on its way. line: why it was not taken. */
export interface Sent {
  readonly key: number;
  readonly name: string;
  readonly state: "queued" | "sending" | "added" | "known" | "changed" | "rejected";
  readonly line: string;
}

/** As the server has it; see sources/sizes.py. */
export const MOST_BYTES = 20_000_000;

/** A size as the server tells it: rounded up, so that what is too large never reads as the limit. */
export function saySize(bytes: number): string {
  return `${Math.ceil(bytes / 1e5) / 10} MB`;
}

export interface Tally {
  readonly done: number;
  readonly rejected: number;
  readonly shown: readonly Sent[];
  readonly more: number;
}

/** How many are through, and the ones to show: what was not taken first, then what is on its way, then the last ones. */
export function tally(sent: readonly Sent[], most: number): Tally {
  const rank = { rejected: 0, sending: 1, queued: 2, added: 3, changed: 3, known: 3 } as const;
  const ordered = [...sent].sort((a, b) => rank[a.state] - rank[b.state] || b.key - a.key);
  return {
    done: sent.filter((one) => one.state !== "queued" && one.state !== "sending").length,
    rejected: sent.filter((one) => one.state === "rejected").length,
    shown: ordered.slice(0, most),
    more: Math.max(0, sent.length - most),
  };
}

/** What went wrong, in the one line that the command line would print. */
export function lineOf(trouble: { where: string; expected: string; got: string; fix: string }): string {
  return `${trouble.where}: expected ${trouble.expected}, got ${trouble.got}; ${trouble.fix}`;
}

/** Records from the server, or from the page itself where it is a one-file export. */

export interface Trouble {
  readonly where: string;
  readonly expected: string;
  readonly got: string;
  readonly fix: string;
}

/** A request that gave no record. status: HTTP status, 0 where the server did not answer. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly trouble: Trouble,
  ) {
    super(`${trouble.where}: expected ${trouble.expected}, got ${trouble.got}`);
  }
}

type Records = Readonly<Record<string, unknown>>;

const RECORDS = readRecords();

/** Whether this page is a one-file export, in which nothing can be changed or asked. */
export const READ_ONLY = RECORDS !== null;

function readRecords(): Records | null {
  const held = typeof document === "undefined" ? null : document.getElementById("export-records");
  return held?.textContent ? (JSON.parse(held.textContent) as Records) : null;
}

/** The record at an API path ("/api/brief"). Rejects with ApiError. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  if (RECORDS) return embedded<T>(RECORDS, path);
  return (await ask(path, { method: "GET", ...(signal ? { signal } : {}) })) as T;
}

/** In a one-file export, every record whose API path begins so, in the order of the paths; [] where there is a server. */
export function held<T>(prefix: string): readonly T[] {
  const paths = Object.keys(RECORDS ?? {}).filter((path) => path.startsWith(prefix)).sort();
  return [...new Set(paths.map((path) => embedded<T>(RECORDS ?? {}, path)))];
}

/** What the server answers to something sent: JSON, or a file as it is. Rejects with ApiError. */
export async function post<T>(path: string, body: unknown): Promise<T> {
  if (RECORDS) throw new ApiError(0, readOnly(path));
  const raw = body instanceof Blob || body instanceof ArrayBuffer;
  const type = raw ? "application/octet-stream" : "application/json";
  const init = { method: "POST", headers: { "content-type": type }, body: raw ? body : JSON.stringify(body) };
  return (await ask(path, init)) as T;
}

/** Cancel or take away what a path names. Rejects with ApiError. */
export async function remove<T>(path: string): Promise<T> {
  if (RECORDS) throw new ApiError(0, readOnly(path));
  return (await ask(path, { method: "DELETE" })) as T;
}

/** Follow a job's events until it ends. Returns how to stop listening; the job goes on. */
export function follow(path: string, on: (event: Record<string, unknown>) => void, ended: () => void): () => void {
  const source = new EventSource(path);
  source.onmessage = (message: MessageEvent<string>) => on(JSON.parse(message.data) as Record<string, unknown>);
  source.addEventListener("end", (message) => {
    source.close();
    if (message instanceof MessageEvent && message.data) on(JSON.parse(String(message.data)) as Record<string, unknown>);
    ended();
  });
  return () => source.close();
}

/** A path with its ids and questions escaped: at`/api/actors/${id}`. */
export function at(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return parts.reduce((path, part, place) => path + encodeURIComponent(String(values[place - 1])) + part);
}

/** Whether a path can be asked for: always of a server, in a page to read where it holds the record. */
export function holds(path: string): boolean {
  return RECORDS === null || path in RECORDS;
}

/** The record that a page to read holds for a path: its own, else that of the path without its query. */
export function embedded<T>(records: Records, path: string): T {
  const found = records[path] ?? records[path.replace(/\?.*$/s, "")];
  if (found === undefined) throw new ApiError(404, missing(path));
  // A record that is held once under another path: a part of a text that a claim leads to.
  const same = (found as { readonly same?: string }).same;
  return (same === undefined ? found : records[same]) as T;
}

async function ask(path: string, init: RequestInit): Promise<unknown> {
  let answer: Response;
  try {
    answer = await fetch(path, { credentials: "same-origin", ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiError(0, unreachable(path));
  }
  const body: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw new ApiError(answer.status, troubleOf(body, path, answer.status));
  return body;
}

/** The server's own account of what went wrong, or what the status alone tells. */
export function troubleOf(body: unknown, path: string, status: number): Trouble {
  const told = (body as { error?: Partial<Trouble> } | null)?.error;
  if (told?.expected) return { where: told.where ?? path, expected: told.expected, got: told.got ?? "", fix: told.fix ?? "" };
  if (status === 401) {
    return { where: path, expected: "the address with its key", got: "a page without it", fix: "open the address that dragoman serve printed" };
  }
  return { where: path, expected: "a record", got: `status ${status}`, fix: "try again; if it stays, start dragoman serve anew" };
}

function unreachable(path: string): Trouble {
  return { where: path, expected: "an answer from dragoman serve", got: "none", fix: "see whether it still runs, start it again and load this page anew" };
}

function missing(path: string): Trouble {
  return { where: path, expected: "a record in this file", got: "none", fix: "this part is not in the export; open the dossier with dragoman serve" };
}

function readOnly(path: string): Trouble {
  return { where: path, expected: "a dossier that is served", got: "a file to read", fix: "open the dossier with dragoman serve to change or ask something" };
}

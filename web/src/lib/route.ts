/** The hash of the address <-> view, selection, time range and the view's own settings. Pure. */

export interface Route {
  /** Id of the view, "" for the first one. */
  readonly view: string;
  /** The one selected thing: id of an actor, concept, finding, claim or document; null for none. */
  readonly select: string | null;
  /** First and last time shown, as EDTF prefixes ("2025", "2025-06", "2025-06-14"); null where open. */
  readonly from: string | null;
  readonly to: string | null;
  /** The view's own settings, such as the document the reader shows. */
  readonly own: Readonly<Record<string, string>>;
}

const SHARED = new Set(["select", "from", "to"]);
const TIME = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** The route that a hash such as "#/reader?doc=ab&claim=cd" stands for; what makes no sense is left out. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#?\/?/, "").split(/\?(.*)/s);
  const asked = new URLSearchParams(query);
  const own = Object.fromEntries([...asked].filter(([name]) => !SHARED.has(name)));
  return { view: decode(path), select: asked.get("select") || null, from: time(asked.get("from")), to: time(asked.get("to")), own };
}

/** The hash of a route; the same route always gives the same hash. */
export function formatRoute(route: Route): string {
  const shared = { select: route.select, from: route.from, to: route.to };
  const said = Object.entries({ ...shared, ...route.own }).filter((entry): entry is [string, string] => !!entry[1]);
  const query = new URLSearchParams(said).toString();
  return `#/${encodeURIComponent(route.view)}${query ? `?${query}` : ""}`;
}

/** A time as typed, null where it is none. */
export function time(typed: string | null | undefined): string | null {
  const trimmed = typed?.trim() ?? "";
  return TIME.test(trimmed) ? trimmed : null;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}

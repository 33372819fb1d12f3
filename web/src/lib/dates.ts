/** EDTF times -> spans in milliseconds, words and whether they fall into the time range. Precision is kept. Pure. */

export interface Span {
  /** Milliseconds since 1970 in UTC, -Infinity and Infinity where open; end is exclusive. */
  readonly start: number;
  readonly end: number;
}

const DAY = 86_400_000;
const DATED = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?[?~%]?$/;
const SEASONS = ["spring", "summer", "autumn", "winter"];

/** The span that an EDTF time covers; null for one without a year ("XXXX-06"), for none, and for what is no time. */
export function spanOf(edtf: string | null | undefined): Span | null {
  if (!edtf) return null;
  if (edtf.includes("/")) return spanOfInterval(edtf);
  const found = DATED.exec(edtf);
  if (found) return spanOfDate(Number(found[1]), numeral(found[2]), numeral(found[3]));
  const decade = /^(\d{2,3})X+$/.exec(edtf);
  return decade ? spanOfYears(decade[1] ?? "") : null;
}

function spanOfInterval(edtf: string): Span | null {
  const [from = "", to = ""] = edtf.split("/");
  const open = (side: string): boolean => side === "" || side === "..";
  const first = open(from) ? { start: -Infinity } : spanOf(from);
  const last = open(to) ? { end: Infinity } : spanOf(to);
  return first && last ? { start: first.start, end: last.end } : null;
}

function spanOfDate(year: number, month: number | null, day: number | null): Span | null {
  if (month === null) return { start: Date.UTC(year, 0), end: Date.UTC(year + 1, 0) };
  if (month > 20 && month < 25) return { start: Date.UTC(year, 3 * (month - 21) + 2), end: Date.UTC(year, 3 * (month - 20) + 2) };
  if (month < 1 || month > 12) return null;
  if (day === null) return { start: Date.UTC(year, month - 1), end: Date.UTC(year, month) };
  const start = Date.UTC(year, month - 1, day);
  return { start, end: start + DAY };
}

function spanOfYears(digits: string): Span {
  const width = 10 ** (4 - digits.length);
  const first = Number(digits) * width;
  return { start: Date.UTC(first, 0), end: Date.UTC(first + width, 0) };
}

function numeral(digits: string | undefined): number | null {
  return digits ? Number(digits) : null;
}

/** Whether a time touches the range; what has no time is in it only when the range is open on both sides. */
export function isWithin(edtf: string | null | undefined, from: string | null, to: string | null): boolean {
  if (!from && !to) return true;
  const span = spanOf(edtf);
  const start = spanOf(from)?.start ?? -Infinity;
  const end = spanOf(to)?.end ?? Infinity;
  return span !== null && span.start < end && start < span.end;
}

/** A time in words, to its own precision: "14 June 2025", "June 2025", "2025", "from 2022", "June, year not said". */
export function sayDate(edtf: string | null | undefined): string {
  if (!edtf) return "";
  if (edtf.includes("/")) return sayInterval(edtf);
  if (edtf.startsWith("XXXX")) return sayYearless(edtf);
  const found = DATED.exec(edtf);
  if (!found) return /^\d{3}X$/.test(edtf) ? `the ${edtf.slice(0, 3)}0s` : edtf;
  return sayParts(found[1] ?? "", numeral(found[2]), numeral(found[3]));
}

function sayInterval(edtf: string): string {
  const [from = "", to = ""] = edtf.split("/").map((side) => (side === ".." ? "" : side));
  if (!to) return from ? `from ${sayDate(from)}` : "";
  if (!from) return `until ${sayDate(to)}`;
  return `${sayDate(from)} – ${sayDate(to)}`;
}

function sayYearless(edtf: string): string {
  const [, month, day] = edtf.split("-").map(Number);
  const known = month ? sayParts("", month, day ?? null).trim() : "";
  return known ? `${known}, year not said` : "year not said";
}

function sayParts(year: string, month: number | null, day: number | null): string {
  if (month === null) return year;
  if (month > 20) return `${SEASONS[month - 21] ?? ""} ${year}`.trim();
  const name = new Date(Date.UTC(2000, month - 1)).toLocaleDateString("en", { month: "long", timeZone: "UTC" });
  return `${day === null ? "" : `${day} `}${name} ${year}`.trim();
}

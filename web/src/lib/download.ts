/** What a figure shows -> SVG, PNG and CSV files that carry their caption and sources. */

import { inert } from "./text";

export interface Sheet {
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  /** One record per row, by column id; arrays are written with "; " between. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

export interface Credits {
  readonly title: string;
  readonly caption: string;
  readonly sources: readonly string[];
}

/** Cells as CSV (RFC 4180), with the credits as lines after the table. A text that a spreadsheet would run is made inert. */
export function toCsv(sheet: Sheet, credits?: Credits): string {
  const head = sheet.columns.map((column) => cell(column.label));
  const rows = sheet.rows.map((row) => sheet.columns.map((column) => cell(row[column.id])));
  const lines = [head, ...rows].map((cells) => cells.join(","));
  const told = credits ? ["", ...creditLines(credits).map(cell)] : [];
  return `${[...lines, ...told].join("\r\n")}\r\n`;
}

/** Title, caption and sources, one line each. */
export function creditLines(credits: Credits): string[] {
  const sources = credits.sources.length ? [`Sources: ${credits.sources.join("; ")}`] : [];
  return [credits.title, credits.caption, ...sources].filter(Boolean);
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = inert(Array.isArray(value) ? value.join("; ") : String(value));
  const safe = typeof value !== "number" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A file name from a title: letters and digits, the rest as dashes. */
export function fileName(title: string, ending: string): string {
  const bare = title.normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return `${bare.toLowerCase().slice(0, 60) || "figure"}.${ending}`;
}

/** Hand text or bytes to the user as a file. */
export function save(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

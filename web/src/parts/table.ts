/** How a table sorts, and which of its rows are drawn. Pure. */

export type Row = Readonly<Record<string, unknown>>;

export interface Column {
  readonly id: string;
  readonly label: string;
  /** Numbers stand right and are sorted as numbers. */
  readonly numeric?: boolean;
  /** What it is sorted by, where that is not its value. */
  readonly by?: (row: Row) => string | number | null;
  /** Its words, where they are not its value. */
  readonly text?: (row: Row) => string;
  /** CSS width such as "8rem"; the rest is shared out. */
  readonly width?: string;
  /** false for a column nobody would sort by. */
  readonly sortable?: boolean;
}

export interface Order {
  readonly column: string;
  readonly down: boolean;
}

const COLLATOR = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** Rows in an order; those without a value come last either way; equal ones stay as they were. */
export function sortRows(rows: readonly Row[], columns: readonly Column[], order: Order | null): readonly Row[] {
  const column = columns.find((one) => one.id === order?.column);
  if (!order || !column) return rows;
  const value = column.by ?? ((row: Row) => row[column.id] as string | number | null);
  const keyed = rows.map((row) => ({ row, key: value(row) }));
  return keyed.sort((a, b) => compare(a.key, b.key, order.down)).map(({ row }) => row);
}

type Key = string | number | null | undefined;

function compare(a: Key, b: Key, down: boolean): number {
  const none = Number(isNone(a)) - Number(isNone(b));
  if (none || isNone(a) || isNone(b)) return none;
  const up = typeof a === "number" && typeof b === "number" ? a - b : COLLATOR.compare(String(a), String(b));
  return down ? -up : up;
}

function isNone(key: Key): key is null | undefined | "" {
  return key === null || key === undefined || key === "";
}

/** What a cell says: arrays with "; " between, nothing for none. */
export function cellText(row: Row, column: Column): string {
  if (column.text) return column.text(row);
  const value = row[column.id];
  if (value === null || value === undefined) return "";
  return Array.isArray(value) ? value.join("; ") : String(value);
}

export interface Slice {
  readonly first: number;
  readonly last: number;
}

/** Rows [first, last) that a window onto rows of one height needs, with some to spare on both sides. */
export function rowsInView(count: number, tall: number, top: number, height: number, spare = 12): Slice {
  const first = Math.max(0, Math.min(count, Math.floor(top / tall)) - spare);
  return { first, last: Math.min(count, Math.ceil((top + height) / tall) + spare) };
}

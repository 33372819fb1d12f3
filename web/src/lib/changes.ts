/** What a person chose in a form -> the changes of an edit. Pure. */
import type { Schema } from "./types";

export type Value = string | number | null;
export type Chosen = Readonly<Record<string, Value>>;
type Field = Schema<"EditField">;
type Option = Schema<"EditOption">;

/** The changes that an edit sends: fields whose value is another than was read, each with its twin. */
export function changesOf(fields: readonly Field[], chosen: Chosen): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const field of fields) {
    const value = chosen[field.path];
    if (value === undefined || value === field.value) continue;
    changes[field.path] = field.wrap ? [{ ...field.wrap, actor: value }] : value;
    if (field.twin) changes[field.twin] = typeof value === "number" ? turned(value, field.turn) : value;
  }
  return changes;
}

function turned(value: number, turn: number): number {
  return value === 0 ? 0 : value * turn;
}

/** How many fields were changed; a twin counts with its field. */
export function countChanged(fields: readonly Field[], chosen: Chosen): number {
  return fields.filter((field) => chosen[field.path] !== undefined && chosen[field.path] !== field.value).length;
}

/** A value's words; the value itself where no option has it. */
export function labelOf(options: readonly Option[], value: Value): string {
  return options.find((option) => option.value === value)?.label ?? (value === null ? "" : String(value));
}

/** Options whose words hold all that was typed, in any order, those that begin with it first. */
export function findOptions(options: readonly Option[], typed: string, most: number): readonly Option[] {
  const words = typed.toLocaleLowerCase("en").split(/\s+/).filter(Boolean);
  const matching = options.filter((option) => {
    const label = option.label.toLocaleLowerCase("en");
    return option.value !== null && words.every((word) => label.includes(word));
  });
  const begins = (option: Option): boolean => option.label.toLocaleLowerCase("en").startsWith(words.join(" "));
  return [...matching].sort((a, b) => Number(begins(b)) - Number(begins(a))).slice(0, most);
}

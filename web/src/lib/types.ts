/** Names for the records that the server sends; openapi.d.ts is made from openapi.json by `npm run types`. */
import type { components } from "./openapi";

/** A record by the name it has in Python: Schema<"BriefPage">. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

/** Words that something shown rests on; opens the reader at them. */
export interface Cite {
  readonly claim: string | null;
  readonly doc: string;
  readonly start: number;
  readonly quote: string;
  readonly source: readonly string[];
  readonly document: string;
  readonly published?: string | null;
  readonly when?: string | null;
  /** What read it, in words; whether the learned reader read it or a side of it. */
  readonly read_by?: string;
  readonly learned?: boolean;
}

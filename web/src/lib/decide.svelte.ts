/** Decisions, sent and taken back: what was said appears at once as a message, pages change when the server has them. */
import { ApiError, at, follow, post } from "./api";
import { dossier } from "./dossier.svelte";
import { inert } from "./text";
import { toasts } from "./toasts.svelte";
import type { Schema } from "./types";
import { sayer, type Words } from "./words";
import words from "./decide.en.json";

export type Verb = Schema<"DecisionSent">["verb"];

export interface Deed {
  readonly verb: Verb;
  readonly targets: readonly string[];
  readonly why?: string;
  readonly changes?: Readonly<Record<string, unknown>>;
}

const say = sayer(words as Words);

class Decisions {
  /** How many decisions are on their way. */
  underway = $state(0);
  /** The one that was sent last: the next waits for its answer, so that they are written down in the order they were made. */
  #last: Promise<unknown> = Promise.resolve();

  /** Send a decision. told: what was decided about, in words; said: the whole message, where the verb says too little.
      Whether it was taken; what went wrong is shown. */
  async decide(deed: Deed, told = "", said = ""): Promise<boolean> {
    const sent = { verb: deed.verb, targets: deed.targets, why: deed.why ?? "", changes: deed.changes ?? {} };
    const made = await this.#send("/api/decisions", sent);
    if (!made) return false;
    const id = made.decision.id;
    toasts.show(this.#words(deed.verb, told, made, said), { label: say("undo"), run: () => void this.undo(id) });
    return true;
  }

  /** Take a decision back: the one named, the last one that stands for null. Whether that was done. */
  async undo(id: string | null = null): Promise<boolean> {
    const made = await this.#send("/api/decisions/undo", { id });
    if (made) toasts.show(this.#words("undo", "", made));
    return made !== null;
  }

  #words(verb: Verb, told: string, made: Schema<"Decided">, said = ""): string {
    const done = said ? inert(said) : say(told ? `done.${verb}` : `done.${verb}.bare`, { told: inert(told) });
    return made.applied ? done : `${done} ${say("later")}`;
  }

  async #send(path: string, body: unknown): Promise<Schema<"Decided"> | null> {
    this.underway += 1;
    try {
      const sent = this.#last.then(() => post<Schema<"Decided">>(path, body));
      this.#last = sent.catch(() => undefined);
      const made = await sent;
      if (made.job) follow(at`/api/jobs/${made.job.id}/events`, () => undefined, () => void dossier.refresh());
      await dossier.refresh();
      return made;
    } catch (error) {
      const trouble = error instanceof ApiError ? error.trouble : null;
      toasts.show(trouble ? say("refused", { ...trouble }) : String(error), undefined, "trouble");
      return null;
    } finally {
      this.underway -= 1;
    }
  }
}

export const decisions = new Decisions();

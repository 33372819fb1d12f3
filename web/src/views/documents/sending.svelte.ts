/** Files and texts on their way into the dossier: a few at a time, each with what became of it. */
import { ApiError } from "$lib/api";
import { sayDate } from "$lib/dates";
import { dossier } from "$lib/dossier.svelte";
import { sayer, type Words } from "$lib/words";
import type { Schema } from "$lib/types";
import { MOST_BYTES, lineOf, saySize, type Sent } from "./derive";
import { sendFile, sendText, type Added } from "./load";
import words from "./words.en.json";

const say = sayer(words as Words);
const AT_ONCE = 3;
const SHOWN_EVERY_MS = 100;

interface Waiting {
  readonly key: number;
  readonly name: string;
  readonly send: () => Promise<Added>;
}

class Sending {
  /** What was sent and is on its way, a moment ago at most: thousands of files change faster than a page is drawn. */
  sent = $state.raw<readonly Sent[]>([]);
  #all = new Map<number, Sent>();
  #waiting: Waiting[] = [];
  #underway = 0;
  #next = 1;
  #timer: ReturnType<typeof setTimeout> | undefined;

  files(files: Iterable<File>): void {
    for (const file of files) {
      if (file.size > MOST_BYTES) this.#refuse(file);
      else this.#queue(file.name, () => sendFile(file));
    }
    this.#go();
  }

  /** Send a pasted text. "" once it is taken; else why not, and it is not listed: whoever pasted it still has it before them. */
  async text(text: Schema<"TextSent">): Promise<string> {
    try {
      const added = await sendText(text);
      // How a date that was given is understood.
      const line = added.published && text.published ? say("sent.published", { date: sayDate(added.published) }) : "";
      this.#set({ key: this.#next++, name: text.title || text.text.trim().slice(0, 60), state: added.outcome as Sent["state"], line });
    } catch (error) {
      return error instanceof ApiError ? lineOf(error.trouble) : String(error);
    }
    await dossier.refresh();
    return "";
  }

  clear(): void {
    this.#keep(["queued", "sending"]);
  }

  /** Forget what was taken: it has been read by now. What was not taken stays, with its reason. */
  settle(): void {
    this.#keep(["queued", "sending", "rejected"]);
  }

  #keep(states: readonly Sent["state"][]): void {
    for (const one of this.#all.values()) if (!states.includes(one.state)) this.#all.delete(one.key);
    this.#show();
  }

  #refuse(file: File): void {
    const trouble = { where: file.name, expected: say("large.expected"), got: saySize(file.size), fix: say("large.fix") };
    this.#set({ key: this.#next++, name: file.name, state: "rejected", line: lineOf(trouble) });
  }

  #queue(name: string, send: () => Promise<Added>): void {
    const key = this.#next++;
    this.#set({ key, name, state: "queued", line: "" });
    this.#waiting.push({ key, name, send });
  }

  #go(): void {
    while (this.#underway < AT_ONCE) {
      const next = this.#waiting.shift();
      if (!next) return;
      this.#underway += 1;
      void this.#carry(next);
    }
  }

  async #carry({ key, name, send }: Waiting): Promise<void> {
    this.#set({ key, name, state: "sending", line: "" });
    try {
      this.#set({ key, name, state: (await send()).outcome as Sent["state"], line: "" });
    } catch (error) {
      this.#set({ key, name, state: "rejected", line: error instanceof ApiError ? lineOf(error.trouble) : String(error) });
    }
    this.#underway -= 1;
    this.#go();
    if (this.#underway > 0) return;
    this.#show();
    await dossier.refresh();
  }

  #set(one: Sent): void {
    this.#all.set(one.key, one);
    this.#timer ??= setTimeout(() => this.#show(), SHOWN_EVERY_MS);
  }

  #show(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.sent = [...this.#all.values()];
  }
}

export const sending = new Sending();

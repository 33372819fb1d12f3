/** Files and texts on their way into the dossier: a few at a time, each with what became of it. */
import { ApiError } from "$lib/api";
import { dossier } from "$lib/dossier.svelte";
import { sayer, type Words } from "$lib/words";
import type { Schema } from "$lib/types";
import { MOST_BYTES, lineOf, type Sent } from "./derive";
import { sendFile, sendText, type Added } from "./load";
import words from "./words.en.json";

const say = sayer(words as Words);
const AT_ONCE = 3;

interface Waiting {
  readonly key: number;
  readonly send: () => Promise<Added>;
}

class Sending {
  sent = $state.raw<readonly Sent[]>([]);
  #waiting: Waiting[] = [];
  #underway = 0;
  #next = 1;

  files(files: Iterable<File>): void {
    for (const file of files) {
      if (file.size > MOST_BYTES) this.#refuse(file);
      else this.#queue(file.name, () => sendFile(file));
    }
    this.#go();
  }

  text(text: Schema<"TextSent">): void {
    this.#queue(text.title || text.text.trim().slice(0, 60), () => sendText(text));
    this.#go();
  }

  clear(): void {
    this.sent = this.sent.filter((one) => one.state === "queued" || one.state === "sending");
  }

  /** Forget what was taken: it has been read by now. What was not taken stays, with its reason. */
  settle(): void {
    this.sent = this.sent.filter((one) => one.state === "queued" || one.state === "sending" || one.state === "rejected");
  }

  #refuse(file: File): void {
    const trouble = { where: file.name, expected: say("large.expected"), got: `${Math.ceil(file.size / 2 ** 20)} MB`, fix: say("large.fix") };
    this.sent = [...this.sent, { key: this.#next++, name: file.name, state: "rejected", line: lineOf(trouble) }];
  }

  #queue(name: string, send: () => Promise<Added>): void {
    const key = this.#next++;
    this.sent = [...this.sent, { key, name, state: "queued", line: "" }];
    this.#waiting.push({ key, send });
  }

  #go(): void {
    while (this.#underway < AT_ONCE) {
      const next = this.#waiting.shift();
      if (!next) return;
      this.#underway += 1;
      void this.#carry(next);
    }
  }

  async #carry({ key, send }: Waiting): Promise<void> {
    this.#set(key, "sending");
    try {
      this.#set(key, (await send()).outcome as Sent["state"]);
    } catch (error) {
      this.#set(key, "rejected", error instanceof ApiError ? lineOf(error.trouble) : String(error));
    }
    this.#underway -= 1;
    this.#go();
    if (this.#underway === 0) await dossier.refresh();
  }

  #set(key: number, state: Sent["state"], line = ""): void {
    this.sent = this.sent.map((one) => (one.key === key ? { ...one, state, line } : one));
  }
}

export const sending = new Sending();

/**
 * Asks again whenever what is supposed changes: a moment after the last change, and only the last answer counts.
 * Where a question takes long, a draft by few members comes first, one at a time, and the full answer once it is quiet.
 */
import { ask, type AnswerPage, type Question } from "./load";

const PAUSE = 90;
/** Milliseconds beyond which a question takes long, and those without a change after which it is asked in full. */
const LONG = 300;
const QUIET = 400;
/** Members of a draft. */
export const DRAFT = 400;

export class Asker {
  /** The last answer that came; it stays while the next one is awaited. */
  answer = $state.raw<AnswerPage | null>(null);
  error = $state.raw<unknown>(null);
  waiting = $state(false);
  /** Members of the full answer where the last one is a draft, else 0. */
  drafted = $state(0);
  #turn = 0;
  #asked = false;
  #long = false;
  #members = 0;
  #last: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Put a question; null takes back what was asked. */
  put(question: Question | null): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
    if (question === null) {
      this.answer = this.error = null;
      this.waiting = this.#asked = false;
      this.drafted = 0;
      return;
    }
    const turn = this.#turn;
    this.waiting = true;
    this.#timer = setTimeout(() => void this.#send(question, turn), this.#asked ? PAUSE : 0);
    this.#asked = true;
  }

  async #send(question: Question, turn: number): Promise<void> {
    const members = question.members ?? this.#members;
    if (this.#long && members > DRAFT && !question.sensitivity) {
      await this.#last;
      if (turn !== this.#turn) return;
      await this.#try({ ...question, members: DRAFT }, turn, members);
      if (turn !== this.#turn || this.error) return;
      this.#timer = setTimeout(() => void this.#try(question, turn, 0), QUIET);
      return;
    }
    await this.#try(question, turn, 0);
  }

  /** Ask once. drafted: members of the full answer where this is a draft of it, else 0. */
  async #try(question: Question, turn: number, drafted: number): Promise<void> {
    const began = performance.now();
    const asked = ask(question);
    this.#last = asked.catch(() => undefined);
    try {
      const came = await asked;
      if (!drafted && !question.sensitivity) {
        this.#long = performance.now() - began > LONG;
        this.#members = came.answer?.members ?? 0;
      }
      if (turn !== this.#turn) return;
      this.answer = came;
      this.drafted = drafted;
      this.error = null;
    } catch (error) {
      if (turn !== this.#turn) return;
      this.error = error;
      drafted = 0;
    }
    this.waiting = drafted > 0;
  }
}

/** Asks again whenever what is supposed changes: a moment after the last change, and only the last answer counts. */
import { ask, type AnswerPage, type Question } from "./load";

const PAUSE = 90;

export class Asker {
  /** The last answer that came; it stays while the next one is awaited. */
  answer = $state.raw<AnswerPage | null>(null);
  error = $state.raw<unknown>(null);
  waiting = $state(false);
  #turn = 0;
  #asked = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Put a question; null takes back what was asked. */
  put(question: Question | null): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
    if (question === null) {
      this.answer = this.error = null;
      this.waiting = this.#asked = false;
      return;
    }
    const turn = this.#turn;
    this.waiting = true;
    this.#timer = setTimeout(() => void this.#send(question, turn), this.#asked ? PAUSE : 0);
    this.#asked = true;
  }

  async #send(question: Question, turn: number): Promise<void> {
    try {
      const came = await ask(question);
      if (turn !== this.#turn) return;
      this.answer = came;
      this.error = null;
    } catch (error) {
      if (turn !== this.#turn) return;
      this.error = error;
    }
    this.waiting = false;
  }
}

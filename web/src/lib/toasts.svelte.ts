/** Short messages at the foot of the page, each with at most one thing to do about it. */

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly kind: "done" | "trouble";
  readonly act?: { readonly label: string; readonly run: () => void };
}

const SHOWN_MS = 9000;

class Toasts {
  list = $state<readonly Toast[]>([]);
  #next = 1;

  /** Show a message; one that offers to undo something stays longer. */
  show(text: string, act?: Toast["act"], kind: Toast["kind"] = "done"): void {
    const id = this.#next++;
    this.list = [...this.list.slice(-2), { id, text, kind, ...(act ? { act } : {}) }];
    setTimeout(() => this.drop(id), act ? 2 * SHOWN_MS : SHOWN_MS);
  }

  drop(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }
}

export const toasts = new Toasts();

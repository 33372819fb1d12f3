/** The reading that runs, if any: found again after the page was loaded anew, followed to its end. */
import { ApiError, at, follow } from "$lib/api";
import { dossier } from "$lib/dossier.svelte";
import { toasts } from "$lib/toasts.svelte";
import { lineOf } from "./derive";
import { cancelJob, loadJobs, startJob, type Job } from "./load";
import { sending } from "./sending.svelte";

class Reading {
  /** The last job of this run; null before any, and until it is known. */
  job = $state.raw<Job | null>(null);
  /** Whether one was asked for that has not begun yet. */
  starting = $state(false);
  #followed = "";

  get running(): boolean {
    return this.job?.state === "running";
  }

  /** Look for a job that runs, or ran last. */
  async find(): Promise<void> {
    const [job] = await loadJobs().catch(() => []);
    if (job) this.#take(job);
  }

  async start(kind: Job["kind"]): Promise<void> {
    this.starting = true;
    await this.#ask(() => startJob(kind));
    this.starting = false;
  }

  async cancel(): Promise<void> {
    const job = this.job;
    if (job) await this.#ask(() => cancelJob(job.id));
  }

  async #ask(send: () => Promise<Job>): Promise<void> {
    try {
      this.#take(await send());
    } catch (error) {
      toasts.show(error instanceof ApiError ? lineOf(error.trouble) : String(error), undefined, "trouble");
    }
  }

  #take(job: Job): void {
    this.job = job;
    if (job.state !== "running" || this.#followed === job.id) return;
    this.#followed = job.id;
    follow(
      at`/api/jobs/${job.id}/events`,
      (event) => (this.job = event as unknown as Job),
      () => void this.#ended(),
    );
  }

  /** Everything may look otherwise now; decisions that came meanwhile may have begun a job of their own. */
  async #ended(): Promise<void> {
    if (this.job?.state === "done") sending.settle();
    await dossier.refresh();
    await this.find();
  }
}

export const reading = new Reading();

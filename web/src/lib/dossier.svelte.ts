/** The dossier that the page is open on: its title and state, and a number that moves when its records changed. */
import { READ_ONLY, get } from "./api";
import type { Schema } from "./types";

class DossierHere {
  state = $state.raw<Schema<"DossierPage"> | null>(null);
  /** Raised by one whenever records should be asked for again. */
  revision = $state(0);

  /** Whether nothing can be changed here. */
  get readonly(): boolean {
    return READ_ONLY || this.state?.readonly === true;
  }

  /** Ask for the dossier's state; failures are left to the views, which say more. */
  async load(): Promise<void> {
    try {
      this.state = await get<Schema<"DossierPage">>("/api/dossier");
    } catch {
      this.state = null;
    }
  }

  /** Records changed: every view asks again. */
  async refresh(): Promise<void> {
    this.revision += 1;
    await this.load();
  }
}

export const dossier = new DossierHere();

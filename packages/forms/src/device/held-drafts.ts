import type { Drafts, HeldDraft, TakenUpDraft } from '@amparo/drafts';

/** What could not be stored before a lock: sealed as long as this page lives, and taken up when the vault is open again. */
export class HeldDrafts {
  #held: readonly HeldDraft[] = [];
  readonly #takenUp = new Map<string, TakenUpDraft>();

  hold(held: readonly HeldDraft[]): void {
    this.#held = [...this.#held, ...held];
  }

  /** Whatever form asks for a draft that was held gets it; one that none asks for is stored by itself once it can be. */
  async takeUp(drafts: Drafts): Promise<void> {
    const taken = await Promise.all(this.#held.map(async (held) => ({ held, draft: await drafts.takeUp(held) })));
    // A lock meanwhile may have added to them.
    this.#held = this.#held.filter((each) => !taken.some(({ held, draft }) => draft && held === each));
    for (const { draft } of taken) if (draft) this.#takenUp.set(draft.id, draft);
  }

  /** Takes over the draft of an id, and what goes on trying to store it. */
  takenUp(id: string): TakenUpDraft | undefined {
    const taken = this.#takenUp.get(id);
    this.#takenUp.delete(id);
    return taken;
  }

  /** Lets go of what a lock has to take off this page; what is sealed stays. */
  close(): void {
    this.#takenUp.clear();
  }

  /** Lets go of everything, when the vault was wiped. */
  forget(): void {
    this.#held = [];
    this.close();
  }
}

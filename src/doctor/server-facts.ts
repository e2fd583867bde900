import type { CauseId } from '../causes/catalogue.ts';
import type { Facts } from '../i18n/lines.ts';

/** What the owner of a Dockgate on this machine may know beyond what a refused caller is told. Who runs the doctor hands it in. */
export interface ServerFacts {
  /**
   * The decision behind an answer; null when there is no such server, or it has no event of that id. Never throws.
   * @param loginServer host and port, as people type them
   */
  decisionOf(correlationId: string, loginServer: string): Promise<ServerDecision | null>;
}

export interface ServerDecision {
  readonly cause: CauseId;
  /** For the words of the cause. */
  readonly facts: Facts;
}

import type { CauseId } from '../causes/catalogue.ts';
import type { Stage } from './stage.ts';

// A failure that one machine can provoke for real, and the same without the fault. Lists by area stand beside this file.

/** What a scenario cannot do without: a program that answers, or the rights of root. */
export type Need = 'docker' | 'podman' | 'skopeo' | 'root';

export interface Scenario {
  /** Kebab-case; what is typed after `dockgate scenarios run`. */
  readonly name: string;
  /** What the doctor must conclude. */
  readonly cause: CauseId;
  readonly needs: readonly Need[];
  /** Plays on a machine of its own that knows these hosts; 10.66.0.1 never answers. */
  readonly hosts?: Readonly<Record<string, string>>;
  /** Sets the stage, with the fault or without; what stays the same is the same. */
  set(stage: Stage, isSick: boolean): Promise<Play>;
}

export interface Play {
  /** What somebody types; fails when the stage is sick. */
  readonly command: readonly string[];
  /** What they then ask the doctor: its arguments. */
  readonly question: readonly string[];
  /** Settings of their shell, beside those of the stage. */
  readonly env?: Readonly<Record<string, string>>;
  /** In front of both programs: enters a machine or becomes a user. */
  readonly via?: readonly string[];
}

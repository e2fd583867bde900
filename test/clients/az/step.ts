import type { CauseId } from '../../../src/causes/catalogue.ts';
import type { Scene } from './scene.ts';

// One command as people type it, and how it is to end.

export interface Step {
  /** Begins a part of the page: its title, and what is said before its commands. */
  readonly part?: { readonly title: string; readonly text: string };
  /** Another program than `az`. */
  readonly by?: 'docker' | 'dockgate';
  /** Words of the command without the program; `{name}` is a fact of the scene, and single quotes hold words together. */
  readonly type: string;
  /** `refused` ends with another exit code than 0. */
  readonly ends: 'done' | 'refused';
  /** What the server's log says of it, when it is refused: the cause of its last refusal. */
  readonly cause?: CauseId;
  /** Made before it, by other means than `az`. */
  readonly before?: (scene: Scene) => Promise<void>;
  /** Facts for later steps, from its JSON: name to path, such as `passwords.0.value`. */
  readonly keep?: Readonly<Record<string, string>>;
  /** Fails within `az` itself, before the server is asked or whatever it answered: release to reason. It must fail there. */
  readonly broken?: Readonly<Record<string, string>>;
  /** Releases that do not have the command, or have it under another one's name. */
  readonly absent?: readonly string[];
  /** Wants a Docker Engine. */
  readonly wantsEngine?: true;
  readonly env?: Readonly<Record<string, string>>;
  /** Does what a person would do while the command runs: is given what it has said so far, each time that it says more. */
  readonly meanwhile?: (scene: Scene, said: string) => void;
}

/** Steps in the order in which they are typed, in a scene of their own. */
export interface Act {
  readonly name: string;
  readonly about: string;
  /** Also in the quick tests. */
  readonly isQuick?: true;
  readonly steps: readonly Step[];
}

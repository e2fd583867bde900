import type { Scene } from '../scene.ts';

export interface Fault {
  /** As it is asked for: `npm run replicas -- NAME`. */
  readonly name: string;
  readonly about: string;
  /** Resolves with what was seen, and leaves three servers that are ready. Throws when it was not as it has to be. */
  run(scene: Scene): Promise<string>;
}

export function must(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(what);
}

import assert from 'node:assert/strict';
import type { Answer, Asked } from '../../security/ask.ts';
import type { Trial } from './fault-points.ts';
import type { FaultScene } from './scene.ts';

/** Something that clients ask for. */
export interface Operation {
  readonly name: string;
  /** Makes what must be there for it, anew for each trial, while nothing fails. */
  prepare(scene: FaultScene): Promise<Ready>;
}

export interface Ready {
  readonly asked: Asked;
  /** Its status while nothing fails; null: whatever it is then. */
  readonly healthy: number | null;
  /**
   * What a client does after any answer, while nothing fails again: in the end it has what it wanted, and nothing is
   * there that it did not ask for. Rejects otherwise.
   */
  recover(first: Answer, trial: Trial): Promise<void>;
}

/** Asking again is answered with one of these. */
export async function assertAgain({ ask }: FaultScene, asked: Asked, ...statuses: readonly number[]): Promise<Answer> {
  const answer = await ask(asked);
  assert.ok(statuses.includes(answer.status), `${asked.method ?? 'GET'} ${asked.path} again: ${answer.status} ${answer.text}`);
  return answer;
}

/** Which only reads: the same answer as if nothing had happened. */
export const reading = (name: string, make: (scene: FaultScene) => Asked | Promise<Asked>, healthy = 200): Operation => ({
  name,
  async prepare(scene) {
    const asked = await make(scene);
    const { text } = await assertAgain(scene, asked, healthy);
    return {
      asked, healthy,
      async recover() {
        assert.equal((await assertAgain(scene, asked, healthy)).text, text);
      },
    };
  },
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { causes } from '../../src/causes/catalogue.ts';
import { diagnose, type Suspicion } from '../../src/doctor/diagnose.ts';
import { rules } from '../../src/doctor/rules/index.ts';
import { examineAt } from './examine-at.ts';
import { simulations } from './index.ts';

// What could not be measured may leave the doctor less sure; it never makes it sure of something else.

/** Neither it nor a neighbour that was named too, and not even of the same group. */
function isAnother(first: Suspicion | undefined, whole: readonly Suspicion[]): boolean {
  if (!first || first.certainty === 'possible') return false;
  return !whole.some(({ cause }, index) => cause === first.cause || (index === 0 && causes[cause].group === causes[first.cause].group));
}

/** Who asks for what, and what their name says of the kind of account: known without asking anybody. */
const isCircumstance = (id: string): boolean => /^(?:at|with|doing|account):/.test(id);
/** One in six, all of them with `npm run soak`. */
const some = <T>(all: readonly T[]): readonly T[] => (process.env['DOCKGATE_SOAK'] ? all : all.filter((_, index) => index % 6 === 0));

describe('a fact that is missing', () => {
  for (const simulation of simulations) {
    test(`makes no other cause at ${simulation.vendor}: every observation left out in turn`, async (t) => {
      const wrong: string[] = [];
      for (const [name, situation] of Object.entries(simulation.refusals)) {
        const { examination } = await examineAt(t, simulation, situation);
        for (const left of [...examination.observations.keys()].filter((id) => !isCircumstance(id))) {
          const others = new Map([...examination.observations].filter(([id]) => id !== left));
          const [first] = diagnose(rules, others);
          if (isAnother(first, examination.suspicions)) wrong.push(`${name} without ${left}: ${first?.cause} ${first?.confidence}`);
        }
      }
      assert.deepEqual(wrong, []);
    });

    test(`makes no other cause at ${simulation.vendor}: every answer lost in turn`, async (t) => {
      const wrong: string[] = [];
      for (const [name, situation] of some(Object.entries(simulation.refusals))) {
        const { examination, recorded } = await examineAt(t, simulation, situation);
        for (const [unanswered] of recorded.entries()) {
          const { examination: { suspicions: [first] } } = await examineAt(t, simulation, { ...situation, unanswered });
          if (isAnother(first, examination.suspicions)) wrong.push(`${name} without answer ${unanswered}: ${first?.cause} ${first?.confidence}`);
        }
      }
      assert.deepEqual(wrong, []);
    });

    test(`makes no cause in health at ${simulation.vendor}: every answer lost in turn`, async (t) => {
      const wrong: string[] = [];
      for (const doing of process.env['DOCKGATE_SOAK'] ? (['pull', 'probe-push'] as const) : (['pull'] as const)) {
        const { recorded } = await examineAt(t, simulation, { doing });
        for (const [unanswered, { request }] of recorded.entries()) {
          // A layer host that breaks the connection is what one behind a firewall looks like.
          if (request.query.has('signature')) continue;
          const examined = await examineAt(t, simulation, { doing, unanswered });
          if (examined.causes.length > 0) wrong.push(`${doing} without answer ${unanswered}: ${examined.causes[0]}`);
        }
      }
      assert.deepEqual(wrong, []);
    });
  }
});

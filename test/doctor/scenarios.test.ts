import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { scenarios } from '../../src/scenarios/index.ts';
import { missing, perform } from '../../src/scenarios/perform.ts';
import { startStageServer } from '../../src/stage-server.ts';
import { clientOrSkip } from '../clients/clients.ts';

// Each failure provoked for real: the client fails, the doctor finds exactly that cause, and finds nothing without the fault.

const LONGEST_MS = 120_000;

describe('the doctor finds the cause of a failure that was provoked', { concurrency: 2 }, () => {
  for (const scenario of scenarios) {
    test(scenario.name, { timeout: LONGEST_MS }, async (t) => {
      const clients = scenario.needs.filter((need) => need !== 'root');
      if (clients.some((name) => clientOrSkip(t, name) === undefined)) return;
      const lacking = missing(scenario);
      if (lacking.length > 0) return t.skip(`${lacking.join(', ')} is missing here`);
      const { defects } = await perform(scenario, startStageServer);
      assert.deepEqual(defects, []);
    });
  }
});

test('a scenario has a name of its own', () => {
  const names = scenarios.map(({ name }) => name);
  assert.deepEqual(names.filter((name, index) => names.indexOf(name) !== index), []);
});

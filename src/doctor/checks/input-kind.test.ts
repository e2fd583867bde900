import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeText } from '../../../test/doctor/outcome-text.ts';
import { inputKind } from './input-kind.ts';

describe('the kind of a target', () => {
  const rows: [sentence: string, target: string, outcome: string][] = [
    ['may be an image', 'h.io/app:1', 'ok corrected=h.io/app:1'],
    ['may be a registry', 'h.io', 'ok corrected=h.io'],
    ['may be one of two where it is a single word', 'myregistry', 'two-readings corrected=myregistry'],
  ];
  for (const [sentence, target, outcome] of rows) {
    test(sentence, async (t) => {
      const machine = examinedMachine(t);
      machine.file('home/.docker/config.json', JSON.stringify({ auths: { 'myregistry.azurecr.io': {} } }));
      assert.equal(outcomeText(await inputKind.run(machine.context({ target })), 'corrected'), outcome);
    });
  }

  test('makes no sense without a target', async (t) => {
    assert.equal(outcomeText(await inputKind.run(examinedMachine(t).context())), 'inapplicable no-target');
  });
});

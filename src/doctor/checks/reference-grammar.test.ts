import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeText } from '../../../test/doctor/outcome-text.ts';
import { referenceGrammar } from './reference-grammar.ts';

describe('the grammar of a reference', () => {
  const rows: [sentence: string, target: string, outcome: string][] = [
    ['holds', 'h.io/team/app:1.4', 'ok corrected=h.io/team/app:1.4'],
    ['holds for a registry', 'h.io:5000', 'ok corrected=h.io:5000'],
    ['breaks at a sign', 'h.io/app:1.0+7', 'invalid position=13 length=1 corrected=h.io/app defect="+" is not allowed in a tag'],
    ['breaks at two colons', 'h.io/app::1', 'double-colon position=9 length=1 corrected=h.io/app:1'],
    ['breaks at an empty tag', 'h.io/app:', 'empty-tag position=9 length=1 corrected=h.io/app'],
    ['breaks at empty parts', '/h.io//app', 'leading-slash position=1 length=1 corrected=h.io/app; double-slash position=7 length=1 corrected=h.io/app'],
    ['breaks at a variable', 'h.io/app:$TAG', 'placeholder position=9 length=5 corrected=h.io/app'],
  ];
  for (const [sentence, target, outcome] of rows) {
    test(sentence, async (t) => {
      const machine = examinedMachine(t);
      machine.file('home/.docker/config.json', JSON.stringify({ auths: { 'myregistry.azurecr.io': {} } }));
      assert.equal(outcomeText(await referenceGrammar.run(machine.context({ target })), 'position', 'length', 'corrected', 'defect'), outcome);
    });
  }

  test('makes no sense without a target', async (t) => {
    assert.equal(outcomeText(await referenceGrammar.run(examinedMachine(t).context())), 'inapplicable no-target');
  });
});

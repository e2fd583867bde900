import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeText } from '../../../test/doctor/outcome-text.ts';
import { lookalikeHost } from './lookalike-host.ts';

describe('a host', () => {
  const rows: [sentence: string, target: string, outcome: string][] = [
    ['may look like no other', 'harbor.example/app', 'ok'],
    ['may be the one of a login', 'myregistry.azurecr.io/app', 'ok'],
    ['may be a known mistake', 'docker pull ghrc.io/team/app:1', 'mistake expected=ghcr.io corrected=ghcr.io/team/app:1 position=13 length=7'],
    ['may be the web page', 'github.com/team/app', 'web-page expected=ghcr.io corrected=ghcr.io/team/app:latest position=1 length=10'],
    ['may be near to a famous one', 'qhcr.io/team/app', 'near expected=ghcr.io corrected=ghcr.io/team/app:latest position=1 length=7'],
    ['may be near to that of a login', 'myregistery.azurecr.io', 'near-stored expected=myregistry.azurecr.io corrected=myregistry.azurecr.io position=1 length=22'],
  ];
  for (const [sentence, target, outcome] of rows) {
    test(sentence, async (t) => {
      const machine = examinedMachine(t);
      machine.file('home/.docker/config.json', JSON.stringify({ auths: { 'myregistry.azurecr.io': {} } }));
      assert.equal(outcomeText(await lookalikeHost.run(machine.context({ target })), 'expected', 'corrected', 'position', 'length'), outcome);
    });
  }

  test('makes no sense without a target', async (t) => {
    assert.equal(outcomeText(await lookalikeHost.run(examinedMachine(t).context())), 'inapplicable no-target');
  });
});

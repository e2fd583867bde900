import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeText } from '../../../test/doctor/outcome-text.ts';
import { decoration } from './decoration.ts';

describe('what stands around a name', () => {
  const rows: [sentence: string, target: string, outcome: string][] = [
    ['is nothing', 'h.io/app', 'ok'],
    ['may be a scheme', 'https://h.io/app', 'scheme position=1 length=8 corrected=h.io/app'],
    ['may be what clients leave out of the name of a registry', 'https://h.io/', 'tolerated position=1 length=8 corrected=h.io; tolerated position=13 length=1 corrected=h.io'],
    ['may be a password', 'me:hunter2@h.io/app', 'user-info position=1 length=4 corrected=h.io/app'],
    ['may be the same host again', 'r.azurecr.io/r.azurecr.io/app', 'host-twice position=14 length=13 corrected=r.azurecr.io/app'],
    ['may be a command', 'docker pull h.io/app', 'command position=1 length=12 corrected=h.io/app'],
    ['may be what nobody sees', 'h.io/app\u200b', 'invisible-character position=9 length=1 corrected=h.io/app'],
  ];
  for (const [sentence, target, outcome] of rows) {
    test(sentence, async (t) => {
      const machine = examinedMachine(t);
      machine.file('home/.docker/config.json', JSON.stringify({ auths: { 'myregistry.azurecr.io': {} } }));
      assert.equal(outcomeText(await decoration.run(machine.context({ target })), 'position', 'length', 'corrected'), outcome);
    });
  }

  test('may be what the client wants there', async (t) => {
    const says = async (client: 'skopeo' | 'helm' | 'docker', target: string) =>
      outcomeText(await decoration.run(examinedMachine(t).context({ target, settings: { client } })));
    assert.deepEqual(await Promise.all([says('skopeo', 'docker://h.io/app'), says('helm', 'oci://h.io/app'), says('docker', 'docker://h.io/app'), says('skopeo', 'https://h.io/app')]),
      ['tolerated', 'tolerated', 'scheme', 'scheme']);
  });

  test('makes no sense without a target', async (t) => {
    assert.equal(outcomeText(await decoration.run(examinedMachine(t).context())), 'inapplicable no-target');
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startDockgate } from '../harness/harness.ts';
import { owner, why, whyTitle } from './command-line.ts';
import { assertComplaint, complaintOf, correlationIdIn, isKnownVersion } from './complaint.ts';
import { containerClients, useClient, succeeded, versionOf } from './container-clients.ts';
import { record } from './matrix.ts';
import { seed } from './seed.ts';
import { loginSituations, staleSituations } from './situations/credentials.ts';
import { lockSituations, nameSituations, networkSituations, rightSituations } from './situations/rights-and-names.ts';
import type { Place, Situation } from './situations/situation.ts';
import { wrap } from './texts.ts';

const situations = [loginSituations, staleSituations, rightSituations, nameSituations, networkSituations, lockSituations].flat();

// One registry for each client; its clock only moves forward, and each situation has a token of its own.
for (const name of containerClients) {
  test(`${name} is refused`, async (t) => {
    const use = useClient(t, name);
    if (!use) return;
    const dockgate = await startDockgate({}, t);
    const client = use({ host: dockgate.host, isPlain: true });
    const isKnown = isKnownVersion(name, await versionOf(client));
    await seed(dockgate, 'team/app:1', 'team/other:1', 'locks/app:1');

    for (const [index, situation] of situations.entries()) {
      if (situation.clients?.includes(name) === false) continue;
      await t.test(`${situation.action}: ${situation.title}`, async () => {
        const place = placeOf(dockgate, client, `situation-${index}`);
        const ran = await situation.provoke(place);
        try {
          await assertExplained(place, situation, ran, isKnown);
        } finally {
          await situation.restore?.(place);
          await client.logout();
        }
      });
    }
  });
}

function placeOf(dockgate: Place['dockgate'], client: Place['client'], tokenName: string): Place {
  return {
    dockgate,
    client,
    tokenName,
    owner: (...typed) => owner(dockgate, ...typed),
    token: async (...rights) => [tokenName, await owner(dockgate, 'token', 'create', tokenName, '--repository', ...rights)],
    login: async (userName, password) => void succeeded(await client.login(userName, password)),
  };
}

/** The client's words, then the owner's answer: by the id that the client showed, and without it. */
async function assertExplained({ dockgate, client }: Place, situation: Situation, ran: Awaited<ReturnType<Situation['provoke']>>, isKnown: boolean) {
  const { action, image = '', says, cause } = situation;
  const { host } = dockgate;
  const last = await why(dockgate, '--last');
  const title = await whyTitle(dockgate, '--last');
  const id = correlationIdIn(ran);
  const event = id === undefined ? last : await why(dockgate, id);
  assert.equal(event.cause, cause);
  assert.equal(last.correlationId, event.correlationId);
  record({ kind: 'refused', client: client.name, situation: situation.title, action, text: complaintOf(ran, host), cause, title });
  assertComplaint(ran, wrap(client.name, action, image, says[client.name] ?? says.others), { host, isKnown });
}

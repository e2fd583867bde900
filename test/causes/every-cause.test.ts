import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { causes } from '../../src/causes/catalogue.ts';
import type { Cause } from '../../src/causes/cause.ts';
import { freePort } from '../servers/free-port.ts';
import { content } from './content.ts';
import { credentials } from './credentials.ts';
import { rights } from './rights.ts';
import { openScene, type Provocation, type Scene } from './scene.ts';

// Every cause that the server can know is provoked through HTTP, and read back by the owner through `why`.

const provocations: Readonly<Record<string, Provocation>> = { ...credentials, ...rights, ...content };

/** Those that no event stands for. */
const without: Readonly<Record<string, string>> = {
  'blob-not-found': 'clients ask for blobs that are not there, all the time and on purpose: nothing is refused',
  'import-source-failed': 'told to a manager whose credential and right were good, about somebody else’s registry: see management/import',
  'internal-error': 'a fault of ours: the reason goes to stderr, see faults/output.test.ts',
  'method-not-supported': 'concerns no operation on a repository',
  'registry-does-not-exist': 'concerns no registry, so it stands in no registry’s log',
  'registry-service-outage': 'a fault of ours, which may be that nothing can be written down: see faults/outage.test.ts',
  'request-invalid': 'cannot be understood: neither a login nor an operation on a repository',
  'resource-conflict': 'told to a manager whose credential and right were good: neither a login nor an operation on a repository',
  'resource-not-found': 'told to a manager whose credential and right were good: neither a login nor an operation on a repository',
  'wrong-endpoint-path': 'concerns no operation on a repository',
};

let scene: Scene;
before(async () => {
  scene = await openScene(await freePort());
});
after(() => scene.close());

const served = Object.entries<Cause>(causes).flatMap(([id, { wire }]) => (wire ? [id] : []));

test('every cause that a server can know has a provocation, or a reason why no event stands for it', () => {
  assert.deepEqual([...Object.keys(provocations), ...Object.keys(without)].toSorted(), served.toSorted());
});

describe('provoked through HTTP, read through why', () => {
  for (const [cause, provoke] of Object.entries(provocations)) {
    test(cause, async () => {
      const { correlationId, text, cause: told, status } = await provoke(scene);
      assert.equal(told, cause, `${status} ${text}`);
      assert.ok(status >= 400, String(status));
      const { body: why } = await scene.world.here.send('GET', `/why/${correlationId}`);
      assert.equal(why['cause'], cause);
      assert.ok(Array.isArray((why['trace'] as { steps: unknown }).steps), JSON.stringify(why));
    });
  }
});

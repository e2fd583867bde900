import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startCluster } from '../../../test/servers/cluster.ts';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { checks } from '../checks/index.ts';
import { runDoctor } from '../run.ts';
import { waitingTarget } from './waiting-target.ts';

describe('the image that a pod waits for', () => {
  test('is examined, and the cluster is asked for its pods once', async (t) => {
    const machine = examinedMachine(t);
    const asked = await startCluster(t, machine, { image: '127.0.0.1:1/team/app:1' });
    const { settings, machine: examined } = machine.context({ settings: { client: 'kubernetes' } });
    const { target, answered } = await waitingTarget(settings, examined);
    assert.equal(target?.image, '127.0.0.1:1/team/app:1');
    const { observations } = await runDoctor({ target, answered, settings, machine: examined, checks: checks.filter(({ row }) => row.startsWith('K8-')) });
    assert.deepEqual(asked.filter((line) => line.includes('/pods?')).length, 1, asked.join('\n'));
    assert.ok(observations.has('cluster-access') && observations.has('waiting-pods:waiting'), [...observations.keys()].join(' '));
  });

  test('is none where its name is none, where nobody lets us read, and for other clients', async (t) => {
    const machine = examinedMachine(t);
    const { settings, machine: examined } = machine.context({ settings: { client: 'kubernetes' } });
    assert.equal((await waitingTarget(settings, examined)).target, null);
    await startCluster(t, machine, { image: 'not a name at all' });
    assert.equal((await waitingTarget(settings, examined)).target, null);
    assert.deepEqual(await waitingTarget({ ...settings, client: 'docker' }, examined), { target: null, answered: new Map() });
  });
});

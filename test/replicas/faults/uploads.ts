import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from '../ask.ts';
import { PUBLIC_HOST, REPLICA_PORT } from '../balancer.ts';
import { logIn, type Scene } from '../scene.ts';
import type { Replica } from '../replica.ts';
import { REPOSITORY } from '../traffic.ts';
import { must, type Fault } from './fault.ts';

const MIB = 1024 * 1024;

async function begin(at: Replica, authorization: string): Promise<string> {
  const begun = await ask(`/v2/${REPOSITORY}/blobs/uploads/`, { method: 'POST', at, headers: { authorization } });
  must(begun.status === 202, `POST: ${begun.status}`);
  return new URL(String(begun.headers['location']), 'http://here').pathname;
}

/** Sends a part of what it promised, and then nothing. */
function sendHalf(at: Replica, path: string, authorization: string, promised: number, sent: Buffer): void {
  const headers = { host: PUBLIC_HOST, authorization, 'content-length': String(promised), 'content-type': 'application/octet-stream' };
  const asked = request({ host: at.address, port: REPLICA_PORT, path, method: 'PATCH', headers, agent: false });
  asked.on('error', () => {});
  asked.write(sent);
}

export const uploads: readonly Fault[] = [
  {
    name: 'upload-moves',
    about: 'an upload is begun at one server, continued at the second and finished at the third',
    async run(scene: Scene) {
      const [first, second, third] = scene.replicas;
      const authorization = await logIn(scene.pusher);
      const blob = randomBytes(3 * MIB);
      const digest = `sha256:${createHash('sha256').update(blob).digest('hex')}`;
      const path = await begin(first, authorization);
      const statuses: number[] = [];
      for (const [index, at] of [first, second, third].entries()) {
        const part = blob.subarray(index * MIB, (index + 1) * MIB);
        const headers = { authorization, 'content-range': `${index * MIB}-${(index + 1) * MIB - 1}`, 'content-type': 'application/octet-stream' };
        statuses.push((await ask(path, { method: 'PATCH', at, headers, body: part })).status);
      }
      statuses.push((await ask(`${path}?digest=${digest}`, { method: 'PUT', at: second, headers: { authorization } })).status);
      const got = await ask(`/v2/${REPOSITORY}/blobs/${digest}`, { at: first, headers: { authorization } });
      must(statuses.join() === '202,202,202,201' && got.body.equals(blob), `${statuses.join()} ${got.status}`);
      return `PATCH, PATCH, PATCH, PUT at three servers: ${statuses.join(', ')}; the blob of 3 MiB is read at the first as it was sent`;
    },
  },
  {
    name: 'upload-outlives',
    about: 'the server that is writing an upload is killed; the client goes on at another one',
    async run(scene: Scene) {
      const [first, second] = scene.replicas;
      const authorization = await logIn(scene.pusher);
      const blob = randomBytes(2 * MIB);
      const digest = `sha256:${createHash('sha256').update(blob).digest('hex')}`;
      const path = await begin(second, authorization);
      const one = await ask(path, { method: 'PATCH', at: second, headers: { authorization, 'content-type': 'application/octet-stream' }, body: blob.subarray(0, MIB) });
      must(one.status === 202, `PATCH: ${one.status}`);
      sendHalf(second, path, authorization, MIB, blob.subarray(MIB, MIB + MIB / 2));
      await sleep(1_000);
      second.kill();
      const killed = performance.now();
      const answers: number[] = [];
      for (;;) {
        const next = await ask(path, { method: 'PATCH', at: first, headers: { authorization, 'content-range': `${MIB}-${2 * MIB - 1}`, 'content-type': 'application/octet-stream' }, body: blob.subarray(MIB) });
        answers.push(next.status);
        if (next.status === 202) break;
        must(next.status === 416 && performance.now() - killed < 60_000, `PATCH: ${answers.join()}`);
        await sleep(500);
      }
      const waited = ((performance.now() - killed) / 1_000).toFixed(1);
      const put = await ask(`${path}?digest=${digest}`, { method: 'PUT', at: first, headers: { authorization } });
      must(put.status === 201, `PUT: ${put.status}`);
      await second.start();
      return `its first MiB stays; the other server says 416 with the range while the dead one's lease lasts, and takes the rest ${waited} s after the kill: 202, then 201`;
    },
  },
];

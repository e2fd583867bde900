import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { OCI_IMAGE_MANIFEST } from '../../../src/names/media-type.ts';
import { CONFIG_TYPE } from '../../samples/images.ts';
import { ask } from '../ask.ts';
import { PUBLIC_HOST } from '../balancer.ts';
import { basic, type Scene } from '../scene.ts';
import { REPOSITORY } from '../traffic.ts';
import { must, type Fault } from './fault.ts';

/** An image in skopeo's `dir:` form. */
function imageOnDisk(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const put = (mediaType: string, content: Buffer) => {
    const hex = createHash('sha256').update(content).digest('hex');
    writeFileSync(join(folder, hex), content);
    return { mediaType, digest: `sha256:${hex}`, size: content.length };
  };
  const config = put(CONFIG_TYPE, Buffer.from('{"architecture":"amd64","os":"linux","rootfs":{"type":"layers","diff_ids":[]}}'));
  const layers = Array.from({ length: 4 }, () => put('application/vnd.oci.image.layer.v1.tar', randomBytes(4 * 1024 * 1024)));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ schemaVersion: 2, mediaType: OCI_IMAGE_MANIFEST, config, layers }));
  writeFileSync(join(folder, 'version'), 'Directory Transport Version: 1.1\n');
  return folder;
}

const skopeo = (...words: string[]) => promisify(execFile)('skopeo', words, { timeout: 120_000 }).then(() => 'ok', (error: { stderr?: string }) => String(error.stderr ?? error).trim().split('\n').at(-1)!.slice(0, 200));

async function copies(scene: Scene, times: number): Promise<Record<string, number>> {
  const credentials = `${scene.pusher.name}:${scene.pusher.password}`;
  const results: Record<string, number> = {};
  for (let time = 0; time < times; time += 1) {
    const image = imageOnDisk(join(scene.folder, `image-${time}`));
    const name = `docker://${PUBLIC_HOST}/${REPOSITORY}:skopeo-${time}`;
    const pushed = await skopeo('--insecure-policy', 'copy', '--retry-times', '5', '--dest-tls-verify=false', '--dest-creds', credentials, `dir:${image}`, name);
    const pulled = pushed === 'ok' ? await skopeo('--insecure-policy', 'copy', '--retry-times', '5', '--src-tls-verify=false', '--src-creds', credentials, name, `dir:${image}-back`) : 'not pulled';
    for (const result of [`push ${pushed}`, `pull ${pulled}`]) results[result] = (results[result] ?? 0) + 1;
  }
  return results;
}

export const clients: readonly Fault[] = [
  {
    name: 'skopeo',
    about: 'skopeo (--retry-times 5) pushes and pulls 16 MiB images while a server is killed and starts again',
    async run(scene) {
      const [, , third] = scene.replicas;
      const going = new AbortController();
      const killing = (async () => {
        while (!going.signal.aborted) {
          third.kill();
          await sleep(3_000);
          await third.start();
          await sleep(2_000);
        }
      })();
      const results = await copies(scene, 6);
      going.abort();
      await killing;
      return Object.entries(results).map(([result, count]) => `${count} × ${result}`).join('; ');
    },
  },
  {
    name: 'guessing',
    about: 'wrong passwords for one name, spread evenly over the three servers, limit 10',
    async run(scene) {
      let examined = 0;
      for (let guess = 0; ; guess += 1) {
        const at = scene.replicas[guess % 3]!;
        const answer = await ask('/oauth2/token?scope=', { at, headers: { authorization: basic({ name: 'somebody', password: `guess ${guess}` }) } });
        if (answer.status === 401) examined += 1;
        else must(answer.status === 429, `${answer.status}`);
        if (answer.status === 429 && guess % 3 === 2) break;
        must(guess < 100, 'no limit');
        await sleep(100);
      }
      must(examined < 20, `${examined}`);
      return `${examined} guesses were looked at by all three together, then 429 everywhere`;
    },
  },
];

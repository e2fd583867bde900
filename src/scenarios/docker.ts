import { createServer } from 'node:http';
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { always, openRegistry, serve } from './impostors.ts';
import type { CauseId } from '../causes/catalogue.ts';
import type { Play, Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

// The Docker Engine of this machine.

const local = (name: string, cause: CauseId, set: (stage: Stage, image: string, isSick: boolean) => Promise<Partial<Play>>): Scenario => ({
  name,
  cause,
  needs: ['docker'],
  async set(stage, isSick) {
    const image = `localhost:${await serve(stage, openRegistry())}/team/app:1`;
    return { command: ['docker', 'pull', image], question: [image], ...(await set(stage, image, isSick)) };
  },
});

/** An engine that answers as one of that version does. */
async function fakeEngine(stage: Stage, folder: string, version: Readonly<Record<string, string>>): Promise<string> {
  const path = join(stage.folder, folder);
  await mkdir(path);
  const server = createServer((request, response) => {
    const headers = { 'api-version': version['ApiVersion'] ?? '', 'content-type': 'application/json', server: 'Docker/1.12.6 (linux)' };
    if (request.url?.endsWith('/_ping')) return always(200, headers, 'OK')(request, response);
    if (request.url?.endsWith('/version')) return always(200, headers, JSON.stringify(version))(request, response);
    return always(400, headers, JSON.stringify({ message: `client is newer than server (client API version: 1.41, server API version: ${version['ApiVersion']})` }))(request, response);
  });
  const socket = join(path, 'docker.sock');
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  stage.after(() => new Promise((ended) => server.close(ended)));
  return `unix://${socket}`;
}

/** The engine of this machine, if there is one, would be a better answer than that there is none. */
const withoutUsualEngine = ['unshare', '--mount', 'sh', '-c', 'mount -t tmpfs tmpfs "$(realpath /var/run)" && exec "$@"', 'sh'];

export const dockerScenarios: readonly Scenario[] = [
  {
    ...local('engine-that-is-stopped', 'docker-daemon-not-running', async (stage, _image, isSick) =>
      isSick ? { env: { DOCKER_HOST: `unix://${join(stage.folder, 'stopped.sock')}` }, via: withoutUsualEngine } : {}),
    needs: ['docker', 'root'],
  },

  local('engine-older-than-18.03', 'client-version-too-old', async (stage, _image, isSick) =>
    isSick ? { env: { DOCKER_HOST: await fakeEngine(stage, 'old', { Version: '1.12.6', ApiVersion: '1.24', MinAPIVersion: '1.12' }) } } : {}),

  {
    name: 'socket-without-permission',
    cause: 'docker-socket-permission-denied',
    needs: ['docker', 'root'],
    async set(stage, isSick) {
      const image = `localhost:${await serve(stage, openRegistry())}/team/app:1`;
      const socket = await fakeEngine(stage, 'guarded', { Version: '28.0.0', ApiVersion: '1.48', MinAPIVersion: '1.24' });
      await chmod(socket.replace('unix://', ''), 0o600);
      await chmod(stage.folder, 0o755);
      await chmod(stage.home, 0o777);
      const asNobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
      return { command: ['docker', 'pull', image], question: [image], ...(isSick ? { env: { DOCKER_HOST: socket }, via: asNobody } : {}) };
    },
  },
];

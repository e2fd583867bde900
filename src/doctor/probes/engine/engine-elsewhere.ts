import { join } from 'node:path';
import type { Probe } from '../../context.ts';
import { systemPath, type Machine } from '../../machine.ts';
import { dockerEndpoint } from './docker-endpoint.ts';
import { askEngine } from './engine-request.ts';

const PING_LIMIT = 1_000;

/** Sockets of engines that people install beside or instead of the usual one. */
function usualSockets(machine: Machine): string[] {
  const { home, env } = machine;
  const runtime = env['XDG_RUNTIME_DIR'] ?? systemPath(machine, `/run/user/${machine.userId ?? 0}`);
  return [
    join(runtime, 'docker.sock'),
    join(home, '.docker/run/docker.sock'),
    join(home, '.docker/desktop/docker.sock'),
    join(home, '.colima/default/docker.sock'),
    join(home, '.rd/docker.sock'),
    join(runtime, 'podman/podman.sock'),
    systemPath(machine, '/run/podman/podman.sock'),
  ];
}

/** `unix://…` of another engine of this machine that answers; null where none does. Asked only when the one in use fails. */
export const engineElsewhere: Probe<string | null> = async ({ machine, ask }) => {
  const endpoint = await ask(dockerEndpoint);
  const inUse = endpoint.kind === 'endpoint' && endpoint.address.kind === 'socket' ? endpoint.address.path : '';
  const paths = machine.platform === 'win32' ? [] : usualSockets(machine).filter((path) => path !== inUse);
  const answers = await Promise.all(paths.map((path) => askEngine({ kind: 'socket', path }, '/_ping', PING_LIMIT)));
  const index = answers.findIndex((answer) => answer.kind === 'answer' && answer.status === 200);
  return index < 0 ? null : `unix://${paths[index]}`;
};

import type { ClientName, Probe } from '../../context.ts';
import { chosenClient } from './container-clients.ts';

/** Whose rules for logins count: where the docker command is podman, those of podman. */
export const actingClient: Probe<ClientName> = async ({ settings: { client }, ask }) => {
  if (client !== 'docker') return client;
  const chosen = await ask(chosenClient);
  return chosen.kind === 'installed' && chosen.isPodman ? 'podman' : client;
};

/** Since version 28.3 Docker reads `DOCKER_AUTH_CONFIG` itself (docker/cli#6008); before, only GitLab's runner did. */
export const readsAuthVariable: Probe<boolean> = async ({ settings: { client }, ask }) => {
  if ((client !== 'docker' && client !== 'buildkit') || (await ask(actingClient)) === 'podman') return false;
  const chosen = await ask(chosenClient);
  const [, major = 0, minor = 0] = /^(\d{1,4})\.(\d{1,4})/.exec(chosen.kind === 'installed' ? chosen.version : '')?.map(Number) ?? [];
  // Where no version is known the newest is assumed.
  return major === 0 || major > 28 || (major === 28 && minor >= 3);
};

import { stat } from 'node:fs/promises';
import { causes, type CauseId } from '../../causes/catalogue.ts';
import { managementSocket, registryPath } from '../../contract/address.ts';
import { eventResource } from '../../contract/event.ts';
import type { ServerFacts } from '../../doctor/server-facts.ts';
import { openApi } from './api-client.ts';
import { findRegistry } from './api-command.ts';

const DEFAULT_DATA = './data';
/** Milliseconds: the doctor goes on without it. */
const LIMIT = 2_000;

/** What the Dockgate of this machine wrote into its log, as `dockgate why` shows it. */
export function serverFacts(env: NodeJS.ProcessEnv, userId: number | null): ServerFacts {
  const socket = managementSocket(env['DOCKGATE_DATA'] || DEFAULT_DATA);
  return {
    async decisionOf(correlationId, loginServer) {
      if (!(await belongsTo(socket, userId))) return null;
      const found = lookUp(socket, correlationId, loginServer).catch(() => null);
      return Promise.race([found, new Promise<null>((resolve) => setTimeout(resolve, LIMIT, null).unref())]);
    },
  };
}

/** In the current folder anybody may have put a socket. */
async function belongsTo(socket: string, userId: number | null): Promise<boolean> {
  const found = await stat(socket).catch(() => null);
  return found !== null && (userId === null || found.uid === userId || found.uid === 0);
}

const isCause = (id: string | null): id is CauseId => id !== null && Object.hasOwn(causes, id);

async function lookUp(socket: string, correlationId: string, loginServer: string) {
  const api = openApi(socket);
  const found = await findRegistry(api, loginServer);
  const event = await api.ask({ method: 'GET', path: `${registryPath(found)}/why/${encodeURIComponent(correlationId)}` }, eventResource);
  // What the user typed is how the registry is called here, not its name in the log.
  const { registry: _name, ...facts } = event.facts;
  return isCause(event.cause) ? { cause: event.cause, facts: { subject: event.identity, address: event.callerIpAddress, ...facts } } : null;
}

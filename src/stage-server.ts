import { loadConfig } from './config/load.ts';
import type { StartServer } from './scenarios/stage-registry.ts';
import { prepare } from './first-start.ts';
import { Secret } from './secret.ts';
import { start } from './start.ts';

/** A server in this process for a scenario: a free port, a clock that can move, and an owner whose password no file holds. */
export const startStageServer: StartServer = async (flags, now) => {
  const config = loadConfig({ flags: { ...flags, port: 0, workers: 1 }, env: {} });
  const prepared = await prepare(config, { now: now(), isWatched: true });
  const owner = prepared.newOwner;
  if (!(owner?.password instanceof Secret)) throw new Error(`${config.data} is not empty`);
  const { port, close } = await start(config, prepared, { logs: { access: () => {}, faults: () => {} }, now });
  return { port, owner: { userName: owner.userName, password: owner.password }, close };
};

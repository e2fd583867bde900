import type { Probe } from '../../context.ts';
import { parseJsonText, textAt } from '../../json-value.ts';
import { chosenClient } from './container-clients.ts';
import { findProgram, pickVariables } from '../programs/programs.ts';
import { runProgram } from '../programs/run-program.ts';

/** No engine listens there, so that the docker command tells about itself and asks nobody. */
const NOWHERE = 'unix:///dev/null';

export interface DockerClientApi {
  readonly version: string;
  /** The API that it speaks at most, or is pinned to. */
  readonly apiVersion: string;
}

/** Null when there is no docker command, it is podman, or does not say. */
export const dockerClientApi: Probe<DockerClientApi | null> = async (context) => {
  const [chosen, docker] = await Promise.all([context.ask(chosenClient), findProgram(context, 'docker')]);
  if (docker.kind !== 'found' || chosen.kind !== 'installed' || chosen.isPodman) return null;
  const env = pickVariables(context.machine, ['DOCKER_API_VERSION']);
  const ended = await runProgram(docker.program, ['--host', NOWHERE, 'version', '--format', '{{json .Client}}'], { env });
  const client = ended.kind === 'exited' ? parseJsonText(ended.stdout.split('\n')[0] ?? '') : undefined;
  const [version, apiVersion] = [textAt(client, 'Version'), textAt(client, 'ApiVersion') ?? textAt(client, 'APIVersion')];
  return version !== null && apiVersion !== null ? { version, apiVersion } : null;
};

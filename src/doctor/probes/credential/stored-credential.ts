import type { Context, Probe } from '../../context.ts';
import { readConfigFile, type ConfigFile } from '../../keychains/config-file.ts';
import { lookInContainersFile } from '../../keychains/containers-keychain.ts';
import { lookInDockerFile, lookInVariable } from '../../keychains/docker-keychain.ts';
import { craneKeys, dockerKey, nerdctlKeys } from '../../keychains/keys.ts';
import { filesOf } from '../../keychains/places.ts';
import { actingClient, readsAuthVariable } from '../engine/acting-client.ts';
import { lookInPullSecrets } from '../../kubernetes/keyring.ts';
import type { Search, StepOutcome } from '../../keychains/search.ts';
import type { Stored, StoredOutcome } from '../../keychains/stored.ts';

/** The files that the client reads, in its order, as far as this user may read them. */
export const configFiles: Probe<readonly ConfigFile[]> = async ({ machine, ask }) =>
  Promise.all(filesOf(await ask(actingClient), machine).map(readConfigFile));

/** What the client that failed would present to the target, and every entry that it passed over. */
export const storedCredential: Probe<Stored> = async (context) => {
  const { target, ask } = context;
  const files = await ask(configFiles);
  if (!target) return { outcome: { kind: 'none' }, candidates: [], files, helpers: [] };
  const search: Search = { context, target, candidates: [], helpers: [] };
  const outcome = await lookUp(search, files);
  return { outcome, candidates: search.candidates, files, helpers: search.helpers };
};

async function lookUp(search: Search, files: readonly ConfigFile[]): Promise<StoredOutcome> {
  const { target, context } = search;
  const client = await context.ask(actingClient);
  const inDockerFiles = (keys: readonly string[], takesDefaultStore: boolean, among = files) =>
    inOrder(among, (file) => lookInDockerFile(search, file, { keys, takesDefaultStore }));
  switch (client) {
    case 'podman':
    case 'buildah':
    case 'skopeo':
      return inOrder(files, (file) => lookInContainersFile(search, file, client !== 'skopeo' && file.because === 'REGISTRY_AUTH_FILE'));
    case 'nerdctl':
      return inDockerFiles(nerdctlKeys(target.registry), false);
    case 'crane':
    case 'kaniko':
      return withoutHelperFailure(await inDockerFiles(craneKeys(target), false, await keychainOf(context, files)));
    case 'kubernetes':
      return lookInPullSecrets(search);
    case 'containerd':
      return { kind: 'no-keychain' };
    case 'docker':
    case 'buildkit':
      return ((await context.ask(readsAuthVariable)) && lookInVariable(search)) || inDockerFiles([dockerKey(target.registry)], true);
    case 'helm':
    case 'oras':
      return inDockerFiles([target.registry === 'registry-1.docker.io' ? dockerKey('docker.io') : dockerKey(target.registry)], true);
  }
}

async function inOrder(files: readonly ConfigFile[], look: (file: ConfigFile) => Promise<StepOutcome>): Promise<StoredOutcome> {
  for (const file of files) {
    const outcome = await look(file);
    if (outcome) return outcome;
  }
  return { kind: 'none' };
}

/**
 * crane takes one file: if Docker's exists in the home or in `DOCKER_CONFIG`, then that of `DOCKER_CONFIG`, even where that is
 * empty; else the first of the others.
 */
async function keychainOf({ machine }: Context, files: readonly ConfigFile[]): Promise<readonly ConfigFile[]> {
  const [docker, ...others] = files;
  const home = await readConfigFile({ path: `${machine.home}/.docker/config.json`, because: 'home' });
  const chosen = docker && (docker.kind !== 'absent' || home.kind !== 'absent') ? docker : others.find(({ kind }) => kind !== 'absent');
  return chosen ? [chosen] : [];
}

/** go-containerregistry goes on without a credential, and says nothing. */
const withoutHelperFailure = (outcome: StoredOutcome): StoredOutcome =>
  outcome.kind === 'failed' && outcome.place.kind === 'helper' ? { kind: 'none' } : outcome;

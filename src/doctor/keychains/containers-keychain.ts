import type { ConfigFile } from './config-file.ts';
import { LEGACY } from './config-file.ts';
import { containersKeys, toContainersName, toContainersRegistry, toHostName } from './keys.ts';
import type { EntryPlace } from './stored.ts';
import { placeInFile, take, takeFromHelper, tellOthers, type ReadFile, type Search, type StepOutcome } from './search.ts';

// Podman, buildah and skopeo: go.podman.io/image pkg/docker/config/config.go (findCredentialsInFile). They know `auths` and
// `credHelpers`; a `credsStore` is nothing to them.

/** One file; an empty entry sends them to the next one. */
export async function lookInContainersFile(search: Search, file: ConfigFile, isRequired: boolean): Promise<StepOutcome> {
  if (file.kind === 'absent') return isRequired ? { kind: 'failed', place: placeInFile(file, null) } : null;
  if (file.kind !== 'read') return { kind: 'failed', place: placeInFile(file, file.kind === 'broken' ? file.line : null) };
  const { registry } = search.target;
  // Helpers are asked for the registry, never for a path below it.
  const helper = file.credHelpers.get(registry)?.name;
  const outcome = helper !== undefined ? await takeFromHelper(search, helper, registry) : takeEntry(search, file);
  if (outcome?.kind !== 'found') {
    tellOthers(search, file, 'earlier-place', (key) => findKey(search, file)?.key === key);
    tellStore(search, file);
  }
  return outcome;
}

function takeEntry(search: Search, file: ReadFile): StepOutcome {
  const entry = findKey(search, file);
  if (!entry) return null;
  // Without a colon it is skipped, as an empty one is; what is no base64 is an error.
  const isSkipped = entry.isOpen || (entry.defect !== null && entry.defect !== 'not-base64');
  return take(search, placeInFile(file, entry.line), isSkipped ? { ...entry, defect: null, secret: null } : entry);
}

function findKey({ target }: Search, file: ReadFile) {
  const keys = file.because === LEGACY ? [target.registry] : containersKeys(target);
  const exact = keys.flatMap((key) => file.auths.findLast((entry) => entry.key === key) ?? []);
  const wanted = toContainersRegistry(target.registry);
  return exact[0] ?? file.auths.find(({ key }) => toContainersName(key) === wanted);
}

/** A login that lies in Docker's credential store leaves an empty entry here. */
function tellStore({ candidates, target }: Search, { auths, credsStore, path }: ReadFile): void {
  if (!credsStore) return;
  const tell = (place: EntryPlace, key: string) => candidates.push({ place, key, user: null, loss: 'not-read', difference: null });
  const marker = auths.find(({ key, secret }) => !secret && toContainersRegistry(toHostName(key)) === toContainersRegistry(target.registry));
  if (marker) tell({ kind: 'helper', name: credsStore.name, line: null }, marker.key);
  else if (auths.length === 0) tell(placeInFile({ path }, credsStore.line), '');
}

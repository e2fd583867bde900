import { defineCheck, found, inapplicable, ok } from '../check.ts';
import type { ConfigFile } from '../keychains/config-file.ts';
import { toContainersRegistry, toHostName } from '../keychains/keys.ts';
import { everyConfigFile } from '../probes/credential/known-logins.ts';
import { storedCredential } from '../probes/credential/stored-credential.ts';
import { HELPER_TIME } from '../probes/credential/with-entry.ts';

/** Is there a login for this registry in a place that the failing client does not read? */
export const ignoredLogin = defineCheck({
  id: 'ignored-login',
  row: 'CL-06',
  cost: 'local',
  needs: [],
  findings: { 'in-store': 'warning', 'in-other-file': 'warning' },
  timeLimit: HELPER_TIME,

  async run({ target, ask, settings: { client } }) {
    if (!target) return inapplicable('no-target');
    if (client === 'kubernetes') return inapplicable('no-keychain', { client });
    const { outcome, candidates, files } = await ask(storedCredential);
    if (outcome.kind === 'found' || outcome.kind === 'failed') return ok({ client });
    const { registry } = target;
    const store = candidates.find(({ loss, place }) => loss === 'not-read' && place.kind === 'helper');
    if (store) return found('in-store', { client, registry, helper: store.place.name });
    const read = new Set(files.map(({ path }) => path));
    const other = (await ask(everyConfigFile)).find((file) => !read.has(file.path) && holds(file, registry));
    return other ? found('in-other-file', { client, registry, file: other.path }) : ok({ client });
  },
});

/** As a login, or as the mark of one that a helper keeps. */
function holds(file: ConfigFile, registry: string): boolean {
  if (file.kind !== 'read') return false;
  const name = (key: string) => toContainersRegistry(toHostName(key).toLowerCase());
  const wanted = toContainersRegistry(registry.toLowerCase());
  const isHeld = file.auths.some(({ key, secret }) => name(key) === wanted && (secret !== null || file.credsStore !== null));
  return isHeld || [...file.credHelpers.keys()].some((key) => name(key) === wanted);
}

import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import type { Context } from '../context.ts';
import { listAt, textAt } from '../json-value.ts';
import { readTextFile } from '../machine.ts';
import { askVendor } from '../probes/vendor/ask-vendor.ts';
import { acrName, acrResource, isApplicationId, isNullGuid } from '../probes/vendor/azure.ts';
import { presentedCredential, presentedUser } from '../probes/credential/credential.ts';
import { storedCredential } from '../probes/credential/stored-credential.ts';

/** A repository-scoped token is known by its name alone: neither a GUID, nor an address, nor the registry's own name. */
const isTokenName = (user: string, registryName: string): boolean =>
  user !== '' && !user.includes('@') && !isApplicationId(user) && !isNullGuid(user) && user.toLowerCase() !== registryName;

const notFound = /(?:Resource)?NotFound|could not be found|does not exist/i;

/** The token whose name and password are stored here. */
export const acrToken = defineCheck({
  id: 'acr-token',
  row: 'AC-01',
  cost: 'vendor',
  needs: [],
  timeLimit: 60_000,
  findings: { missing: 'warning', disabled: 'problem', expired: 'problem', 'without-password': 'problem', 'replaced-since': 'warning' },

  async run(context) {
    const { ask, target, machine } = context;
    if (!target) return inapplicable('no-target');
    const registry = await ask(acrResource);
    if (registry.kind === 'unanswered') return inapplicable(registry.reason, { program: registry.program });
    const presented = await ask(presentedCredential);
    const [token, registryName] = [presentedUser(presented) ?? '', acrName(target.host)];
    if (!isTokenName(token, registryName)) return inapplicable('no-token-stored', { user: token });
    const answer = await askVendor(context, 'az', ['acr', 'token', 'show', `--name=${token}`, `--registry=${registryName}`, '--output', 'json']);
    const facts = { token, registryName };
    if (answer.kind === 'failed' && notFound.test(answer.said)) return found('missing', facts);
    if (answer.kind !== 'json') return unknown('vendor-no-access', { program: 'az' });
    if (textAt(answer.value, 'status') === 'disabled') return found('disabled', facts);
    const passwords = listAt(answer.value, 'credentials', 'passwords');
    if (passwords.length === 0) return found('without-password', facts);
    const last = Math.max(...passwords.map((password) => endOf(textAt(password, 'expiry'))));
    if (last < machine.now().getTime()) return found('expired', { ...facts, expiredAt: new Date(last).toISOString() });
    const created = Math.min(...passwords.map((password) => Date.parse(textAt(password, 'creationTime') ?? '')));
    const stored = await storedAt(context);
    return stored !== null && created > stored.getTime() ? found('replaced-since', { ...facts, at: new Date(created).toISOString() }) : ok(facts);
  },
});

/** When the file that holds the login was written last; null where a helper keeps it. A password made later cannot be in it. */
async function storedAt({ ask }: Context): Promise<Date | null> {
  const { outcome } = await ask(storedCredential);
  if (outcome.kind !== 'found' || outcome.entry.place.kind !== 'file') return null;
  const file = await readTextFile(outcome.entry.place.name);
  return file.kind === 'text' ? file.modified : null;
}

/** A password without an end never does. */
const endOf = (expiry: string | null): number => (expiry === null ? Number.POSITIVE_INFINITY : Date.parse(expiry));

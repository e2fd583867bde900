import { defineCheck, found, ok } from '../check.ts';
import type { Entry } from '../keychains/stored.ts';
import { userText } from '../keychains/tell.ts';
import { vendorOf } from '../probes/vendor-of.ts';
import { HELPER_TIME, withEntry } from '../probes/with-entry.ts';
import { kindOf, patterned } from '../secrets/kinds.ts';
import { shapeOf } from '../secrets/shape.ts';
import type { VendorId } from '../vendors/vendor.ts';

/** Is the secret of a kind that this registry takes? */
export const secretKind = defineCheck({
  id: 'secret-kind',
  row: 'CR-07',
  cost: 'offline',
  needs: [],
  findings: {
    'secret-id': 'problem', 'access-key': 'problem', 'entra-token': 'problem', 'access-token': 'problem', foreign: 'problem', 'fine-grained': 'warning', password: 'warning',
  },
  timeLimit: HELPER_TIME,

  run: (context) =>
    withEntry(context, async (entry) => {
      const vendor = await context.ask(vendorOf);
      const { kind, prefix, size } = shapeOf(entry.secret);
      const facts = { kind, size, ...(prefix === null ? {} : { prefix }), ...(entry.user === null ? {} : { user: userText(entry.user) }), ...(vendor ? { vendor: vendor.name } : {}) };
      const defect = findDefect(entry, kind, vendor?.id ?? null);
      return defect ? found(defect, facts) : ok(facts);
    }),
});

/** Registries that take nothing but tokens of their own. */
const tokenOnly = new Set<VendorId>(['ghcr', 'ecr', 'ecr-public', 'gar']);
/** GitHub's tokens before 2021. */
const OLD_GITHUB_TOKEN = /^[0-9a-f]{40}$/;

function findDefect({ user, secret }: Entry, kind: ReturnType<typeof shapeOf>['kind'], vendor: VendorId | null) {
  if (kind === 'aws-access-key-id' || patterned['aws-access-key-id'].shape.test(user ?? '')) return 'access-key';
  if (kind === 'registry-access-token') return 'access-token';
  if (vendor === null) return null;
  if (kind === 'guid') return vendor === 'acr' ? 'secret-id' : null;
  if (kind === 'entra-token') return vendor === 'acr' || vendor === 'dockgate' ? 'entra-token' : 'foreign';
  const takers: readonly VendorId[] | undefined = kindOf(kind)?.vendors;
  if (takers && !takers.includes(vendor)) return 'foreign';
  if (kind === 'github-fine-grained-token') return 'fine-grained';
  return kind === 'unknown' && tokenOnly.has(vendor) && !(vendor === 'ghcr' && OLD_GITHUB_TOKEN.test(secret.reveal())) ? 'password' : null;
}

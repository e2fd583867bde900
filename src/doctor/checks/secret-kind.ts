import { defineCheck, found, ok } from '../check.ts';
import type { Entry } from '../keychains/stored.ts';
import { userText } from '../keychains/tell.ts';
import { vendorOf } from '../probes/vendor/vendor-of.ts';
import { HELPER_TIME, withEntry } from '../probes/credential/with-entry.ts';
import { kindOf, patterned } from '../secrets/kinds.ts';
import { shapeOf } from '../secrets/shape.ts';
import type { VendorId } from '../vendors/vendor.ts';

/** Is the secret of a kind that this registry takes? */
export const secretKind = defineCheck({
  id: 'secret-kind',
  row: 'CR-07',
  cost: 'offline',
  needs: [],
  // Shapes mislead; that the registry refuses it makes a problem of it.
  findings: {
    'secret-id': 'warning', 'access-key': 'warning', 'entra-token': 'warning', 'access-token': 'warning', foreign: 'warning',
    'fine-grained': 'warning', password: 'warning',
  },
  timeLimit: HELPER_TIME,

  run: (context) =>
    withEntry(context, async (entry) => {
      const vendor = await context.ask(vendorOf);
      const { kind, prefix, size } = shapeOf(entry.secret);
      const user = entry.user === null ? {} : { user: userText(entry.user) };
      const facts = { kind, size, ...(prefix === null ? {} : { prefix }), ...user, ...(vendor ? { vendor: vendor.name } : {}) };
      const defect = findDefect(entry, kind, vendor?.id ?? null);
      return defect ? found(defect, facts) : ok(facts);
    }),
});

/** Registries that take nothing but tokens of their own. */
const tokenOnly = new Set<VendorId>(['ghcr', 'ecr', 'ecr-public', 'gar']);
/** Run by one company with accounts of its own. What runs elsewhere under its own name may take anybody's tokens. */
const hosted = new Set<VendorId>([...tokenOnly, 'acr', 'docker-hub', 'quay', 'digitalocean']);
/** GitHub's tokens before 2021. */
const OLD_GITHUB_TOKEN = /^[0-9a-f]{40}$/;

function findDefect({ user, secret }: Entry, kind: ReturnType<typeof shapeOf>['kind'], vendor: VendorId | null) {
  if (kind === 'aws-access-key-id' || patterned['aws-access-key-id'].shape.test(user ?? '')) return 'access-key';
  if (kind === 'registry-access-token') return 'access-token';
  if (vendor === null) return null;
  if (kind === 'guid' && vendor === 'acr') return 'secret-id';
  if (kind === 'entra-token' && (vendor === 'acr' || vendor === 'dockgate')) return 'entra-token';
  if (!hosted.has(vendor)) return null;
  const takers: readonly VendorId[] | undefined = kindOf(kind)?.vendors;
  if (takers && !takers.includes(vendor)) return 'foreign';
  if (kind === 'github-fine-grained-token') return 'fine-grained';
  if (kind !== 'unknown' || !tokenOnly.has(vendor)) return null;
  return vendor === 'ghcr' && OLD_GITHUB_TOKEN.test(secret.reveal()) ? null : 'password';
}

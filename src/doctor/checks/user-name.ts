import { isGuid, NULL_GUID } from '../../names/guid.ts';
import { defineCheck, found, inapplicable, ok } from '../check.ts';
import { userText } from '../keychains/tell.ts';
import { vendorOf } from '../probes/vendor/vendor-of.ts';
import { HELPER_TIME, withEntry } from '../probes/credential/with-entry.ts';
import { kindOf, type SecretKind } from '../secrets/kinds.ts';
import { shapeOf } from '../secrets/shape.ts';
import type { VendorId } from '../vendors/vendor.ts';

/** Is the user name of the form that belongs to the secret, or to the registry? */
export const userName = defineCheck({
  id: 'user-name',
  row: 'CR-08',
  cost: 'offline',
  needs: [],
  findings: { 'not-null-guid': 'warning', 'null-guid-without-token': 'warning', email: 'warning', unexpected: 'warning', 'not-an-application': 'warning' },
  timeLimit: HELPER_TIME,

  run: (context) =>
    withEntry(context, async ({ user, form, secret }) => {
      // With an identity token no user name is sent.
      if (user === null || form !== 'password') return inapplicable('no-user-name');
      const vendor = (await context.ask(vendorOf))?.id ?? null;
      const { kind } = shapeOf(secret);
      const expected = expectedName(kind, vendor);
      const facts = { user: userText(user), kind, ...(expected ? { expected: expected[1] } : {}) };
      const defect = findDefect(user, kind, vendor, expected?.[0] ?? null);
      return defect ? found(defect, facts) : ok(facts);
    }),
});

/** Where every secret goes with one of a few names. */
const namesAt: Partial<Record<VendorId, readonly [RegExp, string]>> = {
  ecr: [/^AWS$/, 'AWS'],
  'ecr-public': [/^AWS$/, 'AWS'],
  gar: [/^(?:oauth2accesstoken|_json_key|_json_key_base64|_token|_dcgcr_[\w.]+)$/, 'oauth2accesstoken'],
};

const expectedName = (kind: SecretKind, vendor: VendorId | null): readonly [RegExp, string] | null =>
  kindOf(kind)?.user ?? (vendor && namesAt[vendor]) ?? null;

function findDefect(user: string, kind: SecretKind, vendor: VendorId | null, expected: RegExp | null) {
  if (kind === 'registry-refresh-token') return user === NULL_GUID ? null : 'not-null-guid';
  if (user === NULL_GUID) return kind === 'jwt' || kind === 'empty' ? null : 'null-guid-without-token';
  if (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(user) && (vendor === 'acr' || vendor === 'docker-hub' || kind === 'entra-client-secret')) return 'email';
  if (kind === 'entra-client-secret' && !isGuid(user)) return 'not-an-application';
  return expected && !expected.test(user) ? 'unexpected' : null;
}

import { defineCheck, found, inapplicable, ok } from '../check.ts';
import { factsOfEntry } from '../keychains/tell.ts';
import { HELPER_TIME, withEntry } from '../probes/credential/with-entry.ts';
import { shapeOf } from '../secrets/shape.ts';

/** Was the token made for this registry? Only those whose audience is a registry's host tell. */
export const secretAudience = defineCheck({
  id: 'secret-audience',
  row: 'CR-11',
  cost: 'offline',
  needs: [],
  findings: { 'other-registry': 'warning' },
  timeLimit: HELPER_TIME,

  run: (context) =>
    withEntry(context, (entry) => {
      const { kind, claims } = shapeOf(entry.secret);
      const audience = claims?.audience?.toLowerCase() ?? null;
      if (audience === null || kind !== 'registry-refresh-token' || !/^[a-z0-9.-]+(?::\d+)?$/.test(audience)) return inapplicable('no-audience-written');
      const { registry, host } = context.target!;
      const facts = { ...factsOfEntry(entry), audience, registry };
      return audience === registry.toLowerCase() || audience === host ? ok(facts) : found('other-registry', facts);
    }),
});

import { defineCheck, found, foundAll, inapplicable, ok, unknown } from '../check.ts';
import { factsOfEntry, placeText } from '../keychains/tell.ts';
import { storedCredential } from '../probes/credential/stored-credential.ts';
import { HELPER_TIME } from '../probes/credential/with-entry.ts';

/** Which stored login would the client present to this registry? */
export const storedLogin = defineCheck({
  id: 'stored-login',
  row: 'CR-03',
  cost: 'local',
  needs: [],
  findings: { none: 'note', several: 'note' },
  timeLimit: HELPER_TIME,

  async run({ target, ask, settings: { client } }) {
    if (!target) return inapplicable('no-target');
    const { outcome, candidates } = await ask(storedCredential);
    const { registry } = target;
    if (outcome.kind === 'no-keychain') return inapplicable('no-keychain', { client });
    if (outcome.kind === 'failed') return unknown('keychain-failed', { place: placeText(outcome.place) });
    if (outcome.kind === 'none') return found('none', { registry, client });
    const facts = { registry, form: outcome.entry.form, ...factsOfEntry(outcome.entry) };
    const passedOver = candidates.filter(({ loss }) => loss === 'earlier-place' || loss === 'helper-first');
    if (passedOver.length === 0) return ok(facts);
    return foundAll(passedOver.map(({ place }) => ({ finding: 'several', facts: { ...facts, other: placeText(place) } })));
  },
});

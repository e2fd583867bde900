import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import type { Context } from '../context.ts';
import { textAt } from '../json-value.ts';
import { askVendor } from '../probes/vendor/ask-vendor.ts';
import { readGoogleHost, type GoogleHost } from '../probes/vendor/google-host.ts';

/** Whether `gcloud` could get a new token, and knows the repository. */
export const googleSession = defineCheck({
  id: 'google-session',
  row: 'AC-06',
  cost: 'vendor',
  needs: [],
  timeLimit: 45_000,
  findings: { 'not-signed-in': 'warning', ended: 'problem', 'repository-missing': 'problem' },

  async run(context) {
    const { target } = context;
    const google = target && readGoogleHost(target.host);
    if (target && !google) return inapplicable('not-at-google');
    const list = await askVendor(context, 'gcloud', ['auth', 'list', '--format=json']);
    if (list.kind === 'unanswered') return inapplicable(list.reason, { program: list.program });
    if (list.kind === 'failed' || !Array.isArray(list.value)) return unknown('vendor-failed', { program: 'gcloud' });
    const active = (list.value as unknown[]).find((entry) => textAt(entry, 'status') === 'ACTIVE');
    if (active === undefined) return found('not-signed-in');
    return askForRepository(context, google, textAt(active, 'account') ?? '');
  },
});

const sessionEnded = /invalid_grant|reauthentication (?:required|failed|is needed)|problem refreshing your current auth tokens|invalid_rapt/i;

/** The first question that leaves this machine, and so the one that shows an ended session. */
async function askForRepository(context: Context, google: GoogleHost | null, account: string) {
  const [project, repository] = context.target?.repository?.split('/') ?? [];
  const facts = { account, project: project ?? '', name: repository ?? '' };
  if (!google?.location || !project || !repository || !/^[a-z0-9:.-]+$/.test(project)) return ok(facts);
  const args = ['artifacts', 'repositories', 'describe', repository, `--location=${google.location}`, `--project=${project}`, '--format=json'];
  const answer = await askVendor(context, 'gcloud', args);
  if (answer.kind === 'json') return ok(facts);
  if (answer.kind === 'unanswered') return unknown(answer.reason, { program: answer.program });
  const { said } = answer;
  if (sessionEnded.test(said)) return found('ended', facts);
  return /NOT_FOUND/.test(said) ? found('repository-missing', facts) : unknown('vendor-no-access', { program: 'gcloud' });
}

import { defineCheck, foundAll, inapplicable, ok, unknown, type Finding } from '../check.ts';
import { textAt } from '../json-value.ts';
import { askVendor } from '../probes/vendor/ask-vendor.ts';
import { readEcrHost } from '../probes/vendor/ecr-host.ts';

type FindingId = 'ended' | 'not-signed-in' | 'no-profile' | 'other-account' | 'other-region';

/** Whether `aws` could get a new password for this registry. */
export const awsIdentity = defineCheck({
  id: 'aws-identity',
  row: 'AC-05',
  cost: 'vendor',
  needs: [],
  timeLimit: 30_000,
  findings: { ended: 'problem', 'not-signed-in': 'warning', 'no-profile': 'problem', 'other-account': 'warning', 'other-region': 'note' },

  async run(context) {
    const { target, machine: { env } } = context;
    const ecr = target && readEcrHost(target.host);
    const isPublic = target?.host === 'public.ecr.aws';
    if (target && !ecr && !isPublic) return inapplicable('not-at-amazon');
    const answer = await askVendor(context, 'aws', ['sts', 'get-caller-identity', '--output', 'json']);
    const profile = env['AWS_PROFILE'] ?? env['AWS_DEFAULT_PROFILE'] ?? 'default';
    if (answer.kind === 'unanswered') return inapplicable(answer.reason, { program: answer.program });
    if (answer.kind === 'failed') {
      const failure = readAwsFailure(answer.said);
      return failure === null ? unknown('vendor-failed', { program: 'aws' }) : foundAll<FindingId>([{ finding: failure, facts: { profile } }]);
    }
    const facts = { account: textAt(answer.value, 'Account') ?? '', subject: textAt(answer.value, 'Arn') ?? '', profile };
    const region = env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'];
    const findings: Finding<FindingId>[] = [];
    if (ecr && facts.account !== ecr.account) findings.push({ finding: 'other-account', facts: { ...facts, expected: ecr.account } });
    if (ecr && region !== undefined && region !== ecr.region) findings.push({ finding: 'other-region', facts: { region, expected: ecr.region } });
    return findings.length === 0 ? ok(facts) : foundAll(findings);
  },
});

const sessionEnded =
  /\((?:ExpiredToken(?:Exception)?|InvalidClientTokenId)\)|RequestExpired|SSO (?:session|Token).{0,200}(?:expired|invalid)|Error loading SSO Token|session has expired/is;

/** Null for what the doctor does not know. */
export function readAwsFailure(said: string): 'ended' | 'not-signed-in' | 'no-profile' | null {
  if (sessionEnded.test(said)) return 'ended';
  if (/config profile \(.{0,200}\) could not be found/is.test(said)) return 'no-profile';
  return /Unable to locate credentials|NoCredentials/i.test(said) ? 'not-signed-in' : null;
}

import type { Finding } from '../check.ts';
import type { Result } from '../examine.ts';

// What this doctor sees, under the names and codes of `az acr check-health`, so that whoever comes from Azure's error reference
// finds the same question here. https://learn.microsoft.com/azure/container-registry/container-registry-health-error-reference

/** Why the doctor has no answer to a question of `az`: it pulls nothing, no login needs the tool, or only the registry's owner sees it. */
type Unasked = 'pull' | 'tool' | 'encryption';

interface Row {
  /** What `az` calls it. */
  readonly name: string;
  /** Which problem has which code: a check, or one finding of a check; the first that fits counts. */
  readonly codes: readonly (readonly [observation: string, code: string])[];
  /** The checks that answer, the most telling one first; or why there is none. */
  readonly asked: readonly string[] | Unasked;
}

const tls = ['tls-handshake', 'certificate-chain', 'certificate-dates', 'certificate-name', 'tls-interception'].map((check) => [check, 'CONNECTIVITY_SSL_ERROR'] as const);
const silent = ['tcp', 'proxy'].map((check) => [check, 'CONNECTIVITY_CHALLENGE_ERROR'] as const);

const rows: readonly Row[] = [
  { name: 'Docker command', asked: ['container-client'], codes: [['container-client', 'DOCKER_COMMAND_ERROR']] },
  { name: 'Docker daemon', asked: ['docker-engine', 'docker-endpoint'], codes: [['docker-engine', 'DOCKER_DAEMON_ERROR'], ['docker-endpoint', 'DOCKER_DAEMON_ERROR']] },
  { name: 'Docker version', asked: ['docker-versions'], codes: [['docker-versions', 'DOCKER_VERSION_ERROR']] },
  { name: 'Docker pull', asked: 'pull', codes: [] },
  { name: 'Login server', asked: ['acr-settings'], codes: [['acr-settings:not-found', 'LOGIN_SERVER_ERROR']] },
  { name: 'DNS lookup', asked: ['dns'], codes: [['dns', 'CONNECTIVITY_DNS_ERROR']] },
  {
    name: 'Challenge endpoint',
    asked: ['challenge', 'registry-answers', 'tls-handshake', 'tcp'],
    codes: [
      ...silent,
      ...tls,
      ['network-rule', 'CONNECTIVITY_FORBIDDEN_ERROR'],
      ['registry-answers:forbidden', 'CONNECTIVITY_FORBIDDEN_ERROR'],
      ['registry-answers:forbidden-page', 'CONNECTIVITY_FORBIDDEN_ERROR'],
      ['registry-answers', 'CONNECTIVITY_CHALLENGE_ERROR'],
      ['challenge:missing', 'CONNECTIVITY_CHALLENGE_ERROR'],
      ['challenge:realm-missing', 'CONNECTIVITY_AAD_LOGIN_ERROR'],
      ['challenge:basic-for-identity-token', 'CONNECTIVITY_AAD_LOGIN_ERROR'],
      ['challenge', 'CONNECTIVITY_WWW_AUTHENTICATE_ERROR'],
    ],
  },
  {
    name: 'Fetch refresh token',
    asked: ['credential'],
    codes: [['login-throttled', 'CONNECTIVITY_TOOMANYREQUESTS_ERROR'], ['credential', 'CONNECTIVITY_REFRESH_TOKEN_ERROR'], ['azure-session', 'CONNECTIVITY_REFRESH_TOKEN_ERROR']],
  },
  {
    name: 'Fetch access token',
    asked: ['may-pull', 'credential'],
    codes: [['rate-limit', 'CONNECTIVITY_TOOMANYREQUESTS_ERROR'], ['may-push', 'CONNECTIVITY_ACCESS_TOKEN_ERROR'], ['may-pull', 'CONNECTIVITY_ACCESS_TOKEN_ERROR']],
  },
  { name: 'Encryption identity', asked: 'encryption', codes: [] },
  { name: 'Helm version', asked: 'tool', codes: [] },
  { name: 'Notary version', asked: 'tool', codes: [] },
];

/** The answer to one question of `az`. `result` is the check that it rests on. */
export type HealthLine = { readonly name: string } & (
  | { readonly state: 'ok'; readonly result: Result }
  | { readonly state: 'error'; readonly code: string; readonly result: Result }
  /** Not measured, or not reached; the check says why. */
  | { readonly state: 'open'; readonly result: Result }
  | { readonly state: 'unasked'; readonly why: Unasked }
);

/** In the order of `az`. After one of its errors `az` asks no further; the doctor asked everything. */
export function checkHealth(results: readonly Result[]): HealthLine[] {
  const resultOf = new Map(results.map((result) => [result.check.id, result]));
  return rows.flatMap(({ name, codes, asked }): HealthLine[] => {
    if (typeof asked === 'string') return [{ name, state: 'unasked', why: asked }];
    for (const [observation, code] of codes) {
      const [id = '', finding] = observation.split(':');
      const narrowed = narrow(resultOf.get(id), finding);
      if (narrowed) return [{ name, state: 'error', code, result: narrowed }];
    }
    const [main] = asked.flatMap((id) => resultOf.get(id) ?? []);
    if (!main) return [];
    return [{ name, state: isPassed(main) ? 'ok' : 'open', result: main }];
  });
}

/** The result with nothing but the problems that are meant; null when there is none. */
function narrow(result: Result | undefined, wanted: string | undefined): Result | null {
  if (result?.verdict.state !== 'found') return null;
  const isMeant = ({ finding }: Finding) => (wanted === undefined ? result.check.findings[finding] === 'problem' : finding === wanted);
  const findings = result.verdict.findings.filter(isMeant);
  return findings.length === 0 ? null : { ...result, verdict: { state: 'found', findings } };
}

const isPassed = ({ verdict }: Result): boolean => verdict.state === 'ok' || verdict.state === 'found';

/** As `--json` shows it. `check` is the one that the answer rests on; `code` is that of `az`, where it would have one. */
export const toCheckHealth = (results: readonly Result[]) =>
  checkHealth(results).map((line) => ({
    name: line.name,
    status: line.state,
    code: line.state === 'error' ? line.code : null,
    check: line.state === 'unasked' ? null : line.result.check.id,
  }));

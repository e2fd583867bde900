import type { Facts } from '../i18n/lines.ts';
import type { Context } from './context.ts';
import type { Result, Verdict } from './examine.ts';
import { storedCredential } from './probes/credential/stored-credential.ts';
import { looksLikeSecret } from './secrets/mistakes.ts';

// No check puts a secret into a fact. But a registry may repeat what it was given, and a token may stand where a user name
// belongs: what was presented is taken out of every fact before anybody sees it.

const BLANK = '***';
/** Shorter ones cannot be told from ordinary words. */
const SHORTEST = 6;

/** @param stop once it is aborted nobody waits for a helper any more, and nothing has been presented */
export async function withoutSecrets(results: readonly Result[], context: Context, stop?: AbortSignal): Promise<Result[]> {
  const secrets = stop?.aborted ? [] : await presentedSecrets(context);
  return results.map(({ verdict, ...result }) => ({ ...result, verdict: clean(verdict, secrets) }));
}

/** The secret, as it is and as it is sent, and a user name that is one. The longest first. */
async function presentedSecrets({ target, ask }: Context): Promise<readonly string[]> {
  if (!target) return [];
  const { outcome } = await ask(storedCredential);
  if (outcome.kind !== 'found') return [];
  const { user, secret } = outcome.entry;
  const text = secret.reveal();
  const plain = text.trim().replace(/^(["'])(.*)\1$/s, '$2');
  const afterName = plain.startsWith(`${user}:`) ? [plain.slice(`${user}:`.length)] : [];
  const sent = user === null ? [] : [Buffer.from(`${user}:${text}`).toString('base64'), ...(looksLikeSecret(user) ? [user] : [])];
  return [text, text.trim(), plain, ...afterName, ...sent].filter(({ length }) => length >= SHORTEST).sort((a, b) => b.length - a.length);
}

function clean(verdict: Verdict, secrets: readonly string[]): Verdict {
  switch (verdict.state) {
    case 'found':
      return { ...verdict, findings: verdict.findings.map(({ finding, facts }) => ({ finding, facts: cleanFacts(facts, secrets) })) };
    case 'ok':
    case 'unknown':
    case 'inapplicable':
      return { ...verdict, facts: cleanFacts(verdict.facts, secrets) };
    default:
      return verdict;
  }
}

const cleanFacts = (facts: Facts, secrets: readonly string[]): Facts =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' ? withoutAny(value, secrets) : value]));

const withoutAny = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((rest, secret) => withoutCut(rest.replaceAll(secret, BLANK), secret), text);

/** Long answers are cut, and the cut may go through the secret. */
function withoutCut(text: string, secret: string): string {
  for (let length = Math.min(secret.length - 1, text.length); length >= SHORTEST; length -= 1)
    if (text.endsWith(secret.slice(0, length))) return text.slice(0, -length) + BLANK;
  return text;
}

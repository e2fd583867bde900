import type { RegistryPolicy } from '../access/policy.ts';
import type { Identification } from '../access/subject.ts';
import { decide } from '../access/decide.ts';
import { refusalOf } from '../access/refusal-of.ts';
import { Refusal } from '../causes/refusal.ts';
import type { Exchange } from '../http/exchange.ts';
import { recordLogin } from '../journal/record-login.ts';
import { Secret } from '../secret.ts';
import { mintRefreshToken } from './refresh-token.ts';
import type { TokenRouteParts } from './token-routes.ts';

/** Who presented a token of the directory to a registry, or why it does not count. Never throws for a bad token. */
export type IdentifyDirectoryToken = (token: Secret, exchange: Exchange, registry: RegistryPolicy) => Promise<Identification>;

const grantTypes: ReadonlySet<string> = new Set(['access_token', 'access_token_refresh_token']);

/** `POST /oauth2/exchange`, which ACR added: a token of the directory becomes a refresh token of the registry. */
export async function exchangeToken(form: URLSearchParams, exchange: Exchange, registry: RegistryPolicy, parts: TokenRouteParts): Promise<Secret> {
  const token = readForm(form, exchange);
  const identification = await parts.identifyDirectoryToken(token, exchange, registry);
  const { address } = exchange;
  const decision = decide({ registry, identification, action: 'sign-in', repository: null, address });
  const known = decision.allowed && identification.ok ? identification : null;
  const refusal = known ? null : refusalOf(decision);
  await recordLogin(parts, { exchange, registry, identification, decision, refusal });
  if (!known) throw refusal;
  const { subject } = known;
  return (await mintRefreshToken(parts.keys, { subject, registry, host: exchange.host, at: exchange.receivedAt })).token;
}

/** Throws `request-invalid`. */
function readForm(form: URLSearchParams, exchange: Exchange): Secret {
  const refuse = (field: string, defect: string) => new Refusal('request-invalid', { field, defect });
  if (!grantTypes.has(form.get('grant_type') ?? '')) throw refuse('grant_type', 'it must be access_token');
  const service = form.get('service');
  if (service !== null && service.toLowerCase() !== exchange.host) throw refuse('service', `it is not ${exchange.host}`);
  const token = form.get('access_token');
  if (token === null || token === '') throw refuse('access_token', 'it is missing');
  return new Secret(token);
}

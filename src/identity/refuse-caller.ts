import type { Decision } from '../access/decision.ts';
import type { RegistryPolicy } from '../access/policy.ts';
import { refusalOf } from '../access/refusal-of.ts';
import type { Identification } from '../access/subject.ts';
import type { Refusal } from '../causes/refusal.ts';
import type { Exchange } from '../http/exchange.ts';
import { recordLogin, type LoginLog } from '../journal/record-login.ts';

/**
 * The refusal of somebody who called an API beside the data plane. A credential that is refused leaves a login event,
 * as it does everywhere, with the registry of the host.
 */
export async function refuseCaller(
  exchange: Exchange,
  registry: RegistryPolicy | null,
  identification: Identification,
  decision: Decision,
  log: LoginLog,
): Promise<Refusal> {
  const refusal = refusalOf(decision);
  const isPresented = exchange.request.headers.authorization !== undefined;
  if (registry && isPresented) await recordLogin(log, { exchange, registry, identification, decision, refusal });
  return refusal;
}

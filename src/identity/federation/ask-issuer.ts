import { z } from 'zod';
import type { OutboundClient } from '../../outbound/outbound-client.ts';
import { OutboundFailure } from '../../outbound/outbound-failure.ts';
import { readAnswer } from '../../outbound/read-answer.ts';

// OpenID Connect Discovery 1.0 section 4. Nothing is fetched but from the host of the issuer that was configured, nothing
// follows a redirect, and an answer has a time and a size.

export const LONGEST_WAIT_MS = 5_000;
const LARGEST_ANSWER = 256 * 1024;

/** The issuer could not be asked, or answered something else: nobody's credential is wrong. */
export class IssuerUnreachable extends Error {
  override readonly name = 'IssuerUnreachable';
}

const discoveryDocument = z.object({
  issuer: z.string(),
  jwks_uri: z.string(),
  // Of whoever only signs tokens there are none.
  authorization_endpoint: z.string().optional(),
  token_endpoint: z.string().optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
  authorization_response_iss_parameter_supported: z.boolean().optional(),
});
export type DiscoveryDocument = z.infer<typeof discoveryDocument>;

/** What an issuer says of itself. Throws IssuerUnreachable, also when it is another one's. */
export async function discover(issuer: string, outbound: OutboundClient): Promise<DiscoveryDocument> {
  const url = new URL(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const { data } = discoveryDocument.safeParse(parseJson(await getText(url, outbound)));
  if (data?.issuer !== issuer) throw new IssuerUnreachable('its discovery document names another issuer');
  return data;
}

/** An address that an issuer names. Throws IssuerUnreachable where it is on another host. @param what such as `its keys are` */
export function onOwnHost(address: string, issuer: string, what: string): URL {
  const url = URL.parse(address);
  if (url?.origin !== new URL(issuer).origin) throw new IssuerUnreachable(`${what} on another host, ${url?.host ?? 'which has no name'}`);
  return url;
}

/** Throws IssuerUnreachable for any answer but 200. */
export async function getText(url: URL, outbound: OutboundClient, signal?: AbortSignal): Promise<string> {
  const { status, text } = await ask(url, outbound, { signal });
  if (status !== 200) throw new IssuerUnreachable(`${url.host} answered ${status}`);
  return text;
}

interface Asked {
  readonly form?: URLSearchParams;
  readonly authorization?: string | null;
  readonly signal?: AbortSignal | undefined;
}

/** Any answer, read to its end. Throws IssuerUnreachable when there is none. */
export async function ask(url: URL, outbound: OutboundClient, { form, authorization = null, signal }: Asked): Promise<{ status: number; text: string }> {
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !isLocal) throw new IssuerUnreachable('its address is not https');
  const accept = { accept: 'application/json' };
  const sent = form ? { method: 'POST' as const, body: form.toString(), headers: { ...accept, 'content-type': 'application/x-www-form-urlencoded' } } : { headers: accept };
  try {
    const answer = await outbound.send(url, { ...sent, authorization, answerWithinMs: LONGEST_WAIT_MS, ...(signal ? { signal } : {}) });
    return { status: answer.status, text: (await readAnswer(answer.body, LARGEST_ANSWER, url.host)).toString() };
  } catch (error) {
    throw error instanceof OutboundFailure ? new IssuerUnreachable(error.message, { cause: error }) : error;
  }
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new IssuerUnreachable('its answer is not JSON', { cause: error });
  }
}

import { DEVICE_CODE_SECONDS, POLL_SECONDS } from '../identity/sign-ins/device-code-store.ts';
import { showUserCode } from '../identity/sign-ins/user-code.ts';
import { sourceOf } from '../names/ip-address.ts';
import { Refusal } from '../causes/refusal.ts';
import { authenticateClient } from './clients/authenticate-client.ts';
import { invalid, required } from './form.ts';
import type { DirectoryParts, TokenRequest } from './parts.ts';
import { recordSignIn } from './record-sign-in.ts';
import { PROFILE_RESOURCE, readWish } from './wish.ts';

/**
 * RFC 8628 section 3.1: a device without a browser gets a code that a person types elsewhere. Throws the refusal.
 * @returns the body of the answer, section 3.2
 */
export async function giveDeviceCode(request: TokenRequest, parts: DirectoryParts): Promise<object> {
  const { form, exchange, tenant } = request;
  const origin = parts.signInOrigin(exchange);
  if (origin === null) throw invalid('request', 'no-pages', 'this server has no host on which people sign in (setting authorityUrl)');
  const wish = readWish(request, required(form, 'client_id').toLowerCase(), parts, PROFILE_RESOURCE);
  const authenticated = await authenticateClient(request, wish.audience, parts);
  if (!authenticated.ok) {
    const { identification } = authenticated;
    const refusal = new Refusal(identification.cause, { tenant: tenant.name, ...identification.facts });
    await recordSignIn(identification, request, parts, refusal);
    throw refusal;
  }
  const { address, receivedAt } = exchange;
  const { deviceCode, userCode } = await parts.deviceCodes.create(tenant.id, { ...wish, address }, sourceOf(address), receivedAt);
  const page = `${origin}/devicelogin`;
  const shown = showUserCode(userCode);
  return {
    user_code: shown,
    device_code: deviceCode.reveal(),
    verification_uri: page,
    // As version 1 of the protocol spells it.
    verification_url: page,
    expires_in: DEVICE_CODE_SECONDS,
    interval: POLL_SECONDS,
    message: `To sign in, use a web browser to open the page ${page} and enter the code ${shown} to authenticate.`,
  };
}

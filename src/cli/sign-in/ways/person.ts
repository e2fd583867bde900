import { z } from 'zod';
import { CommandFailed } from '../../command.ts';
import { parseJson } from '../authority.ts';
import { insist, postForm, PUBLIC_CLIENT, requestToken, resources, type ResourceName } from '../token-request.ts';
import type { GetToken, SignInParts, TokenWish, WayOf } from '../way.ts';

const scopeOf = (resource: ResourceName): string => `${resources[resource]}/.default offline_access openid profile`;

/** RFC 6749 section 6: nobody is asked again. */
export const personToken: GetToken<'person'> = (way, { resource, authority }, { web, now }) =>
  requestToken(web, authority.tokenEndpoint, { grant_type: 'refresh_token', client_id: PUBLIC_CLIENT, refresh_token: way.refreshToken, scope: scopeOf(resource) }, now());

const deviceAnswer = z.object({ device_code: z.string(), user_code: z.string(), expires_in: z.number(), interval: z.number().default(5), message: z.string().optional(), verification_uri: z.string() });

export interface Asking extends SignInParts {
  /** Shows somebody where to type which code. */
  tell(message: string): void;
  wait(seconds: number): Promise<void>;
}

/** RFC 8628: waits until somebody has typed the code. Throws CommandFailed when they refuse or nobody does. */
export async function signInByDeviceCode({ authority, resource }: TokenWish, parts: Asking): Promise<WayOf<'person'>> {
  const { web, now, tell, wait } = parts;
  if (authority.deviceEndpoint === null) {
    throw new CommandFailed(`${authority.origin} has no page on which people sign in (the setting authorityUrl of a Dockgate). Sign in with --user or --service-principal.`);
  }
  const { status, text } = await postForm(web, authority.deviceEndpoint, { client_id: PUBLIC_CLIENT, scope: scopeOf(resource) });
  const { data: device } = deviceAnswer.safeParse(status === 200 ? parseJson(text) : null);
  if (!device) throw new CommandFailed(`${authority.origin} gave no code to sign in with (it answered ${status}).`);
  tell(device.message ?? `Open ${device.verification_uri} and type the code ${device.user_code}.`);
  const fields = { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', client_id: PUBLIC_CLIENT, device_code: device.device_code };
  let seconds = device.interval;
  for (let waited = 0; waited < device.expires_in; waited += seconds) {
    await wait(seconds);
    const answer = await requestToken(web, authority.tokenEndpoint, fields, now());
    if (answer.ok) return asPerson(answer.refreshToken);
    // Section 3.5: five seconds more at each wish for patience.
    if (answer.error === 'slow_down') seconds += 5;
    else if (answer.error !== 'authorization_pending') insist(answer);
  }
  throw new CommandFailed('Nobody signed in with the code in time. Run the command again for a new one.');
}

/** RFC 6749 section 4.3, where the directory allows it. */
export async function signInByPassword({ authority, resource }: TokenWish, { userName, password }: { userName: string; password: string }, { web, now }: SignInParts): Promise<WayOf<'person'>> {
  const fields = { grant_type: 'password', client_id: PUBLIC_CLIENT, username: userName, password, scope: scopeOf(resource) };
  return asPerson(insist(await requestToken(web, authority.tokenEndpoint, fields, now())).refreshToken);
}

function asPerson(refreshToken: string | null): WayOf<'person'> {
  if (refreshToken === null) throw new CommandFailed('The directory gave no refresh token: the sign-in cannot be kept.');
  return { kind: 'person', refreshToken };
}

import type { Identification } from '../../access/subject.ts';
import { Refusal } from '../../causes/refusal.ts';
import { Secret } from '../../secret.ts';
import type { Grant } from '../grant.ts';
import { required } from '../form.ts';

/** A service principal with its client secret: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow. */
export const clientCredentials: Grant = {
  type: 'client_credentials',
  async identify({ form, exchange, registry }, { identifyPair }): Promise<Identification> {
    const userName = required(form, 'client_id');
    const secret = form.get('client_secret');
    if (secret === null) throw new Refusal('request-invalid', { field: 'client_secret', problem: 'credential', defect: 'it is missing' });
    return identifyPair(userName, new Secret(secret), exchange, registry);
  },
};

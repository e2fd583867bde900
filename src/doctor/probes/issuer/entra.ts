import { join } from 'node:path';
import type { Secret } from '../../../secret.ts';
import type { Context } from '../../context.ts';
import { listAt, parseJsonText, textAt, valueAt } from '../../json-value.ts';
import { readTextFile } from '../../machine.ts';
import { entraHost } from '../../network/issuers.ts';
import type { Target } from '../../target.ts';
import type { Answer } from '../registry/requests.ts';
import { readAzureFailure } from '../vendor/azure.ts';
import { unclear, type IssuerQuestion, type IssuerRefusal, type Judgement } from './judgement.ts';

/** The resource that a token is asked for: the registries' own, so that what is given, and thrown away, opens nothing else. */
const SCOPE = 'https://containerregistry.azure.net/.default';

export interface Application {
  readonly id: string;
  readonly secret: Secret;
  /** Id or domain of the directory that is asked. */
  readonly tenant: string;
}

/** https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
export const askEntra = ({ id, secret, tenant }: Application, target: Target): IssuerQuestion => ({
  issuer: 'Microsoft Entra',
  method: 'POST',
  url: new URL(`https://${entraHost(target)}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`),
  form: { grant_type: 'client_credentials', client_id: id, scope: SCOPE },
  credential: { scheme: 'form', field: 'client_secret', secret },
  facts: { tenant },
  read: (answer) => readEntra(answer, id),
});

type Family = NonNullable<ReturnType<typeof readAzureFailure>['family']>;

const refusals: Partial<Record<Family, IssuerRefusal>> = {
  'entra-secret-expired': 'secret-expired',
  'entra-secret-wrong': 'secret-wrong',
  'entra-application-unknown': 'application-unknown',
  'entra-application-disabled': 'disabled',
  'entra-conditional-access': 'blocked',
};

/** By the code; the sentence beside it is Entra's to change. */
function readEntra(answer: Answer, id: string): Judgement {
  const json = parseJsonText(answer.body);
  if (answer.status === 200) return textAt(json, 'access_token') === null ? unclear(answer) : { kind: 'accepted', who: id, scopes: null };
  const [number] = listAt(json, 'error_codes');
  const code = typeof number === 'number' ? `AADSTS${number}` : (/AADSTS\d{4,8}/.exec(textAt(json, 'error_description') ?? '')?.[0] ?? '');
  const { family } = readAzureFailure(code);
  const why = family === null ? undefined : refusals[family];
  if (why !== undefined) return { kind: 'refused', why, code };
  return code === '' ? unclear(answer) : { kind: 'unclear', code };
}

const TENANT = /^[0-9a-z][0-9a-z.-]{0,252}$/i;

/** As it was said, else that of the pipeline, else that of the subscription that the Azure CLI uses; null where nothing tells. */
export async function knownTenant({ settings, machine }: Context): Promise<string | null> {
  const named = settings.tenant ?? machine.env['AZURE_TENANT_ID'] ?? (await tenantOfCommandLine(machine));
  return named !== null && TENANT.test(named) ? named : null;
}

async function tenantOfCommandLine({ env, home }: Context['machine']): Promise<string | null> {
  const file = await readTextFile(join(env['AZURE_CONFIG_DIR'] || join(home, '.azure'), 'azureProfile.json'));
  // It begins with a byte order mark.
  const profile = file.kind === 'text' ? parseJsonText(file.text.replace(/^\uFEFF/, '')) : undefined;
  return textAt(listAt(profile, 'subscriptions').find((each) => valueAt(each, 'isDefault') === true), 'tenantId');
}

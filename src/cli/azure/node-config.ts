import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { ExitCode } from '../command.ts';

/** Whom a node of Azure Kubernetes Service pulls as. */
export interface NodeConfig {
  /** The directory's origin; null where the registry's own is to be asked. */
  readonly authority: string | null;
  readonly tenant: string;
  readonly identity: { readonly kind: 'managed'; readonly clientId: string | null } | { readonly kind: 'application'; readonly clientId: string; readonly secret: string };
}

/** Why no pull can be expected, and the exit code that `canipull` has for it. */
export class PullFailure extends Error {
  override readonly name = 'PullFailure';
  readonly code: ExitCode;

  constructor(code: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Of azure.json, what a pull depends on: https://cloud-provider-azure.sigs.k8s.io/install/configs/. */
const file = z.object({
  cloud: z.string().default(''),
  tenantId: z.string().default(''),
  aadClientId: z.string().default(''),
  aadClientSecret: z.string().default(''),
  useManagedIdentityExtension: z.boolean().default(false),
  userAssignedIdentityID: z.string().default(''),
});

/** https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud; null: the registry's own. */
const authorities: Readonly<Record<string, string | null>> = {
  '': null,
  azurepubliccloud: null,
  azurecloud: null,
  azurechinacloud: 'https://login.partner.microsoftonline.cn',
  azureusgovernment: 'https://login.microsoftonline.us',
  azureusgovernmentcloud: 'https://login.microsoftonline.us',
};

/** How the file calls an identity of the machine where a name and a secret would stand. */
const MANAGED = 'msi';

/** Throws PullFailure: 1 there is no such file, 2 it cannot be read, 3 it says nothing that is understood, 4 its cloud is not known. */
export async function readNodeConfig(path: string): Promise<NodeConfig> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const code = error.code === 'ENOENT' ? 1 : 2;
    throw new PullFailure(code, code === 1 ? `There is no ${path}: is this a node of Kubernetes on Azure? Name another file with --config.` : `${path} cannot be read (${error.code}).`, { cause: error });
  });
  const read = file.safeParse(parse(text));
  if (!read.success) throw new PullFailure(3, `${path} is not understood: ${read.error.issues[0]?.path.join('.') || 'it is no JSON'}.`);
  const { cloud, tenantId, aadClientId, aadClientSecret, useManagedIdentityExtension, userAssignedIdentityID } = read.data;
  const authority = authorities[cloud.toLowerCase()];
  if (authority === undefined) throw new PullFailure(4, `${path} names the cloud ${cloud}, which nobody knows here.`);
  const isManaged = useManagedIdentityExtension || (aadClientId === MANAGED && aadClientSecret === MANAGED);
  const identity = isManaged
    ? ({ kind: 'managed', clientId: userAssignedIdentityID || null } as const)
    : ({ kind: 'application', clientId: aadClientId, secret: aadClientSecret } as const);
  return { authority, tenant: tenantId, identity };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

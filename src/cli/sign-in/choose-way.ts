import { resolve } from 'node:path';
import { newPasswordFrom } from '../api/new-password.ts';
import { flag, text, UsageError, type Values } from '../command.ts';
import { readCertificate } from './ways/application.ts';
import { managedIdentity } from './ways/managed-identity.ts';
import type { Way } from './way.ts';

/** How somebody signs in, as it is typed. No secret is: those come from files, stdin and variables. */
export const wayOptions = {
  user: text('NAME', 'sign in as this user with a password, where the tenant allows it'),
  passwordFile: text('FILE', 'a file with the password of --user, or - for stdin'),
  servicePrincipal: text('CLIENT_ID', 'sign in as this service principal'),
  secretFile: text('FILE', 'a file with its secret, or - for stdin (else AZURE_CLIENT_SECRET)'),
  certificate: text('FILE', 'instead of a secret: PEM with its certificate and private key'),
  federatedToken: text('SOURCE', 'a token of another service: a file, env:NAME for a variable, or github in GitHub Actions'),
  managedIdentity: flag('sign in as the managed identity of this machine, or of IDENTITY_ENDPOINT'),
  clientId: text('ID', 'which managed identity, where there are several'),
  tenant: text('NAME', 'the tenant, by its name or id (that of the registry)'),
  authority: text('URL', 'where to sign in, if not at the registry itself'),
};
type Typed = Values<typeof wayOptions>;
type Environment = Readonly<Record<string, string | undefined>>;

export type Chosen =
  | { readonly kind: 'way'; readonly way: Way }
  | { readonly kind: 'password'; readonly userName: string; readonly password: string }
  /** Nothing was named: a person is asked to sign in. */
  | { readonly kind: 'nobody' };

const chooses = ['user', 'servicePrincipal', 'managedIdentity', 'federatedToken'] as const;

/** Throws UsageError for what does not go together, and CommandFailed for a file that holds no credential. */
export async function chooseWay(typed: Typed, env: Environment): Promise<Chosen> {
  const named = chooses.filter((name) => typed[name] !== undefined && typed[name] !== false);
  const isPair = named.length === 2 && named.includes('servicePrincipal') && named.includes('federatedToken');
  if (named.length > 1 && !isPair) throw new UsageError('Give one way to sign in: --user, --service-principal, --managed-identity or --federated-token.');
  refuseStray(typed);
  if (typed.user !== undefined) return { kind: 'password', userName: typed.user, password: await passwordOf(typed) };
  if (typed.managedIdentity) return { kind: 'way', way: managedIdentity(typed.clientId ?? null, env) };
  if (typed.federatedToken !== undefined) {
    return { kind: 'way', way: { kind: 'federated', clientId: typed.servicePrincipal ?? null, source: sourceOf(typed.federatedToken) } };
  }
  return typed.servicePrincipal === undefined ? { kind: 'nobody' } : { kind: 'way', way: await applicationOf(typed.servicePrincipal, typed, env) };
}

/** Kept for later, when somebody is in another folder. */
const sourceOf = (typed: string): string => (typed === 'github' || typed.startsWith('env:') ? typed : resolve(typed));

function refuseStray({ user, passwordFile, servicePrincipal, secretFile, certificate, managedIdentity: isManaged, clientId, federatedToken }: Typed): void {
  if (passwordFile !== undefined && user === undefined) throw new UsageError('--password-file goes with --user.');
  if ((secretFile !== undefined || certificate !== undefined) && servicePrincipal === undefined) throw new UsageError('--secret-file and --certificate go with --service-principal.');
  if ([secretFile, certificate, federatedToken].filter((proof) => proof !== undefined).length > 1) throw new UsageError('Give one of --secret-file, --certificate and --federated-token.');
  if (clientId !== undefined && !isManaged) throw new UsageError('--client-id goes with --managed-identity.');
}

async function passwordOf({ passwordFile }: Typed): Promise<string> {
  const password = await newPasswordFrom(passwordFile);
  if (password === null) throw new UsageError('--user needs --password-file: a file with the password, or - for stdin.');
  return password;
}

async function applicationOf(clientId: string, { secretFile, certificate }: Typed, env: Environment): Promise<Way> {
  if (certificate !== undefined) {
    const file = resolve(certificate);
    await readCertificate(file);
    return { kind: 'certificate', clientId, file };
  }
  const secret = (await newPasswordFrom(secretFile)) ?? env['AZURE_CLIENT_SECRET'];
  if (!secret) throw new UsageError('--service-principal needs --secret-file, AZURE_CLIENT_SECRET, --certificate or --federated-token.');
  return { kind: 'secret', clientId, secret };
}

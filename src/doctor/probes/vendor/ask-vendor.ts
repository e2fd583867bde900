import type { Context } from '../../context.ts';
import { parseJsonText } from '../../json-value.ts';
import { findProgram, pickVariables } from '../programs/programs.ts';
import { runProgram, type Ended } from '../programs/run-program.ts';

// What a vendor's own command line knows, with the session that it has. Only where the user said so; nothing is changed.

export const vendorPrograms = ['az', 'aws', 'gcloud'] as const;
export type VendorProgram = (typeof vendorPrograms)[number];

/** `said` is what it printed about its failure, cut; it may name people and things, and no secret. */
export type VendorAnswer =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly said: string }
  | { readonly kind: 'unanswered'; readonly reason: Unanswered; readonly program: VendorProgram };

/** Key of `reason.<reason>`. */
type Unanswered = 'vendor-not-asked' | 'not-at-azure' | 'offline' | 'vendor-missing' | 'vendor-not-trusted' | 'vendor-too-slow';

/** These programs load a whole Python first, and then ask their cloud. */
export const VENDOR_TIME_LIMIT = 20_000;
const LONGEST_SAID = 4_000;

const network = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'NO_PROXY', 'no_proxy', 'REQUESTS_CA_BUNDLE', 'SSL_CERT_FILE'];

/** Where each keeps its session, and who it is. */
const variables: Readonly<Record<VendorProgram, readonly string[]>> = {
  az: ['AZURE_CONFIG_DIR', 'ARM_CLOUD_METADATA_URL'],
  aws: [
    'AWS_PROFILE', 'AWS_DEFAULT_PROFILE', 'AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE', 'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_ROLE_ARN', 'AWS_ROLE_SESSION_NAME', 'AWS_CA_BUNDLE',
    'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', 'AWS_CONTAINER_CREDENTIALS_FULL_URI', 'AWS_CONTAINER_AUTHORIZATION_TOKEN',
  ],
  gcloud: ['CLOUDSDK_CONFIG', 'CLOUDSDK_ACTIVE_CONFIG_NAME', 'CLOUDSDK_CORE_ACCOUNT', 'CLOUDSDK_CORE_PROJECT', 'CLOUDSDK_PYTHON', 'GOOGLE_APPLICATION_CREDENTIALS'],
};

/** Nothing is asked of the user, installed, coloured or reported. */
const quiet: Readonly<Record<VendorProgram, Readonly<Record<string, string>>>> = {
  az: { AZURE_CORE_ONLY_SHOW_ERRORS: 'true', AZURE_CORE_NO_COLOR: 'true', AZURE_CORE_COLLECT_TELEMETRY: 'false', AZURE_EXTENSION_USE_DYNAMIC_INSTALL: 'no' },
  aws: { AWS_PAGER: '', AWS_CLI_AUTO_PROMPT: 'off' },
  gcloud: { CLOUDSDK_CORE_DISABLE_PROMPTS: '1', CLOUDSDK_CORE_DISABLE_USAGE_REPORTING: 'true', CLOUDSDK_COMPONENT_MANAGER_DISABLE_UPDATE_CHECK: 'true' },
};

/** Runs the program with these arguments, which have to ask for JSON. Never throws. */
export async function askVendor(context: Context, name: VendorProgram, args: readonly string[]): Promise<VendorAnswer> {
  const { settings, machine } = context;
  // AWS itself judges who asks it, and its command line is how to ask.
  if (!settings.asksVendor && !(settings.asksIssuer && name === 'aws')) return { kind: 'unanswered', reason: 'vendor-not-asked', program: name };
  if (settings.isOffline) return { kind: 'unanswered', reason: 'offline', program: name };
  const found = await findProgram(context, name);
  if (found.kind !== 'found') return { kind: 'unanswered', reason: found.kind === 'absent' ? 'vendor-missing' : 'vendor-not-trusted', program: name };
  const env = { ...pickVariables(machine, [...network, ...variables[name]]), ...quiet[name] };
  return read(await runProgram(found.program, args, { env, timeLimit: VENDOR_TIME_LIMIT }), name);
}

function read(ended: Ended, program: VendorProgram): VendorAnswer {
  if (ended.kind === 'timeout') return { kind: 'unanswered', reason: 'vendor-too-slow', program };
  if (ended.kind === 'not-run') return { kind: 'failed', said: ended.code };
  const value = ended.kind === 'exited' && ended.code === 0 ? parseJsonText(ended.stdout) : undefined;
  return value === undefined ? { kind: 'failed', said: (ended.stderr || ended.stdout).slice(0, LONGEST_SAID).trim() } : { kind: 'json', value };
}

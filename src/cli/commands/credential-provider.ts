import { parseImageReference } from '../../names/image-reference.ts';
import { CommandFailed, defineCommand, readTyped, UsageError, type Command, type Values } from '../command.ts';
import { parseJson } from '../sign-in/authority.ts';
import { chooseWay, wayOptions } from '../sign-in/choose-way.ts';
import { CLIENT_ID_ANNOTATION, credentialProviderRequest, credentialProviderResponse } from '../sign-in/kubelet-protocol.ts';
import { findPlace } from '../sign-in/place.ts';
import { openSession } from '../sign-in/session.ts';
import { readStandardInput } from '../sign-in/standard-input.ts';
import { openWeb } from '../sign-in/web.ts';
import type { Way } from '../sign-in/way.ts';
import { safeJson } from '../terminal/json-text.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Where the token of a pod's service account is handed on: never in a file, never on a command line. */
const TOKEN_VARIABLE = 'DOCKGATE_SERVICE_ACCOUNT_TOKEN';
const { user: _user, passwordFile: _passwordFile, ...options } = wayOptions;
type Typed = Values<typeof options>;

/** A plugin of the kubelet. @param readInput what the kubelet writes to it */
export const credentialProviderCommand = (readInput: () => Promise<string>): Command<typeof options> =>
  defineCommand({
    name: 'credential-provider',
    summary: 'What a kubelet runs to pull images: reads a CredentialProviderRequest, prints a CredentialProviderResponse',
    details: `A pod's service account signs in with its own token where the kubelet hands one over; with the annotation ${CLIENT_ID_ANNOTATION} it is that service principal. Otherwise the node signs in as it is told here.`,
    options,
    examples: ['dockgate credential-provider --managed-identity', 'dockgate credential-provider --service-principal 8b6c4a0e-1111-4222-8333-444455556666 --certificate /etc/kubernetes/registry.pem'],
    async run({ options: typed }, terminal) {
      const request = credentialProviderRequest.safeParse(parseJson(await readInput()));
      if (!request.success) {
        const [{ path, message } = { path: [], message: '' }] = request.error.issues;
        throw new UsageError(`stdin must hold a CredentialProviderRequest of credentialprovider.kubelet.k8s.io/v1${path.length === 0 ? '' : `: ${path.join('.')}: ${message}`}.`);
      }
      const { image, serviceAccountToken, serviceAccountAnnotations } = request.data;
      const { host } = readTyped(parseImageReference, image);
      if (host === null) throw new UsageError(`The image ${image} names no registry.`);
      const web = openWeb(terminal.env);
      const place = await findPlace(host, web);
      const way = serviceAccountToken ? ofServiceAccount(serviceAccountAnnotations ?? {}) : await ofNode(typed, terminal);
      const env = { ...terminal.env, [TOKEN_VARIABLE]: serviceAccountToken };
      const signIn = { origin: place.origin, authority: typed.authority ?? null, tenant: typed.tenant ?? null, way, tokens: {}, client: null };
      const session = openSession(place, signIn, { keep: async () => {} }, { web, env, now: () => terminal.now() });
      terminal.print(safeJson(credentialProviderResponse(host, await session.registryLogin())));
      return 0;
    },
  });

export const credentialProvider = credentialProviderCommand(readStandardInput);

const ofServiceAccount = ({ [CLIENT_ID_ANNOTATION]: clientId }: Readonly<Record<string, string>>): Way => ({
  kind: 'federated',
  clientId: clientId ?? null,
  source: `env:${TOKEN_VARIABLE}`,
});

async function ofNode(typed: Typed, { env }: Terminal): Promise<Way> {
  const chosen = await chooseWay({ ...typed, user: undefined, passwordFile: undefined }, env);
  if (chosen.kind === 'way') return chosen.way;
  throw new CommandFailed('The kubelet sent no token of a service account, and nothing says how the node signs in: give --managed-identity or --service-principal in the arguments of the provider.');
}

import { flag, type Command, type Entry } from './command.ts';

// What `dockgate --help` lists, without loading what any of it needs: people who ask for help wait for no server's code. A test
// compares it with the commands themselves.

export const DESCRIPTION = "A container registry you can log in to, and that tells you why when you can't.";

/** Whether what was typed asks for no command. */
export const asksForOverview = (argv: readonly string[]): boolean =>
  argv.length === 0 || (argv.length === 1 && ['--help', '-h', 'help', '--version'].includes(argv[0]!));

/** Of a command help shows its name, its summary, what it takes, and whether it has options at all. @param takes such as `name [tag]` */
const command = (name: string, summary: string, takes = ''): Command => ({
  name,
  summary,
  positionals: takes.split(' ').filter(Boolean).map((word) => ({ name: word.replace(/[[\]]/g, ''), about: '', isOptional: word.startsWith('[') })),
  options: { any: flag('') },
  run: () => Promise.reject(new Error(`${name} is only listed here`)),
});

const group = (name: string, summary: string): Entry => ({ name, summary, commands: [] });

/** Every command of `dockgate`, in the order of its help. @param doctors those that need nothing loaded */
export const overview = (doctors: readonly Entry[]): readonly Entry[] => [
  command('serve', 'Run a registry'),
  group('scenarios', 'Provoke failures of login, pull and push for real, and see what the doctor concludes'),
  group('keys', 'Manage the keys that tokens are signed with'),
  command('gc', 'Free the space of blobs that no image needs any more'),
  command('scrub', 'Read every image and compare it with its digest; set aside what is damaged'),
  command('backup', 'Copy everything that a server keeps to a folder, while it runs', 'folder'),
  command('restore', 'Make a data folder of a backup', 'folder'),
  ...doctors,
  command('why', 'Why was this refused? The whole reason, and what would have been enough', '[correlation-id]'),
  group('logs', 'Read what happened'),
  group('registry', 'Make and change registries'),
  group('resource-group', 'Manage resource groups: registries that roles are assigned for together'),
  group('image', 'See and restore images that were deleted'),
  group('admin', "Manage a registry's admin account"),
  group('token', 'Manage repository-scoped tokens'),
  group('user', 'Manage users: accounts of people'),
  group('group', 'Manage groups: whoever is in one has its roles'),
  group('service-principal', 'Manage service principals: accounts of programs'),
  group('managed-identity', 'Manage managed identities: accounts of programs that keep no secret'),
  group('application', 'Manage applications: programs that sign people in'),
  group('tenant', 'Manage tenants: the organisations that this server plays'),
  group('identity-provider', 'Manage OpenID providers outside, at which people sign in'),
  group('federated-credential', 'Manage who logs in with the token of another service, such as GitHub Actions, GitLab or Kubernetes'),
  group('scope-map', 'Manage scope maps: what repository-scoped tokens may do'),
  group('role', 'Manage who has which role, and what roles there are'),
  command('can', 'May they? The decision about a request that nobody sent, and what would be enough', 'subject action [repository]'),
  group('network', 'Manage from which addresses a registry can be reached'),
  command('import', 'Copy an image from another registry, or from another one of this server', 'source'),
  group('az', 'Use the Azure CLI with this server'),
  command('login', 'Sign in, and log docker or podman in with a token that stands for you', 'registry'),
  command('provoke', 'Make somebody whom the registry refuses, for the reason that is named, to test what a pipeline does then', '[cause]'),
  command('logout', 'Forget a sign-in that "dockgate login" kept, and log docker or podman out', 'registry'),
  { ...command('docker-credential', 'What docker and podman run as docker-credential-dockgate: a new token whenever they need one', 'action'), options: {} },
  command('credential-provider', 'What a kubelet runs to pull images: reads a CredentialProviderRequest, prints a CredentialProviderResponse'),
  command('can-i-pull', 'On a node of Kubernetes: would its own identity be let in? As az aks check-acr asks it', 'registry'),
];

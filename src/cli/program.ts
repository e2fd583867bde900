import { admin } from './commands/admin.ts';
import { canIPull } from './commands/can-i-pull.ts';
import { az } from './commands/az.ts';
import { credentialProvider } from './commands/credential-provider.ts';
import { dockerCredential } from './commands/docker-credential.ts';
import { provoke } from './commands/provoke.ts';
import { login } from './commands/login.ts';
import { logout } from './commands/logout.ts';
import { logs } from './commands/logs.ts';
import { network } from './commands/network.ts';
import { image } from './commands/image.ts';
import { registry } from './commands/registry.ts';
import { federatedCredential } from './commands/federated-credential.ts';
import { can } from './commands/can.ts';
import { role } from './commands/role.ts';
import { application } from './commands/application.ts';
import { importImage } from './commands/import.ts';
import { group } from './commands/group.ts';
import { servicePrincipal } from './commands/service-principal.ts';
import { resourceGroup } from './commands/resource-group.ts';
import { tenant } from './commands/tenant.ts';
import { identityProvider } from './commands/identity-provider.ts';
import { managedIdentity } from './commands/managed-identity.ts';
import { user } from './commands/user.ts';
import { scopeMap } from './commands/scope-map.ts';
import { token } from './commands/token.ts';
import { why } from './commands/why.ts';
import { isGroup, type Entry, type ExitCode } from './command.ts';
import { runCommandLine } from './command-line.ts';
import { doctorCommands } from './examine/doctor-commands.ts';
import { DESCRIPTION } from './overview.ts';
import type { Terminal } from './terminal/terminal.ts';

/** Clients of a running server; each stands in overview.ts too. */
export const apiCommands: readonly Entry[] = [why, logs, registry, resourceGroup, image, admin, token, user, group, servicePrincipal, managedIdentity, application, tenant, identityProvider, federatedCredential, scopeMap, role, can, network, importImage, az, login, provoke];

/** Every command that needs no server, or is a client of a running one. Those that need the server's own code are handed in. */
export const commands: readonly Entry[] = [...doctorCommands('dockgate doctor'), ...apiCommands, logout, dockerCredential, credentialProvider, canIPull];

/**
 * Runs what was typed after `dockgate` and resolves with the exit code; never rejects.
 * @param argv without node and script
 * @param handedIn commands that need the server's own code, such as `serve`
 */
export const run = (argv: readonly string[], terminal: Terminal, handedIn: readonly Entry[] = []): Promise<ExitCode> =>
  runCommandLine(argv, terminal, {
    name: 'dockgate',
    description: DESCRIPTION,
    entries: withHandedIn(handedIn),
  });

/** All commands; groups of one name become one. */
export function withHandedIn(handedIn: readonly Entry[]): readonly Entry[] {
  const groups = handedIn.filter(isGroup);
  const furtherOf = (name: string) => groups.filter((group) => group.name === name).flatMap((group) => group.commands);
  const known = new Set(commands.map(({ name }) => name));
  return [
    ...handedIn.filter(({ name }) => !known.has(name)),
    ...commands.map((entry) => (isGroup(entry) ? { ...entry, commands: [...entry.commands, ...furtherOf(entry.name)] } : entry)),
  ];
}

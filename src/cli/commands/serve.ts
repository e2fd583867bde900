import { Refusal } from '../../causes/refusal.ts';
import { ConfigError, loadConfig } from '../../config/load.ts';
import { isNameless, isUnprotected, ownLoginServer } from '../../config/own-address.ts';
import type { Config } from '../../config/settings.ts';
import type { Secret } from '../../secret.ts';
import { defineCommand, flag, list, text, type Command } from '../command.ts';
import { safeJson } from '../terminal/json-text.ts';
import { safeForTerminal } from '../terminal/terminal-text.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What the server tells when it accepts connections. */
export interface Started {
  readonly config: Config;
  readonly port: number;
  /** The authority that Dockgate made, for clients to trust. */
  readonly authorityFile: string | null;
  /** After the first start, and as long as a file holds the password. */
  readonly newOwner: { readonly userName: string; readonly password: Secret | { readonly file: string } } | null;
}

interface Logs {
  access(entry: object): void;
  faults(entry: object): void;
}

/** Serves until a signal says stop. Handed in by main.ts: the command line does not know the server. */
export type Serve = (
  config: Config,
  options: { isWatched: boolean; logs: Logs; announce: (started: Started) => void; stopsSlowly: () => void },
) => Promise<void>;

export const serveCommand = (serve: Serve): Command =>
  defineCommand({
    name: 'serve',
    summary: 'Run a registry',
    details: 'The first start makes keys and an owner; with a terminal it shows the owner’s password once, otherwise a file holds it.',
    options: {
      config: text('FILE', 'Settings as JSON; docs/configuration.md lists them.'),
      data: text('DIR', 'Folder of keys, databases and blobs (./data).'),
      listen: text('ADDRESS', 'Address to listen on (127.0.0.1).'),
      port: text('PORT', 'Port to listen on (5000).'),
      workers: text('COUNT', 'Processes that answer (one for each core).'),
      tls: flag('Serve HTTPS, with a certificate authority of its own unless a certificate is given.'),
      tlsCertificate: text('FILE', 'PEM file: the certificate, then its chain.'),
      tlsKey: text('FILE', 'PEM file: the private key.'),
      hosts: list('HOST', 'Further names and addresses of this machine that clients use.'),
      likeAcr: flag('Tell strangers as much as ACR does, also off loopback.'),
    },
    examples: ['dockgate serve', 'dockgate serve --listen 0.0.0.0 --tls --hosts registry.example.com'],

    async run({ options: { config: file, ...given } }, terminal) {
      let config: Config | undefined;
      try {
        config = loadConfig({ flags: flagsOf(given), env: terminal.env, ...(file === undefined ? {} : { file }) });
        const stopping = stoppingLine(config);
        await serve(config, {
          isWatched: terminal.isTTY && config.logFormat === 'text',
          logs: {
            access: (entry) => terminal.print(safeJson(entry)),
            faults: (entry) => terminal.error(safeJson(entry)),
          },
          announce: (started) => announce(started, terminal),
          stopsSlowly: () => terminal.error(stopping),
        });
        return 0;
      } catch (error) {
        if (config && error instanceof Refusal && error.causeId === 'registry-service-outage') {
          terminal.error(explainOutage(error, config));
          return 1;
        }
        if (!(error instanceof ConfigError)) throw error;
        terminal.error(error.message);
        return 2;
      }
    },
  });

/** What cannot be used, what the system said, and the setting that says where it is. */
function explainOutage({ cause, facts }: Refusal, { database, data }: Config): string {
  const { message = '', code = '' } = (cause ?? {}) as { message?: string; code?: string };
  // Several attempts, such as at several addresses of one host, have a code in common and no message.
  const reason = safeForTerminal(message || code);
  if (facts['part'] === 'database' && database.reveal() !== 'files') {
    return `The database does not answer: ${reason}\nIs it running, and is the setting database (DOCKGATE_DATABASE) right?`;
  }
  return `The data folder ${safeForTerminal(data)} cannot be used: ${reason}\nIs there space, and may this user write there? The setting is data (DOCKGATE_DATA).`;
}

/** A switch that was not given leaves the environment and the file their say. */
const flagsOf = (given: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)),
  );

function stoppingLine({ logFormat, drainSeconds, stopSeconds }: Config): string {
  if (logFormat === 'json') return safeJson({ message: 'stopping', drainSeconds, stopSeconds });
  const drain = drainSeconds === 0 ? '' : ` It answers for ${drainSeconds} seconds more, while /readyz sends clients elsewhere.`;
  return `Stopping:${drain} Requests in progress have ${stopSeconds} seconds to end.`;
}

/** In one piece: who waits for the first line has all of them. */
function announce({ config, port, authorityFile, newOwner }: Started, terminal: Terminal): void {
  const scheme = config.tls ? 'https' : 'http';
  const loginServer = ownLoginServer(config, port);
  const address = config.publicUrl ?? `${scheme}://${loginServer}`;
  if (config.logFormat === 'json') {
    const owner = newOwner && 'file' in newOwner.password ? { userName: newOwner.userName, passwordFile: newOwner.password.file } : null;
    return terminal.print(safeJson({ message: 'serving', address, loginServer, data: config.data, authorityFile, owner }));
  }
  const lines = [
    `Dockgate serves ${address} with its data in ${config.data}`,
    ...(isNameless(config) ? ['It answers to localhost alone: for other machines, name this one by --hosts.'] : []),
    ...(isUnprotected(config) ? ['Passwords would cross the network in the clear: add --tls, or put a proxy with TLS before it.'] : []),
    ...(config.likeAcr ? ['It tells strangers as much as ACR does (disclosure: helpful).'] : []),
    ...(authorityFile === null ? [] : trustLines(authorityFile, loginServer)),
    ...(newOwner ? ownerLines(newOwner, loginServer) : []),
  ];
  terminal.print(lines.join('\n'));
}

function ownerLines({ userName, password }: NonNullable<Started['newOwner']>, loginServer: string): string[] {
  const login = `docker login ${loginServer} --username ${userName} --password-stdin`;
  if ('file' in password) return ['', `The owner is ${userName}; the password is in ${password.file}. Log in:`, '', `  ${login} < ${password.file}`];
  return [
    '',
    `The owner is ${userName}. The password is shown this once:`,
    '',
    `  ${password.reveal()}`,
    '',
    'Log in (paste the password, then press Enter and Ctrl-D):',
    '',
    `  ${login}`,
  ];
}

/** The places where today's clients look, https://docs.docker.com/engine/security/certificates/ and containers-certs.d(5). */
function trustLines(authorityFile: string, loginServer: string): string[] {
  return [
    '',
    'Clients must trust its certificate authority. Docker:',
    '',
    `  sudo install -D -m 644 ${authorityFile} /etc/docker/certs.d/${loginServer}/ca.crt`,
    '',
    'podman, buildah and skopeo:',
    '',
    `  sudo install -D -m 644 ${authorityFile} /etc/containers/certs.d/${loginServer}/ca.crt`,
    '',
    'Everything on a Debian or Ubuntu system (then restart Docker):',
    '',
    `  sudo install -m 644 ${authorityFile} /usr/local/share/ca-certificates/dockgate.crt && sudo update-ca-certificates`,
  ];
}

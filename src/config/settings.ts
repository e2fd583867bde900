import { join } from 'node:path';
import { z } from 'zod';
import { parseAddress, parseCidr } from '../names/ip-address.ts';
import { parseHostHeader } from '../names/login-server.ts';
import { Refusal } from '../causes/refusal.ts';
import { Secret } from '../secret.ts';
import { httpUrl, share, syslogUrl } from './receiver-settings.ts';
import { blobStore, endpoint } from './blob-settings.ts';

// Every setting once: its name in the file, its variable, its rule, its default and its sentence in the docs.
// docs/configuration.md is generated from this table.

const setting = <T extends z.ZodType>(env: string, description: string, rule: T) => rule.meta({ env, description });

const flag = z.preprocess((value) => (value === 'true' ? true : value === 'false' ? false : value), z.boolean('must be true or false'));
const text = z.string('must be text').min(1, 'must not be empty');
const list = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(',').map((item) => item.trim()).filter(Boolean) : value),
  z.array(z.string(), 'must be a list'),
);

const cidrs = list.transform((texts, context) =>
  texts.flatMap((text) => {
    try {
      return [parseCidr(text)];
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Refusal ? error.message : String(error) });
      return [];
    }
  }),
);

const publicUrl = text.refine((url) => {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return false;
  const { host, pathname, search, username } = new URL(url);
  return parseHostHeader(host) !== null && pathname === '/' && search === '' && username === '';
}, 'must be scheme and host alone, such as https://registry.example.com');

/** Browsers keep the pages' cookie by HTTPS alone, or on this machine. */
const authorityUrl = publicUrl.refine(
  (url) => url.startsWith('https:') || (URL.canParse(url) && /(^|\.)localhost$/.test(new URL(url).hostname)),
  'must begin with https://',
);

const hosts = list.transform((texts, context) =>
  texts.flatMap((text) => {
    const host = parseHostHeader(text);
    const name = parseAddress(text) ?? (host?.port === null ? host.host : null);
    if (name === null) context.addIssue({ code: 'custom', message: 'each must be a host name or an address, without a port' });
    return name ?? [];
  }),
);

/** Host names, addresses and ranges of addresses. */
const targets = list.transform((texts, context) => {
  const ranges = texts.flatMap((text) => {
    try {
      return /[/]|^[0-9.]+$|:/.test(text) ? [parseCidr(text.replace(/^\[(.*)\]$/, '$1'))] : [];
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Refusal ? error.message : String(error) });
      return [];
    }
  });
  const names = texts.filter((text) => !/[/:]|^[0-9.]+$/.test(text)).flatMap((text) => {
    const host = parseHostHeader(text);
    if (host === null) context.addIssue({ code: 'custom', message: 'each must be a host name without a port, an address, or a range of addresses' });
    return host?.host ?? [];
  });
  return { hosts: names, ranges };
});

const wholeNumber = (lowest: number, highest: number) => {
  const rule = `must be a whole number from ${lowest} to ${highest}`;
  const fromText = (value: unknown) => (typeof value === 'string' && /^[0-9]+$/.test(value) ? Number(value) : value);
  return z.preprocess(fromText, z.number(rule).int(rule).min(lowest, rule).max(highest, rule));
};

export const settings = z.strictObject({
  data: setting('DOCKGATE_DATA', 'Folder of keys, databases and blobs.', text.default('./data')),
  keys: setting(
    'DOCKGATE_KEYS',
    'Folder of the keys that several servers of one database share: `access-token.pem`, `refresh-token.pem`, `directory-token.pem` and `secret-hash`. Without it `keys` in the data folder.',
    text.optional(),
  ),
  listen: setting(
    'DOCKGATE_LISTEN',
    'Address to listen on. Off loopback, use TLS here or in a proxy.',
    text.default('127.0.0.1'),
  ),
  port: setting('DOCKGATE_PORT', 'Port to listen on; 0 takes a free one.', wholeNumber(0, 65_535).default(5000)),
  workers: setting(
    'DOCKGATE_WORKERS',
    'Processes that answer; 0 is one for each core.',
    wholeNumber(0, 64).default(0),
  ),
  publicUrl: setting(
    'DOCKGATE_PUBLIC_URL',
    'Address under which clients reach the registry `dockgate`, when it is not the one it listens on.',
    publicUrl.optional(),
  ),
  authorityUrl: setting(
    'DOCKGATE_AUTHORITY_URL',
    'Address on which people sign in, such as https://login.example.com: nothing but the directory answers there. Without it the sign-in pages are only for this machine.',
    authorityUrl.optional(),
  ),
  managedIdentityPort: setting(
    'DOCKGATE_MANAGED_IDENTITY_PORT',
    'Port of 127.0.0.1 on which programs of this machine get the tokens of managed identities, as at 169.254.169.254 in Azure. Without it there is none.',
    wholeNumber(1, 65_535).optional(),
  ),
  drainSeconds: setting(
    'DOCKGATE_DRAIN_SECONDS',
    'When it is told to stop, so long `/readyz` says 503 while it goes on answering: balancers look elsewhere before it is gone. 0 where there is none.',
    wholeNumber(0, 3_600).default(0),
  ),
  stopSeconds: setting(
    'DOCKGATE_STOP_SECONDS',
    'Then nothing new is taken, and pushes and pulls in progress have so long to end. Whoever stops it must wait as long as both together and ten seconds more.',
    wholeNumber(0, 3_600).default(10),
  ),
  metricsPort: setting(
    'DOCKGATE_METRICS_PORT',
    'Port on which Prometheus finds `/metrics`. Without it nothing is measured.',
    wholeNumber(1, 65_535).optional(),
  ),
  metricsListen: setting(
    'DOCKGATE_METRICS_LISTEN',
    'Address for `metricsPort`. Whoever reaches it reads how many log in and why they are refused, but no names.',
    text.default('127.0.0.1'),
  ),
  trustedProxies: setting(
    'DOCKGATE_TRUSTED_PROXIES',
    'Addresses or ranges of proxies whose X-Forwarded-For and X-Forwarded-Proto are believed.',
    cidrs.default([]),
  ),
  database: setting(
    'DOCKGATE_DATABASE',
    '`files` keeps everything in the data folder; otherwise a `postgres://…` address.',
    text
      .regex(/^(files$|postgres(ql)?:\/\/)/, 'must be files, or an address that begins with postgres://')
      .default('files')
      // An address may hold a password.
      .transform((value) => new Secret(value)),
  ),
  blobStore: setting(
    'DOCKGATE_BLOB_STORE',
    'Where the bytes of what is pushed are kept: `files` in the data folder, `s3://BUCKET/PREFIX` or `azure://CONTAINER/PREFIX`. docs/guides/object-storage.md.',
    blobStore.default(null),
  ),
  blobEndpoint: setting('DOCKGATE_BLOB_ENDPOINT', 'Address of the object store: of an S3 server that is not Amazon’s, or of an Azure storage account.', endpoint.optional()),
  blobRegion: setting('DOCKGATE_BLOB_REGION', 'Region of the bucket.', text.optional()),
  blobAccount: setting('DOCKGATE_BLOB_ACCOUNT', 'Access key id, or name of the Azure storage account. Without it the store’s client looks where it always does: its own variables and files, the identity of the machine.', text.optional()),
  blobSecret: setting('DOCKGATE_BLOB_SECRET', 'Secret access key, or key of the account.', text.transform((value) => new Secret(value)).optional()),
  blobSecretFile: setting('DOCKGATE_BLOB_SECRET_FILE', 'File that holds it instead.', text.optional()),
  blobRedirect: setting('DOCKGATE_BLOB_REDIRECT', 'Send clients to the object store for blobs, by an address that is good for one blob and five minutes.', flag.default(false)),
  blobDataEndpoint: setting('DOCKGATE_BLOB_DATA_ENDPOINT', 'Address under which clients reach the object store, when it is not `blobEndpoint`.', endpoint.optional()),
  tls: setting(
    'DOCKGATE_TLS',
    'Serve HTTPS. Without a certificate of your own, Dockgate makes a certificate authority on first start.',
    flag.default(false),
  ),
  tlsCertificate: setting('DOCKGATE_TLS_CERTIFICATE', 'PEM file: the certificate, then its chain.', text.optional()),
  tlsKey: setting('DOCKGATE_TLS_KEY', 'PEM file: the private key.', text.optional()),
  hosts: setting(
    'DOCKGATE_HOSTS',
    'Further host names and addresses of the registry `dockgate`, such as this machine\'s name: the first is the one that clients are told to type. A certificate that Dockgate makes holds them too.',
    hosts.default([]),
  ),
  likeAcr: setting(
    'DOCKGATE_LIKE_ACR',
    'Tell strangers as much as ACR does (`disclosure: helpful`) also off loopback.',
    flag.default(false),
  ),
  correlationIdInMessage: setting(
    'DOCKGATE_CORRELATION_ID_IN_MESSAGE',
    'Refusals end with ` CorrelationId: <id>`, as clients show nothing else.',
    flag.default(true),
  ),
  accessLog: setting(
    'DOCKGATE_ACCESS_LOG',
    '`stdout` writes one JSON line a request; `none` writes none. Faults of the server itself always go to stderr.',
    z.enum(['stdout', 'none'], 'must be stdout or none').default('none'),
  ),
  logFormat: setting(
    'DOCKGATE_LOG_FORMAT',
    '`json`: also what the server says when it starts and stops is a line of JSON, as the access log and faults always are; `text` says it in words.',
    z.enum(['text', 'json'], 'must be text or json').default('text'),
  ),
  logRetentionDays: setting(
    'DOCKGATE_LOG_RETENTION_DAYS',
    'Events that are older are removed, in segments of up to an hour; 0 keeps them.',
    wholeNumber(0, 36_500).default(0),
  ),
  logRetentionMegabytes: setting(
    'DOCKGATE_LOG_RETENTION_MEGABYTES',
    'The oldest segments of the log are removed while its events are larger together; 0 is no limit.',
    wholeNumber(0, 1_000_000_000).default(0),
  ),
  logFile: setting('DOCKGATE_LOG_FILE', 'File that gets events and checkpoints as lines of JSON, also from several processes.', text.optional()),
  logFileMegabytes: setting('DOCKGATE_LOG_FILE_MEGABYTES', 'A larger `logFile` is put aside.', wholeNumber(1, 100_000).default(100)),
  logFilesKept: setting('DOCKGATE_LOG_FILES_KEPT', 'So many files that were put aside are kept.', wholeNumber(0, 10_000).default(10)),
  logSyslog: setting(
    'DOCKGATE_LOG_SYSLOG',
    'Where events and checkpoints go by syslog (RFC 5424): `udp://HOST:514` or `tcp://HOST:601`.',
    syslogUrl.optional(),
  ),
  logOtlp: setting(
    'DOCKGATE_LOG_OTLP',
    'Where they go by OTLP over HTTP with JSON: a whole address, such as `http://localhost:4318/v1/logs`.',
    httpUrl.optional(),
  ),
  logOtlpAuthorization: setting(
    'DOCKGATE_LOG_OTLP_AUTHORIZATION',
    'The header Authorization for `logOtlp`.',
    text.transform((value) => new Secret(value)).optional(),
  ),
  traceOtlp: setting(
    'DOCKGATE_TRACE_OTLP',
    'Where spans of requests go by OTLP over HTTP with JSON, for OpenTelemetry: a whole address, such as `http://localhost:4318/v1/traces`. Without it nothing is traced.',
    httpUrl.optional(),
  ),
  traceOtlpAuthorization: setting(
    'DOCKGATE_TRACE_OTLP_AUTHORIZATION',
    'The header Authorization for `traceOtlp`.',
    text.transform((value) => new Secret(value)).optional(),
  ),
  traceSampling: setting(
    'DOCKGATE_TRACE_SAMPLING',
    'Which part of the requests is traced, from 0 to 1. One whose `traceparent` says so is, or is not, whatever this says.',
    share.default(0.1),
  ),
  outboundAllow: setting(
    'DOCKGATE_OUTBOUND_ALLOW',
    'Hosts, addresses and ranges that are no public addresses and that the server may connect to all the same, for imports, webhooks and the keys of issuers. Without it: this machine, while the server is reached from this machine alone (`listen` on loopback, no `publicUrl`, no `trustedProxies`); otherwise none.',
    targets.optional(),
  ),
  failedLogins: setting(
    'DOCKGATE_FAILED_LOGINS',
    'Failed logins of one user name from one address (IPv6: one /64) after which the next is answered by 429.',
    wholeNumber(1, 1_000_000).default(10),
  ),
  failedLoginsPerAddress: setting(
    'DOCKGATE_FAILED_LOGINS_PER_ADDRESS',
    'The same for all user names together. Behind a proxy, set `trustedProxies`: otherwise everybody has its address.',
    wholeNumber(1, 1_000_000).default(100),
  ),
  failedLoginSeconds: setting(
    'DOCKGATE_FAILED_LOGIN_SECONDS',
    'Within which as many failed logins as these limits are forgotten, evenly.',
    wholeNumber(1, 86_400).default(300),
  ),
  blobBytes: setting(
    'DOCKGATE_BLOB_BYTES',
    'Largest blob that is accepted, in bytes.',
    wholeNumber(1, 2 ** 50).default(200 * 2 ** 30),
  ),
  manifestBytes: setting(
    'DOCKGATE_MANIFEST_BYTES',
    'Largest manifest that is accepted, in bytes.',
    wholeNumber(1, 64 * 2 ** 20).default(4 * 2 ** 20),
  ),
  uploadsInProgress: setting(
    'DOCKGATE_UPLOADS_IN_PROGRESS',
    'Unfinished uploads that one subject may have in one repository.',
    wholeNumber(1, 100_000).default(1_000),
  ),
});

/** The settings as the rest of the program reads them: complete, checked, frozen. */
export type Config = Readonly<z.output<typeof settings>>;
export type SettingName = keyof typeof settings.shape;

/** A setting's variable and its sentence, from the table above. */
export function describe(name: SettingName): { env: string; description: string } {
  const { env = '', description = '' } = (settings.shape[name].meta() ?? {}) as { env?: string; description?: string };
  return { env, description };
}

export const settingNames = Object.keys(settings.shape) as SettingName[];

/** Where the databases are: files in the data folder, or PostgreSQL. */
export const locationOf = ({ database, data }: Config): string =>
  database.reveal() === 'files' ? `sqlite:${data}` : database.reveal();

/** Files that are alike wherever servers share a database. */
export const SHARED_KEYS = ['access-token.pem', 'refresh-token.pem', 'directory-token.pem', 'secret-hash'] as const;

/** Where the keys are that tokens are signed and secrets are hashed with. The log's key is each data folder's own. */
export const keysFolderOf = ({ keys, data }: Config): string => keys ?? join(data, 'keys');

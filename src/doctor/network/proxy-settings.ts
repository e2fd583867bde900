import { Secret } from '../../secret.ts';
import { exemptingEntry } from './no-proxy.ts';

// Which proxy leads to a host, by Go's rules: in Go the upper-case variable wins, other than in curl, and a value that
// is no address is ignored.

export interface ProxySettings {
  readonly https: string;
  readonly http: string;
  readonly noProxy: string;
  /** A program that a web server started: its HTTP_PROXY may be a stranger's `Proxy:` header. */
  readonly isCgi: boolean;
}

export interface Proxy {
  readonly scheme: 'http' | 'https' | 'socks5';
  readonly host: string;
  readonly port: number;
  /** `user:password`, decoded. */
  readonly login: Secret | null;
  /** Without the login. */
  readonly text: string;
}

/** `exemption`: the NO_PROXY entry that made it direct; null where no proxy is set. */
export type Way = { readonly kind: 'direct'; readonly exemption: string | null } | { readonly kind: 'proxy'; readonly proxy: Proxy };

type Env = Readonly<Record<string, string | undefined>>;

export const proxySettingsOf = (env: Env): ProxySettings => ({
  https: env['HTTPS_PROXY'] || env['https_proxy'] || '',
  http: env['HTTP_PROXY'] || env['http_proxy'] || '',
  noProxy: env['NO_PROXY'] || env['no_proxy'] || '',
  isCgi: Boolean(env['REQUEST_METHOD']),
});

/** The way to the URL's host. */
export function wayTo(settings: ProxySettings, url: URL): Way {
  const isPlain = url.protocol === 'http:';
  const proxy = parseProxy(isPlain ? (settings.isCgi ? '' : settings.http) : settings.https);
  if (!proxy) return { kind: 'direct', exemption: null };
  const exemption = exemptingEntry(settings.noProxy, url.hostname.replace(/^\[|\]$/g, ''), Number(url.port) || (isPlain ? 80 : 443));
  return exemption === null ? { kind: 'proxy', proxy } : { kind: 'direct', exemption };
}

const defaultPorts = { http: 80, https: 443, socks5: 1080 } as const;
const isScheme = (text: string): text is Proxy['scheme'] => Object.hasOwn(defaultPorts, text);

/** Null for an empty value and for one that is no address. Without a scheme it is `http`. */
export function parseProxy(value: string): Proxy | null {
  const trimmed = value.trim();
  if (trimmed === '') return null;
  const scheme = /^([a-z0-9]+):\/\//i.exec(trimmed)?.[1]?.toLowerCase() ?? '';
  const rest = isScheme(scheme) ? trimmed.slice(scheme.length + 3) : trimmed;
  // A made-up scheme: for its own ones the URL parser hides the default port.
  const text = `x://${rest}`;
  const url = URL.canParse(text) ? new URL(text) : null;
  const known = isScheme(scheme) ? scheme : 'http';
  if (!url || url.hostname === '' || /[\s%]/.test(url.hostname)) return null;
  const port = Number(url.port) || defaultPorts[known];
  const login = url.username === '' ? null : new Secret(`${decode(url.username)}:${decode(url.password)}`);
  return { scheme: known, host: url.hostname.replace(/^\[|\]$/g, '').toLowerCase(), port, login, text: `${known}://${url.hostname}:${port}` };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Names of the settings whose value is no address, which makes programs ignore it. */
export const malformedSettings = ({ https, http }: ProxySettings): string[] =>
  [['HTTPS_PROXY', https], ['HTTP_PROXY', http]].filter(([, value]) => value !== '' && parseProxy(value!) === null).map(([name]) => name!);

export const isSameWay = (a: Way, b: Way): boolean =>
  a.kind === 'direct' ? b.kind === 'direct' : b.kind === 'proxy' && a.proxy.text === b.proxy.text && a.proxy.login?.reveal() === b.proxy.login?.reveal();

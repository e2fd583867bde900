// Hosts, references and commands that stand in a text: facts for the words of a cause, and what is wrong with them.

export interface Names {
  /** The registry that failed, in the spelling of the text; null when none is named. */
  readonly registry: string | null;
  readonly repository: string | null;
  readonly reference: string | null;
  /** What is odd about them: the names of observations. */
  readonly oddities: readonly string[];
}

/** `host/path:tag`, with or without a scheme; the host has a dot or a port, or is localhost. */
const REFERENCE = /(?:docker:\/\/|https?:\/\/|oci:\/\/)?((?:[A-Za-z0-9<][\w<>-]{0,62}\.){1,8}[A-Za-z<>][\w<>-]{0,30}(?::\d{2,5})?|localhost(?::\d{2,5})?|(?:\d{1,3}\.){3}\d{1,3}(?::\d{2,5})?|[A-Za-z][\w-]{0,60}:\d{2,5}(?=\/))((?:\/[\w<>.${}-]{1,128}){0,8})(?::([\w<>.$-]{1,128}))?/g;
const MANIFEST = /\/v2\/([\w<>./-]{1,255}?)\/manifests\/([\w<>.:-]{1,128})/;
const LOGIN_OR_TOKEN = /login|auth\.docker\.io|\/token|\/jwt\/auth|gitlab\.com\/jwt|aka\.ms|learn\.microsoft|docs\.|microsoftonline|cloud\.google\.com|github\.com|console\.|help\.|support\./i;
const FILE = /\.(?:json|ya?ml|toml|go|py|js|ts|sh|exe|sock|conf|crt|pem|md|txt|log|html?|tgz|gz|d)$/i;
const COMMAND = /(?:docker|podman|buildah|nerdctl|skopeo)(?: image)? (push|pull|login|run|tag|build)\s{1,4}((?:-{1,2}[\w-]{1,30}(?:[ =][^\s-][^\s]{0,120})?\s{1,4}){0,8})(?:docker:\/\/)?([^\s\\'"`]{1,255})/gi;

const LONGEST_LOOKED_AT = 20_000;

/** @param around words of a person, where commands are prose */
export function findNames(lines: readonly string[], around: string): Names {
  const text = lines.join('\n').slice(0, LONGEST_LOOKED_AT);
  const found = [...`${text}\n${around}`.matchAll(REFERENCE)].slice(0, 200).flatMap(([whole, host = '', path = '', tag]) =>
    FILE.test(host) || /^(?:microsoft|system|com|org|io|java|artifactregistry|storage|ecr)\./i.test(host) || /^\d+\.\d+\.\d+$/.test(host) || /^v?\d/.test(host) && !/^\d+\.\d+\.\d+\.\d+/.test(host) && !/amazonaws/.test(host) ? [] : [{ whole, host, path: path.slice(1), tag }]);
  const typed = [...text.matchAll(COMMAND), ...[...around.matchAll(COMMAND)].filter(([, , , name]) => /[/:]/.test(name ?? ''))];
  const commands = typed.slice(0, 40).map(([, verb = '', , name = '']) => ({ verb: verb.toLowerCase(), name }));
  const pushRefers = /push refers to (?:a )?repository \[([^\]\s]{1,255})\]/i.exec(text)?.[1];
  const best = found.find(({ host, path }) => isRegistry(host) && path !== '') ?? found.find(({ host }) => isRegistry(host)) ?? found.find(({ host }) => !LOGIN_OR_TOKEN.test(host));
  const [, manifestRepository, manifestReference] = MANIFEST.exec(text) ?? [];
  const denied = /pull access denied for ([\w./:-]{1,255})/i.exec(text)?.[1];
  const registry = best?.host ?? (denied && !denied.split('/')[0]?.includes('.') ? 'docker.io' : null);
  const path = best && !best.path.startsWith('v2') && !best.path.startsWith('v1') && isRegistry(best.host) && best.path !== '' ? best.path : null;
  return {
    registry,
    repository: manifestRepository ?? path ?? (denied && registry === 'docker.io' ? denied : null),
    reference: manifestReference ?? best?.tag ?? null,
    oddities: [...new Set(oddities({ text, found, commands, pushRefers, denied }))],
  };
}

const isRegistry = (host: string): boolean =>
  /azurecr\.|docker\.io$|ghcr\.io|amazonaws\.com|public\.ecr\.aws|pkg\.dev$|gcr\.io$|registry|quay|harbor|jfrog|artifactory|nexus|:\d+$|cr\.|gitlab|gitea|mcr\.|digitalocean/i.test(host) && !LOGIN_OR_TOKEN.test(host);

interface Seen {
  readonly text: string;
  readonly found: readonly { readonly host: string; readonly path: string }[];
  readonly commands: readonly { readonly verb: string; readonly name: string }[];
  readonly pushRefers: string | undefined;
  readonly denied: string | undefined;
}

const HOSTS = /(?:azurecr\.(?:io|cn|us|de)|docker\.io|ghcr\.io|amazonaws\.com(?:\.cn)?|pkg\.dev|gcr\.io|quay\.io|mcr\.microsoft\.com|jfrog\.io|registry\.gitlab\.com)/i;
const PLACEHOLDER_OWNER = /\/(?:example|your[\w-]{0,30}|username|user-?name|my-?(?:user(?:name)?|org|account|dockerid|namespace)|<tutor>|owner|account|foo|changeme|org(?:name)?|placeholder)\//i;

function* oddities({ text, found, commands, pushRefers, denied }: Seen): Generator<string> {
  if (found.some(({ host, path }) => isRegistry(host) && hasHostInside(path)) || commands.some(({ name }) => isDoubled(name)) || /"?Name"?[:=] ?"?[\w<>-]{1,60}\.[\w.-]{2,60}\//.test(text) || /repository with name '[^'/]{1,100}\.(?:com|io|dev|aws)[/']/.test(text)) yield 'host-inside-name';
  if (found.some(({ host }) => /[A-Z]/.test(host) && isRegistry(host) && !/<|^[A-Z]+$/.test(host))) yield 'host-uppercase';
  if (found.some(({ path }) => /[A-Z]/.test(path.replace(/<[^>]*>/g, '')) && path !== '' && !/^v[12]/i.test(path))) yield 'path-uppercase';
  if (/https?:\/\/[^\s/"]{1,200}:\d{2,5}:\d{2,5}/.test(text)) yield 'port-doubled';
  if (commands.some(({ verb, name }) => /push|pull/.test(verb) && !hasHost(name) && name.includes('/'))) yield 'command-without-host';
  if (commands.some(({ verb, name }) => verb === 'push' && !name.includes('/'))) yield 'push-without-namespace';
  if (pushRefers !== undefined && pushRefers.startsWith('docker.io/library/')) yield 'push-to-library';
  if (pushRefers !== undefined && /^(?:registry-1\.)?docker\.io\//.test(pushRefers)) yield 'push-to-hub';
  if (/(?:docker|registry\.hub\.docker)\.(?:io|com)\/library\/[\w<>.-]{1,100}\/|(?:^|[\s"[])library\/<?[\w.-]{1,60}>?\/[\w.-]/m.test(text)) yield 'library-with-owner';
  if (PLACEHOLDER_OWNER.test(text) || /<tutor>/.test(text)) yield 'owner-placeholder';
  if (denied !== undefined && !denied.includes('/')) yield 'official-name';
  if (denied !== undefined && /^[\w-]{1,100}\/[\w.-]{1,100}/.test(denied) && !hasHost(denied)) yield 'hub-owner-name';
  if (commands.some(({ verb, name }) => verb === 'login' && /^https?:\/\/|\/./.test(name.replace(/^https?:\/\//, '')))) yield 'login-with-path';
  if (commands.some(({ name }) => /^https?:\/\//.test(name))) yield 'name-with-scheme';
  if (/azurecr\.io[\w.-]{0,10}azurecr\.io|\.azurecr\.(?:com|net|org)\b|azurecr\.io\.|azureacr|azurecr\.lo\b/i.test(text)) yield 'suffix-wrong';
  if (/(?:-p|--password)[ =]?"[^"\n]{0,200}\$\w[^"\n]{0,200}"|(?:-u|--username|--docker-username)[ =]?"?[\w-]{1,60}\$\w{2,60}|(?:-p|--password)[ =]?"[^"\n]{0,200}(?:!|`)[^"\n]{0,200}"|robot\$/i.test(text)) yield 'dollar-in-quotes';
  if (/docker login[^\n]{0,200}(?:-p|--password)(?:[ =]?(?:""|'')|[ =]{0,3}(?=\s-\w|\s--|$))|(?:-u|--username)[ =](?:""|''|\s{0,2}-p)/im.test(text)) yield 'empty-in-command';
  if (/(?:-u|--username)[ =]?["']?[\w.+-]{1,80}@[\w-]{1,60}\.[\w.]{2,40}|(?:-u|--username)[ =]?["']?[<\[$\w]{0,12}e?-?mail/i.test(text)) yield 'mail-as-user';
  if (/\bsudo (?:-\w{1,4} )?(?:docker|podman|skopeo|buildah|nerdctl|helm|az|aws|gcloud)\b/.test(text)) yield 'sudo-in-command';
  if (commands.some(({ name }) => /^\/[\w-]/.test(name)) || /(?:push permission for|push refers to repository \[|invalid reference format:?) ?"?\/[\w-]/.test(text)) yield 'empty-host';
  if (/expose-token/.test(text)) yield 'exposed-token';
  if (/https?:\/\/[A-Za-z][\w-]{0,62}\/v[12]\/?[":\s]|lookup [\w-]{1,63}(?:[: ])[^\n]{0,80}\s(?:on|no such)/.test(text) && /https?:\/\/(?!localhost)[A-Za-z][\w-]{0,62}\/v[12]\//.test(text)) yield 'bare-host';
  if (/\bpackages: {0,4}read\b/.test(text)) yield 'packages-read-only';
  if (/^(?:PS )?[A-Za-z]:\\[^\n>]{0,120}>\s{0,2}echo [^\n|]{1,300}\|\s{0,3}docker login/im.test(text)) yield 'echo-on-windows';
  if (secretForOtherHost(text)) yield 'secret-for-other-host';
  if (/["'](?:https?:\/\/)?(?:index\.|registry-1\.)?docker\.io(?:\/v2\/?|\/v1|\/)?["']: {0,4}\{ {0,4}"(?:auth|username)"/.test(text)) yield 'hub-key-odd';
  if (/type: {0,4}Opaque[\s\S]{0,400}dockerconfigjson|dockerconfigjson[\s\S]{0,400}type: {0,4}Opaque|"auths": {0,4}\{[^}]{0,200}\{ {0,4}\}[\s\S]{0,200}"credsStore"/.test(text)) yield 'secret-malformed';
  if (HOST_MISSPELT.test(text)) yield 'host-misspelt';
  if (pushRefers !== undefined && /^[^/]{1,255}\/[^/]{1,255}$/.test(pushRefers) && hasHost(pushRefers)) yield 'single-part-name';
  if (regionsDiffer(text)) yield 'regions-differ';
  if (authsLackHost(text, pushRefers ?? found.find(({ host }) => isRegistry(host))?.host)) yield 'auths-lack-host';
  if (/\/registry\.hub\.docker\.com|registry\.hub\.docker\.com/i.test(text)) yield 'old-hub-host';
  if (/(?:^|[\s"'[(])docker\.io\/[\w<>.-]{1,100}\/|docker\.io\/library\//m.test(text)) yield 'names-hub';
  if (/(?:-u|--username)[ =]?["']?x-access-token|installation-token/i.test(text)) yield 'app-token-user';
  if (text.includes('public.ecr.aws')) yield 'public-ecr-host';
  if (hostsDiffer(text, commands, pushRefers)) yield 'hosts-differ';
  if (mixedPorts(found.map(({ host }) => host))) yield 'port-sometimes';
  if (/manifests\/latest|:latest\b/.test(text)) yield 'tag-latest';
}

/** Spellings that are nearly those of large registries. */
const HOST_MISSPELT = /amazon\.aws\.com|\.amazonaws\.(?:io|net|org)\b|\.dkr\.erc\.|\.drk\.ecr\.|\.ecr\.dkr\.|\b(?:gchr|ghrc|ghcr\.com|gcr\.com|gcrio|docker\.oi|dcoker\.io|qauy\.io|quay\.com)\b|\.pkgs?\.dev\.|\.pkgs\.dev\b/i;

/** A pull secret was made for a host, and an image of another one fails. */
function secretForOtherHost(text: string): boolean {
  const [, server] = /--docker-server[= ]["']?(?:https?:\/\/)?([\w.-]{3,200}(?::\d{2,5})?)/.exec(text) ?? [];
  const [, image] = /(?:pull|pulling|resolve reference) (?:and unpack )?(?:image )?"((?:[\w-]{1,63}\.){1,6}[\w-]{2,40}(?::\d{2,5})?)\//.exec(text) ?? [];
  return server !== undefined && image !== undefined && withoutHubNames(server) !== withoutHubNames(image);
}

/** The region of the login and that of the registry's host. */
function regionsDiffer(text: string): boolean {
  const [, asked] = /get-login(?:-password)?[^\n|]{0,120}--region[ =]([\w-]{4,20})/.exec(text) ?? [];
  const [, own] = /\.dkr\.ecr\.([\w-]{4,20})\.amazonaws/.exec(text) ?? [];
  return asked !== undefined && own !== undefined && asked !== own;
}

/** A file of logins was pasted, and the host is not in it. */
function authsLackHost(text: string, name: string | undefined): boolean {
  const [, section] = /"auths":\s{0,8}\{([^$]{1,2000})/.exec(text) ?? [];
  const host = withoutHubNames(name?.split('/')[0])?.replace(/^docker\.io$/, 'index.docker.io');
  const keys = [...(section ?? '').matchAll(/"([\w.-]{3,120}(?::\d{2,5})?|https?:\/\/[^"]{3,160})":\s{0,4}\{/g)].map(([, key = '']) => key);
  return keys.length > 0 && host !== undefined && !keys.some((key) => key.includes(host));
}

const hasHost = (name: string): boolean => /^[\w<>-]{1,63}(?:\.[\w<>-]{1,63}){1,8}(?::\d+)?\/|^localhost|^[\w-]{1,60}:\d{2,5}\//.test(name);
const hasHostInside = (path: string): boolean => !/^v[12]\//.test(path) ? HOSTS.test(path) || /^(?:[\w-]{1,60}\.){1,5}(?:com|io|net|org|dev|cloud|local)\//i.test(path) : HOSTS.test(path);
const isDoubled = (name: string): boolean => {
  const slash = name.indexOf('/');
  return slash > 0 && hasHost(name) && hasHostInside(name.slice(slash + 1));
};

const LOGGED_IN = /(?:docker|podman|nerdctl) login (?:-[^\n]{0,120} )?(?:https?:\/\/)?([\w-]{1,63}(?:\.[\w-]{1,63}){1,6}(?::\d{2,5})?)|logging in(?:to| to) (?:registry: ?)?(?:https?:\/\/)?([\w-]{1,63}(?:\.[\w-]{1,63}){1,6}(?::\d{2,5})?)/i;

/** A login to one host, and an image on another. */
function hostsDiffer(text: string, commands: Seen['commands'], pushRefers: string | undefined): boolean {
  const [, typed, told] = LOGGED_IN.exec(text) ?? [];
  const login = withoutHubNames(typed ?? told ?? (/log ?in with your docker id/i.test(text) ? 'docker.io' : undefined));
  const image = pushRefers ?? commands.find(({ verb, name }) => /push|pull|run/.test(verb) && hasHost(name))?.name;
  const host = withoutHubNames(image?.split('/')[0]);
  return login !== undefined && host !== undefined && login.toLowerCase() !== host.toLowerCase();
}

const withoutHubNames = (host: string | undefined): string | undefined => host?.replace(/^(?:index|registry-1|registry)\.docker\.io$/, 'docker.io');

/** The same host with and without a port. */
function mixedPorts(hosts: readonly string[]): boolean {
  const bare = new Set(hosts.filter((host) => isRegistry(host) && !host.includes(':')));
  return hosts.some((host) => host.includes(':') && bare.has(host.replace(/:\d+$/, '')));
}

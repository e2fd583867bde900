import { hasHost, hasHostInside, isDoubled, isRegistry, withoutHubNames } from './hosts-in-text.ts';

// What is wrong with the names, commands and files in a pasted text, or odd enough to count: `odd:<id>`.

export interface Seen {
  readonly text: string;
  /** What somebody said of it. */
  readonly around: string;
  readonly found: readonly { readonly host: string; readonly path: string }[];
  readonly commands: readonly { readonly verb: string; readonly name: string }[];
  /** What `docker push` says that it refers to. */
  readonly pushRefers: string | undefined;
  /** To what `pull access denied for` speaks. */
  readonly denied: string | undefined;
}

/** Each once. */
export const findOddities = (seen: Seen): string[] => [
  ...Object.entries(inText).flatMap(([id, sign]) => (sign.test(seen.text) || (alsoAround.has(id) && sign.test(seen.around)) ? [id] : [])),
  ...Object.entries(inNames).flatMap(([id, isSo]) => (isSo(seen) ? [id] : [])),
];

/** What people write of as plainly as a text shows it. */
const alsoAround: ReadonlySet<string> = new Set(['public-ecr-host', 'dollar-in-quotes', 'exposed-token', 'app-token-user', 'path-of-other-service']);

/** What one expression over the text decides. */
const inText: Readonly<Record<string, RegExp>> = {
  'port-doubled': /https?:\/\/[^\s/"]{1,200}:\d{2,5}:\d{2,5}/,
  'library-with-owner': /(?:docker|registry\.hub\.docker)\.(?:io|com)\/library\/[\w<>.-]{1,100}\/|(?:^|[\s"[])library\/<?[\w.-]{1,60}>?\/[\w.-]/m,
  'owner-placeholder': /(?:\/|(?:docker|podman) (?:push|pull|tag|run) )(?:example|your[\w-]{0,30}|username|user-?name|my-?(?:user(?:name)?|org|account|dockerid|namespace)|<tutor>|owner|account|foo|changeme|org(?:name)?|placeholder)\/|<tutor>/i,
  'suffix-wrong': /azurecr\.(?:io|cn|us|de)[\w.-]{0,10}azurecr\.(?:io|cn|us|de)|\.azurecr\.(?:com|net|org)\b|azurecr\.io\.|azureacr|azurecr\.lo\b/i,
  // A shell replaces what follows a dollar sign; a whole variable, such as `-u $USER`, is meant.
  'dollar-in-quotes': /(?:-p|--password)[ =]?"[^"\n]{0,200}\$\w[^"\n]{0,200}"|(?:-u|--username|--docker-username)[ =]?"?[\w-]{1,60}\$\w{2,60}|(?:-p|--password)[ =]?"[^"\n]{0,200}(?:!|`)[^"\n]{0,200}"/i,
  'empty-in-command': /docker login[^\n]{0,200}(?:-p|--password)(?:[ =]?(?:""|'')|[ =]{0,3}(?=\s-\w|\s--|$))|(?:-u|--username)[ =](?:""|''|\s{0,2}-p)/im,
  'mail-as-user': /(?:-u|--username)[ =]?["']?[\w.+-]{1,80}@[\w-]{1,60}\.[\w.]{2,40}|(?:-u|--username)[ =]?["']?[<[$\w]{0,12}e?-?mail|^\s{0,8}username(?:: ?| \()["']?[\w.+-]{1,80}@[\w-]{1,60}\.[\w.]{2,40}/im,
  'sudo-in-command': /\bsudo (?:-\w{1,4} )?(?:docker|podman|skopeo|buildah|nerdctl|helm|az|aws|gcloud)\b/,
  'exposed-token': /expose-token/,
  'bare-host': /https?:\/\/(?!localhost)[A-Za-z][\w-]{0,62}\/v[12]\//,
  'packages-read-only': /\bpackages: {0,4}read\b/,
  // `echo` of Windows ends the line with a space or a return.
  'echo-on-windows': /^(?:PS )?[A-Za-z]:\\[^\n>]{0,120}>\s{0,2}echo [^\n|]{1,300}\|\s{0,3}docker login/im,
  'hub-key-odd': /["'](?:https?:\/\/)?(?:index\.|registry-1\.)?docker\.io(?:\/v2\/?|\/v1|\/)?["']: {0,4}\{ {0,4}"(?:auth|username)"/,
  'secret-malformed': /type: {0,4}Opaque[\s\S]{0,400}dockerconfigjson|dockerconfigjson[\s\S]{0,400}type: {0,4}Opaque|"auths": {0,4}\{[^}]{0,200}\{ {0,4}\}[\s\S]{0,200}"credsStore"/,
  'host-undefined': /(?:https?:\/\/|lookup |login |repository \[)(?:undefined|null|None|nil|false|true)[\s/:\]]/,
  'host-misspelt': /amazon\.aws\.com|\.amazonaws\.(?:io|net|org)\b|\.dkr\.erc\.|\.drk\.ecr\.|\.ecr\.dkr\.|\b(?:gchr|ghrc|ghcr\.com|gcr\.com|gcrio|docker\.oi|dcoker\.io|qauy\.io|quay\.com)\b|\.pkgs?\.dev\.|\.pkgs\.dev\b/i,
  'old-hub-host': /registry\.hub\.docker\.com/i,
  'names-hub': /(?:^|[\s"'[(])docker\.io\/[\w<>.-]{1,100}\/|docker\.io\/library\//m,
  'app-token-user': /(?:-u|--username)[ =]?["']?x-access-token|installation-token/i,
  'public-ecr-host': /public\.ecr\.aws/,
  // Paths of web pages, chart repositories and interfaces for programs, where a registry's own path is meant.
  'path-of-other-service': /\/chartrepo\/|\/artifactory\/api\/|\/api\/(?:v\d|docker|charts|packages)\/|\/service\/rest\/|\/repository\/[\w-]{1,60}\/v2\/|\/ui\/(?:native|repos)|\/harbor\/projects/i,
  'scheme-as-host': /(?:creds for|login|registry) "?(?:docker|https?|oci):(?=["':\s]|$)|https:\/\/(?:docker|oci)\/v2\/|https?:\/\/https?(?::?\/\/|:443|\/)|lookup https?(?: on [^\s]{1,60})?:/i,
  'tag-latest': /manifests\/latest|:latest\b/,
};

const HOST_IN_SCOPE = /"?Name"?[:=] ?"?[\w<>-]{1,60}\.[\w.-]{2,60}\/|repository with name '[^'/]{1,100}\.(?:com|io|dev|aws)[/']/;
const NOTHING_BEFORE_SLASH = /(?:push permission for|push refers to repository \[|invalid reference format:?|invalid (?:tag|argument|image name|reference):?) ?"?\/[\w-]/;

/** What names and commands decide. */
const inNames: Readonly<Record<string, (seen: Seen) => boolean>> = {
  'host-inside-name': ({ text, found, commands }) =>
    found.some(({ host, path }) => isRegistry(host) && hasHostInside(path)) || commands.some(({ name }) => isDoubled(name)) || HOST_IN_SCOPE.test(text),
  'host-uppercase': ({ found }) => found.some(({ host }) => /[A-Z]/.test(host) && isRegistry(host) && !/<|^[A-Z]+$/.test(host)),
  'path-uppercase': ({ found }) => found.some(({ path }) => /[A-Z]/.test(path.replace(/<[^>]*>/g, '')) && !/^v[12]/i.test(path)),
  'command-without-host': ({ commands }) => commands.some(({ verb, name }) => /push|pull/.test(verb) && !hasHost(name) && name.includes('/')),
  'push-without-namespace': ({ commands }) => commands.some(({ verb, name }) => verb === 'push' && !name.includes('/')),
  'push-to-library': ({ pushRefers }) => pushRefers?.startsWith('docker.io/library/') ?? false,
  'push-to-hub': ({ pushRefers }) => /^(?:registry-1\.)?docker\.io\//.test(pushRefers ?? ''),
  'single-part-name': ({ pushRefers = '' }) => /^[^/]{1,255}\/[^/]{1,255}$/.test(pushRefers) && hasHost(pushRefers),
  'official-name': ({ denied }) => denied !== undefined && !denied.includes('/'),
  'hub-owner-name': ({ denied = '' }) => /^[\w-]{1,100}\/[\w.-]{1,100}/.test(denied) && !hasHost(denied),
  'login-with-path': ({ commands }) => commands.some(({ verb, name }) => verb === 'login' && /^https?:\/\/|\/./.test(name.replace(/^https?:\/\//, ''))),
  'name-with-scheme': ({ commands }) => commands.some(({ name }) => /^https?:\/\//.test(name)),
  'empty-host': ({ text, commands }) => commands.some(({ name }) => /^\/[\w-]/.test(name)) || NOTHING_BEFORE_SLASH.test(text),
  'secret-for-other-host': ({ text }) => secretForOtherHost(text),
  'other-host-looked-up': ({ text }) => otherHostLookedUp(text),
  'realm-elsewhere': ({ text }) => realmElsewhere(text),
  'regions-differ': ({ text }) => regionsDiffer(text),
  'auths-lack-host': ({ text, pushRefers, found, commands }) => authsLackHost(text, pushRefers ?? asHubName(commands) ?? found.find(({ host }) => isRegistry(host))?.host),
  'hosts-differ': hostsDiffer,
  'port-sometimes': ({ found }) => mixedPorts(found.map(({ host }) => host)),
};

/** A pull secret was made for a host, and an image of another one fails. */
function secretForOtherHost(text: string): boolean {
  const [, server] = /--docker-server[= ]["']?(?:https?:\/\/)?([\w.-]{3,200}(?::\d{2,5})?)/.exec(text) ?? [];
  const [, image] = /(?:pull|pulling|resolve reference) (?:and unpack )?(?:image )?"((?:[\w-]{1,63}\.){1,6}[\w-]{2,40}(?::\d{2,5})?)\//.exec(text) ?? [];
  return server !== undefined && image !== undefined && withoutHubNames(server) !== withoutHubNames(image);
}

/** One host was asked, and another one is not found: the first one named it. */
function otherHostLookedUp(text: string): boolean {
  const [, asked, sought] = /https?:\/\/([\w.-]{1,255})(?::\d{2,5})?\/v2\/[^\s"]{0,200}"?: dial tcp: lookup ([\w.-]{1,255})/.exec(text) ?? [];
  return asked !== undefined && sought !== undefined && asked !== sought;
}

const PUBLIC_TOKEN_HOST = /^(?:auth\.docker\.io|gitlab\.com|quay\.io|public\.ecr\.aws|ghcr\.io|login\.microsoftonline\.com)$/;

/** The registry sends clients for a token to another host or port, which cannot be used from here. */
function realmElsewhere(text: string): boolean {
  const [, host, port = '', named, portNamed = ''] = /creds for "?([\w.-]{1,255})(:\d{2,5})?"?: (?:Get|Post) "?https?:\/\/([\w.-]{1,255})(:\d{2,5})?\/[^\s]{0,200}(?:token|service=|scope=)/.exec(text) ?? [];
  if (host !== undefined && named !== undefined && host + port !== named + portNamed && !PUBLIC_TOKEN_HOST.test(named)) return true;
  const [, asked, sent] = /(https?:\/\/[\w.:-]{1,255})\/v2\/[^\s]{0,300}\s{1,4}(?:Get|Post|GET|POST):? "?(https?:\/\/[\w.:-]{1,255})\/[^\s]{0,200}(?:token|auth|jwt|service=|scope=)/.exec(text) ?? [];
  return asked !== undefined && sent !== undefined && asked.toLowerCase() !== sent.toLowerCase() && !PUBLIC_TOKEN_HOST.test(sent.replace(/^https?:\/\//, ''));
}

/** The region of the login and that of the registry's host. */
function regionsDiffer(text: string): boolean {
  const [, asked] = /get-login(?:-password)?[^\n|]{0,120}--region[ =]([\w-]{4,20})/.exec(text) ?? [];
  const [, own] = /\.dkr\.ecr\.([\w-]{4,20})\.amazonaws/.exec(text) ?? [];
  return asked !== undefined && own !== undefined && asked !== own;
}

/** A pushed or pulled name without a host is one of Docker Hub. */
const asHubName = (commands: Seen['commands']): string | undefined => {
  const name = commands.find(({ verb }) => /push|pull/.test(verb))?.name;
  return name === undefined || hasHost(name) || !name.includes('/') ? undefined : `docker.io/${name}`;
};

/** A file of logins was pasted, and the host is not in it. */
function authsLackHost(text: string, name: string | undefined): boolean {
  const [, section] = /"auths":\s{0,8}\{([^$]{1,2000})/.exec(text) ?? [];
  const host = withoutHubNames(name?.split('/')[0])?.replace(/^docker\.io$/, 'docker.io');
  const keys = [...(section ?? '').matchAll(/"([\w.-]{3,120}(?::\d{2,5})?|https?:\/\/[^"]{3,160})":\s{0,4}\{/g)].map(([, key = '']) => key);
  return keys.length > 0 && host !== undefined && !keys.some((key) => key.includes(host));
}

const LOGGED_IN = /(?:docker|podman|nerdctl|helm registry) login (?:to )?(?:-[^\n]{0,120} )?(?:https?:\/\/)?([\w-]{1,63}(?:\.[\w-]{1,63}){1,6}(?::\d{2,5})?)|logging in(?:to| to) (?:registry: ?)?(?:https?:\/\/)?([\w-]{1,63}(?:\.[\w-]{1,63}){1,6}(?::\d{2,5})?)/i;
/** Where an image is said to be. */
const USED_HOST = /(?:images?|registry|push\w{0,3}|pull\w{0,3}|repository)\b[^.;\n]{0,30} (?:at|on|from|to|in|is) (?:https?:\/\/)?([\w-]{1,63}(?:\.[\w-]{1,63}){1,6}(?::\d{2,5})?)/i;
/** What `docker login` says where no host is given. */
const AT_DOCKER_HUB = /log ?in with your docker id/i;

/** A login to one host, and an image on another. */
function hostsDiffer({ text, around, commands, pushRefers }: Seen): boolean {
  const [, typed, told] = LOGGED_IN.exec(text) ?? LOGGED_IN.exec(around) ?? [];
  const [, used] = USED_HOST.exec(around) ?? [];
  const login = withoutHubNames(typed ?? told ?? (AT_DOCKER_HUB.test(text) ? 'docker.io' : undefined));
  const image = pushRefers ?? commands.find(({ verb, name }) => /push|pull|run/.test(verb) && hasHost(name))?.name;
  const host = withoutHubNames(image?.split('/')[0] ?? used);
  return login !== undefined && host !== undefined && login.toLowerCase() !== host.toLowerCase();
}

/** The same host with and without a port. */
function mixedPorts(hosts: readonly string[]): boolean {
  const bare = new Set(hosts.filter((host) => isRegistry(host) && !host.includes(':')));
  return hosts.some((host) => host.includes(':') && bare.has(host.replace(/:\d+$/, '')));
}

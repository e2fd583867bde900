import { distance } from '../keychains/config-file.ts';

// Hosts that people mean, and what they type instead.

/** Registries whose host everybody knows. */
const famous = [
  'docker.io', 'index.docker.io', 'registry-1.docker.io', 'ghcr.io', 'quay.io', 'gcr.io', 'us.gcr.io', 'eu.gcr.io', 'asia.gcr.io', 'public.ecr.aws',
  'mcr.microsoft.com', 'registry.gitlab.com', 'registry.k8s.io', 'registry.access.redhat.com', 'registry.redhat.io', 'registry.digitalocean.com',
  'docker.elastic.co', 'nvcr.io', 'icr.io', 'us.icr.io', 'uk.icr.io', 'de.icr.io', 'lscr.io', 'cgr.dev', 'dhi.io', 'ocir.io', 'ttl.sh', 'cr.yandex',
  'container-registry.oracle.com', 'registry.fedoraproject.org', 'registry.opensuse.org', 'registry.suse.com',
];

/** Names that are somebody else's, or nobody's. */
const mistakes: Readonly<Record<string, string>> = {
  'docker.com': 'docker.io', 'dockerhub.com': 'docker.io', 'dockerhub.io': 'docker.io', 'hub.docker.io': 'docker.io', 'www.docker.io': 'docker.io',
  'ghrc.io': 'ghcr.io', 'gchr.io': 'ghcr.io', 'ghcr.com': 'ghcr.io', 'gcr.com': 'gcr.io', 'quay.com': 'quay.io', 'quai.io': 'quay.io',
  'mcr.microsoft.io': 'mcr.microsoft.com', 'ecr.aws': 'public.ecr.aws',
};

/** Web pages of those who have their registry elsewhere. */
const webPages: Readonly<Record<string, string>> = {
  'hub.docker.com': 'docker.io', 'github.com': 'ghcr.io', 'gitlab.com': 'registry.gitlab.com', 'portal.azure.com': '<registry>.azurecr.io',
  'console.cloud.google.com': '<region>-docker.pkg.dev',
};

/** What people write for the ending of Azure's registries. */
const notAzure = /\.(?:azurecr(?:\.(?:com|net|org|oi|i|microsoft\.com|io\.io))?|(?:azurcr|azurerc|azuercr|azure-cr|azurecontainerregistry|acr)\.io)$/;
/** Google's hosts carry the format: `europe-west1.pkg.dev` lacks it. */
const withoutFormat = /^[a-z]+(?:-[a-z]+\d+)?\.pkg\.dev$/;

export interface Lookalike {
  /** What was probably meant. */
  readonly expected: string;
  /** `near`: a letter or two away from a famous host, `near-stored` from one that a login is stored for. The others are on lists. */
  readonly kind: 'mistake' | 'web-page' | 'near' | 'near-stored';
}

/** Null for a host that looks like nothing else. @param stored hosts of the user's own logins */
export function findLookalike(host: string, stored: readonly string[] = []): Lookalike | null {
  if (Object.hasOwn(mistakes, host)) return { expected: mistakes[host]!, kind: 'mistake' };
  if (Object.hasOwn(webPages, host)) return { expected: webPages[host]!, kind: 'web-page' };
  if (notAzure.test(host)) return { expected: host.replace(notAzure, '.azurecr.io'), kind: 'mistake' };
  if (withoutFormat.test(host)) return { expected: host.replace('.pkg.dev', '-docker.pkg.dev'), kind: 'mistake' };
  if (famous.includes(host) || stored.includes(host)) return null;
  const near = (names: readonly string[]) => names.find((name) => isNear(host, name));
  const [known, own] = [near(famous), near(stored)];
  if (known !== undefined) return { expected: known, kind: 'near' };
  return own === undefined ? null : { expected: own, kind: 'near-stored' };
}

/** Short names are near to many. A name without a dot, an address and a famous name are what they are. */
function isNear(host: string, known: string): boolean {
  if (!host.includes('.') || !known.includes('.') || /^[\d.:]+$/.test(host)) return false;
  const most = Math.min(host.length, known.length) < 9 ? 1 : 2;
  return Math.abs(host.length - known.length) <= most && distance(host, known) <= most && onlyLettersDiffer(host, known);
}

/** `app1.example` and `app2.example` are two machines, `eastus` and `westus` two regions: numbers and whole labels tell them apart on purpose. */
function onlyLettersDiffer(a: string, b: string): boolean {
  const digits = (text: string) => text.replace(/[^\d]/g, '');
  return digits(a) === digits(b);
}

export interface Retired {
  /** The whole reference or host to use instead; null where nothing took its place. */
  readonly successor: string | null;
}

/** Registries that were switched off or renamed by those who ran them. */
const retired: readonly [host: RegExp, successor: (host: string, repository: string) => string | null][] = [
  [/^(?:[a-z]+\.)?k8s\.gcr\.io$/, (_, repository) => `registry.k8s.io/${repository}`],
  [/^docker\.pkg\.github\.com$/, (_, repository) => `ghcr.io/${repository}`],
  [/\.azurecr\.de$/, (host, repository) => `${host.replace(/\.de$/, '.io')}/${repository}`],
  [/^(?:docker|[a-z0-9-]+-docker-[a-z0-9-]+)\.bintray\.io$/, () => null],
  [/^registry\.svc\.ci\.openshift\.org$/, (_, repository) => `registry.ci.openshift.org/${repository}`],
];

export function findRetired(host: string, repository: string | null): Retired | null {
  const entry = retired.find(([pattern]) => pattern.test(host));
  return entry ? { successor: entry[1](host, repository ?? '')?.replace(/\/$/, '') ?? null } : null;
}

import type { VendorId } from '../vendors/vendor.ts';

// Which registry, which program, which action: from what was said to be so, from host names and from words.

/** Who speaks, as far as the advice differs. Wider than the clients whose files the doctor reads. */
export const speakerIds = [
  'docker', 'compose', 'buildx', 'desktop', 'podman', 'buildah', 'skopeo', 'containerd', 'nerdctl', 'kubernetes', 'helm', 'kaniko',
  'crane', 'oras', 'az', 'azd', 'acr-tasks', 'terraform', 'github-actions', 'gitlab-ci', 'azure-devops', 'jenkins', 'app-service', 'old-docker',
] as const;
export type SpeakerId = (typeof speakerIds)[number];

/** Surest first: what a host or an exclusive phrase tells. `Docker Hub` is also what a short name means. */
const vendorSigns: readonly (readonly [VendorId, RegExp])[] = [
  ['acr', /\.azurecr\.(?:io|cn|us|de)\b|aka\.ms\/acr|AADSTS|microsoft\.containerregistry|\baz acr\b|aks check-acr|CONNECTIVITY_\w{3,40}_ERROR|\bacr\b|azure container registry|application not registered with aad|client ?id or client secret/i],
  ['ghcr', /\bghcr\.io\b|docker\.pkg\.github\.com|installation not allowed to|permission_denied: (?:write|read)_package|\bghcr\b|github (?:container registry|packages)/i],
  ['ecr-public', /public\.ecr\.aws|ecr-public/i],
  ['ecr', /\.dkr\.ecr[\w.-]{1,40}\.amazonaws\.com|\becr:|ecr\.[\w-]{4,20}\.amazonaws|\becr\b|elastic container registry|in the registry with id/i],
  ['gar', /-docker\.pkg\.dev\b|\bgcr\.io\b|artifactregistry|\bpkg\.dev\b|artifact registry|google container registry|\bgcr\b|\bgar\b|gcloud/i],
  ['gitlab', /registry\.gitlab|gitlab|\/jwt\/auth|http basic: access denied/i],
  ['harbor', /\bharbor\b|\/service\/token|robot\$|unauthorized to access repository/i],
  ['quay', /\bquay\b/i],
  ['artifactory', /artifactory|\.jfrog\.io|\bjfrog\b/i],
  ['nexus', /\bnexus\b|sonatype/i],
  ['gitea', /\bgitea\b|forgejo|codeberg|reqPackageAccess/i],
  ['zot', /\bzot\b/i],
  ['digitalocean', /digitalocean/i],
  ['docker-hub', /registry-1\.docker\.io|auth\.docker\.io|index\.docker\.io|registry\.hub\.docker\.com|\bdocker\.io\b|hub\.docker\.com|docker ?hub|pull rate limit|toomanyrequests: you have reached/i],
  ['distribution', /registry:2|registry:3|distribution\/distribution|docker distribution|htpasswd|self-hosted registry|private registry container/i],
];

/** What the field `registry` of a line of `--batch` may hold besides our own ids. */
const vendorNames: Readonly<Record<string, VendorId>> = {
  dockerhub: 'docker-hub', hub: 'docker-hub', docker: 'docker-hub', gcr: 'gar', google: 'gar', github: 'ghcr', azure: 'acr', aws: 'ecr',
  jfrog: 'artifactory', sonatype: 'nexus', forgejo: 'gitea', registry: 'distribution',
};

const speakerSigns: readonly (readonly [SpeakerId, RegExp])[] = [
  ['kubernetes', /kubelet|kubernetes|ImagePullBackOff|ErrImagePull|failed to pull image(?! with policy| "[^"\n]{1,255}" with specified)|\bpods?\b|rpc error: code|\bAKS\b|\bEKS\b|\bGKE\b|\bk3s\b|\brke2?\b|openshift|kubectl|failed to pull and unpack|deployment\.apps|\bk8s\b|minikube|\bhelm install/i],
  ['kaniko', /kaniko|error checking push permissions/i],
  ['az', /\baz (?:acr|login|aks|container|account)\b|CONNECTIVITY_|az-acr-login|az-cli|aad authorization tokens|AADSTS|azure cli|\bthis command requires running the docker daemon/i],
  ['azd', /\bazd\b|azure developer cli/i],
  ['acr-tasks', /acr tasks?|az acr (?:run|build)|acr-tasks|failed to set docker credentials|acr purge/i],
  ['azure-devops', /##\[|azure (?:pipelines?|devops)|docker@\d|dockercompose@|azure-devops|service connection/i],
  ['github-actions', /github actions?|docker\/login-action|docker-login-action|build-push-action|buildx call failed|Process completed with exit code|\bworkflow\b|GITHUB_TOKEN|actions\/runner|dependabot/i],
  ['gitlab-ci', /gitlab(?:[- ]ci| runner)|CI_REGISTRY|CI_JOB_TOKEN|\.gitlab-ci/i],
  ['jenkins', /jenkins|script returned exit code|build step '/i],
  ['app-service', /app service|web app|DockerApiException|container instances?|InaccessibleImage|az container|container apps?|functions? app/i],
  ['podman', /\bpodman\b|authenticating creds for|trying to pull docker:\/\//i],
  ['buildah', /\bbuildah\b/i],
  ['skopeo', /\bskopeo\b|initializing source docker:\/\/|level=fatal/i],
  ['nerdctl', /nerdctl|FATA\[\d{4}\] failed to (?:call|resolve)|tryLoginWithRegHost/i],
  ['containerd', /containerd|\bctr\b|crictl|trying next host|\bcri\b/i],
  ['helm', /\bhelm\b/i],
  ['oras', /\boras\b|basic credential not found/i],
  ['crane', /\bmap\[Action:|\bcrane\b|\bko\b (?:build|publish)|go-containerregistry|\bjib\b/i],
  ['terraform', /terraform|resourceDocker|pulumi/i],
  ['buildx', /buildx|buildkit|failed to solve|#\d+ ERROR|load metadata for/i],
  ['compose', /docker[- ]compose|\bcompose\b|ERROR: for /i],
  ['desktop', /docker desktop|docker-desktop|docker for (?:mac|windows)|dockerDesktop|kitematic|docker toolbox/i],
  ['old-docker', /FATA\[0000\]|docker-cli-old|boot2docker|Pulling repository |\/v1\/repositories|docker 1\.\d/i],
];

const clientNames: Readonly<Record<string, SpeakerId>> = {
  'docker-cli': 'docker', 'docker-engine': 'docker', dockerd: 'docker', 'docker-desktop': 'desktop', 'docker-compose': 'compose', 'docker-cli-old': 'old-docker',
  'docker-login-action': 'github-actions', 'build-push-action': 'github-actions', 'github-actions': 'github-actions', 'azure-devops-docker-task': 'azure-devops',
  'az-acr-login': 'az', 'az-cli': 'az', kubelet: 'kubernetes', aks: 'kubernetes', ctr: 'containerd', 'go-containerregistry': 'crane', ko: 'crane', jib: 'crane',
  'gitlab-runner': 'gitlab-ci', 'cri-o': 'kubernetes', buildkit: 'buildx', 'azure-app-service': 'app-service', pulumi: 'terraform',
};

export interface Spoken {
  readonly text: string;
  readonly context: string;
  readonly registry?: string | undefined;
  readonly client?: string | undefined;
}

const LONGEST_LOOKED_AT = 20_000;

/** The registry's vendor; null when nothing tells. What was said outright wins over the text, the text over words around it. */
export function findVendor({ text, context, registry }: Spoken): VendorId | null {
  const said = registry?.toLowerCase() ?? '';
  const named = vendorNames[said] ?? vendorSigns.find(([id]) => id === said)?.[0];
  if (named || said === 'other') return named ?? null;
  for (const words of [said, text.slice(0, LONGEST_LOOKED_AT), context]) {
    const found = vendorSigns.find(([, sign]) => sign.test(words));
    if (found) return found[0];
  }
  return /pull access denied for [\w-]{1,100}(?:\/[\w.-]{1,100})?[,\s:]|docker\.io/i.test(text) ? 'docker-hub' : null;
}

/** Every program and system that takes part, as far as told. */
export function findSpeakers({ text, context, client }: Spoken): readonly SpeakerId[] {
  const said = client?.toLowerCase() ?? '';
  const named = clientNames[said] ?? speakerIds.find((id) => id === said);
  const words = `${text.slice(0, LONGEST_LOOKED_AT)}\n${context}`;
  return [...new Set([...(named ? [named] : []), ...speakerSigns.filter(([, sign]) => sign.test(words)).map(([id]) => id)])];
}

export type Doing = 'login' | 'pull' | 'push' | 'list' | 'import';

const doingSigns: readonly (readonly [Doing, RegExp])[] = [
  ['import', /acr import/i],
  ['list', /_catalog|tags\/list|repository list|list(?:ing)? (?:tags|repositories|the catalog)|failed to list/i],
  ['push', /\bpush(?:es|ed|ing)?\b|write_package|\b(?:PUT|POST|PATCH) "?https?:|upload|writing (?:blob|manifest)|pull,push|push,pull|%3Apush|publish|reuse blob|\bat destination\b/i],
  ['pull', /read_package|unable to find image '[^']{1,255}' locally|\bpull(?:s|ed|ing)?\b|manifests\/|reading manifest|initializing source|imagepull|failed to resolve|%3Apull|import\b/i],
  ['login', /\blog(?:in|ging in|ged in)\b|\/v2\/["']?:|saving credentials|acr login|az login/i],
];

/** What `docker login` asks where no host is given. */
const LOGIN_PROMPT = /log ?in with your docker id[^\n]{0,300}/gi;
/** What was done before the failure. */
const LOGGED_IN = /\blogged in\b|\blog-?in (?:succeed|success|works|worked)/gi;
const EITHER = /\bpush(?:ing)? (?:or|and) pull|\bpull(?:ing)? (?:or|and) push/i;

/** What was tried: the error tells it better than the words around it. */
export function findDoing({ text, context }: Spoken): Doing | null {
  for (const words of [text.slice(0, LONGEST_LOOKED_AT).replace(LOGIN_PROMPT, ''), context.replace(LOGGED_IN, '')]) {
    if (EITHER.test(words)) return null;
    const found = doingSigns.find(([, sign]) => sign.test(words));
    if (found) return found[0];
  }
  return null;
}

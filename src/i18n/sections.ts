// What to do differs from vendor to vendor and from client to client. A line of a message such as `#acr` opens a section that
// holds only there, `#acr ecr` one that holds at both, `#!acr !ecr` one that holds at neither; `#acr kubernetes` wants the
// vendor and the client. `#` alone, or the next section, ends it.

/** What sections can be for: the kind of circumstance, and of each its name for readers, which no language translates. */
export const sectionNames = {
  vendor: {
    acr: 'Azure Container Registry',
    'docker-hub': 'Docker Hub',
    ghcr: 'GitHub Container Registry',
    ecr: 'Amazon ECR',
    'ecr-public': 'Amazon ECR Public',
    gar: 'Google Artifact Registry',
    gitlab: 'GitLab',
    harbor: 'Harbor',
    quay: 'Quay',
    artifactory: 'JFrog Artifactory',
    nexus: 'Sonatype Nexus Repository',
    gitea: 'Gitea or Forgejo',
    zot: 'zot',
    distribution: 'CNCF Distribution',
    digitalocean: 'DigitalOcean Container Registry',
    dockgate: 'Dockgate',
  },
  client: {
    docker: 'Docker',
    podman: 'Podman',
    buildah: 'Buildah',
    skopeo: 'Skopeo',
    nerdctl: 'nerdctl',
    containerd: 'containerd',
    buildkit: 'BuildKit',
    helm: 'Helm',
    oras: 'ORAS',
    crane: 'crane',
    kaniko: 'kaniko',
    kubernetes: 'Kubernetes',
  },
  platform: { linux: 'Linux', macos: 'macOS', windows: 'Windows', wsl: 'WSL' },
} as const;

type Kind = keyof typeof sectionNames;
const kinds = Object.keys(sectionNames) as Kind[];

/**
 * Where the reader is. What is absent is unknown, and then every section is shown, under its name. A vendor that is known to
 * be none of ours is `other`.
 */
export interface Circumstances {
  readonly vendor?: string;
  readonly client?: string;
  readonly platform?: string;
}

export interface Condition {
  readonly id: string;
  readonly kind: Kind | null;
  readonly isNegated: boolean;
}

export interface Section {
  /** Empty: it holds everywhere. */
  readonly conditions: readonly Condition[];
  readonly lines: readonly string[];
}

const OPENING = /^#((?:!?[a-z-]+(?: !?[a-z-]+)*)?)$/;

/** The line opens or ends a section. */
export const isSectionLine = (line: string): boolean => OPENING.test(line);

/** A message cut into its sections, the lines outside of any included. */
export function sectionsOf(message: string): Section[] {
  const sections: { conditions: Condition[]; lines: string[] }[] = [{ conditions: [], lines: [] }];
  for (const line of message.split('\n')) {
    const conditions = OPENING.exec(line)?.[1];
    if (conditions === undefined) sections.at(-1)!.lines.push(line);
    else sections.push({ conditions: conditions.split(' ').filter(Boolean).map(toCondition), lines: [] });
  }
  return sections.filter(({ lines }) => lines.length > 0);
}

function toCondition(text: string): Condition {
  const id = text.replace('!', '');
  return { id, kind: kinds.find((kind) => Object.hasOwn(sectionNames[kind], id)) ?? null, isNegated: text.startsWith('!') };
}

/** What the reader has to be told of a section of which nobody knows whether it holds: the names of where it does. */
export type HeadingOf = (names: readonly string[], elsewhere: readonly Kind[]) => string | null;

/** The lines that hold under these circumstances. A null heading leaves the lines without one. */
export function selectLines(message: string, circumstances: Circumstances, headingOf: HeadingOf): string[] {
  return sectionsOf(message).flatMap(({ conditions, lines }) => {
    if (!kinds.every((kind) => holds(conditions.filter((condition) => condition.kind === kind), circumstances[kind]))) return [];
    const open = conditions.filter(({ kind }) => kind !== null && circumstances[kind] === undefined);
    const [here, notHere] = [open.filter(({ isNegated }) => !isNegated), open.filter(({ isNegated }) => isNegated)];
    const heading = open.length === 0 ? null : headingOf(here.map(nameOf), notHere.map(({ kind }) => kind!));
    return heading === null ? lines : [heading, ...lines];
  });
}

/** Whether conditions, all of one kind, hold at this vendor, client or platform. */
export function holds(conditions: readonly Condition[], here: string | undefined): boolean {
  if (here === undefined) return true;
  const wanted = conditions.filter(({ isNegated }) => !isNegated);
  if (conditions.some(({ id, isNegated }) => isNegated && id === here)) return false;
  return wanted.length === 0 || wanted.some(({ id }) => id === here);
}

export const nameOf = ({ id, kind }: Condition): string => (kind === null ? id : (sectionNames[kind] as Readonly<Record<string, string>>)[id]!);

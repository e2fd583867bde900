import { defineCheck, foundAll, inapplicable, ok, type Finding } from '../check.ts';
import type { ClientName } from '../context.ts';
import type { InputDefect } from '../input/corrections.ts';
import { factsOfDefect, isOneOf } from '../input/facts-of-defect.ts';

const kinds = [
  'scheme', 'api-path', 'trailing-slash', 'user-info', 'query', 'command', 'quotes', 'space', 'invisible-character', 'backslash', 'punctuation',
  'typographic-character', 'lookalike-letter', 'host-twice',
] as const;
type Kind = (typeof kinds)[number];

/** Clients take these off themselves where a registry alone is named, as in `docker login https://host/`. */
const tolerated = new Set<Kind>(['scheme', 'api-path', 'trailing-slash']);

/** What stands in front of an image with these clients. */
const transports: Partial<Record<ClientName, readonly string[]>> = {
  podman: ['docker://'], buildah: ['docker://'], skopeo: ['docker://'], helm: ['oci://'],
};

/** Does anything stand around the name that is no part of it? */
export const decoration = defineCheck({
  id: 'decoration',
  row: 'IN-04',
  cost: 'offline',
  needs: [],
  findings: {
    scheme: 'problem', 'api-path': 'problem', 'trailing-slash': 'problem', 'user-info': 'problem', query: 'problem', quotes: 'problem',
    'invisible-character': 'problem', backslash: 'problem', 'typographic-character': 'problem', 'lookalike-letter': 'problem', 'host-twice': 'problem',
    command: 'note', space: 'note', punctuation: 'note', tolerated: 'note',
  },

  async run({ target, settings: { client } }) {
    if (!target) return inapplicable('no-target');
    const isRegistryAlone = target.image === null;
    const isTransport = ({ position, length }: InputDefect) => transports[client]?.includes(target.text.slice(position - 1, position - 1 + length)) ?? false;
    const findings = target.defects.flatMap((defect): Finding<Kind | 'tolerated'>[] => {
      const { kind } = defect;
      if (!isOneOf(kinds, kind)) return [];
      const isTolerated = (isRegistryAlone && tolerated.has(kind)) || (kind === 'scheme' && isTransport(defect));
      return [{ finding: isTolerated ? 'tolerated' : kind, facts: factsOfDefect(target, defect) }];
    });
    return findings.length === 0 ? ok() : foundAll(findings);
  },
});

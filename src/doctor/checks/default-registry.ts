import { defineCheck, found, inapplicable, ok } from '../check.ts';
import { knownHosts } from '../probes/credential/known-logins.ts';

/** Does a name without a host go to Docker Hub, although another registry was meant? */
export const defaultRegistry = defineCheck({
  id: 'default-registry',
  row: 'IN-05',
  cost: 'offline',
  needs: [],
  findings: { 'known-registry': 'warning', 'too-deep': 'problem', 'docker-hub': 'note' },

  async run({ target, ask }) {
    if (!target) return inapplicable('no-target');
    const { image, corrected, registry } = target;
    const name = /^[^:@]*/.exec(corrected)![0];
    if (image === null || registry !== 'docker.io' || name.startsWith('docker.io/')) return ok({ registry });
    const [first = '', ...rest] = name.split('/');
    // `myregistry/app` where a login for `myregistry.azurecr.io` is stored.
    const expected = (await ask(knownHosts)).find((host) => host.split('.')[0] === first && host.includes('.') && !isHub(host));
    const place = { position: positionIn(target.text, first), length: first.length };
    const facts = { corrected, registryName: first, image: corrected, repository: rest.join('/') || first, tag: target.reference ?? 'latest', ...place };
    if (expected !== undefined) return found('known-registry', { ...facts, expected, registry: expected });
    // A name at Docker Hub has an account and an image, and nothing between or below.
    if (rest.length > 1) return found('too-deep', { ...facts, registry: `${first}.azurecr.io` });
    return rest.length === 1 ? found('docker-hub', { corrected }) : ok({ registry });
  },
});

const isHub = (host: string): boolean => host === 'docker.io' || host.endsWith('.docker.io');

/** Cells count characters here: the first part of a name that became a reference is ASCII, and so is what stands before it. */
const positionIn = (text: string, part: string): number => Math.max(1, text.toLowerCase().indexOf(part) + 1);

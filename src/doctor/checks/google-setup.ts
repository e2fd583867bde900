import { join } from 'node:path';
import { defineCheck, found, inapplicable, ok } from '../check.ts';
import { namesAt, parseJsonText, textAt } from '../json-value.ts';
import { readTextFile } from '../machine.ts';
import { dockerFolder } from '../probes/engine/docker-endpoint.ts';
import { readGoogleHost } from '../probes/vendor/google-host.ts';
import { usesEngine } from './docker-endpoint.ts';

/** `gcloud auth configure-docker` registers a helper for each host by name. */
export const googleSetup = defineCheck({
  id: 'google-setup',
  row: 'AC-06',
  cost: 'offline',
  needs: [],
  findings: { 'not-registered': 'note', 'for-other-hosts': 'note' },

  async run({ target, machine, settings: { client } }) {
    if (!target || !readGoogleHost(target.host)) return inapplicable('not-at-google');
    if (!usesEngine(client)) return inapplicable('no-engine-needed', { client });
    const path = join(dockerFolder(machine), 'config.json');
    const file = await readTextFile(path);
    const config = file.kind === 'text' ? parseJsonText(file.text) : undefined;
    const hosts = namesAt(config, 'credHelpers');
    const facts = { registry: target.registry, file: path, hosts: hosts.filter(readGoogleHost).join(', ') };
    // A login by hand, with an access token or a key, does as well.
    const isStored = namesAt(config, 'auths').some((name) => name.replace(/^https:\/\//, '').replace(/\/$/, '') === target.host);
    if (hosts.includes(target.host) || isStored || textAt(config, 'credsStore') === 'gcloud') return ok(facts);
    return found(facts.hosts === '' ? 'not-registered' : 'for-other-hosts', facts);
  },
});

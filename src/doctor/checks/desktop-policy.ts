import { defineCheck, foundAll, inapplicable, ok, type Finding } from '../check.ts';
import { parseJsonText, textsAt, valueAt } from '../json-value.ts';
import { readTextFile, systemPath, type Machine } from '../machine.ts';
import { answeringEngine } from '../probes/engine/answering-engine.ts';
import { usesEngine } from './docker-endpoint.ts';

/** Which files an administrator leaves: https://docs.docker.com/security/for-admins/ */
const foldersOf: Partial<Record<NodeJS.Platform, { readonly registry: string; readonly settings: string }>> = {
  linux: { registry: '/usr/share/docker-desktop/registry/registry.json', settings: '/usr/share/docker-desktop/admin-settings.json' },
  darwin: {
    registry: '/Library/Application Support/com.docker.docker/registry.json',
    settings: '/Library/Application Support/com.docker.docker/admin-settings.json',
  },
  win32: { registry: 'C:\\ProgramData\\DockerDesktop\\registry.json', settings: 'C:\\ProgramData\\DockerDesktop\\admin-settings.json' },
};

/** Which registries Docker Desktop allows, only its maker's server knows. Here is what shows that somebody rules it. */
export const desktopPolicy = defineCheck({
  id: 'desktop-policy',
  row: 'CL-07',
  cost: 'local',
  needs: [],
  timeLimit: 12_000,
  findings: { 'sign-in-enforced': 'note', 'settings-managed': 'note' },

  async run({ ask, machine, settings: { client } }) {
    if (!usesEngine(client)) return inapplicable('no-engine-needed', { client });
    const files = foldersOf[machine.platform];
    const engine = await ask(answeringEngine);
    if (!files) return inapplicable('no-desktop');
    const [registry, settings] = await Promise.all([readJson(machine, files.registry), readJson(machine, files.settings)]);
    if (!engine?.isDesktop && registry === undefined && settings === undefined) return inapplicable('no-desktop');
    const organisations = textsAt(registry, 'allowedOrgs');
    const findings: Finding<'sign-in-enforced' | 'settings-managed'>[] = [];
    if (organisations.length > 0) findings.push({ finding: 'sign-in-enforced', facts: { organisations: organisations.join(', '), file: files.registry } });
    if (valueAt(settings, 'configurationFileVersion') !== undefined) findings.push({ finding: 'settings-managed', facts: { file: files.settings } });
    return findings.length === 0 ? ok() : foundAll(findings);
  },
});

async function readJson(machine: Machine, path: string): Promise<unknown> {
  const file = await readTextFile(systemPath(machine, path));
  return file.kind === 'text' ? (parseJsonText(file.text) ?? {}) : undefined;
}

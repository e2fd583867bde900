import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { application, loginAs } from '../prepare.ts';
import type { Scene } from '../scene.ts';
import type { Act, Step } from '../step.ts';

// The other ways to point `az` here than `dockgate az env`, which all other acts use: see the guide.

const byUrl = { AZURE_CONFIG_DIR: '{home}/by-url', ARM_CLOUD_METADATA_URL: '{origin}/metadata/endpoints' };
const byAddress = { AZURE_CONFIG_DIR: '{home}/by-address' };
const byFile = { AZURE_CONFIG_DIR: '{home}/by-file' };

async function begin(scene: Scene): Promise<void> {
  await application('ci', 'AcrPush', 'Reader')(scene);
  const { facts, dockgate } = scene;
  const { url, host } = dockgate;
  facts.set('origin', url);
  // Only this one is not made by `az` itself.
  await mkdir(join(facts.get('home')!, 'by-url'));
  const endpoints = { resourceManager: url, activeDirectory: `${url}/adfs`, activeDirectoryResourceId: `${url}/`, activeDirectoryGraphResourceId: `${url}/`, microsoftGraphResourceId: `${url}/` };
  await writeFile(join(facts.get('home')!, 'cloud.json'), JSON.stringify({ endpoints, suffixes: { acrLoginServerEndpoint: `.${host}`, storageEndpoint: 'core.localhost' } }));
}

/** What needs the directory, the management API, the registry and Graph. */
const used = (env: Step['env'] & object, absent: readonly string[] = []): readonly Step[] =>
  [`${loginAs('ci')} --query [].cloudName`, 'acr login --name dockgate --expose-token --query loginServer', 'ad sp show --id {ci} --query displayName'].map((type) => ({ type, ends: 'done', env, absent }));

export const clouds: Act = {
  name: 'clouds',
  about: 'Further ways to point `az` at Dockgate: an address that says all, and clouds that `az` registers itself.',
  steps: [
    {
      part: { title: 'ARM_CLOUD_METADATA_URL', text: 'One variable; the folder of AZURE_CONFIG_DIR must be there.' },
      type: 'cloud show --query name',
      ends: 'done',
      env: byUrl,
      before: begin,
    },
    ...used(byUrl),
    {
      part: { title: 'az cloud register, by the address alone', text: '`az` 2.45 learns of no registry by it. A slash at the end of the address is one too many for every release.' },
      type: 'cloud register --name Dockgate --endpoint-resource-manager {origin}/',
      ends: 'refused',
      env: byAddress,
    },
    { type: 'cloud register --name Dockgate --endpoint-resource-manager {origin}', ends: 'done', env: byAddress },
    { type: 'cloud set --name Dockgate', ends: 'done', env: byAddress, absent: ['2.45.0'] },
    ...used(byAddress, ['2.45.0']),
    {
      part: { title: 'az cloud register, with all addresses in a file', text: 'Both releases take it.' },
      type: 'cloud register --name Dockgate --cloud-config @{home}/cloud.json',
      ends: 'done',
      env: byFile,
    },
    { type: 'cloud set --name Dockgate', ends: 'done', env: byFile },
    ...used(byFile),
  ],
};

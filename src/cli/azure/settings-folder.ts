import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLOUD_NAME, type CloudMetadata } from '../../contract/cloud.ts';
import { makePrivateFolder } from '../../config/data-folder.ts';
import { CommandFailed } from '../command.ts';
import { azConfig, cloudsConfig } from './cloud-settings.ts';

/** What `az` remembers of where a cloud was: for a day, whatever its settings say by then. */
const REMEMBERED = ['msal_http_cache.bin', 'cloudEndpoints.json'];

/**
 * Makes the folder that AZURE_CONFIG_DIR is to name, or brings one up to date; logins in it stay. Only its owner may enter, for
 * `az` keeps secrets there.
 * @param authorities PEM certificates whose servers `az` is to trust
 * @returns the file that holds them
 */
export function writeSettings(folder: string, cloud: CloudMetadata, authorities: readonly string[]): string {
  const at = (name: string) => join(folder, name);
  const [clouds, config, bundle] = [at('clouds.config'), at('config'), at('authorities.pem')];
  const before = existsSync(clouds) ? readFileSync(clouds, 'utf8') : null;
  const isOurs = before === null ? !existsSync(config) : before.includes(`[${CLOUD_NAME}]`);
  if (!isOurs) throw new CommandFailed(`${folder} holds settings of az for something else. Name another folder with --folder.`);
  makePrivateFolder(folder);
  const now = cloudsConfig(cloud);
  if (before !== now) {
    for (const name of REMEMBERED) rmSync(at(name), { force: true });
    writeFileSync(clouds, now, { mode: 0o600 });
  }
  // `az` itself, and `az config set`, write there later.
  if (!existsSync(config)) writeFileSync(config, azConfig, { mode: 0o600 });
  writeFileSync(bundle, authorities.map((pem) => `${pem.trim()}\n`).join(''), { mode: 0o600 });
  return bundle;
}

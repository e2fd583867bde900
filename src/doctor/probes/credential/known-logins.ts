import type { Probe } from '../../context.ts';
import { readConfigFile, type ConfigFile } from '../../keychains/config-file.ts';
import { toHostName } from '../../keychains/keys.ts';
import { everyFile } from '../../keychains/places.ts';

/** Every file of this user in which some client keeps logins, as far as it can be read. */
export const everyConfigFile: Probe<readonly ConfigFile[]> = ({ machine }) => Promise.all(everyFile(machine).map(readConfigFile));

/** Lower-case hosts, with their ports, for which this user has a login in any file. */
export const knownHosts: Probe<readonly string[]> = async ({ ask }) => {
  const files = await ask(everyConfigFile);
  const keys = files.flatMap((file) => (file.kind === 'read' ? [...file.auths.map(({ key }) => key), ...file.credHelpers.keys()] : []));
  return [...new Set(keys.map((key) => toHostName(key).toLowerCase()))];
};

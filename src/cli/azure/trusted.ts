import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import { getCACertificates } from 'node:tls';
import { cloudPath } from '../../contract/cloud.ts';
import { CommandFailed } from '../command.ts';

const PATIENCE_MS = 5_000;

/** @returns null when there is no such file. Throws CommandFailed when it cannot be read or is no certificate. */
export function readAuthority(file: string): string | null {
  try {
    const pem = readFileSync(file, 'utf8');
    if (!pem.includes('-----BEGIN CERTIFICATE-----')) throw new CommandFailed(`${file} holds no certificate in PEM.`);
    return pem;
  } catch (error) {
    if (error instanceof CommandFailed) throw error;
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new CommandFailed(`${file} cannot be read (${code}).`, { cause: error });
  }
}

/** Those that programs of this machine trust. `az` forgets them as soon as it is given a file of its own. */
export function usualAuthorities(): readonly string[] {
  const system = [...new Set(getCACertificates('system'))];
  return system.length > 0 ? system : getCACertificates('bundled');
}

/** Asks the server as `az` will. Resolves with null when it answered, else with what went wrong. @param ca PEM certificates */
export const whyNotTrusted = (origin: string, ca: readonly string[]): Promise<string | null> =>
  new Promise((resolve) => {
    const asked = get(new URL(cloudPath, origin), { ca: [...ca], agent: false, timeout: PATIENCE_MS }, (response) => {
      response.resume();
      resolve(response.statusCode === 200 ? null : `it answered ${response.statusCode}`);
    });
    asked.on('timeout', () => asked.destroy(new Error(`no answer within ${PATIENCE_MS / 1000} seconds`)));
    asked.on('error', ({ message }) => resolve(message));
  });

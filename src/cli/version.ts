import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Put in by whoever bundles this program; its own package.json is not beside a bundle. */
declare const DOCKGATE_VERSION: string | undefined;

const readVersion = (): string =>
  (JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')) as { version: string }).version;

/** Of this program, such as `0.1.0`. */
export const version: string = typeof DOCKGATE_VERSION === 'undefined' ? readVersion() : DOCKGATE_VERSION;

import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync, chmodSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// The doctor as one file without dependencies, for Node 20 and newer. CommonJS, because a plugin of docker has no ending that
// would tell Node of modules, and a single executable takes nothing else.

const root = join(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** Before anything that an old Node does not have. It must be able to parse the file; Node 18 is. */
const refusal = `if (parseInt(process.versions.node, 10) < 20) {
  console.error('dockgate-doctor: this is Node ' + process.versions.node + '; it needs Node 20 or newer: https://nodejs.org/en/download');
  process.exit(2);
}`;

/** Writes the bundle, and beside it the licences of what is in it. */
export async function buildDoctor(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'dockgate-doctor.js');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/doctor-main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'utf8',
    metafile: true,
    define: { DOCKGATE_VERSION: JSON.stringify(version) },
    banner: { js: `#!/usr/bin/env node\n${refusal}` },
    // Where the version is put in, its own way to find it is gone.
    logOverride: { 'empty-import-meta': 'silent' },
  });
  chmodSync(outfile, 0o755);
  writeFileSync(join(folder, 'THIRD-PARTY.txt'), licencesOf(Object.keys(metafile.inputs)));
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  return outfile;
}

/** The licence of each package that a file of the bundle comes from. */
function licencesOf(inputs: readonly string[]): string {
  const packages = new Set(inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []));
  const texts = [...packages].toSorted().map((path) => {
    const { name, version: own, license } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as Record<string, string>;
    const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE', 'license'].map((each) => join(root, path, each)).find((each) => existsSync(each));
    return `${name} ${own} (${license})\n\n${file ? readFileSync(file, 'utf8').trim() : 'Its package holds no text of the licence.'}\n`;
  });
  return [`dockgate-doctor.js holds these packages:\n`, ...texts].join(`\n${'-'.repeat(80)}\n\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildDoctor(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), 'doctor'));

import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { builtFolder } from './program.ts';

// `node bench/peers/build.ts`: builds the registries that no distribution has through Go's module proxy, into a folder
// outside of the checkout. What cannot be had is told of; the works then name it as absent. A program that was built in
// another way counts as well when it lies in that folder.

const wanted = [
  { program: 'registry-3', of: 'github.com/distribution/distribution/v3/cmd/registry@v3.1.2' },
  { program: 'zot', of: 'zotregistry.dev/zot/v2/cmd/zot@v2.1.8' },
  { program: 'zb', of: 'zotregistry.dev/zot/v2/cmd/zb@v2.1.8' },
] as const;

mkdirSync(builtFolder, { recursive: true });
for (const { program, of } of wanted) {
  console.log(`${program}: go install ${of}`);
  const env = { ...process.env, GOBIN: builtFolder, GOWORK: 'off', GOFLAGS: '-buildvcs=false' };
  const { status, error } = spawnSync('go', ['install', of], { cwd: builtFolder, env, stdio: 'inherit' });
  const built = basename(of.replace(/@.*/, ''));
  if (status !== 0) {
    console.error(`${program} was not built${error ? `: ${error.message}` : ''}`);
    process.exitCode = 1;
  } else if (built !== program) renameSync(join(builtFolder, built), join(builtFolder, program));
}

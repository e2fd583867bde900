import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MATRIX_FILE, readMatrix, renderMatrix } from './matrix.ts';

// `npm run clients`: the tests of this folder, then what was seen as Markdown, which is left in the temporary folder.

const root = join(import.meta.dirname, '../..');
const folder = await mkdtemp(join(tmpdir(), 'dockgate-clients-'));
const rows = join(folder, 'matrix.jsonl');

const flags = ['--test', '--test-reporter=./test/reporter.ts', '--test-timeout=300000', 'test/clients/*.test.ts'];
const tests = spawn(process.execPath, flags, { cwd: root, stdio: 'inherit', env: { ...process.env, [MATRIX_FILE]: rows } });
const [code] = (await once(tests, 'exit')) as [number | null];

const page = renderMatrix(readMatrix(rows));
await writeFile(join(folder, 'matrix.md'), `${page}\n`);
process.stdout.write(`\n${page}\n\nAlso in ${join(folder, 'matrix.md')}; the rows in ${rows}\n`);
process.exitCode = code ?? 1;

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

// The rules of the source tree as pure functions: files in, violations out. architecture.test.ts applies them to the
// real tree, and to planted violations.

const { basename, dirname } = posix;

/** Path from the checkout's root, with `/`, to content. */
export type Sources = ReadonlyMap<string, string>;

const leaves = ['causes', 'names', 'secret.ts', 'i18n', 'node-http.ts'];
const domain = ['config', 'db', 'access', 'http', 'outbound', 'journal', 'identity', 'directory', 'tokens', 'registry'];

/** Who may import whom: a folder sees itself and what is listed. This table is the architecture. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  causes: [],
  'secret.ts': [],
  'node-http.ts': [],
  names: ['causes'],
  i18n: [],
  config: leaves,
  contract: leaves,
  db: leaves,
  access: leaves,
  http: leaves,
  doctor: leaves,
  outbound: leaves,
  journal: [...leaves, 'db', 'outbound'],
  identity: [...leaves, 'access', 'db', 'journal', 'http', 'outbound'],
  directory: [...leaves, 'access', 'identity', 'journal', 'http', 'contract'],
  tokens: [...leaves, 'access', 'identity', 'journal', 'http'],
  registry: [...leaves, 'access', 'db', 'journal', 'http', 'outbound'],
  management: [...leaves, ...domain, 'contract'],
  // How the server is, for those who run it.
  operations: [...leaves, 'http', 'journal'],
  // Play at a server that main.ts hands in.
  scenarios: [...leaves, 'http'],
  cli: [...leaves, 'config', 'contract', 'doctor', 'scenarios'],
  // The composition root: app.ts wires the parts of one process, the next two start and run processes.
  app: [...leaves, ...domain, 'contract', 'management', 'operations', 'open-log.ts'],
  'app.ts': [...leaves, ...domain, 'contract', 'management', 'doctor', 'operations', 'app', 'open-log.ts', 'open-blobs.ts'],
  'first-start.ts': [...leaves, 'config', 'db', 'access', 'http', 'identity', 'journal', 'tokens', 'app.ts', 'shared-parts.ts', 'owner-password-file.ts'],
  'owner-password-file.ts': [...leaves, 'config'],
  'start.ts': [...leaves, 'config', 'http', 'app.ts', 'first-start.ts', 'log-files.ts', 'open-blobs.ts', 'work.ts'],
  // Of app.ts and first-start.ts these know the types alone.
  'work.ts': ['operations'],
  'give-back-memory.ts': [],
  'serve.ts': [...leaves, 'config', 'http', 'operations', 'app.ts', 'first-start.ts', 'give-back-memory.ts', 'log-key-lock.ts', 'owner-password-file.ts', 'start.ts', 'work.ts', 'worker.ts', 'workers.ts'],
  'workers.ts': [...leaves, 'config', 'operations', 'app.ts', 'work.ts'],
  'worker.ts': [...leaves, 'config', 'give-back-memory.ts', 'work.ts', 'workers.ts'],
  'stage-server.ts': [...leaves, 'config', 'scenarios', 'first-start.ts', 'start.ts'],
  // The doctor alone, which is published without the server: doctorsImports below.
  'older-node.ts': [],
  'doctor-main.ts': [...leaves, 'doctor', 'cli', 'older-node.ts'],
  // The log's files and databases as they are, for somebody who doubts the server.
  'key-files.ts': [...leaves, 'config', 'identity', 'shared-parts.ts'],
  // What servers of one database must have alike.
  'shared-parts.ts': [...leaves, 'config', 'db', 'identity'],
  'log-files.ts': [...leaves, 'config', 'db', 'journal', 'open-log.ts'],
  'log-key-lock.ts': [...leaves, 'config', 'db', 'journal'],
  'open-blobs.ts': [...leaves, 'config', 'registry'],
  'open-log.ts': [...leaves, 'config', 'db', 'journal'],
  backup: [...leaves, 'config', 'db', 'registry', 'open-blobs.ts'],
  'content-files.ts': [...leaves, 'config', 'db', 'registry', 'open-blobs.ts'],
  'main.ts': [...leaves, ...domain, 'contract', 'management', 'doctor', 'cli', 'app.ts', 'operations', 'first-start.ts', 'serve.ts', 'workers.ts', 'stage-server.ts', 'key-files.ts', 'log-files.ts', 'content-files.ts', 'backup'],
};

/** The programs begin here; a file that no import leads to is dead. */
const ENTRIES = ['src/main.ts', 'src/doctor-main.ts'];
/** Folders of the doctor's program, and the packages that its bundle may hold. */
const doctorsFolders = new Set([...leaves, 'doctor', 'cli', 'doctor-main.ts', 'older-node.ts']);
const doctorsPackages = new Set(['commander', 'tldts', 'yaml', '@kubernetes/client-node']);
const MOST_LINES = 300;
const MOST_TEST_LINES = 400;
const grabBags = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'shared', 'misc', 'base', 'manager', 'managers']);
/** `node --test-reporter` wants the default export. */
const defaultExportsAllowed = new Set(['test/reporter.ts']);

/** Everything written by hand below these folders, as far as they exist. */
export function readSources(root: string, folders: readonly string[]): Sources {
  const paths = folders.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => posix.join(folder, ...path.split(sep))),
  );
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** `a.ts → b.ts` for each import that the table does not allow. */
export function forbiddenImports(sources: Sources): string[] {
  return productFiles(sources).flatMap(([path, content]) => {
    const folder = folderOf(path);
    const allowed = mayImport[folder];
    if (allowed === undefined) return [`${path}: ${folder} is not in the import table`];
    return importsOf(path, content)
      .filter((target) => folderOf(target) !== folder && !allowed.includes(folderOf(target)))
      .map((target) => `${path} → ${target}`);
  });
}

/** An import whose target is computed escapes the table. */
export function computedImports(sources: Sources): string[] {
  return productFiles(sources)
    .filter(([, content]) => /\bimport\(\s*(?!['"])/.test(withoutComments(content)))
    .map(([path]) => path);
}

/**
 * Files that nothing leads to from the entry. The vocabulary is complete before each of its words is used: a parser in
 * names that has a test of its own is not dead.
 */
export function unreachable(sources: Sources): string[] {
  const reached = reachedFrom(ENTRIES, sources);
  const isTestedName = (path: string) => folderOf(path) === 'names' && sources.has(path.replace(/\.ts$/, '.test.ts'));
  return productFiles(sources).map(([path]) => path).filter((path) => !reached.has(path) && !isTestedName(path));
}

/** Files and packages that the doctor's program would bring along and must not: code of the server, and what only that needs. */
export function doctorsImports(sources: Sources): string[] {
  return [...reachedFrom(['src/doctor-main.ts'], sources)].flatMap((path) => {
    const packages = packagesOf(sources.get(path)!).filter((name) => !doctorsPackages.has(name)).map((name) => `${path} → ${name}`);
    return doctorsFolders.has(folderOf(path)) ? packages : [path, ...packages];
  });
}

function reachedFrom(entries: readonly string[], sources: Sources): Set<string> {
  const reached = new Set<string>();
  const visit = (path: string) => {
    const content = sources.get(path);
    if (content === undefined || reached.has(path)) return;
    reached.add(path);
    importsOf(path, content).forEach(visit);
  };
  entries.forEach(visit);
  return reached;
}

/** Packages that a file really loads; imports of types alone are gone when it runs. */
function packagesOf(content: string): string[] {
  const code = withoutComments(content).replaceAll(/\bimport type [^;]*;/g, '');
  const named = code.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*(['"])((?:@[a-z0-9-]+\/)?[a-z0-9][a-z0-9._-]*(?:\/[\w./-]+)?)\1/g);
  return [...named].map(([, , name = '']) => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/'));
}

export function tooLong(sources: Sources): string[] {
  return [...sources]
    .filter(([path]) => !path.startsWith('src/i18n/') && !path.includes('.generated.'))
    .map(([path, content]) => ({ path, lines: content.trimEnd().split('\n').length }))
    .filter(({ path, lines }) => lines > (isTest(path) ? MOST_TEST_LINES : MOST_LINES))
    .map(({ path, lines }) => `${path}: ${lines} lines`);
}

/** Folders and files that say nothing of what is in them, and files not in kebab-case. */
export function badNames(sources: Sources): string[] {
  return [...sources.keys()].filter((path) => {
    const words = [...dirname(path).split('/'), basename(path).split('.')[0] ?? ''];
    const isLanguage = path.startsWith('src/i18n/');
    return (
      words.some((word) => grabBags.has(word) || grabBags.has(word.split('-').at(-1) ?? '')) ||
      !(isLanguage ? /^[a-zA-Z0-9-]+(\.[a-z]+)*\.ts$/ : /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.ts$/).test(basename(path))
    );
  });
}

/**
 * Outside `db` nobody knows which database it is: no driver, no pragma, no name with the word in it. Texts for people
 * may have the word, and `config` checks the form of a database's address.
 */
export function databaseNames(sources: Sources): string[] {
  return productFiles(sources)
    .filter(([path]) => folderOf(path) !== 'db')
    .filter(([path, content]) => {
      const code = withoutComments(content);
      const word = folderOf(path) !== 'config' && /sqlite|postgres/i.test(withoutTexts(code));
      return word || /\bPRAGMA\b|(['"])(node:sqlite|pg|pg-[\w-]+|better-sqlite3)\1/.test(code);
    })
    .map(([path]) => path);
}

export function defaultExports(sources: Sources): string[] {
  return [...sources]
    .filter(([path, content]) => !defaultExportsAllowed.has(path) && /\bexport\s+default\b|\bas default\b/.test(withoutTexts(withoutComments(content))))
    .map(([path]) => path);
}

export const isTest = (path: string): boolean => !path.startsWith('src/') || /\.(test|contract)\.ts$/.test(path);

const productFiles = (sources: Sources) => [...sources].filter(([path]) => !isTest(path));

/** `src/names/tag.ts` → `names`, `src/secret.ts` → `secret.ts`, anything outside `src` → its own path. */
const folderOf = (path: string): string => (path.startsWith('src/') ? path.split('/')[1] ?? path : path);

/** Files that a file names in imports (static, dynamic, of types) and, for threads, by `new URL('./x.ts', import.meta.url)`. */
function importsOf(path: string, content: string): string[] {
  const code = withoutComments(content).replaceAll(/`([^`$]+)\$\{extname\([\w.]+\)\}`/g, "'$1.ts'");
  const named = code.matchAll(/(?:\bfrom|\bimport|\bimport\(|\bnew URL\()\s*(['"])(\.[^'"\n]+)\1/g);
  return [...named].map(([, , target = '']) => posix.join(dirname(path), target));
}

const TEXTS = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/;
const withoutComments = (code: string) =>
  code.replaceAll(new RegExp(`(${TEXTS.source})|/\\*[^]*?\\*/|//.*`, 'g'), (_, text: string | undefined) => text ?? '');
const withoutTexts = (code: string) => code.replaceAll(new RegExp(TEXTS.source, 'g'), "''");

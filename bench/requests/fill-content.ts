import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

// Straight into a server's file, in the time that a disk needs: a million pushes would take an hour.

const NUMBERS = `WITH RECURSIVE number(n) AS (SELECT :first UNION ALL SELECT n + 1 FROM number WHERE n + 1 < :end)`;
const AT = '2030-01-01T00:00:00.000Z';
/** Of `n`, like a UUIDv7 and a digest. */
const ID = `printf('01900000-0000-7000-8000-%012x', n)`;
const DIGEST = `printf('sha256:%064x', n)`;
const MANIFEST_COLUMNS = 'repository_id, digest, media_type, content, size, image_size, locks, created_at, updated_at';
const MANIFEST = `'application/vnd.oci.image.manifest.v1+json', CAST('{}' AS BLOB), 2, 2, '', '${AT}', '${AT}'`;

interface Range {
  readonly first: number;
  readonly end: number;
}

/** `fill/<number>`, each with a manifest, without which no list shows it. */
export function addRepositories(data: string, registryId: string, { first, end }: Range): void {
  inOne(data, (database) => {
    const repositories = `INSERT INTO repository (id, registry_id, name, locks, created_at, updated_at) SELECT ${ID}, :registryId, printf('fill/%07d', n), '', '${AT}', '${AT}' FROM number`;
    database.prepare(`${NUMBERS} ${repositories}`).run({ first, end, registryId });
    database.prepare(`${NUMBERS} INSERT INTO manifest (${MANIFEST_COLUMNS}) SELECT ${ID}, ${DIGEST}, ${MANIFEST} FROM number`).run({ first, end });
  });
}

/** Tags of that repository, all of them of one of its manifests. */
export function addTags(data: string, { repositoryId, digest }: { repositoryId: string; digest: string }, { first, end }: Range): void {
  inOne(data, (database) => {
    const tags = `INSERT INTO tag (repository_id, name, digest, locks, created_at, updated_at) SELECT :repositoryId, printf('fill-%07d', n), :digest, '', '${AT}', '${AT}' FROM number`;
    database.prepare(`${NUMBERS} ${tags}`).run({ first, end, repositoryId, digest });
  });
}

/** The repository and a manifest of it. Throws when there is none. */
export function findManifest(data: string, name: string): { registryId: string; repositoryId: string; digest: string } {
  const database = open(data);
  const row = database
    .prepare('SELECT registry_id AS registryId, repository.id AS repositoryId, digest FROM repository JOIN manifest ON manifest.repository_id = repository.id WHERE name = ?')
    .get(name);
  database.close();
  if (row === undefined) throw new Error(`no manifest in ${name}`);
  return row as { registryId: string; repositoryId: string; digest: string };
}

const open = (data: string) => new DatabaseSync(join(data, 'content.db'), { timeout: 10_000 });

function inOne(data: string, work: (database: DatabaseSync) => void): void {
  const database = open(data);
  database.exec('PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE');
  work(database);
  database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
}

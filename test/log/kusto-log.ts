import { Refusal } from '../../src/causes/refusal.ts';
import type { Database } from '../../src/db/database.ts';
import { openReader } from '../../src/db/reader/reader.ts';
import { loginEvent, repositoryEvent, type EventRow, type RepositoryHappened } from '../../src/journal/event.ts';
import type { Answer } from '../../src/journal/kusto/answer.ts';
import { runQuery, type Question } from '../../src/journal/kusto/run-query.ts';
import { loadParser, type Parse } from '../../src/journal/kusto/syntax/parse.ts';
import { uuidv7 } from '../../src/names/uuid.ts';

// A small log of two registries, and its questions: an hour from 12:00, an event each minute.

export const start = Date.UTC(2033, 3, 4, 12);
/** When the questions are asked. */
export const now = Date.UTC(2033, 3, 4, 13);

interface Logged {
  readonly minute: number;
  readonly registry?: string;
  readonly name?: string;
  readonly refused?: boolean;
  readonly address?: string;
}

function happened({ minute, registry = 'ours', name = 'ci', refused = false, address = '192.0.2.1' }: Logged): Omit<RepositoryHappened, 'repository'> {
  const at = new Date(start + minute * 60_000);
  return {
    exchange: { correlationId: uuidv7(at), receivedAt: at, address, host: 'localhost:5000', scheme: 'http', request: { headers: { 'user-agent': 'docker/27.1 (linux)' } } },
    registry: { id: registry },
    identification: { ok: true, subject: { name, credentialId: null }, credentialKind: 'repository-token', steps: [] },
    decision: null,
    refusal: refused ? new Refusal('token-password-expired') : null,
    status: refused ? 401 : 200,
    operation: 'Login',
    now: new Date(at.getTime() + 5 * minute),
  };
}

export const login = (logged: Logged): EventRow => loginEvent(happened(logged));

const operation = (logged: Logged, word: string, details: RepositoryHappened['details'] = {}, status = 200): EventRow =>
  repositoryEvent({ ...happened(logged), operation: word, status: logged.refused ? 401 : status, repository: 'team/app', details });

/** Six logins (three refused), seven operations; and what belongs to another registry. */
export const events: readonly EventRow[] = [
  login({ minute: 0 }),
  login({ minute: 1, refused: true }),
  login({ minute: 2, refused: true, address: '192.0.2.2' }),
  login({ minute: 3, name: 'Anna' }),
  login({ minute: 4, name: 'Anna', refused: true }),
  login({ minute: 5, name: 'zoë' }),
  operation({ minute: 10 }, 'Pull', { tag: '1.0', size: 100 }),
  operation({ minute: 11 }, 'Pull', { tag: '2.0', size: 300 }),
  operation({ minute: 12 }, 'Push', { tag: '3.0', size: 500 }, 201),
  operation({ minute: 13, name: 'Anna' }, 'Delete', {}, 202),
  operation({ minute: 14, name: 'Anna' }, 'Untag', { tag: '1.0' }, 202),
  operation({ minute: 15, refused: true }, 'Pull', { tag: '2.0' }),
  operation({ minute: 16, refused: true, name: 'Anna' }, 'Delete'),
  login({ minute: 20, registry: 'theirs', name: 'them', refused: true }),
  operation({ minute: 21, registry: 'theirs', name: 'them' }, 'Delete', { tag: 'theirs' }, 202),
];

let parser: Parse | undefined;

export interface KustoLog {
  ask(query: string, more?: Partial<Question>): Promise<Answer>;
  /** The rows alone. */
  rows(query: string, more?: Partial<Question>): Promise<readonly unknown[][]>;
  close(): Promise<void>;
}

export const question = (query: string, more: Partial<Question> = {}): Question => ({
  query,
  registry: { id: 'ours', resourceId: '/registries/ours', subscriptionId: 'subscription' },
  timespan: null,
  now,
  mostRows: 1000,
  limitMilliseconds: 20_000,
  ...more,
});

/** Fills the log and opens it for questions; the database stays the caller's. */
export async function openKustoLog(location: string, db: Database<'journal'>): Promise<KustoLog> {
  await db.query.insertInto('event').values([...events]).execute();
  const parse = (parser ??= loadParser());
  const reader = await openReader(location, 'journal');
  const ask = (query: string, more?: Partial<Question>) => runQuery(question(query, more), parse, reader);
  return { ask, rows: async (query, more) => (await ask(query, more)).tables[0]!.rows, close: () => reader.close() };
}

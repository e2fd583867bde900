import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { databases, type TestDatabase } from '../../../test/databases/databases.ts';
import { addPerson } from '../../../test/samples/people.ts';
import { Refusal } from '../../causes/refusal.ts';
import { openDatabase } from '../../db/database.ts';
import { Secret } from '../../secret.ts';
import { sealer } from '../passwords/sealed-secret.ts';
import type { PolicyDatabase } from '../policy/policy-revision.ts';
import { userStore } from '../principals/user-store.ts';
import { MOST_WRONG_CODES, secondFactorStore } from './second-factor-store.ts';
import { codeAt, stepOf } from './totp.ts';

const seals = sealer(new Secret('key'));
const at = new Date('2026-11-21T12:00:00.000Z');
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);
const wrongAt = (secret: Secret, when: Date) => codeAt(secret, stepOf(when) + 100);

for (const [name, open, options] of databases) {
  describe(`second factors in ${name}`, options, () => {
    let place: TestDatabase<'policy'>;
    let second: PolicyDatabase;
    before(async () => {
      place = await open('policy');
      second = await openDatabase(place.location, 'policy');
    });
    after(async () => {
      await second.close();
      await place.close();
    });
    // Two workers: what one knows the other knows.
    const stores = () => [secondFactorStore(place.db, seals), secondFactorStore(second, seals)] as const;
    const shown = { state: 'shown', replaces: false } as const;

    test('a code counts once, whoever is asked at the same moment', async () => {
      const { id } = await addPerson(place.db, 'once@dockgate');
      const [one, other] = stores();
      const secret = await one.begin(id, shown, at);
      const code = codeAt(secret, stepOf(at));
      const verdicts = await Promise.all([one.tryCode(id, code, at), other.tryCode(id, code, at), one.tryCode(id, code, at)]);
      assert.deepEqual(verdicts.map(({ kind }) => kind).toSorted(), ['right', 'wrong', 'wrong']);
      assert.equal((await other.find(id))?.state, 'confirmed');
      assert.equal((await one.tryCode(id, codeAt(secret, stepOf(at) - 1), later(1))).kind, 'wrong', 'nor does an older one');
      assert.equal((await one.tryCode(id, codeAt(secret, stepOf(at) + 1), later(1))).kind, 'right');
    });

    test('is closed after ten wrong codes in a row, for a quarter of an hour', async () => {
      const { id } = await addPerson(place.db, 'guessed@dockgate');
      const [one, other] = stores();
      const secret = await one.begin(id, shown, at);
      for (let guess = 1; guess <= MOST_WRONG_CODES; guess += 1) assert.deepEqual(await (guess % 2 ? one : other).tryCode(id, wrongAt(secret, at), at), { kind: 'wrong', failures: guess });
      const closed = await one.tryCode(id, codeAt(secret, stepOf(at)), later(1));
      assert.deepEqual(closed, { kind: 'closed', failures: MOST_WRONG_CODES, retryAfter: 899 });
      assert.equal((await one.tryCode(id, codeAt(secret, stepOf(later(901))), later(901))).kind, 'right');
    });

    test('is shown anew until it was confirmed, and then taken away by nobody but its owner', async () => {
      const { id } = await addPerson(place.db, 'new@dockgate');
      const [one] = stores();
      const first = await one.begin(id, shown, at);
      const secret = await one.begin(id, shown, at);
      assert.equal((await one.tryCode(id, codeAt(first, stepOf(at)), at)).kind, 'wrong');
      assert.equal((await one.tryCode(id, codeAt(secret, stepOf(at)), at)).kind, 'right');
      await assert.rejects(one.begin(id, shown, at), (error) => error instanceof Refusal && error.causeId === 'resource-conflict');
      await one.begin(id, { state: 'handed-out', replaces: true }, at);
      await assert.rejects(one.begin(id, shown, at), (error) => error instanceof Refusal);
      assert.equal((await one.find(id))?.state, 'handed-out');
    });

    test('leaves no secret in the database, and goes with every token of the person', async () => {
      const { id, name } = await addPerson(place.db, 'lost@dockgate');
      const [one] = stores();
      const secret = await one.begin(id, shown, at);
      const row = await place.db.query.selectFrom('second_factor').selectAll().where('user_id', '=', id).executeTakeFirstOrThrow();
      assert.ok(!JSON.stringify(row).includes(secret.reveal()));
      assert.equal(await one.reset(id, later(5)), true);
      assert.equal((await userStore(place.db).find(name))?.validFrom, later(5).toISOString());
      assert.equal(await one.reset(id, later(6)), false);
      assert.deepEqual([await one.find(id), await one.tryCode(id, codeAt(secret, stepOf(at)), at)], [undefined, { kind: 'none' }]);
    });

    test('goes with the person', async () => {
      const { id, name } = await addPerson(place.db, 'leaver@dockgate');
      const [one] = stores();
      await one.begin(id, shown, at);
      await userStore(place.db).remove(name);
      assert.equal(await one.find(id), undefined);
    });
  });
}

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { registryPath } from '../../src/contract/address.ts';
import { client } from './ask.ts';
import { pushImage } from './images.ts';
import { openWorld, type World } from './world.ts';

// Class 18, a password counts to its last character; class 19, nobody locks somebody else out; class 20, what is sent
// to compare with is text and no pattern.

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const statusOf = async (as: readonly [string, string], path = '/v2/') => (await world.ask({ path, as })).status;

describe('class 18: a password counts to its last character', () => {
  test('the owner’s, beyond 72 bytes and beyond a NUL', async () => {
    const [name, before] = world.owner;
    const long = `${'a'.repeat(72)}the rest`;
    for (const [password, ...wrong] of [
      [long, 'a'.repeat(72), `${'a'.repeat(72)}the rust`, `${long} `, long.slice(0, -1)],
      ['with\0nul', 'with', 'with\0nal', 'with\0'],
      ['ü'.repeat(40), 'ü'.repeat(36), 'u'.repeat(40), 'u\u0308'.repeat(40)],
    ] as const) {
      await world.here.setOwnerPassword(password);
      assert.equal(await statusOf([name, password]), 200, JSON.stringify(password));
      for (const each of wrong) assert.equal(await statusOf([name, each]), 401, JSON.stringify(each));
    }
    await world.here.setOwnerPassword(before);
  });

  test('a generated one: no beginning, no end, no other case', async () => {
    const { pair: [name, password] } = await world.newToken();
    assert.equal(await statusOf([name, password]), 200);
    const swapped = password.replace(/[a-z]/i, (letter) => (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()));
    for (const wrong of [password.slice(0, -1), password.slice(1), `${password}x`, `${password}\0`, ` ${password}`, swapped, '', 'undefined', 'null']) {
      assert.equal(await statusOf([name, wrong]), 401, wrong);
    }
  });
});

describe('class 19: guessing locks nobody out', () => {
  test('a storm of guesses at the owner delays no token and ends with the owner let in', async () => {
    const stranger = client(world.dockgate.port, 200);
    const storm = Array.from({ length: 200 }, (_, round) => stranger.ask({ path: '/v2/', as: [world.owner[0], `guess ${round}`] }));
    const during = await Promise.all(Array.from({ length: 20 }, () => statusOf(world.seeder)));
    assert.deepEqual(new Set(during), new Set([200]));
    const answers = await Promise.all(storm);
    stranger.close();
    for (const { status, headers } of answers) {
      assert.ok(status === 401 || status === 429, String(status));
      if (status === 429) assert.equal(headers['retry-after'], '1');
    }
    assert.equal(await statusOf(world.owner), 200);
  });
});

describe('class 20: a filter is text', () => {
  const texts = ["'", "' OR '1'='1", '" OR "1"="1', '%', '_', '*', '%25', "x'; DROP TABLE event; --", '\\', '\0', '{"$ne":null}', '1 UNION SELECT 1'];

  test('of the log: no pattern matches somebody', async () => {
    await world.ask({ path: '/v2/', as: ['filter-me', 'wrong'] });
    const last = (subject: string) => world.ask({ path: `${registryPath('dockgate')}/why?last&subject=${encodeURIComponent(subject)}`, as: world.owner });
    assert.equal((await last('filter-me')).status, 200);
    for (const text of [...texts, 'filter_me', 'filter%', 'FILTER-M_']) assert.ok([400, 404].includes((await last(text)).status), text);
    assert.equal((await last('filter-me')).status, 200);
  });

  test('of lists: the place to go on from, the order, the digest', async () => {
    await pushImage({ ask: world.ask, as: world.seeder }, 'filter/app', 'filter', 'v1', 'v2');
    for (const text of texts) {
      const value = encodeURIComponent(text);
      for (const path of [`/v2/_catalog?last=${value}`, `/v2/filter/app/tags/list?last=${value}`, `/acr/v1/filter/app/_tags?orderby=${value}`, `/acr/v1/filter/app/_tags?digest=${value}`, `/acr/v1/filter/app/_tags?orderby=timedesc&last=${value}`, `/acr/v1/filter/app/_manifests?last=${value}`]) {
        const { status, text: body } = await world.ask({ path, as: ['dockgate', admin] });
        assert.ok(status === 200 || status === 400, `${path} ${status} ${body}`);
      }
    }
    assert.deepEqual((await world.ask({ path: '/v2/filter/app/tags/list', as: world.seeder })).json['tags'], ['v1', 'v2']);
  });

  test('of scope maps: a name with _ or . is that name', async () => {
    const as = ['filtered', await world.here.makeToken('filtered', ['repositories/f_o/b.r/content/read'])] as const;
    for (const [name, status] of [['f_o/b.r', 404], ['foo/b.r', 401], ['f-o/b.r', 401], ['f_o/bar', 401], ['f_o/b-r', 401]] as const) {
      assert.equal(await statusOf(as, `/v2/${name}/tags/list`), status, name);
    }
  });

  let admin: string;
  before(async () => {
    admin = await world.here.adminPassword();
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadConfig } from '../../src/config/load.ts';
import { verifyLogOf } from '../../src/log-files.ts';
import { manage } from '../harness/management-client.ts';
import { startDockgate } from '../harness/harness.ts';
import { client } from '../security/ask.ts';
import { digestOf, pushImage } from '../security/images.ts';

// A clock that jumps while clients are at work: ahead, as after a machine slept, and back, as when somebody sets it right.

const HOUR_MS = 3_600_000;
const REPOSITORY = 'clock/app';
const ACTIONS = ['content/read', 'content/write', 'content/delete'].map((action) => `repositories/*/${action}`);
const CONTENT = 'sent in two parts, at different hours';

test('a clock that jumps an hour ahead and two back breaks no upload, hides no image and keeps the log whole', async (t) => {
  const dockgate = await startDockgate({}, t);
  const { ask, close } = client(dockgate.port);
  t.after(close);
  const pusher = ['pusher', await manage(dockgate).makeToken('pusher', ACTIONS)] as const;
  const scope = `repository:${REPOSITORY}:pull,push`;
  const newToken = async () => ({ token: await dockgate.accessToken(pusher, scope) });
  const image = await pushImage({ ask, as: pusher }, REPOSITORY, 'clock', 'v1');
  const before = await newToken();
  const begun = await ask({ method: 'POST', path: `/v2/${REPOSITORY}/blobs/uploads/`, as: before });
  const upload = String(begun.headers.location);
  assert.equal((await ask({ method: 'PATCH', path: upload, as: before, body: CONTENT.slice(0, 10) })).status, 202);

  for (const [index, hours] of [1, -1, 0].entries()) {
    dockgate.clock.ahead = hours * HOUR_MS;
    // A token of another hour is good, or its client is told to ask for another one, which is.
    const old = await ask({ path: `/v2/${REPOSITORY}/manifests/v1`, as: before });
    assert.ok(old.status === 200 || (old.status === 401 && /error="invalid_token"/.test(String(old.headers['www-authenticate']))), `${hours} h: ${old.status} ${old.text}`);
    const as = await newToken();
    const { text } = await ask({ path: `/v2/${REPOSITORY}/manifests/v1`, as });
    assert.equal(text, image.content, `${hours} h`);
    const [at, end] = [10 + 5 * index, 15 + 5 * index];
    const chunk = await ask({ method: 'PATCH', path: upload, as, headers: { 'content-range': `${at}-${end - 1}` }, body: CONTENT.slice(at, end) });
    assert.equal(chunk.status, 202, `${hours} h: ${chunk.text}`);
    assert.equal((await ask({ path: '/v2/', as: ['pusher', 'wrong'] })).status, 401);
    await pushImage({ ask, as }, REPOSITORY, `at ${hours}`, `at${index}`);
  }
  const closed = await ask({ method: 'PUT', path: `${upload}?digest=${digestOf(CONTENT)}`, as: await newToken(), body: CONTENT.slice(25) });
  assert.equal(closed.status, 201, closed.text);
  const { text } = await ask({ path: `/v2/${REPOSITORY}/blobs/${digestOf(CONTENT)}`, as: await newToken() });
  assert.equal(text, CONTENT);

  const config = loadConfig({ flags: { data: dockgate.data }, env: {} });
  assert.deepEqual((await verifyLogOf(config, { checkpointFiles: [], keyFiles: [] })).problems, []);
});

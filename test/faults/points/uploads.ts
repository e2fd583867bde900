import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Answer, Asked } from '../../security/ask.ts';
import { blobPost, digestOf } from '../../security/images.ts';
import { assertAgain, type Operation } from './operation.ts';
import type { FaultScene } from './scene.ts';

// Pushing blobs, with what a client does when an answer says that the registry is out of order.

const REPOSITORY = 'uploads/one';
const OTHER = 'uploads/two';
const blobs = (repository: string) => `/v2/${repository}/blobs`;
const newContent = (scene: FaultScene) => `content ${scene.next()} `.repeat(40);

/** A blob is there with all its bytes, or not at all. */
async function assertWhole(scene: FaultScene, content: string, { isThere }: { isThere: boolean }, repository = REPOSITORY): Promise<void> {
  const answer = await assertAgain(scene, { path: `${blobs(repository)}/${digestOf(content)}`, as: scene.pusher }, ...(isThere ? [200] : [200, 404]));
  if (answer.status === 200) assert.equal(digestOf(answer.text), digestOf(content), 'the bytes of the blob');
}

async function begin({ ask, pusher }: FaultScene): Promise<string> {
  return String((await ask({ method: 'POST', path: `${blobs(REPOSITORY)}/uploads/`, as: pusher })).headers.location);
}

/** How many bytes the server says that it has; null: no such upload. `0-0` stands for nothing: no test sends one byte. */
async function received(scene: FaultScene, location: string): Promise<number | null> {
  const { status, headers } = await assertAgain(scene, { path: location, as: scene.pusher }, 204, 404);
  const last = Number(String(headers.range).split('-')[1]);
  return status === 404 ? null : last === 0 ? 0 : last + 1;
}

/** Goes on from where the server says that it is, to the end. */
async function complete(scene: FaultScene, location: string, content: string): Promise<void> {
  const has = await received(scene, location);
  if (has !== null) {
    assert.ok(has <= content.length, `${has} bytes of ${content.length}`);
    const rest = content.slice(has);
    const range = rest === '' ? {} : { 'content-range': `${has}-${content.length - 1}`, 'content-type': 'application/octet-stream' };
    await assertAgain(scene, { method: 'PUT', path: `${location}?digest=${digestOf(content)}`, as: scene.pusher, headers: range, body: rest }, 201);
  }
  await assertWhole(scene, content, { isThere: true });
}

/** The same request once more: the blob is whole before where it was answered, and afterwards in any case. */
async function askAgain(scene: FaultScene, asked: Asked, { first, content }: { readonly first: Answer; readonly content: string }): Promise<void> {
  await assertWhole(scene, content, { isThere: first.status === 201 });
  await assertAgain(scene, asked, 201);
  await assertWhole(scene, content, { isThere: true });
}

export const uploadOperations: readonly Operation[] = [
  {
    name: 'a blob in one request',
    async prepare(scene) {
      const content = newContent(scene);
      const asked = { ...blobPost(REPOSITORY, content), as: scene.pusher };
      return { asked, healthy: 201, recover: (first) => askAgain(scene, asked, { first, content }) };
    },
  },
  {
    name: 'a blob that is there already, in one request',
    async prepare(scene) {
      const content = newContent(scene);
      const asked = { ...blobPost(REPOSITORY, content), as: scene.pusher };
      await assertAgain(scene, asked, 201);
      return { asked, healthy: 201, recover: () => assertWhole(scene, content, { isThere: true }) };
    },
  },
  {
    name: 'a mount',
    async prepare(scene) {
      const content = newContent(scene);
      await assertAgain(scene, { ...blobPost(OTHER, content), as: scene.pusher }, 201);
      const asked = { method: 'POST', path: `${blobs(REPOSITORY)}/uploads/?mount=${digestOf(content)}&from=${OTHER}`, as: scene.pusher };
      return { asked, healthy: 201, recover: (first) => askAgain(scene, asked, { first, content }) };
    },
  },
  {
    name: 'the beginning of an upload',
    async prepare(scene) {
      const asked = { method: 'POST', path: `${blobs(REPOSITORY)}/uploads/`, as: scene.pusher };
      const goOn = async ({ headers }: Answer) => complete(scene, String(headers.location), newContent(scene));
      return { asked, healthy: 202, recover: async (first) => goOn(first.status === 202 ? first : await assertAgain(scene, asked, 202)) };
    },
  },
  {
    name: 'the state of an upload',
    async prepare(scene) {
      const location = await begin(scene);
      return { asked: { path: location, as: scene.pusher }, healthy: 204, recover: () => complete(scene, location, newContent(scene)) };
    },
  },
  {
    name: 'a first chunk',
    async prepare(scene) {
      const [location, content] = [await begin(scene), newContent(scene)];
      const asked = { method: 'PATCH', path: location, as: scene.pusher, body: content.slice(0, 100) };
      return {
        asked, healthy: 202,
        async recover({ status }) {
          if (status === 202) assert.equal(await received(scene, location), 100);
          await complete(scene, location, content);
        },
      };
    },
  },
  {
    name: 'a second chunk',
    async prepare(scene) {
      const [location, content] = [await begin(scene), newContent(scene)];
      await assertAgain(scene, { method: 'PATCH', path: location, as: scene.pusher, body: content.slice(0, 100) }, 202);
      const asked = { method: 'PATCH', path: location, as: scene.pusher, headers: { 'content-range': '100-199' }, body: content.slice(100, 200) };
      return {
        asked, healthy: 202,
        async recover({ status }) {
          const has = (await received(scene, location)) ?? 0;
          assert.ok(status === 202 ? has === 200 : has >= 100, `${has} bytes after ${status}`);
          await complete(scene, location, content);
        },
      };
    },
  },
  ...[0, 200].map((inClosing): Operation => ({
    name: inClosing === 0 ? 'the end of an upload' : 'the end of an upload with its last chunk',
    async prepare(scene) {
      const [location, content] = [await begin(scene), newContent(scene)];
      await assertAgain(scene, { method: 'PATCH', path: location, as: scene.pusher, body: content.slice(0, content.length - inClosing) }, 202);
      const asked = { method: 'PUT', path: `${location}?digest=${digestOf(content)}`, as: scene.pusher, body: content.slice(content.length - inClosing) };
      return {
        asked, healthy: 201,
        async recover({ status }) {
          if (status === 201) await assertWhole(scene, content, { isThere: true });
          await complete(scene, location, content);
        },
      };
    },
  })),
  {
    // Its bytes are read once more.
    name: 'the end of an upload with a SHA-512 digest',
    async prepare(scene) {
      const [location, content] = [await begin(scene), newContent(scene)];
      await assertAgain(scene, { method: 'PATCH', path: location, as: scene.pusher, body: content }, 202);
      const digest = sha512Of(content);
      const asked = { method: 'PUT', path: `${location}?digest=${digest}`, as: scene.pusher };
      return {
        asked, healthy: 201,
        async recover({ status }) {
          if (status !== 201 && (await received(scene, location)) !== null) await assertAgain(scene, asked, 201);
          const { text } = await assertAgain(scene, { path: `${blobs(REPOSITORY)}/${digest}`, as: scene.pusher }, 200);
          assert.equal(text, content);
        },
      };
    },
  },
  {
    name: 'the end of an upload whose digest is wrong',
    async prepare(scene) {
      const location = await begin(scene);
      const asked = { method: 'PUT', path: `${location}?digest=${digestOf('something else')}`, as: scene.pusher, body: newContent(scene) };
      return {
        asked, healthy: 400,
        async recover() {
          await assertAgain(scene, { path: `${blobs(REPOSITORY)}/${digestOf('something else')}`, as: scene.pusher }, 404);
        },
      };
    },
  },
  {
    name: 'an upload given up',
    async prepare(scene) {
      const location = await begin(scene);
      await assertAgain(scene, { method: 'PATCH', path: location, as: scene.pusher, body: newContent(scene) }, 202);
      const asked = { method: 'DELETE', path: location, as: scene.pusher };
      return {
        asked, healthy: 204,
        async recover({ status }) {
          if (status !== 204) await assertAgain(scene, asked, 204, 404);
          assert.equal(await received(scene, location), null);
        },
      };
    },
  },
];

const sha512Of = (content: string) => `sha512:${createHash('sha512').update(content).digest('hex')}`;

import assert from 'node:assert/strict';
import { OCI_IMAGE_MANIFEST } from '../../../src/names/media-type.ts';
import { makeImage, manifestPut, pushImage, type Image } from '../../security/images.ts';
import { newTrial } from './fault-points.ts';
import { assertAgain, reading, type Operation } from './operation.ts';
import type { FaultScene } from './scene.ts';

// Images and what is known about them: pulled, listed, pushed, marked, deleted.

const push = (scene: FaultScene, repository: string, seed: string, ...tags: string[]) => pushImage({ ask: scene.ask, as: scene.pusher }, repository, seed, ...tags);

/** The same image each time. */
const read = (name: string, path: (image: Image) => string, by: Partial<Parameters<FaultScene['ask']>[0]> = {}): Operation =>
  reading(name, async (scene) => {
    const image = await push(scene, 'content/read', 'read', 'v1');
    // Whoever lists everything is the owner, and lists no more than this.
    return { path: path(image), as: path(image).includes('_catalog') ? scene.owner : scene.pusher, ...by };
  });

interface Change {
  readonly method: string;
  readonly healthy: number;
  readonly body?: object;
  path(repository: string, image: Image): string;
  /** How it is when it was carried out. */
  readonly done: (scene: FaultScene, repository: string, image: Image) => Promise<void>;
}

/** A change that may be asked for twice; the second time it may be done already. */
const change = (name: string, { method, healthy, body, path, done }: Change): Operation => ({
  name,
  async prepare(scene) {
    const repository = `content/${scene.next()}`;
    const image = await push(scene, repository, `changed ${scene.next()}`, 'v1', 'v2');
    const asked = { method, path: path(repository, image), as: scene.pusher, ...(body && { body }) };
    return {
      asked, healthy,
      async recover({ status }) {
        if (status !== healthy) await assertAgain(scene, asked, healthy, ...(method === 'DELETE' ? [404] : []));
        await done(scene, repository, image);
      },
    };
  },
});

const gone = (path: Change['path']): Change['done'] => async (scene, repository, image) => void (await assertAgain(scene, { path: path(repository, image), as: scene.pusher }, 404));
const attribute = (path: Change['path']): Change['done'] => async (scene, repository, image) => {
  const { text } = await assertAgain(scene, { path: path(repository, image), as: scene.pusher }, 200);
  assert.match(text, /"deleteEnabled":false/);
};
const of = {
  manifest: (repository: string, { digest }: Image) => `/v2/${repository}/manifests/${digest}`,
  tagged: (repository: string) => `/v2/${repository}/manifests/v1`,
  blob: (repository: string, { layer }: Image) => `/v2/${repository}/blobs/${layer}`,
  repository: (repository: string) => `/acr/v1/${repository}`,
  tag: (repository: string) => `/acr/v1/${repository}/_tags/v1`,
  attributes: (repository: string, { digest }: Image) => `/acr/v1/${repository}/_manifests/${digest}`,
};
const locked = { method: 'PATCH', healthy: 200, body: { deleteEnabled: false } } as const;

const manifest: Operation = {
  name: 'a manifest',
  async prepare(scene) {
    const repository = `content/${scene.next()}`;
    const image = await push(scene, repository, `pushed ${scene.next()}`);
    const asked = { ...manifestPut(repository, 'v1', image.content), as: scene.pusher };
    const get = (reference: string) => ({ path: `/v2/${repository}/manifests/${reference}`, headers: { accept: OCI_IMAGE_MANIFEST }, as: scene.pusher });
    return {
      asked, healthy: 201,
      async recover({ status }) {
        // By its tag and by its digest, or by neither.
        const found = await Promise.all(['v1', image.digest].map((reference) => assertAgain(scene, get(reference), 200, 404)));
        assert.equal(found[0]!.status, found[1]!.status);
        if (status === 201) assert.equal(found[0]!.status, 200);
        else await assertAgain(scene, asked, 201);
        assert.equal((await assertAgain(scene, get('v1'), 200)).text, image.content);
      },
    };
  },
};

const referrer: Operation = {
  name: 'a manifest with a subject',
  async prepare(scene) {
    const repository = `content/${scene.next()}`;
    const subject = await push(scene, repository, `subject ${scene.next()}`, 'v1');
    const { content, digest } = makeImage(`changed ${scene.next()}`, { subject: { mediaType: OCI_IMAGE_MANIFEST, digest: subject.digest, size: subject.content.length }, layers: [] });
    const withConfig = content.replace(/"config":\{[^}]*\}/, /"config":\{[^}]*\}/.exec(subject.content)![0]);
    const asked = { ...manifestPut(repository, 'attached', withConfig), as: scene.pusher };
    assert.notEqual(digest, subject.digest);
    return {
      asked, healthy: 201,
      async recover({ status }) {
        if (status !== 201) await assertAgain(scene, asked, 201);
        const { json } = await assertAgain(scene, { path: `/v2/${repository}/referrers/${subject.digest}`, as: scene.pusher }, 200);
        assert.equal((json['manifests'] as object[]).length, 1);
      },
    };
  },
};

/** After neither the event nor that it failed could be written down, the next event begins another stream. */
const anotherStream: Operation = {
  name: 'a manifest, after the log failed',
  async prepare(scene) {
    await push(scene, 'content/read', 'read', 'v1');
    const asked = { path: of.tagged('content/read'), as: scene.pusher };
    assert.equal((await scene.askIn(newTrial({ name: 'journal.write', nth: 1, when: 'before' }, { name: 'journal.inLine', nth: 1, when: 'before' }), asked)).status, 503);
    return { asked, healthy: 200, recover: async () => void (await assertAgain(scene, asked, 200)) };
  },
};

export const contentOperations: readonly Operation[] = [
  anotherStream,
  reading('the question who asks', (scene) => ({ path: '/v2/', as: scene.pusher })),
  read('a manifest by its tag', of.tagged.bind(null, 'content/read')),
  read('a manifest by its digest', (image) => of.manifest('content/read', image)),
  read('a look at a manifest', of.tagged.bind(null, 'content/read'), { method: 'HEAD' }),
  read('the bytes of a blob', (image) => of.blob('content/read', image)),
  read('a look at a blob', (image) => of.blob('content/read', image), { method: 'HEAD' }),
  read('tags', () => '/v2/content/read/tags/list'),
  read('referrers', ({ digest }) => `/v2/content/read/referrers/${digest}`),
  read('a page of the catalogue', () => '/v2/_catalog?n=1'),
  read('a page of repositories', () => '/acr/v1/_catalog?n=1'),
  read('a repository', () => of.repository('content/read')),
  read('a page of tags', () => '/acr/v1/content/read/_tags'),
  read('a tag', () => of.tag('content/read')),
  read('a page of manifests', () => '/acr/v1/content/read/_manifests'),
  read('what is known about a manifest', (image) => of.attributes('content/read', image)),
  manifest,
  referrer,
  change('a manifest deleted', { method: 'DELETE', healthy: 202, path: of.manifest, done: gone(of.tagged) }),
  change('a tag deleted', { method: 'DELETE', healthy: 202, path: of.tag, done: gone(of.tagged) }),
  change('a blob deleted', { method: 'DELETE', healthy: 202, path: of.blob, done: gone(of.blob) }),
  change('a repository deleted', { method: 'DELETE', healthy: 202, path: of.repository, done: gone(of.repository) }),
  change('a repository locked', { ...locked, path: of.repository, done: attribute(of.repository) }),
  change('a tag locked', { ...locked, path: of.tag, done: attribute(of.tag) }),
  change('a manifest locked', { ...locked, path: of.attributes, done: attribute(of.attributes) }),
];

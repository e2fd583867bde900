import { digestOf, makeImage, manifestPut } from '../security/images.ts';
import type { Provocation } from './scene.ts';

// What clients get wrong with images.

const APP = '/v2/team/app';
const NOTHING_THERE = '01a1fddf-b28a-7185-b702-66150fb77ca5';
const bytes = (body: string, range?: string) => ({
  headers: { 'content-type': 'application/octet-stream', ...(range ? { 'content-range': range } : {}) }, body,
});

export const content = {
  'content-too-large': ({ world, ask }) => ask({ ...manifestPut('team/app', 'large', ' '.repeat(100_001)), as: world.seeder }),
  'digest-mismatch': async ({ world, ask, upload }) =>
    ask({ method: 'PUT', path: `${await upload()}?digest=${digestOf('something else')}`, as: world.seeder, ...bytes('something') }),
  'image-or-tag-not-found': ({ world, ask }) => ask({ path: `${APP}/manifests/never`, as: world.seeder }),
  'manifest-blob-missing': ({ world, ask }) => ask({ ...manifestPut('team/app', 'v1', makeImage('never pushed').content), as: world.seeder }),
  'manifest-invalid': ({ world, ask }) => ask({ ...manifestPut('team/app', 'v1', '{'), as: world.seeder }),
  'page-size-invalid': ({ world, ask }) => ask({ path: `${APP}/tags/list?n=many`, as: world.seeder }),
  'range-not-satisfiable': async ({ world, ask }) => {
    await ask({ method: 'POST', path: `${APP}/blobs/uploads/?digest=${digestOf('short')}`, as: world.seeder, ...bytes('short') });
    return ask({ path: `${APP}/blobs/${digestOf('short')}`, as: world.seeder, headers: { range: 'bytes=1000-2000' } });
  },
  'repository-name-invalid': ({ world, ask }) => ask({ path: '/v2/UPPER/tags/list', as: world.seeder }),
  'size-mismatch': async ({ world, ask, upload }) => ask({ method: 'PATCH', path: await upload(), as: world.seeder, ...bytes('five!', '0-9') }),
  'upload-not-found': ({ world, ask }) => ask({ method: 'PATCH', path: `${APP}/blobs/uploads/${NOTHING_THERE}`, as: world.seeder, ...bytes('x') }),
  'upload-out-of-order': async ({ world, ask, upload }) => ask({ method: 'PATCH', path: await upload(), as: world.seeder, ...bytes('late', '5-8') }),
} as const satisfies Record<string, Provocation>;

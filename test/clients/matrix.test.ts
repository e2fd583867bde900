import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderMatrix } from './matrix.ts';

test('what was seen is written as tables, with clients that say the same in one row', () => {
  const refused = { kind: 'refused', situation: 'wrong password', action: 'login', cause: 'credentials-wrong-password', title: 'The password is wrong' } as const;
  const page = renderMatrix([
    { kind: 'version', client: 'docker', version: '20.10.24' },
    { kind: 'success', client: 'docker', what: 'push' },
    { ...refused, client: 'podman', text: 'Error: no|way' },
    { ...refused, client: 'buildah', text: 'Error: no|way' },
    { ...refused, client: 'docker', text: 'first\nsecond' },
  ]);
  assert.equal(
    page,
    `## Clients

| client | version |
| --- | --- |
| docker | 20.10.24 |

## Served

|  | docker | podman | buildah | skopeo | curl |
| --- | --- | --- | --- | --- | --- |
| push | ✓ | – | – | – | – |

## Refused

| what | client | what it says | \`dockgate why\` |
| --- | --- | --- | --- |
| \`login\`, wrong password | podman, buildah | \`Error: no\\|way\` | **credentials-wrong-password**<br>The password is wrong |
|  | docker | \`first\`<br>\`second\` |  |`,
  );
});

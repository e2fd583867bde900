import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { databases } from '../../test/databases/databases.ts';
import { openManagement, type OpenedManagement } from '../../test/harness/management-api.ts';
import { registryPath, SUBSCRIPTION_ID, tokenPath } from '../contract/address.ts';
import { withApiVersion } from '../contract/api-version.ts';
import { refuseVersion, versionsOf } from './refuse-version.ts';

// Which versions of the API a request may name. The sentences are Azure's, as its clients' users reported them.

const dockgate = registryPath('dockgate');
const now = new Date('2026-11-21T12:00:00Z');

describe('a version of the API', () => {
  let place: OpenedManagement;
  before(async () => {
    place = await openManagement(databases[0]![1]);
  });
  after(() => place.close());
  const refusalOf = async (path: string, as = place.owner) => {
    const { status, body } = await place.ask({ method: 'GET', path, as });
    const { error } = body as { error?: { code: string; message: string } };
    return error ? `${status} ${error.code}: ${error.message}` : String(status);
  };

  test('must be named, also by somebody who is not known', async () => {
    const missing = '400 MissingApiVersionParameter: The api-version query parameter (?api-version=) is required for all requests.';
    for (const path of [dockgate, `/subscriptions/${SUBSCRIPTION_ID}`, '/subscriptions', '/tenants', `${dockgate}/providers/Microsoft.Authorization/roleAssignments`]) {
      assert.equal(await refusalOf(`${path}?api-version=`), missing, path);
      assert.equal(await refusalOf(`${path}?api-version=`, ['nobody@dockgate', 'wrong']), missing, path);
    }
  });

  test('of registries must be one that there is', async () => {
    // Its specification was published, and Azure refused it: https://github.com/JulianHayward/Azure-MG-Sub-Governance-Reporting/issues/266
    const refused = await refusalOf(`${dockgate}?api-version=2024-01-01-preview`);
    assert.match(refused, /^400 NoRegisteredProviderFound: No registered resource provider found for location 'local' and API version '2024-01-01-preview' for type 'registries'\. /);
    assert.match(refused, /The supported api-versions are '2017-03-01, .*, 2025-11-01, .*'\. The supported locations are 'local'\.$/);
    assert.match(await refusalOf(`${tokenPath('dockgate', 'ci')}?api-version=2015-01-01`), / for type 'registries\/tokens'\. /);
    for (const version of versionsOf('Microsoft.ContainerRegistry')) assert.equal(await refusalOf(`${dockgate}?api-version=${version.toUpperCase()}`), '200', version);
  });

  test('of what is around them must be no older than the first, and not from tomorrow', async () => {
    for (const version of ['2013-12-31', '2999-01-01', 'latest', '2025-11-01-', '2025-11-01 ']) {
      assert.match(await refusalOf(`/subscriptions?api-version=${encodeURIComponent(version)}`), /^400 InvalidApiVersionParameter: The api-version '.*' is invalid\. The supported versions are '2014-04-01-preview, /);
    }
    for (const version of ['2016-06-01', '2020-01-01', '2022-12-01']) assert.equal(await refusalOf(`/subscriptions?api-version=${version}`), '200', version);
  });

  test('that is newer than this server comes from a newer client', () => {
    const query = (version: string) => ({ path: dockgate, query: new URLSearchParams({ 'api-version': version }) });
    refuseVersion(query('2026-10-01'), now);
    refuseVersion(query('2026-11-22-preview'), now);
    assert.throws(() => refuseVersion(query('2026-11-23'), now));
    // A clock that is years behind refuses nobody.
    refuseVersion(query('2026-09-01-preview'), new Date(0));
  });

  test('or not, an answer has an id, and the name that the client gave the request', async () => {
    const headers = { 'x-ms-client-request-id': 'b4ec9bd2-7b4a-11f0-9d3b-0242ac120002', 'x-ms-return-client-request-id': 'true' };
    const answer = await place.ask({ method: 'GET', path: `${dockgate}?api-version=`, as: place.owner, headers });
    assert.equal(answer.headers['x-ms-request-id'], answer.headers['x-ms-correlation-request-id']);
    assert.equal(answer.headers['x-ms-client-request-id'], headers['x-ms-client-request-id']);
    const other = await place.ask({ method: 'GET', path: dockgate, as: place.owner, headers: { ...headers, 'x-ms-client-request-id': 'a b' } });
    assert.equal(other.headers['x-ms-client-request-id'], undefined);
  });

  test('is wanted by nothing that is not of Resource Manager', () => {
    for (const path of ['/openapi.json', '/v1/workspaces/x/query', '/metadata/endpoints', '/subscriptionsandmore']) assert.equal(withApiVersion(path), path);
    assert.equal(withApiVersion('/tenants'), '/tenants?api-version=2025-11-01');
    assert.equal(withApiVersion('/tenants?a=b'), '/tenants?a=b&api-version=2025-11-01');
    assert.equal(withApiVersion('/tenants?api-version=x'), '/tenants?api-version=x');
  });
});

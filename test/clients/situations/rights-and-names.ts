import type { Ran } from '../clients.ts';
import {
  AUTHENTICATION_REQUIRED,
  deleteRefused,
  keptOut,
  listInsufficient,
  loginKeptOut,
  pullDenied,
  pullInsufficient,
  pullKeptOut,
  pullNotFound,
  pushDenied,
  pushInsufficient,
  pushKeptOut,
} from '../texts.ts';
import type { Place, Situation } from './situation.ts';

// The credential is good; the right, the name, the address or the lock is not.

const APP = 'team/app:1';
const MINE = 'team/mine:1';
const NO_REPOSITORY = 'name unknown: repository name not known to registry CorrelationId: {id}';
const NO_TAG = 'manifest unknown: manifest tagged by "2" is not found CorrelationId: {id}';
const DISALLOWED =
  'The operation is disallowed on this registry, repository or image. View troubleshooting steps at ' +
  'https://aka.ms/acr/faq/#why-does-my-pull-or-push-request-fail-with-disallowed-operation CorrelationId: {id}';

const asToken =
  (rights: readonly string[], act: (place: Place) => Promise<Ran>): Situation['provoke'] =>
  async (place) => {
    await place.login(...(await place.token(...rights)));
    return act(place);
  };

const asOwner =
  (act: (place: Place) => Promise<Ran>): Situation['provoke'] =>
  async (place) => {
    const { userName, password } = place.dockgate.owner;
    await place.login(userName, password);
    return act(place);
  };

export const rightSituations: readonly Situation[] = [
  {
    title: 'token without the right to push',
    action: 'push',
    image: MINE,
    provoke: asToken(['team/mine', 'content/read'], ({ client }) => client.push(MINE)),
    says: pushInsufficient(MINE),
    cause: 'scope-map-missing-permission',
  },
  {
    title: 'repository outside the scope map',
    action: 'pull',
    image: 'team/other:1',
    provoke: asToken(['team/app', 'content/read'], ({ client }) => client.pull('team/other:1')),
    says: pullInsufficient('team/other:1'),
    cause: 'scope-map-missing-permission',
  },
  {
    title: 'push without a login where everybody may pull',
    action: 'push',
    image: MINE,
    async provoke({ owner, client }) {
      await owner('registry', 'update', '--anonymous-pull', 'on');
      return client.push(MINE);
    },
    restore: async ({ owner }) => void (await owner('registry', 'update', '--anonymous-pull', 'off')),
    says: pushInsufficient(MINE),
    cause: 'not-logged-in',
  },
  {
    title: 'token without the right to list',
    action: 'list-tags',
    image: APP,
    clients: ['skopeo'],
    provoke: asToken(['team/app', 'content/write'], ({ client, dockgate }) =>
      client.run(['list-tags', ...client.tls(), `docker://${dockgate.host}/team/app`]),
    ),
    says: listInsufficient,
    cause: 'scope-map-missing-permission',
  },
  {
    title: 'token without the right to delete',
    action: 'delete',
    image: APP,
    clients: ['skopeo'],
    provoke: asToken(['team/app', 'content/read', 'content/write'], skopeoDelete),
    says: deleteRefused(APP, '401 Unauthorized', {
      code: 'UNAUTHORIZED',
      message: AUTHENTICATION_REQUIRED,
      detail: [{ Type: 'repository', Name: 'team/app', Action: 'delete' }],
      cause: 'scope-map-missing-permission',
    }),
    cause: 'scope-map-missing-permission',
  },
];

export const nameSituations: readonly Situation[] = [
  {
    title: 'wrong repository name',
    action: 'pull',
    image: 'team/ap:1',
    provoke: asOwner(({ client }) => client.pull('team/ap:1')),
    says: pullNotFound('team/ap:1', 'repository {host}/team/ap', NO_REPOSITORY),
    cause: 'image-or-tag-not-found',
  },
  {
    title: 'wrong tag',
    action: 'pull',
    image: 'team/app:2',
    provoke: asOwner(({ client }) => client.pull('team/app:2')),
    says: pullNotFound('team/app:2', 'manifest for {host}/team/app:2', NO_TAG),
    cause: 'image-or-tag-not-found',
  },
];

const closeTheNetwork = async ({ owner }: Place) => void (await owner('network', 'default-action', 'deny'));
const openTheNetwork = async ({ owner }: Place) => void (await owner('network', 'default-action', 'allow'));

export const networkSituations: readonly Situation[] = [
  {
    title: 'address that the network rules keep out',
    action: 'login',
    async provoke(place) {
      await closeTheNetwork(place);
      return place.client.login(place.dockgate.owner.userName, place.dockgate.owner.password);
    },
    restore: openTheNetwork,
    says: loginKeptOut,
    cause: 'firewall-ip-denied',
  },
  {
    title: 'address that the network rules keep out',
    action: 'pull',
    image: APP,
    provoke: asOwner(async (place) => {
      await closeTheNetwork(place);
      return place.client.pull(APP);
    }),
    restore: openTheNetwork,
    says: pullKeptOut(APP, keptOut('127.0.0.1')),
    cause: 'firewall-ip-denied',
  },
  {
    title: 'address that the network rules keep out',
    action: 'push',
    image: MINE,
    provoke: asOwner(async (place) => {
      await closeTheNetwork(place);
      return place.client.push(MINE);
    }),
    restore: openTheNetwork,
    says: pushKeptOut(keptOut('127.0.0.1')),
    cause: 'firewall-ip-denied',
  },
];

const LOCKED = 'locks/app:1';

/** Takes a right from the tag, as `az acr repository update` does. */
const lock = (attributes: object) => async ({ dockgate, client }: Place) => {
  const { userName, password } = dockgate.owner;
  const body = JSON.stringify(attributes);
  const response = await dockgate.fetch('/acr/v1/locks/app/_tags/1', {
    method: 'PATCH',
    as: [userName, password],
    headers: { 'content-type': 'application/json' },
    body,
  });
  if (response.status !== 200) throw new Error(`${client.name}: ${response.status} ${await response.text()}`);
};
const unlock = lock({ readEnabled: true, writeEnabled: true, deleteEnabled: true });

const whileLocked = (attributes: object, act: (place: Place) => Promise<Ran>): Situation['provoke'] =>
  asOwner(async (place) => {
    await lock(attributes)(place);
    return act(place);
  });

export const lockSituations: readonly Situation[] = [
  {
    title: 'tag locked against writing',
    action: 'push',
    image: LOCKED,
    provoke: whileLocked({ writeEnabled: false }, ({ client }) => client.push(LOCKED)),
    restore: unlock,
    says: pushDenied(LOCKED, DISALLOWED),
    cause: 'artifact-locked',
  },
  {
    title: 'tag locked against reading',
    action: 'pull',
    image: LOCKED,
    provoke: whileLocked({ readEnabled: false }, ({ client }) => client.pull(LOCKED)),
    restore: unlock,
    says: pullDenied(LOCKED, DISALLOWED),
    cause: 'artifact-locked',
  },
  {
    title: 'tag locked against deleting',
    action: 'delete',
    image: LOCKED,
    clients: ['skopeo'],
    provoke: whileLocked({ deleteEnabled: false }, (place) => skopeoDelete(place, LOCKED)),
    restore: unlock,
    says: deleteRefused(LOCKED, '403 Forbidden', { code: 'DENIED', message: DISALLOWED, detail: null, cause: 'artifact-locked' }),
    cause: 'artifact-locked',
  },
];

function skopeoDelete({ client, dockgate }: Place, image = APP): Promise<Ran> {
  return client.run(['delete', ...client.tls(), `docker://${dockgate.host}/${image}`]);
}

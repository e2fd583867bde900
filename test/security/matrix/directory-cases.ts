import { TENANT_SCOPE } from '../../../src/names/resource-scope.ts';
import { everyAction, keptOut, later, minutes, OUTSIDE, pulls, pushes, stands, type Case, type Made } from './cases.ts';
import type { Standing } from './expected.ts';
import type { How } from './people.ts';
import type { Application, Person, Principals } from '../principals.ts';
import type { World } from '../world.ts';

// Everybody who comes by the directory, or by an issuer outside of it, and every way in which they stop to.

const withPassword: readonly How[] = ['Basic', 'Bearer', 'directory token', 'exchanged', 'exchanged, Bearer'];
const withTokens: readonly How[] = ['directory token', 'exchanged', 'exchanged, Bearer'];
const fromOutside: readonly How[] = ['exchanged', 'exchanged, Bearer'];

/** Whichever way it is presented. */
const everywhere = (cause: string) => ({ basic: cause, bearer: cause, byDirectory: cause, exchanged: cause });
/** What was made from the credential is dead, and so is the credential, for another reason. */
const dead = (basic: string, made: string) => ({ ...everywhere(made), basic });
const nothing = { may: [], hasAnyRight: false, manages: 'nothing', directs: 'nothing' } as const;

type Wanted = Pick<Made, 'change' | 'undo'>;
type Kind<Subject> = (state: string, more: Partial<Standing>, change?: (subject: Subject, principals: Principals, world: World) => Wanted) => Case;
let made = 0;
const newName = (what: string) => `${what}-${(made += 1)}`;

/** A user with a role on the tenant. */
const aPerson: Kind<Person & { leave(): Promise<void> }> = (state, more, change) => ({
  who: 'user besides the owner', state, hows: withPassword,
  standing: stands('user', everyAction, { manages: 'all but roles', directs: 'reading', ...more }),
  make: async (world, principals) => {
    const person = await principals.user(newName('person'));
    const leave = await principals.assign(person.id, 'Contributor', { scope: TENANT_SCOPE });
    const tokens = await everyResource(async (resource) => (await principals.signIn(person.pair, resource)).access_token);
    return { pair: person.pair, tokens, exchanged: await principals.exchange(tokens.registry), ...change?.({ ...person, leave }, principals, world) };
  },
});

/** A member of a group that may push. */
const aMember: Kind<{ readonly id: string; readonly group: string }> = (state, more, change) => ({
  who: 'user in a group', state, hows: withPassword, standing: stands('user', [...pulls, ...pushes], more),
  make: async (world, principals) => {
    const { id, pair } = await principals.user(newName('member'));
    const inner = await principals.group(newName('inner'), [id]);
    const group = await principals.group(newName('outer'), [inner]);
    await principals.assign(group, 'AcrPush');
    const tokens = await everyResource(async (resource) => (await principals.signIn(pair, resource)).access_token);
    return { pair, tokens, exchanged: await principals.exchange(tokens.registry), ...change?.({ id, group: inner }, principals, world) };
  },
});

type Robot = Application & { leave(): Promise<void> };
const aRobot = (proof: 'secret' | 'certificate'): Kind<Robot> => (state, more, change) => ({
  who: `service principal with a ${proof}`, state, hows: proof === 'secret' ? withPassword : withTokens,
  standing: stands('user', [...pulls, ...pushes], more),
  make: async (world, principals) => {
    const secretEnds = new Date(Date.now() + minutes(30));
    const ends = { 'secret expired': { secretEnds }, 'certificate expired': { certificateEnds: secretEnds } }[state] ?? {};
    const application = await principals.application(newName('robot'), ends);
    const leave = await principals.assign(application.principalId, 'AcrPush');
    const tokenFor = proof === 'secret' ? principals.bySecret : principals.byCertificate;
    const tokens = await everyResource((resource) => tokenFor(application, resource));
    const pair = proof === 'secret' ? application.pair : null;
    return { pair, tokens, exchanged: await principals.exchange(tokens.registry), ...change?.({ ...application, leave }, principals, world) };
  },
});

const anIdentity: Kind<{ readonly principalId: string; leave(): Promise<void> }> = (state, more, change) => ({
  who: 'managed identity', state, hows: withTokens, standing: stands('user', pulls, more),
  make: async (world, principals) => {
    const identity = await principals.managedIdentity(newName('identity'));
    const leave = await principals.assign(identity.principalId, 'AcrPull');
    const tokens = await everyResource((resource) => principals.byIdentity(identity, resource));
    return { pair: null, tokens, exchanged: await principals.exchange(tokens.registry), ...change?.({ ...identity, leave }, principals, world) };
  },
});

/** An outside subject who proves to be an application. */
const aWorkload: Kind<Application & { readonly credential: string }> = (state, more, change) => ({
  who: 'federated subject of an application', state, hows: fromOutside, standing: stands('user', pulls, more),
  make: async (world, principals) => {
    const application = await principals.application(newName('workload'));
    await principals.assign(application.principalId, 'AcrPull');
    const subject = newName('subject');
    await principals.trust(application, 'federation', subject);
    return { pair: null, exchanged: await principals.exchange(await principals.outsideToken(subject)), ...change?.({ ...application, credential: 'federation' }, principals, world) };
  },
});

/** An outside subject with a scope map. */
const aPipeline: Kind<{ readonly name: string }> = (state, more, change) => ({
  who: 'federated subject with a scope map', state, hows: fromOutside, standing: stands('federated', ['content/read', 'content/write'], more),
  make: async (world, principals) => {
    const name = newName('pipeline');
    await world.here.send('PUT', `/scopeMaps/${name}`, { properties: { actions: ['repositories/team/app/content/read', 'repositories/team/app/content/write'] } });
    await principals.federate(name, name, name);
    return { pair: null, exchanged: await principals.exchange(await principals.outsideToken(name)), ...change?.({ name }, principals, world) };
  },
});

const everyResource = async (token: (resource: 'registry' | 'management' | 'graph') => Promise<string>) => ({
  registry: await token('registry'), management: await token('management'), graph: await token('graph'),
});
const enable = (path: string, { graph }: Principals) => ({ change: () => graph('PATCH', path, { accountEnabled: false }) });
const revoke = (path: string, { graph }: Principals, world: World) => {
  const clock = later(world, 2_000);
  return { change: async () => [await clock.change(), await graph('POST', `${path}/revokeSignInSessions`)], undo: clock.undo };
};
const removed = (path: string, { graph }: Principals) => ({ change: () => graph('DELETE', path) });
const outside = (_: unknown, __: Principals, world: World) => keptOut(world);
const [withSecret, withCertificate] = [aRobot('secret'), aRobot('certificate')];
/** Longer than anything that is made of a credential lasts. */
const hours = (_: unknown, __: Principals, world: World) => later(world, minutes(182));
const afterHours = { bearer: 'access-token-expired', byDirectory: 'access-token-expired', exchanged: 'acr-refresh-token-expired-3h' };
const expired = (_: unknown, __: Principals, world: World) => later(world, minutes(62));

export const directoryCases: readonly Case[] = [
  aPerson('fresh', {}),
  aPerson('directory token expired', { byDirectory: 'access-token-expired' }, expired),
  aPerson('account disabled', everywhere('account-disabled'), ({ id }, principals) => enable(`/users/${id}`, principals)),
  aPerson('deleted', dead('email-used-as-username', 'subject-removed'), ({ id }, principals) => removed(`/users/${id}`, principals)),
  aPerson('password reset', dead('credentials-wrong-password', 'password-replaced'), ({ id }, { graph }) => ({
    change: () => graph('PATCH', `/users/${id}`, { passwordProfile: { password: 'quite another password' } }),
  })),
  aPerson('tokens revoked', { bearer: 'tokens-revoked', byDirectory: 'tokens-revoked', exchanged: 'tokens-revoked' }, ({ id }, ...rest) => revoke(`/users/${id}`, ...rest)),
  aPerson('role taken away', nothing, ({ leave }) => ({ change: leave })),
  aPerson(OUTSIDE, everywhere('firewall-ip-denied'), outside),

  aMember('fresh', {}),
  aMember('account disabled', everywhere('account-disabled'), ({ id }, principals) => enable(`/users/${id}`, principals)),
  aMember('taken out of the group', nothing, ({ id, group }, { graph }) => ({ change: () => graph('DELETE', `/groups/${group}/members/${id}/$ref`) })),
  aMember('the group is deleted', nothing, ({ group }, principals) => removed(`/groups/${group}`, principals)),

  withSecret('fresh', {}),
  withSecret('secret expired', everywhere('client-secret-expired'), (_, __, world) => later(world, minutes(31))),
  withSecret('secret removed', dead('credentials-wrong-password', 'password-replaced'), ({ id, secretId }, { graph }) => ({
    change: () => graph('POST', `/applications/${id}/removePassword`, { keyId: secretId }),
  })),
  withSecret('disabled', everywhere('account-disabled'), ({ principalId }, principals) => enable(`/servicePrincipals/${principalId}`, principals)),
  withSecret('application deleted', dead('application-not-registered', 'subject-removed'), ({ id }, principals) => removed(`/applications/${id}`, principals)),
  withSecret('tokens revoked', { bearer: 'tokens-revoked', byDirectory: 'tokens-revoked', exchanged: 'tokens-revoked' }, ({ principalId }, ...rest) => revoke(`/servicePrincipals/${principalId}`, ...rest)),
  withSecret('role taken away', nothing, ({ leave }) => ({ change: leave })),
  withSecret(OUTSIDE, everywhere('firewall-ip-denied'), outside),

  withCertificate('fresh', {}),
  withCertificate('directory token expired', { byDirectory: 'access-token-expired' }, expired),
  withCertificate('certificate removed', everywhere('password-replaced'), ({ id }, { graph }) => ({ change: () => graph('PATCH', `/applications/${id}`, { keyCredentials: [] }) })),
  withCertificate('certificate expired', everywhere('entra-certificate-not-accepted'), (_, __, world) => later(world, minutes(31))),
  withCertificate('disabled', everywhere('account-disabled'), ({ principalId }, principals) => enable(`/servicePrincipals/${principalId}`, principals)),

  anIdentity('fresh', {}),
  anIdentity('disabled', everywhere('account-disabled'), ({ principalId }, principals) => enable(`/servicePrincipals/${principalId}`, principals)),
  anIdentity('directory token expired', { byDirectory: 'access-token-expired' }, expired),
  anIdentity('refresh token expired', afterHours, hours),
  anIdentity('deleted', everywhere('subject-removed'), ({ principalId }, principals) => removed(`/servicePrincipals/${principalId}`, principals)),
  anIdentity('role taken away', nothing, ({ leave }) => ({ change: leave })),

  aWorkload('fresh', {}),
  aWorkload('application disabled', everywhere('account-disabled'), ({ principalId }, principals) => enable(`/servicePrincipals/${principalId}`, principals)),
  aWorkload('application deleted', everywhere('subject-removed'), ({ id }, principals) => removed(`/applications/${id}`, principals)),
  aWorkload('federated credential removed', everywhere('password-replaced'), ({ id, credential }, principals) => removed(`/applications/${id}/federatedIdentityCredentials/${credential}`, principals)),

  aPipeline('fresh', {}),
  aPipeline('refresh token expired', afterHours, hours),
  aPipeline(OUTSIDE, everywhere('firewall-ip-denied'), outside),
  aPipeline('revoked', everywhere('tokens-revoked'), ({ name }, _, world) => {
    const clock = later(world, 2_000);
    return { change: async () => [await clock.change(), await world.here.send('POST', `/federatedCredentials/${name}/revoke`)], undo: clock.undo };
  }),
  aPipeline('federated credential removed', everywhere('subject-removed'), ({ name }, _, { here }) => ({ change: () => here.send('DELETE', `/federatedCredentials/${name}`) })),
  aPipeline('of another subject now', everywhere('subject-removed'), ({ name }, { federate }) => ({ change: () => federate(name, `${name}-renamed`, name) })),
  aPipeline('scope map changed', { may: [] }, ({ name }, _, { here }) => ({
    change: () => here.send('PATCH', `/scopeMaps/${name}`, { properties: { actions: ['repositories/team/other/content/read'] } }),
  })),
];

import type { Standing } from './expected.ts';
import { tokens, type Action, type DirectoryTokens, type How } from './people.ts';
import type { Principals } from '../principals.ts';
import type { Pair, World } from '../world.ts';

// Every subject as it is, and every way in which its credential goes bad while the server runs.

export interface Case {
  readonly who: string;
  readonly state: string;
  readonly hows: readonly How[];
  readonly standing: Standing;
  /** Makes the subject; its credentials are presented, and work, before `change`. */
  readonly make: (world: World, principals: Principals) => Promise<Made>;
}

export interface Made {
  readonly pair: Pair | null;
  readonly tokens?: DirectoryTokens;
  readonly exchanged?: Pair;
  /** Where the credential is from; the registry that is asked when it is left out. */
  readonly host?: string;
  readonly change?: () => Promise<unknown>;
  readonly undo?: () => Promise<unknown>;
}

const everyDataAction = tokens['all']!.may;
export const everyAction: readonly Action[] = [...everyDataAction, 'catalog/read', 'deleted-catalog/read'];
const withPassword: readonly How[] = ['Basic', 'Bearer', 'Bearer, narrower', 'Bearer, elsewhere'];
export const minutes = (count: number) => count * 60_000;

export const stands = (kind: Standing['kind'], may: readonly Action[], more: Partial<Standing> = {}): Standing => ({
  kind, may, hasAnyRight: true, manages: 'nothing', directs: 'nothing', isIgnored: false, basic: null, bearer: null, byDirectory: null, exchanged: null, ...more,
});

const aToken = (state: string, bad: Partial<Standing>, make: Case['make']): Case => ({
  who: 'token `all`', state, hows: withPassword, standing: stands('token', everyDataAction, bad), make,
});
const anAdmin = (state: string, bad: Partial<Standing>, make: Case['make']): Case => ({
  who: 'admin account', state, hows: withPassword, standing: stands('admin', everyAction, bad), make,
});
const theOwner = (state: string, bad: Partial<Standing>, make: Case['make']): Case => ({
  who: 'owner', state, hows: withPassword, standing: stands('user', everyAction, { manages: 'everything', directs: 'everything', ...bad }), make,
});
const aRefreshToken = (state: string, bad: Partial<Standing>, make: Case['make']): Case => ({
  who: 'refresh token of the owner', state, hows: withPassword, standing: stands('refresh', everyAction, bad), make,
});
const nobody = (state: string, standing: Standing, make: Case['make']): Case => ({
  who: 'anonymous', state, hows: ['nothing', 'empty Basic', 'Bearer', 'Bearer, narrower', 'Bearer, elsewhere'], standing, make,
});

const aUser = (role: string, state: string, may: readonly Action[], more: Partial<Standing>, make: Case['make']): Case => ({
  who: `user with ${role}`, state, hows: withPassword, standing: stands('user', may, more), make,
});

const both = (cause: string) => ({ basic: cause, bearer: cause });

/** The server's clock moves on, and back. */
export const later = ({ dockgate }: World, milliseconds: number) => ({
  change: async () => void (dockgate.clock.ahead += milliseconds),
  undo: async () => void (dockgate.clock.ahead -= milliseconds),
});
export const keptOut = ({ here }: World) => ({
  change: () => here.patch({ networkRuleSet: { defaultAction: 'Deny', ipRules: [{ value: '192.0.2.0/24' }] } }),
  undo: () => here.patch({ networkRuleSet: { defaultAction: 'Allow', ipRules: [] } }),
});
const anonymousPull = ({ here }: World, anonymousPullEnabled: boolean) => here.patch({ anonymousPullEnabled });

const adminOf = async ({ here }: World): Promise<Pair> => ['dockgate', await here.adminPassword('password')];
export const OUTSIDE = 'outside the network rules';

export const pulls = ['content/read', 'metadata/read', 'catalog/read'] as const;
export const pushes = ['content/write', 'metadata/write'] as const;
const writes = ['content/read', 'metadata/read', ...pushes] as const;
const WRITER = 'Container Registry Repository Writer';
const ELSEWHERE = "@Request[Microsoft.ContainerRegistry/registries/repositories:name] StringStartsWith 'elsewhere/'";
/** Where only data actions give access to images. */
const byRepository = ({ here }: World) => ({
  change: () => here.patch({ roleAssignmentMode: 'AbacRepositoryPermissions' }),
  undo: () => here.patch({ roleAssignmentMode: 'LegacyRegistryPermissions' }),
});

export const cases: readonly Case[] = [
  nobody('anonymous pull off', stands('anonymous', [], { hasAnyRight: false }), async () => ({ pair: null })),
  nobody('anonymous pull on', stands('anonymous', ['content/read']), async (world) => {
    await anonymousPull(world, true);
    return { pair: null, undo: () => anonymousPull(world, false) };
  }),
  nobody('anonymous pull switched off', stands('anonymous', [], { hasAnyRight: false }), async (world) => {
    await anonymousPull(world, true);
    return { pair: null, change: () => anonymousPull(world, false) };
  }),
  nobody(OUTSIDE, stands('anonymous', [], both('firewall-ip-denied')), async (world) => {
    await anonymousPull(world, true);
    const rules = keptOut(world);
    return { pair: null, change: rules.change, undo: async () => [await rules.undo(), await anonymousPull(world, false)] };
  }),

  anAdmin('fresh', {}, async (world) => ({ pair: await adminOf(world) })),
  anAdmin('access token expired', { bearer: 'access-token-expired' }, async (world) => ({ pair: await adminOf(world), ...later(world, minutes(77)) })),
  anAdmin('switched off', both('admin-user-disabled'), async (world) => {
    const set = (adminUserEnabled: boolean) => world.here.patch({ adminUserEnabled });
    return { pair: await adminOf(world), change: () => set(false), undo: () => set(true) };
  }),
  anAdmin('password renewed', { basic: 'credentials-wrong-password', bearer: 'password-replaced' }, async (world) => ({
    pair: await adminOf(world), change: () => world.here.adminPassword('password'),
  })),
  anAdmin('the other password renewed', {}, async (world) => ({
    pair: await adminOf(world), change: () => world.here.adminPassword('password2'),
  })),
  anAdmin("another registry's", { basic: 'application-not-registered', bearer: 'token-for-another-registry' }, async (world) => ({
    pair: ['elsewhere', await world.elsewhere.adminPassword()], host: world.otherHost,
  })),
  anAdmin(OUTSIDE, both('firewall-ip-denied'), async (world) => ({ pair: await adminOf(world), ...keptOut(world) })),

  ...Object.entries(tokens).map(([name, { may }]): Case => ({
    who: `token \`${name}\``, state: 'fresh', hows: withPassword, standing: stands('token', may),
    make: async (world) => ({ pair: (await world.newToken(name)).pair }),
  })),
  aToken('password expired', both('token-password-expired'), async (world) => ({
    pair: (await world.newToken('all', world.here, new Date(Date.now() + minutes(30)))).pair, ...later(world, minutes(31)),
  })),
  aToken('access token expired', { bearer: 'access-token-expired' }, async (world) => ({
    pair: (await world.newToken()).pair, ...later(world, minutes(77)),
  })),
  aToken('made by a clock that is ahead', { bearer: 'clock-skew' }, async (world) => ({
    pair: (await world.newToken()).pair, ...later(world, minutes(-5)),
  })),
  aToken('disabled', both('token-disabled'), async (world) => {
    const { name, pair } = await world.newToken();
    return { pair, change: () => world.here.send('PATCH', `/tokens/${name}`, { properties: { status: 'disabled' } }) };
  }),
  aToken('password generated anew', { basic: 'credentials-wrong-password', bearer: 'password-replaced' }, async (world) => {
    const { name, pair } = await world.newToken();
    return { pair, change: () => world.here.generate(name, 'password1') };
  }),
  aToken('the other password generated', {}, async (world) => {
    const { name, pair } = await world.newToken();
    return { pair, change: () => world.here.generate(name, 'password2') };
  }),
  aToken('password deleted', { basic: 'credentials-wrong-password', bearer: 'password-replaced' }, async (world) => {
    const { name, pair } = await world.newToken();
    return { pair, change: () => world.here.send('PATCH', `/tokens/${name}`, { properties: { credentials: { passwords: [] } } }) };
  }),
  aToken('deleted', { basic: 'application-not-registered', bearer: 'subject-removed' }, async (world) => {
    const { name, pair } = await world.newToken();
    return { pair, change: () => world.here.send('DELETE', `/tokens/${name}`) };
  }),
  aToken('deleted, made anew under its name', { basic: 'credentials-wrong-password', bearer: 'subject-removed' }, async (world) => {
    const { name, pair } = await world.newToken();
    const anew = async () => {
      await world.here.send('DELETE', `/tokens/${name}`);
      await world.here.makeToken(name, tokens['all']!.lines.map((line) => `repositories/${line}`));
    };
    return { pair, change: anew };
  }),
  aToken('scope map changed', { may: [] }, async (world) => {
    const { name, pair } = await world.newToken();
    const actions = ['repositories/team/other/content/read'];
    return { pair, change: () => world.here.send('PATCH', `/scopeMaps/${name}-scope-map`, { properties: { actions } }) };
  }),
  aToken('bound to another scope map', { may: ['content/read'] }, async (world) => {
    const { name, pair } = await world.newToken();
    return { pair, change: () => bind(world, name, '_repositories_pull') };
  }),
  aToken("another registry's, with a name that is here too", { basic: 'credentials-wrong-password', bearer: 'token-for-another-registry' }, async (world) => {
    const { name, pair } = await world.newToken('all', world.elsewhere);
    await world.here.makeToken(name, tokens['all']!.lines.map((line) => `repositories/${line}`));
    return { pair, host: world.otherHost };
  }),
  aToken("another registry's", { basic: 'application-not-registered', bearer: 'token-for-another-registry' }, async (world) => ({
    pair: (await world.newToken('all', world.elsewhere)).pair, host: world.otherHost,
  })),
  aToken("another host's, of the same registry", { bearer: 'token-for-another-registry' }, async (world) => ({
    pair: (await world.newToken()).pair, host: `127.0.0.1:${world.dockgate.port}`,
  })),
  aToken(OUTSIDE, both('firewall-ip-denied'), async (world) => ({ pair: (await world.newToken()).pair, ...keptOut(world) })),

  theOwner('fresh', {}, async ({ owner }) => ({ pair: owner })),
  theOwner('access token expired', { bearer: 'access-token-expired' }, async (world) => ({ pair: world.owner, ...later(world, minutes(77)) })),
  theOwner('account disabled', both('account-disabled'), async (world) => ({ pair: world.owner, ...undoable(() => world.disableOwner()) })),
  theOwner('role removed', { may: [], hasAnyRight: false, manages: 'nothing', directs: 'nothing' }, async (world) => ({ pair: world.owner, ...undoable(() => world.removeRoles()) })),
  theOwner('password changed', { basic: 'credentials-wrong-password', bearer: 'password-replaced' }, async (world) => ({ pair: world.owner, ...newPassword(world) })),
  theOwner("another registry's", { bearer: 'token-for-another-registry' }, async (world) => ({ pair: world.owner, host: world.otherHost })),
  theOwner(OUTSIDE, both('firewall-ip-denied'), async (world) => ({ pair: world.owner, ...keptOut(world) })),

  theOwner('in the mode for repositories', { may: [], hasAnyRight: false, isIgnored: true }, async (world) => ({ pair: world.owner, ...byRepository(world) })),

  aUser('AcrPull', 'fresh', pulls, {}, async (world) => ({ pair: await world.addUser('puller@dockgate', 'dockgate', 'AcrPull') })),
  aUser('AcrPull', 'taken away', [], { hasAnyRight: false }, async (world) => ({
    pair: await world.addUser('former@dockgate', 'dockgate', 'AcrPull'), ...undoable(() => world.removeRoles()),
  })),
  aUser('AcrPush', 'through a group', [...pulls, ...pushes], {}, async (world) => ({ pair: await world.addUser('pusher@dockgate', 'dockgate', 'AcrPush', { through: 'pushers' }) })),
  aUser('AcrDelete', 'fresh', ['content/delete'], {}, async (world) => ({ pair: await world.addUser('remover@dockgate', 'dockgate', 'AcrDelete') })),
  aUser('AcrPull', 'on another registry', [], { hasAnyRight: false }, async (world) => ({
    pair: await world.addUser('neighbour@dockgate', 'dockgate', 'AcrPull'), ...undoable(() => world.moveRoles('elsewhere')),
  })),
  aUser('Contributor', 'on the tenant', everyAction, { manages: 'all but roles', directs: 'reading' }, async (world) => ({ pair: await world.addUser('helper@dockgate', null, 'Contributor') })),
  aUser('Repository Writer', 'in the mode for repositories', writes, {}, async (world) => {
    const mode = byRepository(world);
    await mode.change();
    return { pair: await world.addUser('writer@dockgate', 'dockgate', WRITER), undo: mode.undo };
  }),
  aUser('Repository Writer', 'with a condition that holds elsewhere', [], {}, async (world) => {
    const mode = byRepository(world);
    await mode.change();
    return { pair: await world.addUser('limited@dockgate', 'dockgate', WRITER, { condition: ELSEWHERE }), undo: mode.undo };
  }),
  aUser('Repository Writer', 'once the mode is the classic one', [], { hasAnyRight: false }, async (world) => {
    const mode = byRepository(world);
    await mode.change();
    return { pair: await world.addUser('stranded@dockgate', 'dockgate', WRITER), change: mode.undo };
  }),

  aRefreshToken('fresh', {}, async (world) => ({ pair: await world.refreshToken() })),
  aRefreshToken('expired', { basic: 'acr-refresh-token-expired-3h' }, async (world) => {
    const pair = await world.refreshToken();
    const start = later(world, minutes(150));
    await start.change();
    const end = later(world, minutes(32));
    return { pair, change: end.change, undo: async () => [await end.undo(), await start.undo()] };
  }),
  aRefreshToken('account disabled', both('account-disabled'), async (world) => ({ pair: await world.refreshToken(), ...undoable(() => world.disableOwner()) })),
  aRefreshToken('role removed', { may: [], hasAnyRight: false }, async (world) => ({ pair: await world.refreshToken(), ...undoable(() => world.removeRoles()) })),
  aRefreshToken('password changed', both('password-replaced'), async (world) => ({ pair: await world.refreshToken(), ...newPassword(world) })),
  aRefreshToken("another registry's", both('token-for-another-registry'), async (world) => ({ pair: await world.refreshToken(world.elsewhere), host: world.otherHost })),
  aRefreshToken(OUTSIDE, both('firewall-ip-denied'), async (world) => ({ pair: await world.refreshToken(), ...keptOut(world) })),
];

const bind = async ({ here }: World, token: string, scopeMap: string) => {
  const { body } = await here.send('GET', `/scopeMaps/${scopeMap}`);
  return here.send('PATCH', `/tokens/${token}`, { properties: { scopeMapId: body['id'] } });
};

function undoable(change: () => Promise<() => Promise<void>>): Pick<Made, 'change' | 'undo'> {
  let undo = async () => {};
  return { change: async () => void (undo = await change()), undo: () => undo() };
}

const newPassword = ({ here, owner }: World) => ({
  change: () => here.setOwnerPassword('another password'),
  undo: () => here.setOwnerPassword(owner[1]),
});

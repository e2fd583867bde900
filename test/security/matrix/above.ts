import { fastify } from 'fastify';
import { isAboutRoles, type ManagementAction } from '../../../src/access/actions.ts';
import { PROVIDER, RESOURCE_GROUP, SUBSCRIPTION_ID } from '../../../src/contract/address.ts';
import { cloudPath } from '../../../src/contract/cloud.ts';
import type { ManagementParts } from '../../../src/management/parts.ts';
import { management } from '../../../src/management/plugin.ts';
import { MANAGED } from '../world.ts';
import { isManaging, type Action, type How } from './people.ts';
import { SOME_ID } from './samples.ts';
import type { RouteFacts } from './sweep.ts';

// What is asked before anybody comes to a registry: subscriptions, roles at scopes above, managed identities, workspaces,
// and what tells clients where things are.

const BELOW = `/subscriptions/:subscription/resourceGroups/:group/providers/${PROVIDER}/registries`;

/** As the server itself adds them, so that none is forgotten. */
export async function routesAboveRegistries(parts: ManagementParts): Promise<RouteFacts[]> {
  const app = fastify();
  const found: RouteFacts[] = [];
  app.addHook('onRoute', ({ method, url, config }) => {
    const path = url;
    if (path.startsWith(BELOW)) return;
    found.push({ method: String(method), path, action: actionOf(path, config?.managementAction), key: `${String(method)} ${path}` });
  });
  await app.register(management, parts);
  await app.ready();
  await app.close();
  return [...found, ...authority];
}

function actionOf(path: string, action: ManagementAction | undefined): Action {
  if (path.endsWith('/generateSecret')) return 'secrets';
  if (action !== undefined) return isAboutRoles(action) ? 'assigning' : 'management';
  return path === cloudPath || path === '/openapi.json' ? 'public' : 'signed-in';
}

/** What the directory tells everybody. */
const authority: readonly RouteFacts[] = [
  '/common/v2.0/.well-known/openid-configuration', '/adfs/.well-known/openid-configuration', '/common/discovery/v2.0/keys', '/common/discovery/instance',
  '/common/userrealm/somebody',
].map((path) => ({ method: 'GET', path, action: 'public', key: `GET ${path}` }));

export const isAbove = ({ key, path }: RouteFacts): boolean => key.endsWith(` ${path}`) && /^\/(subscriptions|providers|v1\/|tenants|metadata|openapi|common|adfs)/.test(path);

/** One request for it, about things that are not there: whoever may is told so. */
export function sampleAbove({ method, path }: RouteFacts): { readonly path: string; readonly body?: object } {
  const names: Readonly<Record<string, string>> = { subscription: SUBSCRIPTION_ID, group: RESOURCE_GROUP, registry: MANAGED };
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => names[name] ?? SOME_ID);
  return { path: filled, ...(method === 'GET' || method === 'DELETE' ? {} : { body: {} }) };
}

/**
 * A registry's own tokens manage nothing, whatever they carry. With one of them every route below a registry is asked, and one of
 * each action above; with those that differ in their scopes alone, which no managing route looks at, one of each action.
 */
export function routesFor(how: How, routes: readonly RouteFacts[]): readonly RouteFacts[] {
  if (!how.startsWith('Bearer') && !how.startsWith('exchanged')) return routes;
  const isAlike = how.startsWith('Bearer,') ? ({ action }: RouteFacts) => isManaging(action) : isAbove;
  const asked = new Set<Action>();
  return routes.filter((route) => !isAlike(route) || (!asked.has(route.action) && asked.add(route.action)));
}

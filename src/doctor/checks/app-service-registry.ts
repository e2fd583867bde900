import { parseHostHeader } from '../../names/login-server.ts';
import { defineCheck, found, inapplicable, ok } from '../check.ts';

/** The platform of Azure App Service pulls with settings that the container sees as variables. */
export const appServiceRegistry = defineCheck({
  id: 'app-service-registry',
  row: 'CI-01',
  cost: 'offline',
  needs: [],
  findings: { 'other-registry': 'warning', 'no-address': 'warning' },

  async run({ machine: { env }, target }) {
    const setting = env['DOCKER_REGISTRY_SERVER_URL'];
    if (!env['WEBSITE_SITE_NAME'] || !setting) return inapplicable('no-app-service');
    const host = parseHostHeader(setting.trim().replace(/^https?:\/\//i, '').replace(/\/.*$/s, ''))?.host;
    if (host === undefined) return found('no-address');
    if (!target) return ok({ host });
    return host === target.host || target.host.endsWith(`.${host}`) ? ok({ host }) : found('other-registry', { host, expected: target.host });
  },
});

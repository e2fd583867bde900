import { connect } from 'node:net';
import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { textAt } from '../json-value.ts';
import { proxySettingsOf, wayTo, type ProxySettings, type Way } from '../network/proxy-settings.ts';
import { answeringEngine } from '../probes/engine/answering-engine.ts';
import { baseUrl } from '../probes/registry/ask-v2.ts';
import { usesEngine } from './docker-endpoint.ts';

const TIME_LIMIT = 2_000;

/** Variables of the shell do not reach the engine, which is the one that pulls. */
export const dockerEngineProxy = defineCheck({
  id: 'docker-engine-proxy',
  row: 'NW-07',
  cost: 'network',
  needs: [],
  timeLimit: 12_000,
  findings: { 'proxy-missing': 'problem', 'proxy-silent': 'problem', differs: 'note' },

  async run({ ask, target, settings, machine }) {
    if (!usesEngine(settings.client)) return inapplicable('no-engine-needed', { client: settings.client });
    if (!target) return inapplicable('no-target');
    const engine = await ask(answeringEngine);
    if (!engine) return inapplicable('no-engine');
    if (engine.info === undefined) return unknown('no-engine-info');
    // Docker Desktop puts a proxy of its own in front, and asks its own settings.
    if (engine.isDesktop) return inapplicable('desktop-has-own-proxy');
    const url = baseUrl(target);
    const [shell, engineWay] = [wayTo(proxySettingsOf(machine.env), url), wayTo(settingsOf(engine.info), url)];
    const facts = { host: target.host, shellProxy: proxyOf(shell), proxy: proxyOf(engineWay) };
    const mayConnect = !settings.isOffline && engine.isHere;
    if (engineWay.kind === 'proxy' && mayConnect && !(await answersAt(engineWay.proxy.host, engineWay.proxy.port))) return found('proxy-silent', facts);
    if (proxyOf(shell) === proxyOf(engineWay)) return ok(facts);
    const isDirectBlocked = engineWay.kind === 'direct' && mayConnect && !(await answersAt(target.host, Number(url.port) || 443));
    return found(isDirectBlocked ? 'proxy-missing' : 'differs', { ...facts, proxy: isDirectBlocked ? proxyOf(shell) : facts.proxy });
  },
});

const settingsOf = (info: unknown): ProxySettings => ({
  https: textAt(info, 'HttpsProxy') ?? '',
  http: textAt(info, 'HttpProxy') ?? '',
  noProxy: textAt(info, 'NoProxy') ?? '',
  isCgi: false,
});

const proxyOf = (way: Way): string => (way.kind === 'proxy' ? way.proxy.text : '');

/** Whether somebody accepts a connection there, without a proxy; nothing is sent. */
function answersAt(host: string, port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect({ host, port, timeout: TIME_LIMIT });
  const end = (answers: boolean) => {
    socket.destroy();
    resolve(answers);
  };
  socket.on('connect', () => end(true)).on('timeout', () => end(false)).on('error', () => end(false));
  return promise;
}

import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { hostOf } from '../network/way-out.ts';
import { layerPlace } from '../probes/registry/layer-place.ts';
import { reach } from '../probes/registry/other-host.ts';
import { vendorOf } from '../probes/vendor/vendor-of.ts';

/** Many registries send clients elsewhere for the layers, with an address that is its own permission. */
export const layerHost = defineCheck({
  id: 'layer-host',
  row: 'NW-08',
  cost: 'credential',
  needs: ['registry-answers'],
  findings: { blocked: 'problem', untrusted: 'problem' },
  timeLimit: 10_000,

  async run(context) {
    if ((await context.ask(vendorOf))?.servesLayersItself) return inapplicable('same-host');
    const place = context.settings.purpose === 'push' ? null : await context.ask(layerPlace);
    if (place === null) return inapplicable('no-layer');
    const host = hostOf(place);
    if (host === context.target?.host) return inapplicable('same-host');
    // The address is asked without a credential, and only for its first byte: a filter may let the connection through and no more.
    const [reached, answer] = await Promise.all([reach(place, context), context.requests.send({ method: 'GET', url: place, headers: { range: 'bytes=0-0' } })]);
    if (reached.kind === 'unsafe') return unknown('unsafe-address', { host });
    if (reached.kind === 'untrusted') return found('untrusted', { host, issuer: reached.issuer, client: context.settings.client });
    if (reached.kind !== 'reached') return found('blocked', { host, code: reached.code });
    if (answer.kind === 'failure') return answer.stage === 'ours' ? ok({ host }) : found('blocked', { host, code: answer.code });
    return answer.status === 403 && /^\s*<(?:!doctype html|html)/i.test(answer.body) ? found('blocked', { host, code: answer.status }) : ok({ host });
  },
});

import { defineCheck, foundAll, inapplicable, ok, unknown, type Finding } from '../check.ts';
import type { Context } from '../context.ts';
import { parseJsonText, valueAt } from '../json-value.ts';
import { readTextFile, systemPath, type Machine } from '../machine.ts';
import { askV2 } from '../probes/registry/ask-v2.ts';
import { layerSpeed } from '../probes/registry/layer-speed.ts';
import { pulls } from '../probes/registry/manifest.ts';
import { anonymousToken, authorisedToken } from '../probes/registry/tokens.ts';

/** What is slow: milliseconds, KiB a second, layers, layers at once. A pull of an ordinary image then takes minutes. */
const limits = { names: 500, connection: 1_000, token: 2_000, manifest: 2_000, firstByte: 2_000, rate: 1_024, layers: 60, atOnce: 3 } as const;
const DOCKERS_OWN = 3;

/** Where does the time of a pull go? Only with `--slow`. */
export const speed = defineCheck({
  id: 'speed',
  row: 'LM-02',
  cost: 'credential',
  needs: ['registry-answers'],
  findings: {
    'slow-names': 'warning', 'slow-connection': 'warning', 'slow-token': 'warning', 'slow-manifest': 'warning', 'slow-layers': 'warning',
    'slow-first-byte': 'warning', throttled: 'problem', 'many-layers': 'warning', 'few-at-once': 'warning',
  },
  timeLimit: 45_000,

  async run(context) {
    const { settings, target, machine, ask } = context;
    if (!settings.isSlow) return inapplicable('not-slow');
    if (!target?.repository) return inapplicable('no-repository');
    const layers = await ask(layerSpeed);
    if (layers.kind === 'unmeasured') return unknown('no-answer', { code: layers.code });
    if (layers.kind === 'needless') return inapplicable('no-layer');
    const times = await timesOf(context);
    const atOnce = settings.client === 'docker' ? await layersAtOnce(machine) : DOCKERS_OWN;
    const facts = {
      ...times, layers: layers.layers.length, mebibytes: Math.ceil(layers.layers.reduce((sum, { size }) => sum + size, 0) / 2 ** 20),
      host: layers.host, firstByte: layers.firstByte, rate: layers.rate, atOnce, throttled: layers.throttled,
    };
    const when = <const Id extends string>(isSlow: boolean, finding: Id): Finding<Id>[] => (isSlow ? [{ finding, facts }] : []);
    const findings = [
      ...when(times.names > limits.names, 'slow-names'),
      ...when(times.connection > limits.connection, 'slow-connection'),
      ...when(times.token > limits.token, 'slow-token'),
      ...when(times.manifest > limits.manifest, 'slow-manifest'),
      ...when(layers.throttled > 0, 'throttled'),
      ...when(layers.firstByte > limits.firstByte, 'slow-first-byte'),
      ...when(layers.throttled === 0 && layers.rate < limits.rate, 'slow-layers'),
      ...when(facts.layers > limits.layers, 'many-layers'),
      ...when(atOnce < limits.atOnce, 'few-at-once'),
    ];
    return findings.length > 0 ? foundAll(findings) : ok(facts);
  },
});

/** Milliseconds of the parts before the layers; 0 where a part did not happen. */
async function timesOf({ ask }: Context) {
  const greeting = await ask(askV2);
  const times = greeting.kind === 'answer' ? greeting.times : null;
  const [own, anybodys] = [await ask(authorisedToken), await ask(anonymousToken)];
  const token = own.kind === 'token' ? own.milliseconds : anybodys.kind === 'token' ? anybodys.milliseconds : 0;
  const seen = (await ask(pulls)).find((answer) => answer.kind === 'manifest');
  return { names: times?.dns ?? 0, connection: (times?.tcp ?? 0) + (times?.tls ?? 0), token, manifest: seen?.milliseconds ?? 0 };
}

/** https://docs.docker.com/reference/cli/dockerd/#daemon-configuration-file */
async function layersAtOnce(machine: Machine): Promise<number> {
  const file = await readTextFile(systemPath(machine, '/etc/docker/daemon.json'));
  const value = file.kind === 'text' ? valueAt(parseJsonText(file.text), 'max-concurrent-downloads') : undefined;
  return typeof value === 'number' ? value : DOCKERS_OWN;
}

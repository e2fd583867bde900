import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ServiceMonitor } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor';
import { StatefulSet } from 'kubernetes-models/apps/v1/StatefulSet';
import { Ingress } from 'kubernetes-models/networking.k8s.io/v1/Ingress';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import { Service } from 'kubernetes-models/v1/Service';
import { ServiceAccount } from 'kubernetes-models/v1/ServiceAccount';
import { parseAllDocuments } from 'yaml';
import { describe as describeSetting, settingNames, settings } from '../../src/config/settings.ts';
import { Secret } from '../../src/secret.ts';
import { clientOrSkip, type Client } from '../clients/clients.ts';

// The Helm chart: linted, rendered as it comes and with everything on, and compared with the schemas of Kubernetes.

const CHART = join(import.meta.dirname, '../../charts/dockgate');
const kinds = { StatefulSet, Service, ServiceAccount, PodDisruptionBudget, NetworkPolicy, Ingress, ServiceMonitor };

interface Resource {
  readonly kind: keyof typeof kinds;
  readonly metadata: { readonly name: string };
}
interface Container {
  readonly env: readonly { readonly name: string; readonly value?: string; readonly valueFrom?: { readonly secretKeyRef: { readonly name: string; readonly key: string } } }[];
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
  readonly readinessProbe: { readonly httpGet: { readonly path: string; readonly scheme?: string } };
  readonly livenessProbe: Container['readinessProbe'];
}
interface Workload extends Resource {
  readonly spec: { readonly replicas: number; readonly template: { readonly spec: { readonly containers: readonly [Container]; readonly terminationGracePeriodSeconds: number; readonly volumes: readonly { readonly name: string }[] } } };
}

const EVERYTHING = [
  'replicas=3', 'postgresql.secretName=database', 'sharedKeys.secretName=keys', 'sharedBlobs.existingClaim=blobs', 'tls.secretName=certificate', 'ingress.enabled=true', 'ingress.className=nginx',
  'ingress.host=registry.example.com', 'ingress.tlsSecretName=front', 'networkPolicy.enabled=true', 'networkPolicy.from[0].namespaceSelector.matchLabels.team=ci',
  'networkPolicy.metricsFrom[0].podSelector.matchLabels.app=prometheus', 'metrics.serviceMonitor.enabled=true', 'publicUrl=https://registry.example.com', 'trustedProxies[0]=10.0.0.0/8',
  'settings.DOCKGATE_FAILED_LOGINS=20', 'secretSettings.DOCKGATE_LOG_OTLP_AUTHORIZATION.name=otlp', 'secretSettings.DOCKGATE_LOG_OTLP_AUTHORIZATION.key=authorization',
  'persistence.storageClass=fast', 'image.digest=sha256:' + '0'.repeat(64), 'podLabels.team=platform', 'podAnnotations.note=x', 'nodeSelector.disk=ssd',
];

const template = (helm: Client, values: readonly string[]) => helm.run(['template', 'release', CHART, ...values.flatMap((value) => ['--set', value])]);

async function rendered(helm: Client, values: readonly string[]): Promise<readonly Resource[]> {
  const { code, stdout, stderr } = await template(helm, values);
  assert.equal(code, 0, stderr);
  return parseAllDocuments(stdout).map((document) => document.toJS() as Resource | null).filter((resource) => resource !== null);
}

/** What the schema of its kind says against it. */
function defectsOf(resource: Resource): string[] {
  const Model = kinds[resource.kind];
  if (Model === undefined) return [`${resource.kind} is not expected`];
  try {
    new Model(resource as never).validate();
    return [];
  } catch (error) {
    return [`${resource.kind} ${resource.metadata.name}: ${String(error)}`];
  }
}

/** Variables that hold secrets: their settings are made into what cannot be printed. */
const secretVariables = new Set(
  settingNames.filter((name) => (settings.shape[name].safeParse('postgres://x').data as unknown) instanceof Secret).map((name) => describeSetting(name).env),
);
const knownVariables = new Set(settingNames.map((name) => describeSetting(name).env));

describe('the chart', () => {
  test('has no defect that helm finds', async (t) => {
    const helm = clientOrSkip(t, 'helm');
    if (!helm) return;
    const { code, stdout, stderr } = await helm.run(['lint', '--strict', CHART]);
    assert.equal(code, 0, stdout + stderr);
  });

  for (const [what, values, expected] of [
    ['as it comes', [], ['PodDisruptionBudget', 'Service', 'Service', 'ServiceAccount', 'StatefulSet']],
    ['with everything', EVERYTHING, ['Ingress', 'NetworkPolicy', 'PodDisruptionBudget', 'Service', 'Service', 'ServiceAccount', 'ServiceMonitor', 'StatefulSet']],
  ] as const) {
    test(`renders what Kubernetes takes, ${what}`, async (t) => {
      const helm = clientOrSkip(t, 'helm');
      if (!helm) return;
      const resources = await rendered(helm, values);
      assert.deepEqual(resources.map(({ kind }) => kind).toSorted(), expected);
      assert.deepEqual(resources.flatMap(defectsOf), []);

      const { spec } = resources.find(({ kind }) => kind === 'StatefulSet') as Workload;
      const { containers: [{ env, readinessProbe, livenessProbe, volumeMounts }], terminationGracePeriodSeconds: grace, volumes } = spec.template.spec;
      assert.deepEqual([readinessProbe.httpGet.path, livenessProbe.httpGet.path], ['/readyz', '/healthz']);
      // A variable that no setting has would be taken for one that works.
      assert.deepEqual(env.map(({ name }) => name).filter((name) => name.startsWith('DOCKGATE_') && !knownVariables.has(name)), []);
      assert.deepEqual(env.filter(({ name, value }) => secretVariables.has(name) && value !== undefined), []);
      const seconds = (name: string) => Number(env.find((one) => one.name === name)?.value);
      assert.ok(grace >= seconds('DOCKGATE_DRAIN_SECONDS') + seconds('DOCKGATE_STOP_SECONDS') + 10);
      const claimed = ['data', ...volumes.map(({ name }) => name)];
      assert.deepEqual(volumeMounts.map(({ name }) => name).filter((name) => !claimed.includes(name)), []);
    });
  }

  test('knows the settings that hold secrets, and finds what Kubernetes does not take', () => {
    assert.ok(secretVariables.has('DOCKGATE_DATABASE') && secretVariables.has('DOCKGATE_LOG_OTLP_AUTHORIZATION'), [...secretVariables].join());
    assert.equal(defectsOf({ kind: 'Service', metadata: { name: 'x' }, apiVersion: 'v1', spec: { ports: [{ port: 'registry' }] } } as Resource).length, 1);
  });

  for (const [values, words] of [
    [['replicas=2'], /more than one needs postgresql\.secretName/],
    [['replicas=2', 'postgresql.secretName=x'], /more than one needs sharedKeys\.secretName/],
    [['replicas=2', 'postgresql.secretName=x', 'sharedKeys.secretName=x'], /more than one needs sharedBlobs\.existingClaim/],
    [['ingress.enabled=true'], /ingress\.host: the host name that clients type is missing/],
    [['secretSettings.DOCKGATE_X.name=x'], /name and key of a Secret are missing/],
    [['publicUrl=registry.example.com'], /publicUrl/],
    [['imagee.tag=1'], /imagee/],
    [['settings.database=postgres://u:p@h/d'], /database/],
  ] as const) {
    test(`refuses ${values.join(' ')}`, async (t) => {
      const helm = clientOrSkip(t, 'helm');
      if (!helm) return;
      const { code, stderr } = await template(helm, values);
      assert.notEqual(code, 0);
      assert.match(stderr, words);
    });
  }
});

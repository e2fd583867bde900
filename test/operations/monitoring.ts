import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';

// What is given to those who watch a server: the queries of the dashboard and of the alerts, and which metrics they name.

export const ALERTS = join(import.meta.dirname, '../../packages/monitoring/alerts.yaml');
const DASHBOARD = join(import.meta.dirname, '../../packages/monitoring/grafana-dashboard.json');

export interface Query {
  readonly where: string;
  readonly text: string;
}

interface Dashboard {
  readonly panels: readonly { readonly title: string; readonly targets?: readonly { readonly expr: string }[] }[];
}
interface Rules {
  readonly groups: readonly { readonly rules: readonly { readonly alert: string; readonly expr: string }[] }[];
}

/** Grafana's variables are replaced by values that they may have. */
export function queries(): readonly Query[] {
  const { panels } = JSON.parse(readFileSync(DASHBOARD, 'utf8')) as Dashboard;
  const { groups } = parse(readFileSync(ALERTS, 'utf8')) as Rules;
  const shown = panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => ({ where: title, text: expr.replaceAll('$__rate_interval', '5m').replaceAll('$instance', '.*') })));
  return [...shown, ...groups.flatMap(({ rules }) => rules.map(({ alert, expr }) => ({ where: alert, text: expr })))];
}

/** The metrics that a query names. Throws where it is no PromQL. */
export function metricsOf({ where, text }: Query): string[] {
  const names: string[] = [];
  parser.parse(text).iterate({
    enter({ type, from, to }) {
      if (type.isError) assert.fail(`${where}: no PromQL at character ${from}: ${text}`);
      if (type.name === 'Identifier') names.push(text.slice(from, to));
    },
  });
  return names;
}

/** The names of samples that a family of this name and type has. */
export const sampleNames = (name: string, type: string): string[] => (type === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => name + end) : [name]);

import { join } from 'node:path';
import { defineCheck, foundAll, inapplicable, ok, unknown, type Finding } from '../check.ts';
import type { Context } from '../context.ts';
import { parseJsonText, textsAt, valueAt } from '../json-value.ts';
import { readTextFile, systemPath } from '../machine.ts';
import { answeringEngine } from '../probes/engine/answering-engine.ts';
import type { Target } from '../target.ts';
import { usesEngine } from './docker-endpoint.ts';

type FindingId = 'file-broken' | 'not-applied' | 'with-scheme' | 'without-port' | 'other-port';

/** Registries that the engine may speak to without TLS: what its file says, and what it knows. */
export const insecureRegistries = defineCheck({
  id: 'insecure-registries',
  row: 'TL-06',
  cost: 'local',
  needs: [],
  timeLimit: 12_000,
  findings: { 'file-broken': 'warning', 'not-applied': 'problem', 'with-scheme': 'warning', 'without-port': 'warning', 'other-port': 'warning' },

  async run(context) {
    const { ask, target, settings: { client } } = context;
    if (!usesEngine(client)) return inapplicable('no-engine-needed', { client });
    const path = await settingsFile(context);
    const file = await readTextFile(path);
    if (file.kind === 'unreadable') return unknown('file-unreadable', { file: path, code: file.code });
    const settings = file.kind === 'text' ? parseJsonText(file.text) : {};
    if (settings === undefined) return foundAll<FindingId>([{ finding: 'file-broken', facts: { file: path } }]);
    const entries = textsAt(settings, 'insecure-registries');
    const engine = await ask(answeringEngine);
    const findings = entries.flatMap((entry) => judge(entry, { file: path, target, info: engine?.isHere ? engine.info : undefined }));
    return findings.length === 0 ? ok({ file: path, entries: entries.join(', ') }) : foundAll(findings);
  },
});

async function settingsFile({ machine, ask }: Context): Promise<string> {
  const engine = await ask(answeringEngine);
  if (engine?.isDesktop || machine.platform !== 'linux') return join(machine.home, '.docker/daemon.json');
  if (engine?.isRootless) return join(machine.env['XDG_CONFIG_HOME'] || join(machine.home, '.config'), 'docker/daemon.json');
  return systemPath(machine, '/etc/docker/daemon.json');
}

interface Setting {
  readonly file: string;
  readonly target: Target | null;
  /** Undefined where the engine says nothing about this file. */
  readonly info: unknown;
}

function judge(typed: string, { file, target, info }: Setting): Finding<FindingId>[] {
  const entry = typed.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  const facts = { entry, typed, file };
  const findings: Finding<FindingId>[] = [];
  const wanted = target && (target.port === null ? target.host : `${target.host}:${target.port}`);
  const isForTarget = target === null || hostOf(entry) === target.host;
  if (!isForTarget) return [];
  if (entry !== typed) findings.push({ finding: 'with-scheme', facts });
  if (info !== undefined && !isKnown(entry, info)) findings.push({ finding: 'not-applied', facts });
  if (wanted !== null && entry.toLowerCase() !== wanted && !entry.includes('/'))
    findings.push({ finding: entry.includes(':') ? 'other-port' : 'without-port', facts: { ...facts, registry: wanted } });
  return findings;
}

const hostOf = (entry: string): string => entry.toLowerCase().replace(/:\d+$/, '');

/** A network stands among the CIDRs, maybe written in another way; a host has an entry of its own. */
function isKnown(entry: string, info: unknown): boolean {
  if (entry.includes('/')) return true;
  return valueAt(info, 'RegistryConfig', 'IndexConfigs', entry, 'Secure') === false;
}

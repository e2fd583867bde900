import { execFileSync } from 'node:child_process';

// Machines of the run: network namespaces on one bridge. Everything is inside the namespace that run.ts made for itself, so it
// goes away with the last process. Root is needed.

/** The balancer and the clients are here. */
export const BALANCER = '10.77.0.1';
export const DATABASE = '10.77.0.10';
export const replicaAddress = (number: number): string => `10.77.0.${10 + number}`;

const run = (program: string, ...words: string[]) => execFileSync(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });

export function makeNetwork(machines: Readonly<Record<string, string>>): void {
  run('ip', 'link', 'set', 'lo', 'up');
  run('ip', 'link', 'add', 'bridge0', 'type', 'bridge');
  run('ip', 'address', 'add', `${BALANCER}/24`, 'dev', 'bridge0');
  run('ip', 'link', 'set', 'bridge0', 'up');
  for (const [name, address] of Object.entries(machines)) {
    run('ip', 'netns', 'add', name);
    run('ip', 'link', 'add', `to-${name}`, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name);
    run('ip', 'link', 'set', `to-${name}`, 'master', 'bridge0', 'up');
    run(...on(name), 'ip', 'link', 'set', 'lo', 'up');
    run(...on(name), 'ip', 'address', 'add', `${address}/24`, 'dev', 'eth0');
    run(...on(name), 'ip', 'link', 'set', 'eth0', 'up');
  }
}

/** Runs a program on that machine: put it in front. */
export const on = (machine: string) => ['ip', 'netns', 'exec', machine] as [string, ...string[]];

/** Nothing goes from one machine to that address any more, nor comes back, and nobody is told. Answers with what mends it. */
export function cut(machine: string, address: string): () => void {
  const rules = [['OUTPUT', '-d', address], ['INPUT', '-s', address]];
  for (const rule of rules) run(...on(machine), 'iptables', '-I', ...rule as [string], '-j', 'DROP');
  return () => {
    for (const rule of rules) run(...on(machine), 'iptables', '-D', ...rule as [string], '-j', 'DROP');
  };
}

/** Processes on that machine, by their ids. */
export const processesOn = (machine: string): number[] => run('ip', 'netns', 'pids', machine).toString().split('\n').filter(Boolean).map(Number);

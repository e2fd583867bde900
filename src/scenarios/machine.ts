import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Scenario } from './scenario.ts';
import { DOCKGATE } from './stage-registry.ts';

// A machine of its own for a scenario: loopback hides faults, as clients send it past proxies and resolve it without DNS.
// The scenario plays once more in there, with host names and addresses that nobody else sees. Needs root.

/** Set inside. */
const INSIDE = 'DOCKGATE_SCENARIO_MACHINE';

const LARGEST_OUTPUT = 16 * 1024 * 1024;

export const isInside = (): boolean => process.env[INSIDE] === '1';

/**
 * Addresses on `lo` answer; what is sent to 10.66.0.1 is lost on a cable without an end. /etc is a copy, so that its hosts and resolver can be changed.
 * `$HOSTS` has lines as /etc/hosts.
 */
const SET_UP = `set -e
ip link set lo up
ip link add void type veth peer name end && ip link set void up && ip link set end up
for address in $ADDRESSES; do ip address add "$address/32" dev lo; done
ip route add 10.66.0.0/16 dev void
ip neighbour add 10.66.0.1 lladdr 02:00:00:00:00:01 dev void
copy=$(mktemp -d)
cp -a /etc/. "$copy"
mount --bind "$copy" /etc
rm -f /etc/resolv.conf
printf '%s\\n' "$RESOLVER" > /etc/resolv.conf
printf '127.0.0.1 localhost\\n%s\\n' "$HOSTS" > /etc/hosts
"$@" || code=$?
umount /etc && rm -rf "$copy"
exit \${code:-0}`;

const run = promisify(execFile);

/** Plays the scenario there; resolves with what `scenarios run --json` printed. */
export async function playInMachine({ name, hosts = {} }: Scenario, language: string | null): Promise<string> {
  const addresses = [...new Set(Object.values(hosts))].filter((address) => !address.startsWith('10.66.'));
  const env = {
    ...process.env,
    [INSIDE]: '1',
    ADDRESSES: addresses.join(' '),
    HOSTS: Object.entries(hosts).map(([host, address]) => `${address} ${host}`).join('\n'),
    RESOLVER: 'nameserver 127.0.0.1\noptions timeout:1 attempts:1',
  };
  const again = [process.execPath, DOCKGATE, 'scenarios', 'run', name, '--json', ...(language === null ? [] : ['--lang', language])];
  // A scenario with defects ends with 1 and has printed them.
  const { stdout, stderr } = await run('unshare', ['--net', '--mount', 'sh', '-c', SET_UP, 'sh', ...again], { env, maxBuffer: LARGEST_OUTPUT }).catch(
    (error: Error & { stdout?: string; stderr?: string }) => ({ stdout: error.stdout ?? '', stderr: error.stderr ?? error.message }),
  );
  if (!stdout.startsWith('[')) throw new Error(`no machine of its own could be made: ${stderr}`);
  return stdout;
}

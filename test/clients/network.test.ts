import assert from 'node:assert/strict';
import { test } from 'node:test';
import { owner, why } from './command-line.ts';
import { assertComplaint, isKnownVersion } from './complaint.ts';
import { containerClients, succeeded, useClient, versionOf } from './container-clients.ts';
import { connect, engineOn, machineOrSkip, serveOn } from './namespace.ts';
import { keptOut, pullKeptOut, wrap } from './texts.ts';

// Two machines and a cable: the rules see the address that the client really has.

const HOST = 'registry.dockgate.test';
const [SERVER, CLIENT] = ['10.99.1.1', '10.99.1.2'];
const IMAGE = 'team/app:1';

for (const name of containerClients) {
  test(`${name} on another machine is let in and kept out by its address`, async (t) => {
    const use = useClient(t, name);
    const options = { addresses: [], hosts: { [HOST]: SERVER } };
    const theirs = use && (await machineOrSkip(t, options));
    const ours = theirs && (await machineOrSkip(t, options));
    if (!ours) return;
    await connect(theirs, CLIENT, ours, SERVER);
    const served = await serveOn(t, ours, ['--listen', SERVER, '--port', '443', '--tls', '--hosts', HOST]);
    const line = served.lines.find((line) => line.includes('/etc/docker/certs.d')) ?? '';
    assert.ok(line, served.lines.join('\n'));
    succeeded(await theirs.shell(line));
    const env = name === 'docker' ? { DOCKER_HOST: await engineOn(t, theirs) } : {};
    const client = use({ host: HOST, isPlain: false, via: theirs.via, env });

    await owner(served, 'network', 'default-action', 'deny');
    await owner(served, 'network', 'add', '10.99.1.0/24');
    succeeded(await client.login(served.owner.userName, served.owner.password));
    succeeded(await client.push(IMAGE));

    await owner(served, 'network', 'remove', '10.99.1.0/24');
    await owner(served, 'network', 'add', SERVER);
    const ran = await client.pull(IMAGE);
    const says = pullKeptOut(IMAGE, keptOut(CLIENT));
    const isKnown = isKnownVersion(name, await versionOf(client));
    assertComplaint(ran, wrap(name, 'pull', IMAGE, says[name] ?? says.others), { host: HOST, isKnown });
    const { cause, callerIpAddress } = await why(served, '--last', '--from', CLIENT);
    assert.deepEqual([cause, callerIpAddress], ['firewall-ip-denied', CLIENT]);

    await owner(served, 'network', 'add', CLIENT);
    succeeded(await client.pull(IMAGE));
  });
}

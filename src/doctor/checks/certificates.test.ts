import assert from 'node:assert/strict';
import { createServer } from 'node:https';
import { describe, test, type TestContext } from 'node:test';
import { authority, certificate, type Certificate } from '../../../test/samples/certificates.ts';
import { examinedMachine, type Changes } from '../../../test/doctor/examined-machine.ts';
import { listen } from '../../../test/servers/listening.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { inspectTls } from '../probes/network/inspect-tls.ts';
import { certificateChain } from './certificate-chain.ts';
import { certificateDates } from './certificate-dates.ts';
import { certificateName } from './certificate-name.ts';
import { tlsHandshake } from './tls-handshake.ts';
import { tlsInterception } from './tls-interception.ts';

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);
const names = ['127.0.0.1'];

interface Shown extends Certificate {
  /** PEM of what this machine trusts. */
  readonly trusted?: string;
  /** Where the trusted one stands below the machine's root. */
  readonly at?: string;
  readonly more?: Changes;
}

/** What the checks say of a server that shows this. The client is podman, which on loopback too wants to see a good certificate. */
async function examine(t: TestContext, { certificate: cert, key, trusted, at = 'root/etc/ssl/certs/ca-certificates.crt', more }: Shown): Promise<string[]> {
  let requests = 0;
  const port = await listen(t, createServer({ cert, key }, (_request, response) => {
    requests += 1;
    response.end();
  }));
  const machine = examinedMachine(t);
  machine.file('root/etc/ssl/certs/ca-certificates.crt', (await authority({ commonName: 'Somebody else', organisation: 'Elsewhere' })).certificate);
  if (trusted) machine.file(at.replace('PORT', String(port)), trusted);
  const context = machine.context({ target: `127.0.0.1:${port}`, ...more, settings: { client: 'podman', ...more?.settings } });
  await context.ask(inspectTls);
  assert.equal(requests, 0, 'an inspection sends no request');
  const outcomes: string[] = [];
  for (const check of [tlsHandshake, certificateChain, certificateDates, certificateName, tlsInterception]) outcomes.push(await outcomeOf(check, context));
  context.requests.close();
  return outcomes;
}

const healthy = ['ok', 'ok', 'ok', 'ok', 'ok'];

describe('a certificate', () => {
  test('of an authority that the system trusts is good', async (t) => {
    const root = await authority();
    assert.deepEqual(await examine(t, { ...(await certificate({ names }, root)), trusted: root.certificate }), healthy);
  });

  test('is good with all that leads to a trusted authority', async (t) => {
    const root = await authority();
    const middle = await authority({ commonName: 'Middle' }, root);
    const leaf = await certificate({ names }, middle);
    assert.deepEqual(await examine(t, { ...leaf, certificate: leaf.certificate + middle.certificate, trusted: root.certificate }), healthy);
  });

  test('is good with an authority of the registry’s own, in the folder that the client reads', async (t) => {
    const root = await authority();
    const at = 'root/etc/containers/certs.d/127.0.0.1:PORT/ca.crt';
    assert.deepEqual(await examine(t, { ...(await certificate({ names }, root)), trusted: root.certificate, at }), healthy);
  });

  test('is bad with an authority in a folder of another name', async (t) => {
    const root = await authority();
    const at = 'root/etc/containers/certs.d/127.0.0.1/ca.crt';
    assert.equal((await examine(t, { ...(await certificate({ names }, root)), trusted: root.certificate, at }))[1], 'unknown-authority');
  });

  test('without what leads to a trusted authority is incomplete', async (t) => {
    const root = await authority({ organisation: 'Trusted Inc' });
    const middle = await authority({ commonName: 'Middle', organisation: 'Trusted Inc' }, root);
    assert.equal((await examine(t, { ...(await certificate({ names }, middle)), trusted: root.certificate }))[1], 'incomplete');
  });

  test('of an authority that has the name of a trusted one and another key is not trusted', async (t) => {
    const [real, other] = [await authority(), await authority()];
    assert.equal((await examine(t, { ...(await certificate({ names }, other)), trusted: real.certificate }))[1], 'same-name');
  });

  test('that signs itself, and one of an unknown authority that is sent along, are told apart', async (t) => {
    assert.equal((await examine(t, await certificate({ names })))[1], 'self-signed');
    const root = await authority();
    const leaf = await certificate({ names }, root);
    assert.equal((await examine(t, { ...leaf, certificate: leaf.certificate + root.certificate }))[1], 'unknown-authority');
  });

  test('that signs itself is good when it is trusted itself', async (t) => {
    const self = await certificate({ names });
    assert.deepEqual(await examine(t, { ...self, trusted: self.certificate }), ['ok', 'ok', 'ok', 'ok', 'ok']);
  });

  test('that only the shell trusts does not help a daemon', async (t) => {
    const root = await authority();
    const shown = { ...(await certificate({ names }, root)), trusted: root.certificate, at: 'work/company.pem' };
    const machine = examinedMachine(t);
    const file = machine.file('work/company.pem', root.certificate);
    const env = { SSL_CERT_FILE: file };
    assert.equal((await examine(t, { ...shown, more: { env } }))[1], 'ok');
    assert.equal((await examine(t, { ...shown, more: { env, settings: { client: 'containerd' } } }))[1], 'trusted-by-others');
  });

  test('that Node trusts and the client does not lacks an authority here', async (t) => {
    const root = await authority();
    const file = examinedMachine(t).file('work/extra.pem', root.certificate);
    assert.equal((await examine(t, { ...(await certificate({ names }, root)), more: { env: { NODE_EXTRA_CA_CERTS: file } } }))[1], 'public-authority-missing');
  });

  test('cannot be trusted where no list of authorities is', async (t) => {
    const machine = examinedMachine(t);
    const { certificate: cert, key } = await certificate({ names });
    const port = await listen(t, createServer({ cert, key }));
    assert.equal(await outcomeOf(certificateChain, machine.context({ target: `127.0.0.1:${port}`, settings: { client: 'crane' } })), 'no-authorities');
  });

  test('has faults that do not hide each other', async (t) => {
    const bad = await certificate({ names: ['registry.example', '*.registry.example'], from: inDays(-30), to: inDays(-1) }, await authority());
    assert.deepEqual(await examine(t, bad), ['ok', 'unknown-authority', 'expired', 'other-names', 'ok']);
  });

  test('has ended, begins later, or ends soon by the clock of this machine', async (t) => {
    const root = await authority({ from: inDays(-100), to: inDays(400) });
    const leaf = await certificate({ names, from: inDays(-10), to: inDays(60) }, root);
    const dates = async (days: number) => (await examine(t, { ...leaf, trusted: root.certificate, more: { machine: { now: () => inDays(days) } } }))[2];
    assert.deepEqual([await dates(0), await dates(50), await dates(61), await dates(-11)], ['ok', 'ends-soon', 'expired', 'not-yet-valid']);
  });

  test('is good although an authority that nobody needs has ended', async (t) => {
    const [root, old] = [await authority(), await authority({ commonName: 'Old', from: inDays(-100), to: inDays(-1) })];
    const leaf = await certificate({ names }, root);
    const crossSigned = await authority({ from: inDays(-100), to: inDays(-1) }, old, root);
    assert.deepEqual(await examine(t, { ...leaf, certificate: leaf.certificate + crossSigned.certificate + old.certificate, trusted: root.certificate }), healthy);
  });

  test('has ended with the authority that it leads to', async (t) => {
    const old = await authority({ from: inDays(-100), to: inDays(-1) });
    assert.equal((await examine(t, { ...(await certificate({ names }, old)), trusted: old.certificate }))[2], 'expired');
  });

  test('with its name as common name only is for nobody', async (t) => {
    const root = await authority();
    assert.equal((await examine(t, { ...(await certificate({ commonName: '127.0.0.1' }, root)), trusted: root.certificate }))[3], 'common-name-only');
  });

  test('with the host as common name is for nobody either', async (t) => {
    const root = await authority();
    const { certificate: cert, key } = await certificate({ commonName: 'localhost' }, root);
    const port = await listen(t, createServer({ cert, key }));
    const context = examinedMachine(t).context({ target: `localhost:${port}`, settings: { client: 'podman' } });
    assert.equal(await outcomeOf(certificateName, context), 'common-name-only');
  });

  test('that another server’s certificate has signed is not trusted', async (t) => {
    const root = await authority();
    const thief = await certificate({ names: ['thief.example'] }, root);
    const forged = await certificate({ names }, thief);
    assert.equal((await examine(t, { ...forged, certificate: forged.certificate + thief.certificate, trusted: root.certificate }))[1], 'unknown-authority');
  });

  for (const issuer of ['Zscaler Root CA', 'FortiGate CA', 'Netskope CA 2', 'mitmproxy']) {
    test(`of ${issuer} was made on the way`, async (t) => {
      const root = await authority({ commonName: issuer });
      assert.deepEqual(await examine(t, { ...(await certificate({ names }, root)), trusted: root.certificate }), ['ok', 'ok', 'ok', 'ok', 'inspected']);
    });
  }

  test('is not looked at where the client was told not to', async (t) => {
    const unchecked = ['ok', 'inapplicable not-checked-by-client', 'inapplicable not-checked-by-client', 'inapplicable not-checked-by-client', 'ok'];
    assert.deepEqual(await examine(t, { ...(await certificate({ names })), more: { settings: { client: 'docker' } } }), unchecked);
  });
});

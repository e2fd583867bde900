import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createServer as createSafeServer } from 'node:https';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { certificate } from '../samples/certificates.ts';
import { examinedMachine } from '../doctor/examined-machine.ts';
import { listen, listenRaw } from '../servers/listening.ts';

// Everything that a registry says reaches the person who runs the doctor, or a machine that reads its log.

/** What it would do: write to a terminal, hide text, turn it around, command a CI service, end a line. */
const evil = 'x\u001b]0;owned\u0007\u001b[2J\u202egnp\u2066\u200b##vso[task.setvariable variable=x]y ##[error]z\u009b31m`$(touch owned)\'';
const lines = `${evil}\r\n::error::injected\n##vso[task.complete result=Failed]\u2028::warning::w\u0000`;
/** In a header: without what ends it. */
const inHeader = evil.replaceAll('"', '');
const json = JSON.stringify(lines).slice(1, -1);

const program = join(import.meta.dirname, '../../bin/dockgate.js');

async function doctor(t: TestContext, target: string, flags: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const machine = examinedMachine(t);
  machine.file('home/.docker/config.json', JSON.stringify({ auths: { [target.split('/')[0]!]: { auth: Buffer.from('me:hunter2-hunter2').toString('base64') } } }));
  return new Promise((resolve) => {
    execFile(process.execPath, [program, 'doctor', target, ...flags], { env: { PATH: '/usr/bin:/bin', HOME: machine.home, ...env } }, (_error, stdout, stderr) => resolve(stdout + stderr));
  });
}

function assertHarmless(output: string, what: string): void {
  assert.ok(output.length > 100, `${what}: ${output}`);
  const dangerous = /[^\P{Cc}\n]|[\p{Cf}\u2028\u2029]/u.exec(output);
  assert.equal(dangerous && JSON.stringify(output.slice(Math.max(0, dangerous.index - 60), dangerous.index + 20)), null, what);
  assert.doesNotMatch(output, /##vso\[|##\[/, what);
  assert.doesNotMatch(output, /^\s*::/m, what);
  assert.doesNotMatch(output, /hunter2/, what);
}

const message = (status: string, headers: readonly string[], body: string) =>
  [`HTTP/1.1 ${status}`, ...headers, `content-length: ${Buffer.byteLength(body)}`, 'connection: close', '', body].join('\r\n');

const errors = `{"errors":[{"code":"${json}","message":"${json}","detail":{"${json}":"${json}"}}],"token":"${json}","access_token":"${json}","details":"${json}"}`;

/** Each answer the registry gives to everything. */
const answers: Readonly<Record<string, (port: number) => string>> = {
  'a challenge': (port) => message('401 No', [`www-authenticate: Bearer realm="http://127.0.0.1:${port}/token?${encodeURIComponent(evil)}",service="${inHeader}",scope="${inHeader}",error="${inHeader}"`], errors),
  'a realm': () => message('401 No', [`www-authenticate: Bearer realm="https://${inHeader}/",service="x"`], errors),
  'a scheme': () => message('401 No', [`www-authenticate: ${inHeader} realm="${inHeader}"`], errors),
  'a Basic realm': () => message('401 No', [`www-authenticate: Basic realm="${inHeader}"`], errors),
  'a redirect': () => message('307 No', [`location: https://${encodeURIComponent(inHeader)}.example/${inHeader}`], lines),
  'a refusal': () => message('403 No', [`server: ${inHeader}`, `x-dockgate-cause: ${inHeader}`], errors),
  'a page': () => message('200 OK', ['content-type: text/html'], `<html><title>${lines}</title>${lines}`),
  'an error': () => message(`500 ${evil.replaceAll('\u001b', '')}`, [`retry-after: ${inHeader}`], lines),
  'too many requests': () => message('429 No', [`retry-after: ${inHeader}`, `ratelimit-limit: ${inHeader}`, `docker-ratelimit-source: ${inHeader}`], errors),
  'a manifest': () =>
    message('200 OK', [`content-type: ${inHeader}`, `docker-content-digest: ${inHeader}`, `date: ${inHeader}`],
      JSON.stringify({ manifests: [{ digest: lines, mediaType: lines, platform: { os: lines, architecture: lines } }], config: { digest: lines }, layers: [{ digest: lines }] })),
  'no HTTP': () => lines,
};

describe('what a hostile registry says does nothing to whom reads it', () => {
  for (const [name, answer] of Object.entries(answers)) {
    test(name, async (t) => {
      let requests = 0;
      const port: number = await listenRaw(t, (socket) => {
        socket.on('data', (data) => {
          // A TLS greeting is no request: the doctor asks again without encryption.
          if (data[0] === 22) return void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
          requests += 1;
          return void socket.end(Buffer.from(answer(port), name === 'a redirect' ? 'latin1' : 'utf8'));
        });
      });
      const target = `127.0.0.1:${port}/team/app:1`;
      assertHarmless(await doctor(t, target, ['--verbose']), 'text');
      assertHarmless(await doctor(t, target, ['--json']), 'JSON');
      assertHarmless((await doctor(t, target, ['--annotate'], { GITHUB_ACTIONS: 'true' })).replace(/^::(?:error|warning|notice) .*$/gm, ''), 'GitHub');
      assert.ok(requests > 0);
    });
  }

  test('a certificate', async (t) => {
    const printable = evil.replaceAll(/[,+"\\<>;=']/g, '');
    const { certificate: cert, key } = await certificate({ commonName: printable, organisation: printable, names: ['other.example', printable.replace(/[^\p{ASCII}]/gu, '')] });
    const port = await listen(t, createSafeServer({ cert, key }, (_request, response) => response.end()));
    for (const flags of [['--verbose'], ['--json']]) {
      const output = await doctor(t, `127.0.0.1:${port}`, [...flags, '--client', 'podman']);
      assertHarmless(output, flags.join());
      assert.match(output, /owned/);
    }
  });
});

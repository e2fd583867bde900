import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { examinationOf, type Given } from '../../../test/doctor/examination.ts';
import { recordingTerminal } from '../../../test/program/recording-terminal.ts';
import { found, foundAll, ok, unknown } from '../../doctor/check.ts';
import { checks } from '../../doctor/checks/index.ts';
import { circumstancesOf } from '../../doctor/report.ts';
import { languageIds, loadWords } from '../../i18n/languages.ts';
import type { Words } from '../../i18n/translate.ts';
import { placeholdersOf } from '../../i18n/lines.ts';
import { en } from '../../i18n/en.ts';
import { paint } from '../terminal/paint.ts';
import { widthFor, type Reader } from '../report/reader.ts';
import { signsFor } from '../report/signs.ts';
import { showExamination, type Detail } from './show-examination.ts';
import { displayWidth } from '../terminal/text-layout.ts';

const english = await loadWords('en');

interface Look {
  readonly columns?: number;
  readonly env?: Record<string, string>;
  readonly isTTY?: boolean;
  readonly detail?: Detail;
  readonly program?: string;
  readonly words?: Words;
}

function show(given: Given, { columns = 80, env = {}, isTTY = false, detail = 'usual', program = 'dockgate doctor', words = english }: Look = {}): string {
  const examination = examinationOf(given);
  const reader: Reader = {
    words, program, paint: paint(recordingTerminal({ isTTY, env })), signs: signsFor(env, 'linux'), width: widthFor(columns), circumstances: circumstancesOf(examination),
  };
  return showExamination(examination, reader, detail);
}

const refused: Given = {
  target: 'registry.example:5000/team/app:1',
  verdicts: { dns: ok({ host: 'registry.example', addresses: '192.0.2.7' }), tcp: found('refused', { host: 'registry.example', address: '192.0.2.7', port: 5000, code: 'ECONNREFUSED' }) },
};

describe('the report', () => {
  test('says the verdict first, then how we know, what to do and what to type then', () => {
    const lines = show(refused).split('\n');
    assert.match(lines[0]!, /^✗ Nothing listens at this port {2}\(connection-refused\)$/);
    assert.equal(lines[1], '╷');
    const order = ['│ Examined', '│ How we know', '╵', '  Do this', '  Then', 'Measured from this shell'];
    const places = order.map((begin) => lines.findIndex((line) => line.startsWith(begin)));
    assert.deepEqual(places, places.toSorted((a, b) => a - b));
    assert.ok(!places.includes(-1), lines.join('\n'));
    assert.match(show(refused), /│ How we know +✗ 192\.0\.2\.7 .* 5000/);
    assert.match(show(refused), / {2}Then\n +\$ docker pull registry\.example:5000\/team\/app:1\n/);
  });

  test('short, it is the verdict and what to do', () => {
    const lines = show(refused, { detail: 'short' });
    assert.match(lines, /^✗ [^\n]+\n\n {2}Do this\n/);
    assert.ok(!lines.includes('│') && !lines.includes('Measured'));
  });

  test('verbose, it names every check with its time', () => {
    const text = show(refused, { detail: 'verbose' });
    for (const { id } of checks) assert.ok(text.includes(id), id);
    assert.match(text, /✓ dns +12 ms {2}registry\.example resolves to 192\.0\.2\.7\./);
  });

  test('says what else is wrong and what was not measured', () => {
    const text = show({ ...refused, verdicts: { ...refused.verdicts, clock: unknown('no-answer', { code: 'EIO' }), 'certificate-dates': { state: 'skipped', because: 'tcp' } } });
    assert.match(text, /Could not be measured\n {4}\? [^\n]+ No answer came \(EIO\)\./);
    assert.match(text, /Not tested because of this\n {4}– Is the certificate valid now\?/);
  });

  test('of a healthy machine is one line of good news', () => {
    assert.match(show({}), /^✓ Nothing is wrong on this machine\.\n/);
    assert.match(show({ target: 'registry.example/a' }), /^✓ Nothing is wrong with registry\.example\/a /);
  });

  test('never calls what could not be measured healthy', () => {
    assert.match(show({ target: 'registry.example/a', verdicts: { dns: unknown('offline') } }), /^\? Nothing wrong was found, but not everything/);
    const waiting = { clock: unknown('no-answer', { code: 'EIO' }), tcp: { state: 'skipped', because: 'clock' } } as const;
    assert.match(show({ verdicts: waiting }), /^\? Nothing wrong/);
  });

  test('tells of a problem that no rule explains', () => {
    assert.match(show({ ...refused, suspicions: [] }), /^✗ Something is wrong, and the doctor knows no cause[^]*✗ .*5000/);
  });

  test('of two causes that cannot be told apart shows both, what to do for each, and no more certainty than there is', () => {
    const suspicion = { certainty: 'likely', evidence: ['tcp:refused'], facts: {} } as const;
    const text = show({ ...refused, suspicions: [{ ...suspicion, cause: 'credentials-wrong-password', confidence: 0.6 }, { ...suspicion, cause: 'client-secret-expired', confidence: 0.55 }] });
    assert.match(text, /^✗ Two causes fit, and from here they cannot be told apart\.\n? +\(credentials-wrong-password, client-secret-expired\)\n/);
    assert.match(text, /│ Cause 1[^]*│ Cause 2[^]*If it is cause 1\n[^]*If it is cause 2\n/);
  });

  test('writes ~ for the folder of the reader', () => {
    const examination = examinationOf({ target: 'r.example/a', verdicts: { 'credential-file': ok({ file: '/home/me/.docker/config.json' })} });
    const reader: Reader = { words: english, program: '', paint: paint(recordingTerminal()), signs: signsFor({}, 'linux'), width: 80, circumstances: {}, home: '/home/me' };
    assert.match(showExamination(examination, reader, 'verbose'), /read from\s+~\/\.docker\/config\.json\./);
  });

  test('of two places that are wrong in the same way says so once', () => {
    const twice = foundAll([1, 9].map((position) => ({ finding: 'host-uppercase', facts: { position, length: 1 } })));
    assert.equal(show({ target: 'R.exampleE/a', verdicts: { 'letter-case': twice }, suspicions: [] }).split('The host has capitals').length, 2);
  });

  test('of one answer behind two observations says so once', () => {
    const logged = found('logged', { cause: 'not-logged-in', correlationId: 'id-1' });
    const suspicion = { cause: 'not-logged-in', certainty: 'confirmed', confidence: 1, facts: {}, evidence: ['told', 'told:not-logged-in'] } as const;
    assert.equal(show({ target: 'r.example/a', verdicts: { 'server-reason': logged }, suspicions: [suspicion] }).split('Its log names').length, 2);
  });
});

describe('the code frame', () => {
  const frame = (target: string, findings: Readonly<Record<string, readonly (readonly [position: number, length: number])[]>>, look?: Look) => {
    const all = Object.entries(findings).flatMap(([finding, places]) => places.map(([position, length]) => ({ finding, facts: { position, length } })));
    const suspicion = { cause: 'registry-name-uppercase', certainty: 'confirmed', confidence: 1, facts: {}, evidence: Object.keys(findings).map((id) => `letter-case:${id}`) } as const;
    const text = show({ target, verdicts: { 'letter-case': foundAll(all) }, suspicions: [suspicion] }, look);
    return text.slice(text.indexOf('How we know'), text.indexOf('╵')).split('\n').map((line) => line.replace(look ? /^│ / : /^│ {16}|^How we know {4}/, ''));
  };

  test('has carets below what is wrong, all places of one kind on one line', () => {
    assert.deepEqual(frame('r.example/Web/API:1', { 'repository-uppercase': [[11, 1], [15, 3]] }).slice(0, 2), ['r.example/Web/API:1', '          ^   ^^^']);
  });

  test('numbers its remarks, from left to right', () => {
    const lines = frame('R.example/Web', { 'repository-uppercase': [[11, 1]], 'host-uppercase': [[1, 1]] });
    assert.deepEqual(lines.slice(0, 3), ['R.example/Web', '^ 1', '          ^ 2']);
    assert.ok(lines.some((line) => line.startsWith('1  The host')) && lines.some((line) => line.startsWith('2  A repository')));
  });

  test('counts cells: a wide letter has two carets, and what is missing at the end has one behind it', () => {
    assert.deepEqual(frame('r.example/日本/a', { 'repository-uppercase': [[11, 4], [17, 1]] }).slice(0, 2), ['r.example/日本/a', '          ^^^^  ^']);
    assert.deepEqual(frame('r.example/a', { 'repository-uppercase': [[12, 1]] }).slice(0, 2), ['r.example/a', '           ^']);
  });

  test('breaks a text that is longer than the terminal, and its carets with it', () => {
    const lines = frame(`r.example/${'a'.repeat(60)}B`, { 'repository-uppercase': [[71, 1]] }, { columns: 40 });
    const row = lines.findIndex((line) => /^ *\^$/.test(line));
    assert.equal(lines[row - 1]![lines[row]!.length - 1], 'B');
  });
});

/** Every finding of every check with facts of one word each, as one examination. */
const everything = checks.flatMap((check) =>
  Object.keys(check.findings).map((finding): [string, Given] => {
    const message = (en as Readonly<Record<string, string>>)[`check.${check.id}.${finding}`] ?? '';
    const facts = Object.fromEntries(placeholdersOf(message).map((name) => [name, name === 'position' || name === 'length' ? 1 : 'value']));
    return [`${check.id}:${finding}`, { target: 'registry.example/team/app:1', verdicts: { [check.id]: found(finding, facts) } }];
  }),
);

describe('whatever was found', () => {
  test('the report fits into 80 columns, into 40 and into 24; only commands are longer', () => {
    for (const columns of [80, 40, 24])
      for (const [name, given] of everything)
        for (const line of show(given, { columns }).split('\n'))
          assert.ok(displayWidth(line) <= columns || /^[│ ]*\$ /.test(line), `${name} at ${columns}: ${line}`);
  });

  for (const id of languageIds)
    test(`in ${id} it fits into 80 columns`, async () => {
      const words = await loadWords(id);
      for (const [name, given] of everything)
        for (const line of show(given, { words }).split('\n')) assert.ok(displayWidth(line) <= 80 || /^[│ ]*\$ /.test(line), `${name}: ${line}`);
    });

  test('a wide terminal gets no longer lines than eyes can follow', () => {
    for (const [, given] of everything.slice(0, 20)) assert.equal(show(given, { columns: 300 }), show(given));
  });

  test('without UTF-8 there are letters of ASCII only', () => {
    for (const [name, given] of everything) {
      const strange = /[^\x20-\x7e\n]/u.exec(show(given, { env: { LC_ALL: 'C' } }))?.[0];
      assert.equal(strange, undefined, name);
    }
  });

  test('colour is never the only sign: without it the text is the same', () => {
    for (const [, given] of everything) {
      const coloured = show(given, { isTTY: true });
      assert.notEqual(coloured, show(given));
      assert.equal(stripVTControlCharacters(coloured), show(given));
      assert.equal(show(given, { isTTY: true, env: { NO_COLOR: '1' } }), show(given));
    }
  });

  test('what a stranger wrote moves no cursor, starts no line and gives no CI service a command', () => {
    const hostile = '\u001b[2J\u202e##vso[task.setvariable variable=x]y ##[group]z\n::error::w\r\n::set-output name=a::b';
    for (const [name, given] of everything) {
      const [[id, verdict]] = Object.entries(given.verdicts!) as [[string, { state: 'found'; findings: readonly { finding: string; facts: object }[] }]];
      const findings = verdict.findings.map(({ finding, facts }) => ({ finding, facts: Object.fromEntries(Object.keys(facts).map((key) => [key, hostile])) }));
      const text = show({ ...given, verdicts: { [id]: { ...verdict, findings } } }, { detail: 'verbose' });
      for (const line of text.split('\n')) {
        assert.doesNotMatch(line, /[\p{Cc}\p{Cf}]/u, name);
        assert.doesNotMatch(line, /^\s*::|##\[|##vso\[/i, name);
      }
    }
  });
});

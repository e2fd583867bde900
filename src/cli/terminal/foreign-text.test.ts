import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../../test/fuzz.ts';
import { recordingTerminal } from '../../../test/program/recording-terminal.ts';
import { serveCommand } from '../commands/serve.ts';
import { safeForCsv } from './csv-text.ts';
import { safeJson } from './json-text.ts';
import { safeForMarkdown } from './markdown-text.ts';
import { run } from '../program.ts';
import { safeForTerminal } from './terminal-text.ts';

/** Texts as strangers write them: much of what is dangerous, in every mixture. */
const pieces = fc.constantFrom(
  '\u001b[31m', '\u001b]0;title\u0007', '\u009b2J', '\r', '\n', '\r\n', '\t', '\0', '\b', '\u007f', '\u0085', '\u2028', '\u2029',
  '\u202e', '\u2066', '\u2069', '\u200b', '\u200d', '\ufeff', '\u00ad', '\u{e0041}', '\u3164', '\ud800', '\udfff', '\u{10ffff}',
  'a\u0301\u0301\u0301\u0301\u0301\u0301\u0301', '=', '+', '-', '@', '|', '"', "'", '`', '```', '<script>', '[x](y)', '**', '\\', '|', ' ',
  'https://evil.example', 'cmd|\'/c calc\'!A1', '🙂', '日本語', 'é',
);
const foreign = fc.oneof(fc.string({ unit: 'binary' }), fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')));
const always = (check: (text: string) => void) => fc.assert(fc.property(foreign, check), fuzzRuns());

/** What a terminal acts on, or what hides or turns text. */
const dangerous = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

describe('a foreign text in a terminal', () => {
  test('moves, colours, hides and turns nothing, ends no line and is bounded', () => {
    always((text) => {
      const safe = safeForTerminal(text, 40);
      assert.doesNotMatch(safe, dangerous);
      assert.doesNotMatch(safe, /\p{M}{5}/u);
      assert.ok([...safe].length <= 40);
    });
  });

  test('is the same when it was made safe already', () => {
    always((text) => assert.equal(safeForTerminal(safeForTerminal(text)), safeForTerminal(text)));
  });

  for (const [text, safe] of [
    ['docker/28.0.1 go/go1.24 (linux)', 'docker/28.0.1 go/go1.24 (linux)'],
    ['Zoë 日本語 🙂', 'Zoë 日本語 🙂'],
    ['\u001b[2Jgone', String.raw`\u{1b}[2Jgone`],
    ['user\u202egnp.exe', String.raw`user\u{202e}gnp.exe`],
    ['one\ntwo\r\u2028three', String.raw`one\u{a}two\u{d}\u{2028}three`],
    ['in\u200bvisible\u{e0041}', String.raw`in\u{200b}visible\u{e0041}`],
    ['half \ud83d', String.raw`half \u{d83d}`],
    ['C:\\Users', 'C:\\Users'],
  ] as const) {
    test(`${JSON.stringify(text)} is shown as ${safe}`, () => assert.equal(safeForTerminal(text), safe));
  }

  test('that is too long ends with a sign of it', () => {
    assert.equal(safeForTerminal('abcdef', 6), 'abcdef');
    assert.equal(safeForTerminal('abcdefg', 6), 'abcde…');
  });
});

describe('a foreign text in a CSV file', () => {
  test('is one quoted field that no spreadsheet computes', () => {
    always((text) => {
      const field = safeForCsv(text);
      assert.match(field, /^"(?:[^"]|"")*"$/);
      assert.doesNotMatch(field, dangerous);
      assert.doesNotMatch(field, /^"\s*[=+\-@|%\uFF0B\uFF0D\uFF1D\uFF20]/u);
    });
  });

  for (const [text, field] of [
    ['plain', '"plain"'],
    ['say "hi", all', '"say ""hi"", all"'],
    ['=1+1', '"\'=1+1"'],
    ['  @SUM(A1)', '"\'  @SUM(A1)"'],
    ['\t=1', String.raw`"\u{9}=1"`],
    ['＝1', '"\'＝1"'],
    ['one\r\ntwo', String.raw`"one\u{d}\u{a}two"`],
    ['', '""'],
  ] as const) {
    test(`${JSON.stringify(text)} is written ${field}`, () => assert.equal(safeForCsv(text), field));
  }
});

describe('a foreign text in Markdown', () => {
  test('is one code span on one line, whatever backticks it holds', () => {
    always((text) => {
      const span = safeForMarkdown(text);
      assert.doesNotMatch(span, dangerous);
      if (span === '') return;
      const fence = /^`+/.exec(span)![0];
      const inner = span.slice(fence.length, -fence.length);
      assert.ok(span.endsWith(fence));
      assert.ok([...inner.matchAll(/`+/g)].every(([run]) => run !== fence), 'nothing inside closes the span');
      assert.doesNotMatch(inner, /(^|[^\\])\|/, 'no bar ends the cell');
    });
  });

  for (const [text, span] of [
    ['plain', '` plain `'],
    ['`rm`', '`` `rm` ``'],
    ['a|b', '` a\\|b `'],
    ['<img src=x>', '` <img src=x> `'],
    ['', ''],
    [' ', '` `'],
  ] as const) {
    test(`${JSON.stringify(text)} is written ${span}`, () => assert.equal(safeForMarkdown(text), span));
  }
});

describe('a foreign text in JSON', () => {
  test('is one line that reads back as what it was', () => {
    always((text) => {
      const line = safeJson({ [text]: [text] });
      assert.doesNotMatch(line, dangerous);
      assert.deepEqual(JSON.parse(line), { [text]: [text] });
    });
  });

  test('indented, it has the line ends of the indentation and no other', () => {
    always((text) => assert.equal(safeJson([text], 2).split('\n').length, 3));
  });
});

test('the logs of the server are such lines: requests on stdout, faults on stderr', async () => {
  const terminal = recordingTerminal();
  const hostile = { userAgent: '\u009b2J\u202e', error: 'Error\n    at' };
  const serve = serveCommand(async (_config, { logs }) => {
    logs.access(hostile);
    logs.faults(hostile);
  });
  assert.equal(await run(['serve'], terminal, [serve]), 0);
  const { out, err } = terminal.take();
  for (const line of [out, err]) {
    assert.doesNotMatch(line, dangerous);
    assert.deepEqual(JSON.parse(line), hostile);
  }
});

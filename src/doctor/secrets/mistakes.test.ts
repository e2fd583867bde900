import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Secret } from '../../secret.ts';
import { findMistakes } from './mistakes.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const jwt = `${base64('{"alg":"none"}').replaceAll('=', '')}.${base64('{"exp":1}').replaceAll('=', '')}.c2ln`;
const github = `ghp_${'a'.repeat(36)}`;
const ecr = base64(JSON.stringify({ payload: 'x'.repeat(300), datakey: 'y', version: '2', type: 'DATA_KEY', expiration: 1 }));

describe('a mistake in a secret', () => {
  const rows: [sentence: string, user: string | null, secret: string, ...mistakes: string[]][] = [
    ['is none in an ordinary password', 'ci', 'correct horse battery', ],
    ['is none in a password full of signs', 'ci', `p$a%s"s'w{o}r<d>`],
    ['is none in a token', 'ci', github],
    ['is none in a JWT', null, jwt],
    ['is none in a password from AWS', 'AWS', ecr],
    ['is none in a key file that ends with a line end', '_json_key', '{\n  "type": "service_account"\n}\n'],
    ['is none in the name of a robot', 'robot$team+ci', 'x'],
    ['may be that there is nothing', 'ci', '', 'empty'],
    ['may be a space alone', 'ci', ' ', 'empty', 'space-around'],
    ['may be a line end', 'ci', 'hunter2\n', 'line-end'],
    ['may be the line end of Windows', 'ci', 'hunter2\r\n', 'line-end'],
    ['may be a space after it', 'ci', 'hunter2 ', 'space-around'],
    ['may be a byte order mark', 'ci', '\uFEFFhunter2', 'byte-order-mark'],
    ['may be a space that is none', 'ci', 'hunter2\u00A0', 'no-break-space'],
    ['may be a character that nobody sees', 'ci', 'hun\u200Bter2', 'invisible-character'],
    ['may be quotes', 'ci', '"hunter2"', 'quotes'],
    ['may be quotes before a line end', 'ci', '"hunter2"\n', 'line-end', 'quotes'],
    ['may be a dash that a text editor made', 'ci', 'hunter–2', 'typographic-character'],
    ['may be base64 of what is a token already', 'ci', base64(`${github}\n`), 'encoded-twice'],
    ['may be base64 of name and password', 'ci', base64('ci:hunter222'), 'encoded-twice'],
    ['may be a variable of a shell', 'ci', '$TOKEN', 'placeholder'],
    ['may be a variable of GitHub', 'ci', '${{ secrets.TOKEN }}', 'placeholder'],
    ['may be a variable of Windows', 'ci', '%TOKEN%', 'placeholder'],
    ['may be a word from a manual', 'ci', '<password>', 'placeholder'],
    ['may be what hides a secret in a log', 'ci', '***', 'masked'],
    ['may be the name in front', 'ci', 'ci:hunter2', 'name-and-password'],
    ['may be the scheme of a header', 'ci', 'Bearer hunter2', 'bearer-prefix'],
    ['may be that a JWT was cut', 'ci', jwt.slice(0, 25), 'truncated'],
    ['may be that a password from AWS was cut', 'AWS', ecr.slice(0, 200), 'truncated'],
    ['may be that a token was cut', 'ci', 'ghp_aaaa', 'truncated'],
    ['may be the name of a robot that a shell took for a variable', 'robot', 'x', 'user-dollar-eaten'],
    ['may be the rest of such a name', 'robot+ci', 'x', 'user-dollar-eaten'],
    ['may be a variable in place of the name', '$USER_NAME', 'x', 'user-placeholder'],
    ['may be a line end after the name', 'ci\n', 'x', 'user-space'],
    ['may be that name and secret changed places', github, 'ann', 'swapped'],
  ];
  for (const [sentence, user, secret, ...mistakes] of rows) test(sentence, () => assert.deepEqual(findMistakes(user, new Secret(secret)), mistakes));
});

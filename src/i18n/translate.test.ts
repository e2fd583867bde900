import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { en } from './en.ts';
import { words, type Catalogue, type MessageKey, type Translate } from './translate.ts';

const english = words(en);

describe('translate', () => {
  test('says a message with its values', () => {
    const text = english.translate('trace.network.fail', { address: '203.0.113.7' });
    assert.equal(text, 'The address 203.0.113.7 is let in by no network rule.');
  });

  test('needs no values where a message has no placeholders', () => {
    assert.equal(english.translate('cause.not-logged-in.title'), 'Nobody is logged in to this registry');
  });

  test('does not compile when a value or a message is missing', () => {
    type Arguments<Key extends MessageKey> = Parameters<typeof english.translate<Key>> extends [unknown, ...infer Rest] ? Rest : never;
    type Rule = Arguments<'trace.network.pass'>[0];
    const isCompilerConvinced: [
      { address: string } extends Rule ? 'compiles' : 'error',
      { address: string; rule: number } extends Rule ? 'compiles' : 'error',
      [] extends Arguments<'trace.network.pass'> ? 'compiles' : 'error',
      [] extends Arguments<'cause.not-logged-in.title'> ? 'compiles' : 'error',
      Omit<Catalogue, 'trace.lock.pass'> extends Catalogue ? 'compiles' : 'error',
      'cause.no-such.title' extends Parameters<Translate>[0] ? 'compiles' : 'error',
    ] = ['error', 'compiles', 'error', 'compiles', 'error', 'error'];
    assert.equal(isCompilerConvinced.length, 6);
  });
});

describe('say', () => {
  test('says a message whose key is known only when running', () => {
    const causeId: string = 'token-disabled';
    assert.equal(english.say(`cause.${causeId}.how`, { token: 'ci' }), 'The status of the token ci is `disabled`.');
  });

  test('leaves missing facts visible', () => {
    assert.match(english.say('enough.new-password'), /^\$ dockgate token credential generate <token> --registry <registry>$/m);
  });

  test('answers a key that it does not know with the key', () => {
    assert.equal(english.say('cause.from-a-newer-version.title'), 'cause.from-a-newer-version.title');
    assert.equal(english.say('constructor'), 'constructor');
  });

  test('gives the lines of a message, commands apart', () => {
    const lines = english.lines('cause.token-disabled.do', { token: 'ci', registry: 'r.example' }, { vendor: 'dockgate' });
    assert.deepEqual(lines[1], { kind: 'command', text: 'dockgate token update ci --status enabled --registry r.example' });
  });
});

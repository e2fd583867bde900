import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCidr } from '../names/ip-address.ts';
import { checkNetwork } from './network-rules.ts';

const address = '2001:db8::1';
const others = Array.from({ length: 199 }, (_, index) => parseCidr(`2001:db9:${index}::/48`));
const last = parseCidr('2001:db8::/32');

test('the first range that lets an address in is named', () => {
  const { outcome, facts } = checkNetwork({ networkDefault: 'Deny', ipRules: [...others, last, parseCidr('::/0')] }, address);
  assert.deepEqual([outcome, facts], ['pass', { address, rule: '2001:db8::/32' }]);
});

test('two hundred rules cost little more than one: a token for many repositories consults them hundreds of times', () => {
  const fastest = (ipRules: typeof others) => {
    const rounds = Array.from({ length: 10 }, () => {
      const begun = performance.now();
      for (let count = 0; count < 500; count += 1) checkNetwork({ networkDefault: 'Deny', ipRules }, address);
      return performance.now() - begun;
    });
    return Math.min(...rounds);
  };
  const ratio = fastest([...others, last]) / fastest([last]);
  assert.ok(ratio < 30, `${ratio} times as much`);
});

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { en } from './en.ts';
import { listOfNames, listOfParts } from './lists.ts';
import { words, type Catalogue } from './translate.ts';
import { zhTW } from './zh-TW.ts';

suite('a list', () => {
  const english = words(en);
  const chinese = words(zhTW satisfies Partial<Catalogue> as unknown as Catalogue, 'zh-TW');

  test('has commas between its names', () => {
    assert.equal(listOfNames(['dns', 'tcp', 'proxy'], english.translate), 'dns, tcp, proxy');
  });
  test('has the marks of its language', () => {
    assert.equal(listOfNames(['dns', 'tcp', 'proxy'], chinese.translate), 'dns、tcp、proxy');
    assert.equal(listOfParts(['15 項檢查通過', '5 項有發現'], chinese.translate), '15 項檢查通過，5 項有發現');
  });
  test('of one is that one, and of none is nothing', () => {
    assert.equal(listOfNames(['dns'], english.translate), 'dns');
    assert.equal(listOfParts([], english.translate), '');
  });
  test('keeps what looks like a placeholder', () => {
    assert.equal(listOfNames(['{first}', '{next}', 'tcp'], english.translate), '{first}, {next}, tcp');
  });
});

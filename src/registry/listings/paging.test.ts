import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Refusal } from '../../causes/refusal.ts';
import { findMarker, formatMarker, parseOrderBy } from './listing-order.ts';
import { cutPage, LARGEST_PAGE, linkTo, parsePage, rowsFor } from './paging.ts';

const page = (query: string) => parsePage(new URLSearchParams(query));
const causeOf = (error: unknown) => error instanceof Refusal && [error.causeId, error.status];

describe('the size of a page', () => {
  const good: [query: string, size: number][] = [
    ['', 100],
    ['n=1', 1],
    ['n=0', 0],
    ['n=007', 7],
    [`n=${LARGEST_PAGE}`, LARGEST_PAGE],
    [`n=${LARGEST_PAGE + 1}`, LARGEST_PAGE],
    ['n=999999999', LARGEST_PAGE],
  ];
  for (const [query, size] of good) test(`"${query}" is ${size}`, () => assert.equal(page(query).size, size));

  const huge = '9'.repeat(400);
  for (const n of ['-1', 'NaN', 'Infinity', '1.5', '1e3', '0x10', '', '%20', '1%20', '%2B1', 'ten', '9999999999', huge, '%00', '1%0A', '%D9%A1']) {
    test(`n=${n.slice(0, 20)} is refused`, () =>
      assert.throws(() => page(`n=${n}`), (error) => assert.deepEqual(causeOf(error), ['page-size-invalid', 400]) === undefined));
  }
});

describe('the place where a page begins', () => {
  test('need not be an entry', () => assert.equal(page('last=team/zzz~').last, 'team/zzz~'));
  test('is the beginning when ACR leaves it empty', () => assert.equal(page('last=&orderby=').last, null));
  for (const last of ['%00', 'a%0Ab', 'a%20b', '%C3%A9', 'a'.repeat(301)]) {
    test(`must be able to be one: ${last.slice(0, 10)}`, () =>
      assert.throws(() => page(`last=${last}`), (error) => assert.deepEqual(causeOf(error), ['request-invalid', 400]) === undefined));
  }
});

describe('a page', () => {
  test('says that another follows only when one does', () => {
    const two = page('n=2');
    assert.equal(rowsFor(two), 3);
    assert.deepEqual(cutPage(['a', 'b'], two), { entries: ['a', 'b'], next: null });
    assert.deepEqual(cutPage(['a', 'b', 'c'], two), { entries: ['a', 'b'], next: 'b' });
  });

  test('of none has none and no link', () => {
    assert.equal(rowsFor(page('n=0')), 0);
    assert.deepEqual(cutPage([], page('n=0')), { entries: [], next: null });
  });

  test('links to the next as ACR does', () => {
    assert.deepEqual(linkTo('/v2/_catalog', page('n=2'), 'contoso/marketing'), {
      Link: '</v2/_catalog?last=contoso%2Fmarketing&n=2&orderby=>; rel="next"',
    });
    assert.deepEqual(linkTo('/v2/_catalog', page('n=2'), null), {});
  });

  test('links with what was asked for besides', () => {
    const { Link } = linkTo('/acr/v1/a/_tags', page('n=1'), 'x"> ,', { orderby: 'timedesc', digest: 'sha256:00' });
    assert.equal(Link, '</acr/v1/a/_tags?last=x%22%3E%20%2C&n=1&orderby=timedesc&digest=sha256%3A00>; rel="next"');
  });
});

describe('the order of a list', () => {
  test('is one of three, by name when nothing is said', () => {
    assert.deepEqual(['', 'orderby=', 'orderby=none', 'orderby=timedesc', 'orderby=timeasc'].map((query) => parseOrderBy(new URLSearchParams(query))), [
      'none',
      'none',
      'none',
      'timedesc',
      'timeasc',
    ]);
    assert.throws(() => parseOrderBy(new URLSearchParams('orderby=time_desc')), { message: /^orderby: / });
  });

  const at = '2030-01-01T00:00:00.000Z';
  const timeOf = async (key: string) => (key === 'there' ? at : undefined);

  test('by time goes on where the link says, even when that entry is gone', async () => {
    const last = formatMarker('timedesc', 'gone', at);
    assert.deepEqual(await findMarker('timedesc', last, timeOf), { key: 'gone', at });
  });

  test('by time goes on behind an entry that somebody names', async () => {
    assert.deepEqual(await findMarker('timeasc', 'there', timeOf), { key: 'there', at });
    await assert.rejects(findMarker('timeasc', 'gone', timeOf), { message: /^last: / });
  });

  test('by name needs no time', async () => {
    assert.equal(formatMarker('none', 'gone', at), 'gone');
    assert.deepEqual(await findMarker('none', 'gone', timeOf), { key: 'gone', at: null });
    assert.equal(await findMarker('none', null, timeOf), null);
  });
});

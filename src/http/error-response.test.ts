import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../causes/refusal.ts';
import { ociBody } from './error-response.ts';

const exchange = { correlationId: 'the-id', correlationIdInMessage: true, host: 'registry.example:5000' } as Parameters<typeof ociBody>[0];

for (const [cause, help] of [
  ['credentials-wrong-password', "The registry's owner sees the reason with: dockgate why the-id"],
  ['not-logged-in', 'Log in with: docker login registry.example:5000'],
  ['registry-does-not-exist', 'What this means and what to do: docs/causes.md#registry-does-not-exist'],
  ['registry-service-outage', 'Whoever runs the server finds the reason in what it writes to stderr'],
] as const) {
  test(`an answer of ${cause} names the place where more is to be found`, () => {
    const [error] = ociBody(exchange, new Refusal(cause, {})).errors;
    assert.equal(error?.help, help);
    assert.match(error.message, / CorrelationId: the-id$/);
  });
}

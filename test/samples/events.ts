import { Refusal } from '../../src/causes/refusal.ts';
import { loginEvent, type EventRow } from '../../src/journal/event.ts';
import { uuidv7 } from '../../src/names/uuid.ts';

export interface Login {
  readonly at?: Date;
  readonly name?: string;
  readonly address?: string;
  readonly isRefused?: boolean;
}

/** A login as it is logged. */
export function login({ at = new Date(), name = 'ci', address = '192.0.2.1', isRefused = false }: Login = {}): EventRow {
  return loginEvent({
    exchange: { correlationId: uuidv7(at), receivedAt: at, address, host: 'localhost:5000', scheme: 'http', request: { headers: { 'user-agent': 'docker' } } },
    registry: { id: 'ours' },
    identification: { ok: true, subject: { name, credentialId: null }, credentialKind: 'repository-token', steps: [] },
    decision: null,
    refusal: isRefused ? new Refusal('token-password-expired') : null,
    status: isRefused ? 401 : 200,
    operation: 'Login',
    now: at,
  });
}

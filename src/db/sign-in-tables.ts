import type { Instant } from './tables.ts';

// What is known for minutes between two steps of a sign-in, and what the second step is. None of it raises the policy's revision.

export interface SignInTables {
  /** Somebody signs in on another device. */
  device_code: {
    /** Hash of what the device holds. */
    id: string;
    /** Hash of what the person types. */
    user_code: string;
    tenant_id: string;
    /** Where the device is: an address, or the network of one customer. */
    source: string;
    /** JSON: a DeviceWish of identity/sign-ins/device-code-store.ts. */
    wish: string;
    state: 'pending' | 'approved' | 'declined' | 'redeemed';
    /** JSON: a SignedIn of identity/sign-ins/token-wish.ts; `null` until somebody signed in. */
    subject: string | null;
    /** When the device last asked. */
    asked_at: Instant | null;
    expires_at: Instant;
  };
  /** Somebody signed in in a browser. */
  authorization_code: {
    /** Hash of the code. */
    id: string;
    tenant_id: string;
    /** JSON: a CodeWish of identity/sign-ins/authorization-code-store.ts. */
    wish: string;
    /** JSON: a SignedIn of identity/sign-ins/token-wish.ts. */
    subject: string;
    used_at: Instant | null;
    expires_at: Instant;
  };
  /** Somebody is between two pages of a sign-in: at an identity provider outside, or before a second factor. */
  sign_in_step: {
    /** Hash of what the browser holds. */
    id: string;
    tenant_id: string;
    kind: 'provider' | 'second-factor';
    /** Where the browser is: an address, or the network of one customer. */
    source: string;
    /** JSON: a StepDetail of identity/sign-ins/sign-in-step-store.ts. */
    detail: string;
    /** Wrong answers so far. */
    failures: number;
    used_at: Instant | null;
    expires_at: Instant;
  };
  /** What somebody's authenticator app knows. */
  second_factor: {
    user_id: string;
    id: string;
    /** Sealed with a key that is not in the database. */
    secret: string;
    /** `shown`: on a page, nobody has typed a code of it yet. `handed-out`: by whoever manages the directory. */
    state: 'shown' | 'handed-out' | 'confirmed';
    /** Of the last code that counted, in time steps of RFC 6238: none counts twice. */
    last_step: number;
    /** Wrong codes in a row. */
    failures: number;
    failed_at: Instant | null;
    created_at: Instant;
  };
  /** Signed assertions that were accepted, for as long as they could be sent again. */
  used_assertion: { assertion: string; audience: string; source: string; expires_at: Instant };
}

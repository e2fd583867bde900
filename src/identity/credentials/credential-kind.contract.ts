import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RegistryPolicy } from '../../access/policy.ts';
import type { Identification } from '../../access/subject.ts';
import { Secret } from '../../secret.ts';
import type { CredentialKind } from '../credential-kind.ts';

export const at = new Date('2030-01-01T12:00:00Z');
export const host = 'myregistry.example';

/** One kind with everything around it, and how often it did what costs time. */
export interface Subjects {
  readonly kind: CredentialKind;
  readonly registry: RegistryPolicy;
  readonly known: { readonly userName: string; readonly password: string };
  /** Of the same shape, and nobody's. */
  readonly unknownName: string;
  /** Calls of the slow or keyed hash so far. */
  hashes(): number;
}

type Presenting = Pick<Subjects, 'kind' | 'registry'>;

export const verify = ({ kind, registry }: Presenting, userName: string, password: string): Promise<Identification> =>
  kind.verify({ userName, secret: new Secret(password), registry, host, at });

/** What holds for every kind that has names and passwords. */
export function credentialKindContract(name: string, open: () => Promise<Subjects>): void {
  describe(`${name}: what holds for every kind`, () => {
    test('the right password is accepted, and names the credential it is', async () => {
      const subjects = await open();
      const found = await verify(subjects, subjects.known.userName, subjects.known.password);
      assert.ok(found.ok);
      assert.equal(found.credentialKind, subjects.kind.kind);
      assert.ok(found.subject.credentialId);
    });

    test('the name may be typed in capitals', async () => {
      const subjects = await open();
      const found = await verify(subjects, subjects.known.userName.toUpperCase(), subjects.known.password);
      assert.ok(found.ok);
    });

    test('every other password is wrong', async () => {
      const subjects = await open();
      const { userName, password } = subjects.known;
      for (const wrong of ['', ' ', password.slice(1), `${password} `, `${password}\n`, password.toUpperCase(), 'x'.repeat(8_000)]) {
        const found = await verify(subjects, userName, wrong);
        assert.equal(!found.ok && found.cause, 'credentials-wrong-password', JSON.stringify(wrong));
      }
    });

    test('a name that is nobody’s costs as many hashes as one that exists', async () => {
      const subjects = await open();
      const cost = async (userName: string) => {
        const before = subjects.hashes();
        await verify(subjects, userName, 'wrong');
        return subjects.hashes() - before;
      };
      assert.equal(await cost(subjects.unknownName), await cost(subjects.known.userName));
      assert.equal(await cost(subjects.unknownName), 1);
    });

    test('no password is in what it answers', async () => {
      const subjects = await open();
      const { userName, password } = subjects.known;
      for (const presented of [password, 'correct horse battery']) {
        const text = JSON.stringify(await verify(subjects, userName, presented));
        assert.ok(!text.includes(presented));
      }
    });

    test('a token made from it stands while the password stands', async () => {
      const { kind, registry, known } = await open();
      const found = await verify({ kind, registry }, known.userName, known.password);
      assert.ok(found.ok);
      const again = kind.resume?.({ subject: found.subject, registry, issuedAt: at, at });
      assert.ok(again?.ok);
      const replaced = { ...found.subject, credentialId: 'the one before' };
      const dead = kind.resume?.({ subject: replaced, registry, issuedAt: at, at });
      assert.equal(dead && !dead.ok && dead.cause, 'password-replaced');
    });
  });
}

import { X509Certificate } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { registryPath } from '../../../src/contract/address.ts';
import { certificate } from '../../samples/certificates.ts';
import { owner } from '../command-line.ts';
import type { Scene } from './scene.ts';
import type { Step } from './step.ts';

// What is there before a command is typed.

const typed = ({ facts }: Scene, line: string) => line.split(' ').map((word) => word.replaceAll(/\{([a-z-]+)\}/g, (all, name: string) => facts.get(name) ?? all));

/** `dockgate …`, as the owner; the words may hold `{name}`. */
export function dockgate(...lines: readonly string[]) {
  return async (scene: Scene): Promise<void> => {
    for (const line of lines) await owner(scene.dockgate, ...typed(scene, line));
  };
}

/** The same for one line, with what it printed. */
dockgate.printed = (line: string) => (scene: Scene): Promise<string> => owner(scene.dockgate, ...typed(scene, line));

/** An application with a secret and these roles; the facts `NAME`, `NAME-secret` and `NAME-object` tell of it. */
export const application =
  (name: string, ...roles: readonly string[]) =>
  async ({ dockgate: server, directory, facts }: Scene): Promise<void> => {
    const { appId, secret, objectId } = await directory.application(name);
    facts.set(name, appId).set(`${name}-secret`, secret).set(`${name}-object`, objectId);
    for (const role of roles) await owner(server, 'role', 'assignment', 'create', '--assignee', appId, '--role', role);
  };

/** Gives an application a certificate, whose file with its key is the fact `NAME-certificate`. */
export const withCertificate =
  (name: string) =>
  async ({ directory, facts }: Scene): Promise<void> => {
    const { certificate: pem, key } = await certificate({ commonName: name, rsa: true });
    const file = join(facts.get('home')!, `${name}.pem`);
    await writeFile(file, `${key}${pem}`);
    facts.set(`${name}-certificate`, file);
    const added = { id: crypto.randomUUID(), name, pem, createdAt: new Date(), expiresAt: new Date(new X509Certificate(pem).validTo) };
    await directory.applications.update(directory.tenantId, facts.get(name)!, { certificates: { kept: [], added: [added] } });
  };

export const all =
  (...preparations: readonly ((scene: Scene) => Promise<void>)[]) =>
  async (scene: Scene): Promise<void> => {
    for (const prepare of preparations) await prepare(scene);
  };

/** The owner signs in: the first step of acts that need somebody who may do everything. */
export const asOwner: Step = { type: 'login --username {owner} --password {owner-password}', ends: 'done' };

/** `az login` as an application that `application` has made. */
export const loginAs = (name: string): string => `login --service-principal --username {${name}} --password {${name}-secret} --tenant {tenant}`;

/** Of the registry `dockgate`, where roles are assigned. */
export const registryScope = registryPath('dockgate');

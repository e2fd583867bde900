import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { servicePrincipalResource } from '../../contract/directory/application.ts';
import type { KeyCredential } from '../../contract/directory/credential.ts';
import { apiCommand } from '../api/api-command.ts';
import { tenantOption } from '../api/graph-lists.ts';
import { findServicePrincipal } from '../api/service-principals.ts';
import { CommandFailed, text, UsageError, type Group } from '../command.ts';
import { table } from '../terminal/table.ts';

const which = { name: 'id', about: 'client id, object id or display name' };

const add = apiCommand({
  name: 'add',
  summary: 'Let whoever holds the key of a certificate sign in as a service principal',
  positionals: [which, { name: 'file', about: 'the certificate, PEM or DER; a private key beside it is not read' }],
  options: { name: text('NAME', 'how the certificate is called (its subject)'), ...tenantOption },
  async run({ api, positionals, options, print, terminal, paint }) {
    const [typed = '', file = ''] = positionals;
    const key = await readCertificate(file);
    const { path, principal } = await findServicePrincipal(api, typed, options.tenant);
    const kept = principal.keyCredentials.map(({ keyId }) => ({ keyId }));
    const made = { key, type: 'AsymmetricX509Cert', usage: 'Verify', ...(options.name === undefined ? {} : { displayName: options.name }) };
    await api.tell({ method: 'PATCH', path, body: { keyCredentials: [...kept, made] } });
    const { keyCredentials } = await api.ask({ method: 'GET', path }, servicePrincipalResource);
    print(keyCredentials, (rows) => table(rows, layout, { columns: terminal.columns, paint }));
    return 0;
  },
});

const list = apiCommand({
  name: 'list',
  summary: 'List the certificates of a service principal',
  positionals: [which],
  options: { ...tenantOption },
  async run({ api, positionals, options, print, terminal, paint }) {
    const { principal } = await findServicePrincipal(api, positionals[0]!, options.tenant);
    print(principal.keyCredentials, (rows) => (rows.length === 0 ? 'There are no certificates.' : table(rows, layout, { columns: terminal.columns, paint })));
    return 0;
  },
});

const remove = apiCommand({
  name: 'delete',
  summary: 'Delete a certificate of a service principal; what was made from it ends at the next request',
  positionals: [which],
  options: { keyId: text('ID', 'the id of the certificate, as "certificate list" shows it'), ...tenantOption },
  async run({ api, positionals, options, print }) {
    const { keyId } = options;
    if (keyId === undefined) throw new UsageError('Say which one: --key-id ID. "dockgate service-principal certificate list" shows them.');
    const { path, principal } = await findServicePrincipal(api, positionals[0]!, options.tenant);
    const kept = principal.keyCredentials.filter((each) => each.keyId !== keyId.toLowerCase()).map((each) => ({ keyId: each.keyId }));
    if (kept.length === principal.keyCredentials.length) throw new CommandFailed(`${principal.displayName} has no certificate ${keyId}.`);
    await api.tell({ method: 'PATCH', path, body: { keyCredentials: kept } });
    print({ deleted: true }, () => `The certificate ${keyId} of ${principal.displayName} is deleted.`);
    return 0;
  },
});

export const certificate: Group = { name: 'certificate', summary: 'Manage the certificates of a service principal', commands: [add, list, remove] };

const layout = [
  { title: 'NAME', cell: ({ displayName }: KeyCredential) => displayName ?? '-' },
  { title: 'ID', cell: ({ keyId }: KeyCredential) => keyId },
  { title: 'THUMBPRINT', cell: ({ customKeyIdentifier }: KeyCredential) => customKeyIdentifier },
  { title: 'ENDS', cell: ({ endDateTime }: KeyCredential) => endDateTime },
];

/** Base64 of the DER form. */
async function readCertificate(file: string): Promise<string> {
  const content = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file} cannot be read (${error.code ?? error.message}).`, { cause: error });
  });
  try {
    return new X509Certificate(content).raw.toString('base64');
  } catch (error) {
    throw new UsageError(`${file} holds no certificate.`, { cause: error });
  }
}

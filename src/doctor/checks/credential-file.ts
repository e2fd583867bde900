import { defineCheck, foundAll, inapplicable, ok, type Finding } from '../check.ts';
import { actingClient } from '../probes/engine/acting-client.ts';
import { configFiles } from '../probes/credential/stored-credential.ts';

type Id = 'unreadable' | 'named-missing' | 'owned-by-another' | 'absent' | 'gone-with-session';

/** Which file does the client read its logins from, and may it? */
export const credentialFile = defineCheck({
  id: 'credential-file',
  row: 'CR-01',
  cost: 'offline',
  needs: [],
  findings: { unreadable: 'problem', 'named-missing': 'problem', 'owned-by-another': 'warning', absent: 'note', 'gone-with-session': 'note' },

  async run({ ask, machine: { userId } }) {
    const [files, client] = [await ask(configFiles), await ask(actingClient)];
    const [first] = files;
    if (!first) return inapplicable('no-keychain', { client });
    const findings = files.flatMap((file): Finding<Id>[] => {
      if (file.kind === 'unreadable') return [{ finding: 'unreadable', facts: { file: file.path, code: file.code } }];
      // Podman and buildah stop there, even for public images.
      if (file.kind === 'absent' && file.because === 'REGISTRY_AUTH_FILE' && (client === 'podman' || client === 'buildah'))
        return [{ finding: 'named-missing', facts: { file: file.path, variable: file.because } }];
      const isForeign = file.kind === 'read' && userId !== null && userId !== 0 && file.owner !== userId;
      return isForeign ? [{ finding: 'owned-by-another', facts: { file: file.path, owner: file.owner } }] : [];
    });
    if (findings.length > 0) return foundAll(findings);
    const used = files.find(({ kind }) => kind !== 'absent');
    if (used) return ok({ file: used.path });
    const isInMemory = first.because === 'XDG_RUNTIME_DIR' || first.because === 'runtime-folder';
    return foundAll<Id>([{ finding: isInMemory ? 'gone-with-session' : 'absent', facts: { file: first.path } }]);
  },
});

import { defineCheck, found, ok } from '../check.ts';
import { factsOfEntry } from '../keychains/tell.ts';
import { storedCredential } from '../probes/credential/stored-credential.ts';
import { HELPER_TIME, withEntry } from '../probes/credential/with-entry.ts';

/** Can others of this machine read the secret? */
export const secretExposure = defineCheck({
  id: 'secret-exposure',
  row: 'CR-12',
  cost: 'offline',
  needs: [],
  findings: { 'readable-by-others': 'warning', 'plain-file': 'note' },
  timeLimit: HELPER_TIME,

  run: (context) =>
    withEntry(context, async (entry) => {
      const facts = factsOfEntry(entry);
      const { files } = await context.ask(storedCredential);
      const file = files.find(({ path }) => entry.place.kind === 'file' && path === entry.place.name);
      if (file?.kind !== 'read' || entry.secret.isEmpty) return ok(facts);
      return (file.mode & 0o077) !== 0 && context.machine.platform !== 'win32' ? found('readable-by-others', facts) : found('plain-file', facts);
    }),
});

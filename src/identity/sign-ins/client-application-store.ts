import type { ApplicationProperties } from '../principals/application-store.ts';
import type { PolicyDatabase } from '../policy/policy-revision.ts';

/** How an application signs people in. */
export type ClientApplication = Pick<ApplicationProperties, 'redirectUris' | 'isPublicClient'>;

export type ClientApplicationStore = ReturnType<typeof clientApplicationStore>;

/** Registered applications as clients of a sign-in: asked for once a sign-in, so not held in memory. */
export function clientApplicationStore(db: PolicyDatabase) {
  return {
    /** Undefined when nobody registered it. @param appId the client id, in lower case */
    find: async (appId: string): Promise<ClientApplication | undefined> => {
      const row = await db.query.selectFrom('application').select('properties').where('app_id', '=', appId).executeTakeFirst();
      if (!row) return undefined;
      const { redirectUris = [], isPublicClient = false } = JSON.parse(row.properties) as Partial<ApplicationProperties>;
      return { redirectUris, isPublicClient };
    },
  };
}

import type { MakeMigration } from './columns.ts';
import { repositories } from './content-0001-repositories.ts';
import { blobs } from './content-0002-blobs.ts';
import { imports } from './content-0003-imports.ts';
import { webhookDeliveries } from './content-0004-webhook-deliveries.ts';
import { upkeep } from './content-0005-upkeep.ts';
import { untagged } from './content-0006-untagged.ts';
import { deleted } from './content-0007-deleted.ts';
import { events } from './journal-0001-events.ts';
import { chain } from './journal-0002-chain.ts';
import { notable } from './journal-0003-notable.ts';
import { registries } from './policy-0001-registries.ts';
import { subjects } from './policy-0002-subjects.ts';
import { directory } from './policy-0003-directory.ts';
import { roles } from './policy-0004-roles.ts';
import { federation } from './policy-0005-federation.ts';
import { tokenIpRules } from './policy-0006-token-ip-rules.ts';
import { signIns } from './policy-0007-sign-ins.ts';
import { expiryNotices } from './policy-0008-expiry-notices.ts';
import { managedIdentities } from './policy-0009-managed-identities.ts';
import { outsideSignIns } from './policy-0010-outside-sign-ins.ts';
import { webhooks } from './policy-0011-webhooks.ts';
import { tokenReuse } from './policy-0012-token-reuse.ts';
import { readableAdminPasswords } from './policy-0013-readable-admin-passwords.ts';
import { policyChanges } from './policy-0014-changes.ts';
import { resourceGroups } from './policy-0016-resource-groups.ts';
import { sharedParts } from './policy-0018-shared-parts.ts';

/** Every migration, in the order of its name. What is listed here is never changed or removed; a later one corrects it. */
export const migrations = {
  policy: {
    '0001-registries': registries,
    '0002-subjects': subjects,
    '0003-directory': directory,
    '0004-roles': roles,
    '0005-federation': federation,
    '0006-token-ip-rules': tokenIpRules,
    '0007-sign-ins': signIns,
    '0008-expiry-notices': expiryNotices,
    '0009-managed-identities': managedIdentities,
    '0010-outside-sign-ins': outsideSignIns,
    '0011-webhooks': webhooks,
    '0012-token-reuse': tokenReuse,
    '0013-readable-admin-passwords': readableAdminPasswords,
    '0014-changes': policyChanges,
    '0016-resource-groups': resourceGroups,
    '0018-shared-parts': sharedParts,
  },
  content: {
    '0001-repositories': repositories,
    '0002-blobs': blobs,
    '0003-imports': imports,
    '0004-webhook-deliveries': webhookDeliveries,
    '0005-upkeep': upkeep,
    '0006-untagged': untagged,
    '0007-deleted': deleted,
  },
  journal: {
    '0001-events': events,
    '0002-chain': chain,
    '0003-notable': notable,
  },
} as const satisfies Record<string, Record<string, MakeMigration>>;

import { imageOf } from '../../local-image.ts';
import { seed } from '../../seed.ts';
import { asOwner, registryScope } from '../prepare.ts';
import type { Act } from '../step.ts';

const restore = 'acr manifest restore --registry dockgate --name';

export const deleted: Act = {
  name: 'deleted',
  about: 'The soft delete policy, and how what was deleted comes back.',
  steps: [
    asOwner,
    { type: 'acr config soft-delete show --registry dockgate', ends: 'done' },
    { type: 'acr config retention update --registry dockgate --status enabled --days 30 --type UntaggedManifests', ends: 'done' },
    { type: 'acr config soft-delete update --registry dockgate --status enabled --days 7 --yes', ends: 'refused' },
    { type: 'acr config retention update --registry dockgate --status disabled --type UntaggedManifests', ends: 'done' },
    { type: 'acr config soft-delete update --registry dockgate --status enabled --days 7 --yes', ends: 'done' },
    {
      type: 'acr repository delete --name dockgate --image team/app:1.1 --yes',
      ends: 'done',
      before: async ({ dockgate, facts }) => {
        await seed(dockgate, 'team/app:1.0', 'team/app:1.1');
        facts.set('digest', imageOf('team/app:1.0').descriptor.digest).set('other-digest', imageOf('team/app:1.1').descriptor.digest);
      },
    },
    { type: 'acr manifest list-deleted --registry dockgate --name team/app', ends: 'done' },
    { type: 'acr manifest list-deleted-tags --registry dockgate --name team/app:1.1', ends: 'done' },
    { type: `${restore} team/app:nosuch`, ends: 'refused' },
    { type: `${restore} team/app:1.1`, ends: 'done' },
    { type: 'acr repository untag --name dockgate --image team/app:1.0', ends: 'done' },
    { type: `acr import --name dockgate --source team/app:1.1 --registry ${registryScope} --image team/app:1.0`, ends: 'done' },
    { type: `${restore} team/app:1.0 --digest {digest}`, ends: 'refused' },
    { type: `${restore} team/app:1.0 --digest {digest} --force`, ends: 'done' },
    { type: 'acr repository delete --name dockgate --repository team/app --yes', ends: 'done' },
    { type: 'acr repository list-deleted --name dockgate', ends: 'done' },
    { type: `${restore} team/app:1.1 --yes`, ends: 'done' },
    { type: 'acr repository list-deleted --name dockgate', ends: 'done' },
    { type: 'acr config soft-delete update --registry dockgate --status disabled', ends: 'done' },
  ],
};

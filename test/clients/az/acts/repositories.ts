import { seed } from '../../seed.ts';
import { imageOf } from '../../local-image.ts';
import { asOwner, registryScope } from '../prepare.ts';
import type { Act } from '../step.ts';

export const repositories: Act = {
  name: 'repositories',
  about: 'What is in a registry: repositories, tags, manifests and their locks.',
  steps: [
    asOwner,
    { type: 'acr repository list --name dockgate', ends: 'done' },
    {
      type: 'acr repository list --name dockgate',
      ends: 'done',
      before: async ({ dockgate, facts }) => {
        await seed(dockgate, 'team/app:1.0', 'team/app:1.1', 'team/other:1.0');
        facts.set('digest', imageOf('team/app:1.0').descriptor.digest).set('other-digest', imageOf('team/app:1.1').descriptor.digest);
      },
    },
    { type: 'acr repository show --name dockgate --repository team/app', ends: 'done' },
    { type: 'acr repository show --name dockgate --image team/app:1.0', ends: 'done' },
    { type: 'acr repository show --name dockgate --repository team/none', ends: 'refused' },
    { type: 'acr repository show --name dockgate --image team/app:nosuch', ends: 'refused' },
    { type: 'acr repository show-tags --name dockgate --repository team/app', ends: 'done' },
    { type: 'acr repository show-tags --name dockgate --repository team/app --detail --orderby time_desc', ends: 'done' },
    { type: 'acr repository show-manifests --name dockgate --repository team/app', ends: 'done' },
    { type: 'acr manifest list-metadata --registry dockgate --name team/app', ends: 'done' },
    { type: 'acr manifest show-metadata --registry dockgate --name team/app:1.0', ends: 'done' },
    { type: 'acr manifest show --registry dockgate --name team/app:1.0', ends: 'done' },
    { type: 'acr manifest list --registry dockgate --name team/app', ends: 'done' },
    { type: 'acr manifest list-referrers --registry dockgate --name team/app:1.0', ends: 'done' },
    { type: `acr import --name dockgate --source team/app:1.0 --registry ${registryScope} --image copies/app:1.0`, ends: 'done' },
    { type: `acr import --name dockgate --source team/app:1.0 --registry ${registryScope} --image copies/app:1.0`, ends: 'refused' },
    { type: `acr import --name dockgate --source team/app:1.1 --registry ${registryScope} --image copies/app:1.0 --force`, ends: 'done' },
    { type: `acr import --name dockgate --source team/none:1.0 --registry ${registryScope} --image copies/none:1.0`, ends: 'refused' },
    { type: 'acr import --name dockgate --source registry.invalid/team/app:1.0 --image copies/else:1.0', ends: 'refused' },
    { type: 'acr repository update --name dockgate --image team/app:1.0 --write-enabled false --delete-enabled false', ends: 'done' },
    { type: 'acr repository untag --name dockgate --image team/app:1.0', ends: 'refused' },
    { type: 'acr manifest update-metadata --registry dockgate --name team/app:1.0 --delete-enabled true --write-enabled true', ends: 'done' },
    { type: 'acr repository update --name dockgate --repository team/app --delete-enabled false', ends: 'done' },
    { type: 'acr repository delete --name dockgate --repository team/app --yes', ends: 'refused' },
    { type: 'acr repository update --name dockgate --repository team/app --delete-enabled true', ends: 'done' },
    { type: 'acr repository untag --name dockgate --image team/app:1.0', ends: 'done' },
    { type: 'acr repository delete --name dockgate --image team/app:1.1 --yes', ends: 'done' },
    { type: 'acr manifest delete --registry dockgate --name team/app@{digest} --yes', ends: 'done' },
    { type: 'acr repository delete --name dockgate --repository team/other --yes', ends: 'done' },
    { type: 'acr repository delete --name dockgate --repository team/other --yes', ends: 'refused' },
  ],
};

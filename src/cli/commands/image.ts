import { deletedImagesPath, restoreImagePath } from '../../contract/address.ts';
import { deletedImage, restoredImage, type DeletedImage } from '../../contract/deleted-image.ts';
import { page } from '../../contract/page.ts';
import { apiCommand } from '../api/api-command.ts';
import { listAll } from '../api/list-all.ts';
import { flag, text, UsageError, type Group } from '../command.ts';
import { table } from '../terminal/table.ts';

const listDeleted = apiCommand({
  name: 'list-deleted',
  summary: 'List the images that were deleted and can be restored',
  details: 'A registry keeps them while its soft delete policy is on: "dockgate registry update --soft-delete 7".',
  positionals: [{ name: 'repository', about: 'that of which only; default is all of them', isOptional: true }],
  options: {},
  examples: ['dockgate image list-deleted team/app'],
  async run({ api, registry, positionals: [repository], print, terminal, paint }) {
    const layout = [
      { title: 'IMAGE', cell: ({ repository: of, tag }: DeletedImage) => (tag === null ? of : `${of}:${tag}`) },
      { title: 'DIGEST', cell: ({ digest }: DeletedImage) => digest },
      { title: 'DELETED', cell: ({ deletedAt }: DeletedImage) => minute(deletedAt) },
      { title: 'KEPT UNTIL', cell: ({ expiresAt }: DeletedImage) => minute(expiresAt) },
    ];
    const only = repository === undefined ? '' : `?repository=${encodeURIComponent(repository)}`;
    const images = await listAll(api, `${deletedImagesPath(await registry())}${only}`, page(deletedImage));
    print(images, (rows) => (rows.length === 0 ? 'Nothing that was deleted can be restored.' : table(rows, layout, { columns: terminal.columns, paint })));
    return 0;
  },
});

/** Seconds say nothing where days count, and take the digest's place. */
const minute = (instant: string): string => instant.replace(/:\d\d\.\d{3}Z$/, 'Z');

const restore = apiCommand({
  name: 'restore',
  summary: 'Restore an image that was deleted',
  details: 'One tag at a time; what an index holds, and what refers to an image, is restored by itself.',
  positionals: [{ name: 'image', about: 'such as team/app:1.0, without the host; without a tag it comes back by --digest alone' }],
  options: {
    digest: text('DIGEST', 'which manifest; default is the one that the tag was taken from last'),
    force: flag('move the tag, if it is on another manifest by now'),
  },
  examples: ['dockgate image restore team/app:1.0'],
  async run({ api, registry, positionals: [image = ''], options: { digest, force }, print }) {
    const [, repository = '', tag] = /^([^:@]+)(?::([^:@/]+))?$/.exec(image) ?? [];
    if (repository === '') throw new UsageError(`${image} is not a repository with a tag, such as team/app:1.0.`);
    if (tag === undefined && digest === undefined) throw new UsageError('Give the image a tag, or say --digest.');
    const body = { repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }), ...(force ? { force } : {}) };
    const restored = await api.ask({ method: 'POST', path: restoreImagePath(await registry()), body }, restoredImage);
    print(restored, (found) => `${found.repository}${found.tag === null ? '' : `:${found.tag}`} is back: ${found.digest}`);
    return 0;
  },
});

export const image: Group = { name: 'image', summary: 'See and restore images that were deleted', commands: [listDeleted, restore] };

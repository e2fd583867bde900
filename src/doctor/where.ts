import type { Circumstances } from '../i18n/sections.ts';
import type { Examination } from './run.ts';

const platforms: Partial<Record<NodeJS.Platform, string>> = { darwin: 'macos', win32: 'windows' };

/** Which sections of a fix hold for whoever reads this examination. A registry that we do not know is none of those that we do. */
export const whereIs = ({ vendor, settings, platform }: Pick<Examination, 'vendor' | 'settings' | 'platform'>): Circumstances => ({
  vendor: vendor?.id ?? 'other',
  client: settings.client,
  platform: platforms[platform] ?? 'linux',
});

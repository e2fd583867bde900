import { join } from 'node:path';
import { findSecret, removeFile } from './config/data-folder.ts';
import type { Config } from './config/settings.ts';
import type { Secret } from './secret.ts';

// The file that holds the password of a new owner until somebody takes it away.

export const passwordFileOf = ({ data }: Config): string => join(data, 'owner-password');

export const passwordIn = (config: Config): Secret | null => findSecret(passwordFileOf(config));

/** For the password that was on the screen: whoever could not read it there finds the file at the next start. */
export const forgetPasswordFile = (config: Config): void => removeFile(passwordFileOf(config));

import { z } from 'zod';

/** Free text that both databases store: PostgreSQL has none with the character NUL. */
export const freeText = (longest: number) => z.string().max(longest).refine((text) => !text.includes('\0'));

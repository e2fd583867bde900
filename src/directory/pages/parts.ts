import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DirectoryParts, TokenRequest } from '../parts.ts';
import type { FormProtection } from './form-protection.ts';
import type { Goal, Purpose } from './goal.ts';
import { html, type Html } from './html.ts';
import type { PageLanguage } from './page-language.ts';

export interface PageParts extends DirectoryParts {
  readonly protection: FormProtection;
  /** What somebody signs in for, on a later page. Throws `request-invalid` when there is nothing to go on with. */
  goalOf(visit: Visit, purpose: Purpose): Promise<Goal>;
}

/** A request for a page, and in which words it is answered. */
export interface Visit extends TokenRequest {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly language: PageLanguage;
}

/** The fields in which a person proves who they are. */
export const personFields = ({ form, language }: Visit): Html => html`<label for="username">${language.say('sign-in.name')}</label>
<input type="email" id="username" name="username" value="${form.get('username') ?? form.get('login_hint') ?? ''}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="255" required autofocus>
<label for="password">${language.say('sign-in.password')}</label>
<input type="password" id="password" name="password" autocomplete="current-password" maxlength="1024" required>`;

export const hidden = (fields: Readonly<Record<string, string>>): Html[] =>
  Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);

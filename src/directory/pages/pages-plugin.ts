import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../causes/refusal.ts';
import { reportFault } from '../../http/error-response.ts';
import { frameworkRefusal } from '../../http/framework-refusal.ts';
import { entraText } from '../entra-error.ts';
import { errorFor } from '../entra-errors.ts';
import type { DirectoryParts } from '../parts.ts';
import { findTenant } from '../tenants.ts';
import { applicationGoal, authorize } from './authorize-page.ts';
import { connectDevice, deviceGoal } from './device-page.ts';
import { formProtection } from './form-protection.ts';
import { html } from './html.ts';
import { problem, sendPage } from './layout.ts';
import { comeBack } from './outside/provider-callback.ts';
import { pageLanguage } from './page-language.ts';
import type { PageParts, Visit } from './parts.ts';
import { checkSecondFactor } from './second-factor/second-factor-page.ts';
import { tell } from './told.ts';

const FORM = 'application/x-www-form-urlencoded';
/** A sign-in's fields and what an application said; nobody sends more. */
const LARGEST_FORM = 16 * 1024;

/**
 * The pages on which people sign in: plain HTML, on one host. That is this machine's own name while the server is
 * reached from nowhere else; otherwise a host on which nothing else answers.
 */
export async function signInPages(app: FastifyInstance, directory: DirectoryParts): Promise<void> {
  const parts: PageParts = {
    ...directory,
    protection: formProtection(directory.hash),
    goalOf: (visit, purpose) => (purpose.kind === 'device' ? deviceGoal(visit, purpose.codeId, parts) : applicationGoal(visit, purpose.fields, parts)),
  };
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(FORM, { parseAs: 'string', bodyLimit: LARGEST_FORM }, (_request, body, done) => done(null, new URLSearchParams(String(body))));
  app.setErrorHandler((error, request, reply) => showRefusal(request, reply, parts, frameworkRefusal(error)));

  app.route({ method: ['GET', 'POST'], url: '/devicelogin', handler: async (request, reply) => connectDevice(await visit(request, reply, parts), parts) });
  for (const url of ['/:tenant/oauth2/v2.0/authorize', '/:tenant/oauth2/authorize']) {
    app.route({ method: ['GET', 'POST'], url, handler: async (request, reply) => authorize(await visit(request, reply, parts), parts) });
  }
  app.get('/:tenant/oauth2/callback/:provider', { exposeHeadRoute: false }, async (request, reply) => comeBack(await visit(request, reply, parts), parts));
  app.post('/:tenant/oauth2/second-factor', async (request, reply) => checkSecondFactor(await visit(request, reply, parts), parts));
}

/** Throws `wrong-endpoint-path` where no pages are, `resource-not-found` for a tenant that is none. */
async function visit(request: FastifyRequest, reply: FastifyReply, parts: PageParts): Promise<Visit> {
  const { exchange, registry } = parts.at(request);
  if (parts.signInOrigin(exchange) !== `${exchange.scheme}://${exchange.host}`) throw new Refusal('wrong-endpoint-path');
  const { tenant: named = 'common' } = request.params as { tenant?: string };
  const tenant = findTenant(named, registry, await parts.policy());
  const form = formOf(request, parts);
  return { request, reply, form, exchange, registry: { ...registry, tenant }, tenant, language: await languageOf(request, parts) };
}

const formOf = (request: FastifyRequest, { at }: PageParts): URLSearchParams =>
  request.body instanceof URLSearchParams ? request.body : request.method === 'GET' ? at(request).exchange.query : new URLSearchParams();

const languageOf = (request: FastifyRequest, parts: PageParts) =>
  pageLanguage(formOf(request, parts).get('ui_locales') ?? '', request.headers['accept-language'] ?? '');

async function showRefusal(request: FastifyRequest, reply: FastifyReply, parts: PageParts, refusal: Refusal) {
  const { exchange } = parts.at(request);
  reportFault(exchange, refusal);
  const language = await languageOf(request, parts);
  const error = errorFor(refusal.causeId, refusal.facts);
  const isOfRequest = refusal.causeId === 'request-invalid' && refusal.facts['problem'] !== 'page-too-old';
  const key = isOfRequest ? 'sign-in.problem.request' : refusal.causeId === 'request-invalid' ? 'sign-in.problem.too-old' : null;
  const text = key === null ? tell(refusal, { language, exchange }, 'strict').text : language.say(key);
  const detail = isOfRequest || refusal.causeId === 'resource-not-found' ? html`<p class="note" lang="en">${entraText(error, refusal.facts)}</p>` : null;
  const content = html`${problem(text)}${detail}
<p class="note">${language.say('sign-in.correlation-id', { correlationId: exchange.correlationId })}</p>`;
  reply.headers({ ...refusal.headers, 'x-dockgate-cause': refusal.causeId });
  return sendPage(reply, { status: refusal.status === 401 ? 400 : refusal.status, title: language.say('sign-in.title'), content }, language, exchange.correlationId);
}

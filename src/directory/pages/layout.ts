import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { html, Html } from './html.ts';
import type { PageLanguage } from './page-language.ts';

// Every page that people see here: no script, no image, nothing from elsewhere. Sizes are relative to the reader's own
// letters, colours follow the reader's system, and a narrow screen needs no sideways scrolling.

const STYLE = `:root{color-scheme:light dark;font:100%/1.5 system-ui,sans-serif}
body{margin:0;display:grid;min-height:100vh;place-items:center;background:Canvas;color:CanvasText}
main{box-sizing:border-box;width:min(100%,28rem);padding:1.5rem;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.25}
label{display:block;margin-top:1rem;font-weight:600}
input[type=text],input[type=password],input[type=email]{box-sizing:border-box;width:100%;padding:.6rem;font:inherit;border:1px solid GrayText;border-radius:.25rem}
.code{letter-spacing:.15em;text-transform:uppercase}
button{margin:1.5rem .5rem 0 0;padding:.6rem 1.2rem;font:inherit;border:1px solid GrayText;border-radius:.25rem;cursor:pointer}
.wide{display:block;width:100%;margin-right:0}
button.main{background:#0b5cad;border-color:#0b5cad;color:#fff}
:focus-visible{outline:3px solid #0b5cad;outline-offset:2px}
.problem{padding:.75rem;border-left:.3rem solid #c62828}
.note{font-size:.875rem}`;

const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

export interface Page {
  readonly status: number;
  readonly title: string;
  readonly content: Html;
  /** Where its form may lead in the end, besides here: an origin. */
  readonly leadsTo?: string;
  /** It leads on by itself, to this address. */
  readonly goesTo?: string;
}

/** Sends a page that nobody can frame, keep, or put a script into. */
export function sendPage(reply: FastifyReply, { status, title, content, leadsTo, goesTo }: Page, language: PageLanguage, correlationId: string) {
  const policy = [
    "default-src 'none'",
    `style-src ${STYLE_HASH}`,
    `form-action 'self'${leadsTo === undefined ? '' : ` ${leadsTo}`}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  const document = html`<!doctype html>
<html lang="${language.id}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">${goesTo === undefined ? null : html`
<meta http-equiv="refresh" content="0;url=${goesTo}">`}
<title>${title} – Dockgate</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;
  return reply
    .code(status)
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-language': language.id,
      'content-security-policy': policy.join('; '),
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      // Nothing to other hosts; without a word of the origin to our own, a browser would send a form as if from nowhere.
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      vary: 'accept-language',
      'x-ms-correlation-request-id': correlationId,
    })
    .send(String(document));
}

/** Something that is wrong, read out at once by whoever reads pages to their user. */
export const problem = (text: string): Html => html`<p class="problem" role="alert">${text}</p>`;

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Site } from './web.ts';

/** A picture of the README: what is photographed at phone width. */
export interface Picture {
  readonly name: string;
  readonly html: string;
  /** The address its parts are loaded from; null where the page stands for itself. */
  readonly path: string | null;
  /** Who looks at it. */
  readonly cookie?: string;
}

const QUESTION = '北京第12项谁牵头';
const SOURCE = '/d/beijing-2016-2020/12?at=1938-1947';

/** What the pictures show, made from the golden replies and the pages as they are now. */
export async function picturesOf(site: Site): Promise<Picture[]> {
  const page = async (name: string, path: string) => ({ name, path, html: await (await site.get(path)).text() });
  return [
    { name: 'telegram', path: null, html: telegram() },
    { name: 'feishu', path: null, html: feishu() },
    await page('source', SOURCE),
    await page('due', '/due'),
    await quiz(site),
  ];
}

/** A question of a quiz that was answered right. */
async function quiz({ learning, get }: Site): Promise<Picture> {
  const id = 'reader-of-the-readme----';
  const learner = { chat: `web:${id}`, thread: null, person: `web:${id}`, isPrivate: true };
  const reader = { viewer: { internal: false }, scope: null, language: 'zh-Hans' } as const;
  const { run } = await learning.begin({ is: 'quiz', rest: '北京第68项' }, { ...learner, ...reader }, 'README');
  const now = run && (await learning.turn(run, reader.viewer));
  if (!now?.turn.question) throw new Error('no question is shown');
  const { right } = now.turn.question;
  await learning.answer(now.kept, 0, right, learner.person, reader.viewer, false);
  const [path, cookie] = [`/learn/run/${now.kept.id}?chose=0.${right}`, `learner=${id}`];
  return { name: 'quiz', path, cookie, html: await (await get(path, { headers: { cookie } })).text() };
}

/** What a picture was made from, so that a test can tell when it is out of date. */
export function fingerprint({ html }: Picture): string {
  return createHash('sha256').update(html).digest('hex').slice(0, 16);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function phone(style: string, content: string): string {
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; padding: 16px; font: 16px/1.55 "PingFang SC", "WenQuanYi Zen Hei", sans-serif; color: #111; }
    b { -webkit-text-stroke: 0.5px; }
    .asked, .said { border-radius: 14px; padding: 8px 12px; margin: 0 0 10px; width: fit-content; max-width: 92%; }
    .asked { margin-left: auto; } blockquote { margin: 6px 0; padding: 4px 10px; border-radius: 4px; }
    .row { display: flex; gap: 6px; margin: 0 0 6px; max-width: 92%; } .row span { flex: 1; text-align: center; padding: 8px; border-radius: 8px; }
    ${style}</style>${content}`;
}

/** The golden reply in a chat that looks like Telegram's. */
function telegram(): string {
  const [text = '', buttons = ''] = readFileSync('test/golden/telegram/lead.html', 'utf8').trim().split('\n\n');
  const rows = buttons.split('\n').map((row) => [...row.matchAll(/\[([^\]]+)\]/g)].map(([, label]) => label as string));
  const shown = text.replace(/\n?(<blockquote[^>]*>[\s\S]*?<\/blockquote>)\n?/g, '$1').replaceAll('\n', '<br>');
  const keys = rows.map(
    (row) => `<div class="row">${row.map((label) => `<span>${escaped(label)}</span>`).join('')}</div>`,
  );
  return phone(
    `body { background: #c8d8c0; } .asked { background: #e1fec6; } .said { background: #fff; }
     blockquote { background: #eef4fb; border-left: 3px solid #3390ec; } a { color: #2b6cb0; text-decoration: none; }
     .row span { background: #5b7a5399; color: #fff; }`,
    `<p class="asked">@gongkai_bot ${QUESTION}</p><div class="said">${shown}</div>${keys.join('')}`,
  );
}

/** The golden card in a chat that looks like Feishu's. */
function feishu(): string {
  const json = readFileSync('test/golden/feishu/lead.json', 'utf8');
  const card = JSON.parse(json) as { header: { title: { content: string } }; body: { elements: Element[] } };
  const parts = card.body.elements.flatMap((element) => partsOf(element));
  const labels = labelsIn(card.body.elements);
  return phone(
    `body { background: #f5f6f7; } .asked { background: #d6e4ff; } .said { background: #fff; padding: 0 0 8px; border: 1px solid #dee0e3; width: auto; }
     h1 { font-size: 16px; margin: 0 0 8px; padding: 10px 12px; background: #e1eaff; border-radius: 13px 13px 0 0; } .said p, blockquote { margin: 6px 12px; }
     blockquote { border-left: 3px solid #bbbfc4; color: #51565d; } .small { font-size: 13px; } a { color: #3370ff; text-decoration: none; }
     .row { margin: 8px 12px; } .row span { flex: 0; white-space: nowrap; border: 1px solid #d0d3d6; padding: 4px 12px; }`,
    `<p class="asked">@政务公开助手 ${QUESTION}</p><div class="said"><h1>${escaped(card.header.title.content)}</h1>${parts.join('')}
     <div class="row">${labels.map((label) => `<span>${escaped(label)}</span>`).join('')}</div></div>`,
  );
}

/** What the buttons of a card say, however deep they stand. */
function labelsIn(elements: readonly Element[]): string[] {
  return elements.flatMap(({ tag, text, columns = [], elements: inner = [] }) =>
    tag === 'button' && text ? [text.content] : labelsIn([...columns, ...inner]),
  );
}

interface Element {
  readonly tag: string;
  readonly columns?: readonly Element[];
  readonly elements?: readonly Element[];
  readonly content?: string;
  readonly text?: { readonly content: string };
  readonly text_size?: string;
}

/** Texts of a card as HTML: bold, links and quotes are all there is in them. */
function partsOf({ tag, content, text, text_size: size }: Element): string[] {
  const own = tag === 'markdown' ? content : text?.content;
  if (own === undefined || tag === 'column_set') return [];
  const html = own
    .replaceAll('<', '&lt;')
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '<a href="$2">$1</a>');
  const [mark] = /^> /.exec(html) ?? [];
  const tagged = mark
    ? `<blockquote>${html.slice(mark.length)}</blockquote>`
    : `<p${size ? ' class="small"' : ''}>${html}</p>`;
  return [tagged];
}

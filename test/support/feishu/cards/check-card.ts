import { malformed, outdated } from './card-fault.ts';
import { checkElements } from './check-elements.ts';
import { checkLimits } from './check-limits.ts';
import { knownOnly, takes } from './rules.ts';
import { BODY, CONFIG, HEADER, ROOT, TEMPLATES } from './vocabulary.ts';
import { isObject, type Json } from './walk.ts';

const OLD_ROOT = ['elements', 'i18n_elements', 'i18n_header'];

function checkConfig(config: unknown): void {
  if (config === undefined) return;
  if (!isObject(config)) throw malformed('ROOT -> config', 'config');
  knownOnly(config, CONFIG, 'ROOT -> config');
  if (config['update_multi'] === false) throw outdated('ROOT -> config', 'update_multi must be true');
}

function checkHeader(header: unknown): void {
  if (header === undefined) return;
  const path = 'ROOT -> header';
  if (!isObject(header)) throw malformed(path, 'header');
  knownOnly(header, HEADER, path);
  const { template } = header;
  if (template !== undefined && !TEMPLATES.includes(String(template))) throw malformed(path, `template ${template}`);
  if (header['title'] === undefined) throw malformed(path, 'title is required');
  for (const slot of ['title', 'subtitle']) takes(`header.${slot}`, header[slot], `${path} -> ${slot}`);
}

function checkSchema2(card: Json): void {
  const old = OLD_ROOT.find((property) => property in card);
  if (old !== undefined) throw outdated('ROOT', `unknown property ${old}`);
  knownOnly(card, ROOT, 'ROOT');
  checkConfig(card['config']);
  checkHeader(card['header']);
  const { body } = card;
  if (!isObject(body)) throw malformed('ROOT', 'body is required');
  knownOnly(body, BODY, 'ROOT -> body');
  checkElements(body['elements'], { path: 'ROOT -> body -> elements', parent: 'body', depth: 0 });
  checkLimits(card);
}

/** Which version a card is of, or that it is made from a template. */
export function versionOf(card: Json): '1.0' | '2.0' | 'template' {
  if (card['type'] === 'template') return 'template';
  return card['schema'] === '2.0' ? '2.0' : '1.0';
}

/** Throws a CardFault for what the platform would refuse. Cards of version 1.0 are hardly looked at. */
export function checkCard(card: unknown): void {
  if (!isObject(card)) throw malformed('ROOT', 'card');
  const version = versionOf(card);
  if (version === '2.0') checkSchema2(card);
  else if (version === '1.0' && !Array.isArray(card['elements'])) throw malformed('ROOT', 'elements is required');
  else if (version === 'template' && !isObject(card['data'])) throw malformed('ROOT', 'data is required');
}

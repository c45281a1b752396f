import { malformed, outdated, overLimit } from './card-fault.ts';
import { knownOnly, takes } from './rules.ts';
import { BUTTON_TYPES, CONTAINERS, FORBIDDEN, INNER, OUTDATED, PARTS, PROPERTIES, UNCHECKED } from './vocabulary.ts';
import { isObject, type Json } from './walk.ts';

const MAX_DEPTH = 5;
const MAX_LABEL = 100;
const SINGLE_OR_FOUR = /^\S+(?:\s+\S+\s+\S+\s+\S+)?$/;

interface Spot {
  readonly path: string;
  readonly parent: string;
  /** How many containers are around. */
  readonly depth: number;
}

function checkBehavior(behavior: unknown, path: string): void {
  if (!isObject(behavior)) throw malformed(path, 'behaviors');
  const { type } = behavior;
  if (type === 'callback') {
    knownOnly(behavior, ['type', 'value'], path);
    if (!isObject(behavior['value'])) throw malformed(path, 'value of callback must be an object');
  } else if (type === 'open_url') {
    knownOnly(behavior, ['type', 'default_url', 'pc_url', 'ios_url', 'android_url'], path);
    if (typeof behavior['default_url'] !== 'string') throw malformed(path, 'default_url is required');
  } else if (type !== 'form_action') throw malformed(path, `behavior type ${type}`);
}

function checkBehaviors(behaviors: unknown, path: string): void {
  if (behaviors === undefined) return;
  if (!Array.isArray(behaviors)) throw malformed(path, 'behaviors');
  for (const behavior of behaviors) checkBehavior(behavior, `${path} -> behaviors`);
}

function checkButton(button: Json, { path, parent }: Spot): void {
  const { text, type = 'default', name } = button;
  const label = isObject(text) ? String(text['content']) : '';
  if ([...label].length > MAX_LABEL) throw malformed(path, 'button text exceeds 100 characters');
  if (!BUTTON_TYPES.includes(String(type))) throw malformed(path, `button type ${type}`);
  if (parent === 'form' && typeof name !== 'string') throw malformed(path, 'name is required within a form');
}

function checkPanel(panel: Json, { path }: Spot): void {
  const { header } = panel;
  if (!isObject(header)) throw malformed(path, 'header is required');
  const { padding } = header;
  if (padding !== undefined && !SINGLE_OR_FOUR.test(String(padding))) {
    throw malformed(path, 'invalid panel header padding');
  }
  takes('collapsible_panel.header.title', header['title'], `${path} -> header -> title`);
}

const CHECKS: Readonly<Record<string, (element: Json, spot: Spot) => void>> = {
  markdown({ content }, { path }) {
    if (typeof content !== 'string') throw malformed(path, 'content is required');
  },
  button: checkButton,
  collapsible_panel: checkPanel,
  form({ name }, { path }) {
    if (typeof name !== 'string') throw malformed(path, 'name is required');
  },
  column_set({ columns }, { path, depth }) {
    if (!Array.isArray(columns)) throw malformed(path, 'columns is required');
    checkElements(columns, { path: `${path} -> columns`, parent: 'column_set', depth });
  },
};

function checkPlace(tag: string, { path, parent }: Spot): void {
  if (OUTDATED.has(tag)) throw outdated(path, `unsupported tag ${tag}`);
  const isColumn = parent === 'column_set' && tag === 'column';
  const misplaced = parent === 'column_set' ? !isColumn : INNER.has(tag);
  if (misplaced || FORBIDDEN[parent]?.includes(tag)) {
    throw malformed(path, `type of element is not supported tag: ${tag}`);
  }
  if (!(tag in PROPERTIES) && !UNCHECKED.has(tag)) throw malformed(path, `not support tag: ${tag}`);
}

function checkProperties(tag: string, element: Json, path: string): void {
  const known = PROPERTIES[tag];
  if (known === undefined) return;
  knownOnly(element, known, path);
  for (const [property, value] of Object.entries(element)) {
    const part = PARTS[`${tag}.${property}`];
    if (part !== undefined && isObject(value)) knownOnly(value, part, `${path} -> ${property}`);
    takes(`${tag}.${property}`, value, `${path} -> ${property}`);
  }
  for (const text of ['text', 'hover_tips', 'disabled_tips']) {
    const value = element[text];
    const properties = isObject(value) ? PROPERTIES[String(value['tag'])] : undefined;
    if (isObject(value) && properties !== undefined) knownOnly(value, properties, `${path} -> ${text}`);
  }
  checkBehaviors(element['behaviors'], path);
}

function checkElement(element: unknown, spot: Spot): void {
  if (!isObject(element) || typeof element['tag'] !== 'string') throw malformed(spot.path, 'tag is required');
  const { tag } = element;
  const own = { ...spot, path: `${spot.path}(tag: ${tag})` };
  checkPlace(tag, own);
  checkProperties(tag, element, own.path);
  const depth = spot.depth + (CONTAINERS.has(tag) ? 1 : 0);
  if (depth > MAX_DEPTH) throw overLimit('element nesting exceeds the limit', tag);
  CHECKS[tag]?.(element, { ...own, depth });
  if (PROPERTIES[tag]?.includes('elements')) {
    checkElements(element['elements'], { path: `${own.path} -> elements`, parent: tag, depth });
  }
}

/** Checks a list of elements and all that is in them. */
export function checkElements(elements: unknown, spot: Spot): void {
  if (!Array.isArray(elements)) throw malformed(spot.path, 'elements is required');
  for (const [index, element] of elements.entries()) {
    checkElement(element, { ...spot, path: `${spot.path} -> [${index}]` });
  }
}

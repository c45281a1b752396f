import type { Element } from './tree.ts';

/** Parts of the site by their element or role. */
const TAGS = new Set(['nav', 'footer', 'aside', 'menu', 'dialog']);
const ROLES = new Set(['navigation', 'contentinfo', 'search', 'dialog', 'menu', 'menubar', 'complementary']);

/** … and by what sites call them in id and class; whole words, so that `content-header` of an article stays. */
const NAMES =
  /(?:^|[\s_-])(?:top|main|site|page|global|web)?[_-]?(?:nav|navbar|navigation|menu|submenu|foot|footer|breadcrumbs?|crumbs?|share|bdshare\w*|bdsharebuttonbox|copyright|sidebar|toolbar|search|login|qrcode|ewm|friendlink|flink|links|related|recommend|popup|modal|mask|wza\w*|backtop|gotop)(?=$|[\s_-]|\d)/i;

// What holds this much of the page's own text is its content, whatever it is called.
const CONTENT_SHARE = 0.3;

/**
 * Whether an element is part of the site around the document: hidden, named as navigation, or a list of links. Only
 * structure is judged here; furniture in plain words is dropped later and stands in the ledger.
 */
export function isFurniture(element: Element, page: Element): boolean {
  const { attributes, name } = element;
  if ('hidden' in attributes || /display\s*:\s*none/i.test(attributes['style'] ?? '')) return true;
  const own = element.size - element.linked;
  if (own > (page.size - page.linked) * CONTENT_SHARE) return false;
  if (TAGS.has(name) || ROLES.has(attributes['role'] ?? '')) return true;
  if (element.sentences === 0 && element.links >= 3 && element.linked > element.size * 0.6) return true;
  // A few words in passing are no sidebar: a name alone does not drop sentences of the document.
  const named = NAMES.test(attributes['id'] ?? '') || NAMES.test(attributes['class'] ?? '');
  return named && element.sentences < 3;
}

import { labelOf } from '../ask/label.ts';
import type { Clause, Language, SourceDocument } from '../types.ts';
import { tagFor } from './script.ts';

/**
 * A clause in the form official papers cite it: 《title》(number)clause, always in Chinese. Titles inside the title take
 * the inner marks. A reader of Simplified gets Simplified.
 */
export function officialCitation(document: SourceDocument, clause: Clause | null, language: Language): string {
  const simplified = language === 'zh-Hans' || document.script === 'zh-Hans';
  const title = (simplified ? document.title.value : printedTitle(document))
    .replaceAll('《', '〈')
    .replaceAll('》', '〉');
  const number = document.docNumber ? `(${document.docNumber.value})` : '';
  const label = clause ? labelOf(clause) : '';
  const t = tagFor(simplified ? 'zh-Hans' : 'zh-Hant');
  return `《${title}》${number}${t(Object.assign([label], { raw: [label] }) as TemplateStringsArray)}`;
}

/** The title in the document's own glyphs, on one line. */
export function printedTitle({ clean, title }: Pick<SourceDocument, 'clean' | 'title'>): string {
  return clean(title.span).replace(/\s+/g, '') || title.value;
}

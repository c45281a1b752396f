import { pinyin } from 'pinyin-pro';
import type { SourceDocument } from '../../types.ts';
import { places } from '../places.ts';
import { blank, type Found } from './spans.ts';

/** Which documents, and which places without one, a question names. */
interface Named {
  readonly documents: readonly Found<readonly string[]>[];
  readonly strangers: readonly Found<string>[];
}

export type DocumentFinder = (text: string) => Named;

/** 市 in 黄冈市场监管局 belongs to the word behind it. */
const SUFFIX = '(?:省|市(?!场)|州|地区|自治区|自治州)?';
const KIND =
  '(?:的|那份|这份|份|[那这]个(?=通知|方案|计划|文件|分工|要点))*(?:20\\d\\d年?(?=的|那|这|政务|工作|方案|计划|通知))?(?:的|那份|这份)*(?:政务公开)?(?:工作)?(?:重点任务)?(?:分工方案|实施方案|工作方案|方案|计划|通知|分工|文件|要点|plan|notice|document)?(?:那份|这份|里面|里边|里头|里|中)?';
/** Places whose name is an everyday word too; they count only with their suffix. */
const COMMON = new Set([
  '东方',
  '和平',
  '大同',
  '平安',
  '新城',
  '东营',
  '保定',
  '海北',
  '海西',
  '海南',
  '海东',
  '铁门关',
]);

interface Pattern {
  readonly pattern: RegExp;
  readonly ids: readonly string[];
}

/** Reads document names: short names and aliases, places with or without suffix, their English names. */
export function documentFinder(documents: readonly SourceDocument[]): DocumentFinder {
  const known = documents.flatMap(patternsOf);
  const own = new Set(documents.flatMap(({ place }) => (place ? [place] : [])));
  const strange = strangersBut(own);
  return (text) => {
    const found: Found<readonly string[]>[] = [];
    let rest = text;
    for (const { pattern, ids } of known) {
      for (const match of rest.matchAll(pattern)) {
        if (match[0].trim() === '') continue;
        found.push({ start: match.index, end: match.index + match[0].length, value: ids });
      }
      rest = blank(rest, found);
    }
    const strangers = found.length > 0 ? [] : strange(rest);
    return { documents: found.sort((a, b) => a.start - b.start), strangers };
  };
}

function patternsOf({ id, place, shortName, aliases, englishName, title, period }: SourceDocument): Pattern[] {
  const full = [shortName, ...aliases, title.value, englishName].filter((name) => name.length > 1).map(searchable);
  const names = [...new Set(full)].sort((a, b) => b.length - a.length).map(escaped);
  const patterns: Pattern[] = [{ pattern: new RegExp(names.join('|'), 'g'), ids: [id] }];
  if (place) {
    const latin = `\\b${englishPlace(place)}(?:'s|’s)?\\b(?: (?:city|municipal|municipality|province|provincial))?`;
    const year = period ? `(?:${period.from}(?:[-–]${period.to})?年?)?` : '';
    patterns.push({
      pattern: new RegExp(`${year}${place}${SUFFIX}${KIND}|${latin}(?: ${period?.from ?? ''})?`, 'g'),
      ids: [id],
    });
  }
  return patterns;
}

const searchable = (name: string) => name.toLowerCase().replace(/[–—]/g, '-');
const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The English name of a place: its own one, else its pinyin in one word. */
function englishPlace(place: string): string {
  const own = Object.entries(places.english).find(([, name]) => name === place)?.[0];
  return (own ?? pinyin(place, { toneType: 'none', type: 'array' }).join('')).toLowerCase();
}

function strangersBut(own: ReadonlySet<string>): (text: string) => Found<string>[] {
  const stems = [...places.provinces, ...places.cities].filter((name) => !own.has(name));
  const chinese = stems.map((stem) => (COMMON.has(stem) ? `${stem}(?:省|市|州)` : `${stem}${SUFFIX}`));
  const districts = Object.values(places.districts).flat();
  const english = stems.map(englishPlace).filter((name) => name.length >= 5);
  const pattern = new RegExp(`${[...chinese, ...districts].join('|')}|\\b(?:${english.join('|')})\\b`, 'g');
  return (text) =>
    Array.from(text.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      value: match[0],
    }));
}

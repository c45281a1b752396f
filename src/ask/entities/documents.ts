import { pinyin } from 'pinyin-pro';
import type { SourceDocument, Span } from '../../types.ts';
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

/** Words that say which kind of document, and name none. */
const KIND_ALONE = /^(?:政务公开)?(?:工作)?(?:方案|计划|通知|分工|文件|要点|plan|notice|document)$/;

interface Pattern {
  readonly pattern: RegExp;
  /** One of these stands in every text the pattern fits; with a thousand places most need no closer look. */
  readonly hints: readonly string[];
  idsOf(match: string): readonly string[];
}

/**
 * Reads document names: short names and aliases, places with or without suffix, their English names. What several
 * documents are called means all of them; a year beside it picks the plan of that year, where there is one.
 */
export function documentFinder(documents: readonly SourceDocument[]): DocumentFinder {
  const own = new Set(documents.flatMap(({ place }) => place ?? []));
  const known = [...namesOf(documents), ...[...own].sort(longerFirst).map((place) => placeNamed(place, documents))];
  const strange = strangersBut(own);
  return (text) => {
    const found: Found<readonly string[]>[] = [];
    let rest = text;
    for (const { pattern, hints, idsOf } of known) {
      if (!hints.some((hint) => rest.includes(hint))) continue;
      for (const match of rest.matchAll(pattern)) {
        if (match[0].trim() === '') continue;
        const span = { start: match.index, end: match.index + match[0].length };
        const called = documents.filter(({ id }) => idsOf(match[0]).includes(id));
        found.push({ ...span, value: ofYear(called, yearsAt(text, span)).map(({ id }) => id) });
      }
      rest = blank(rest, found);
    }
    const strangers = found.length > 0 ? [] : strange(rest);
    return { documents: found.sort((a, b) => a.start - b.start), strangers };
  };
}

const longerFirst = (a: string, b: string) => b.length - a.length;

/** Full names, the longer first: 北京分工 stands in 北京分工 2016-2020 too. */
function namesOf(documents: readonly SourceDocument[]): Pattern[] {
  const ids = new Map<string, string[]>();
  for (const { id, shortName, aliases, title, englishName } of documents) {
    const full = [shortName, ...aliases, title.value, englishName].map(searchable);
    for (const name of new Set(full.filter((own) => own.length > 1 && !KIND_ALONE.test(own)))) {
      ids.set(name, [...(ids.get(name) ?? []), id]);
    }
  }
  if (ids.size === 0) return [];
  const names = [...ids.keys()].sort(longerFirst).map(escaped);
  return [{ pattern: new RegExp(names.join('|'), 'g'), hints: [''], idsOf: (match) => ids.get(match) ?? [] }];
}

/** The documents of a place, by its name. */
function placeNamed(place: string, documents: readonly SourceDocument[]): Pattern {
  const of = documents.filter((document) => document.place === place);
  const periods = of.flatMap(({ period }) => period ?? []);
  const latin = `\\b${englishPlace(place)}(?:'s|’s)?\\b(?: (?:city|municipal|municipality|province|provincial))?`;
  const years = periods.map(({ from, to }) => `${from}(?:[-–]${to})?`).join('|');
  const [before, behind] = years === '' ? ['', ''] : [`(?:(?:${years})年?)?`, `(?: (?:${years}))?`];
  const pattern = new RegExp(`${before}${place}${SUFFIX}${KIND}|${latin}${behind}`, 'g');
  const ids = of.map(({ id }) => id);
  return { pattern, hints: [place, englishPlace(place)], idsOf: () => ids };
}

/** The years printed in a name, right before it and right behind it. */
function yearsAt(text: string, { start, end }: Span): number[] {
  const before = /(20\d\d)年?(?:度|的)?\s*$/.exec(text.slice(0, start))?.[1];
  const behind = /^\s*(20\d\d)(?!\d)/.exec(text.slice(end))?.[1];
  const inside = text.slice(start, end).match(/20\d\d/g) ?? [];
  return [before, ...inside, behind].flatMap((year) => (year ? Number(year) : []));
}

/** Of several documents those of a year: the yearly plan before one that runs over it; all where none is of it. */
function ofYear(documents: readonly SourceDocument[], years: readonly number[]): readonly SourceDocument[] {
  const [year] = years;
  if (documents.length < 2 || year === undefined) return documents;
  const over = documents.filter(({ period }) => period && period.from <= year && year <= period.to);
  const yearly = over.filter(({ period }) => period?.from === period?.to);
  return yearly.length > 0 ? yearly : over.length > 0 ? over : documents;
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

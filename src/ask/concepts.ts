import { glossary } from './glossary.ts';
import type { TopicSearch, View } from './library.ts';
import type { Query } from './query.ts';
import { thesaurus } from './thesaurus.ts';
import type { Concept } from './topic.ts';

/** What a word of the thesaurus counts for against the asker's own word. */
const SYNONYM = 0.9;

interface Entry {
  readonly said: string;
  readonly printed: readonly string[];
}

// A formal word stands for itself and, a little less, for the others of its entry; being in the list keeps 新闻发布会 from
// being read as 新闻 and the colloquial 发布会.
const chinese = longestFirst(
  thesaurus.flatMap(({ formal, colloquial }) => [
    ...colloquial.map((said) => ({ said, printed: formal })),
    ...formal.map((said) => ({ said, printed: formal.filter((other) => other !== said) })),
  ]),
);
const english = longestFirst(glossary.flatMap(({ en, zh }) => en.map((said) => ({ said, printed: zh }))));

function longestFirst(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const byStart = new Map<string, Entry[]>();
  for (const entry of [...entries].sort((a, b) => b.said.length - a.said.length)) {
    const key = entry.said.slice(0, 2);
    byStart.set(key, [...(byStart.get(key) ?? []), entry]);
  }
  return byStart;
}

const FUNCTION_WORDS =
  /(?:关于|有关|对于|根据|按照|这(?:一)?(?:项|条|个|块|份|件|样)|那(?:一)?(?:项|条|个|块|份|件)?|哪些|哪(?:项|条|个|家|一)?|怎么|怎样|如何|为什么|是不是|有没有|应该|应当|需要|必须|可以|能不能|要不要|的话|之类|等等|以及|还是|或者|到底|究竟|具体|一共|总共|分别|列(?:一下|出来?)|都要|都有|[的了吗呢啊吧呀嘛么着是有要得在和就都也还把被让给去来说讲写与及或并而])/g;
const STOP = new Set(
  'a about all also an and any are as at be been but by can could did do does for from had has have how i if in into is it its itself just may me more must my of on once one or other our out over own per shall should so some such than that the their them then there these they this those to under up was we were what when where which while who whom whose why will with would you your after before during while within among get getting got put own every each very just still plan document item task clause section part yes no not'.split(
    ' ',
  ),
);

/** What a question speaks of. Words the documents may print instead come as further forms of a concept. */
export function conceptsOf({ topic, language }: Pick<Query, 'topic' | 'language'>, words: View['words']): Concept[] {
  return language === 'en' ? englishConcepts(topic, words) : chineseConcepts(topic, words);
}

function chineseConcepts(topic: string, words: View['words']): Concept[] {
  return (topic.match(/[\p{Script=Han}]+|[a-z0-9%]+/gu) ?? []).flatMap((run) => {
    const concepts: Concept[] = [];
    let plain = '';
    const flush = () => {
      for (const part of words(plain.replace(FUNCTION_WORDS, ' ')))
        concepts.push({ forms: [{ text: part, weight: 1 }] });
      plain = '';
    };
    for (let at = 0; at < run.length; ) {
      const entry = chinese.get(run.slice(at, at + 2))?.find(({ said }) => run.startsWith(said, at));
      if (entry) {
        flush();
        concepts.push(conceptOf(entry, 1));
      } else plain += run[at];
      at += entry?.said.length ?? 1;
    }
    flush();
    return concepts;
  });
}

function englishConcepts(topic: string, cut: View['words']): Concept[] {
  const words = topic.match(/[a-z0-9]+(?:['’][a-z]+)?|[\p{Script=Han}]+/gu) ?? [];
  const concepts: Concept[] = [];
  for (let at = 0; at < words.length; ) {
    const rest = words.slice(at, at + 6);
    const match = phraseAt(rest);
    const word = words[at] as string;
    if (match) concepts.push(conceptOf(match.entry, 0));
    else if (/\p{Script=Han}/u.test(word)) concepts.push(...chineseConcepts(word, cut));
    else if (!STOP.has(word)) concepts.push({ unknown: true, forms: [{ text: word, weight: 1 }] });
    at += match?.length ?? 1;
  }
  return concepts;
}

/** The longest phrase of the glossary that some words begin with; plural and verb endings may differ. */
function phraseAt(words: readonly string[]): { entry: Entry; length: number } | null {
  for (let length = words.length; length > 0; length--) {
    const phrase = words.slice(0, length).join(' ');
    const last = words[length - 1] as string;
    for (const form of new Set([
      phrase,
      ...stems(last).map((stem) => phrase.slice(0, phrase.length - last.length) + stem),
    ])) {
      const entry = english.get(form.slice(0, 2))?.find(({ said }) => said === form);
      if (entry) return { entry, length };
    }
  }
  return null;
}

function stems(word: string): string[] {
  const endings: readonly [RegExp, string][] = [
    [/ies$/, 'y'],
    [/(?:s|es|ed|ing)$/, ''],
    [/s$/, ''],
    [/(?:ed|ing)$/, 'e'],
    [/([a-z])\1(?:ed|ing)$/, '$1'],
    [/(?:'s|’s)$/, ''],
    [/d$/, ''],
  ];
  return endings.flatMap(([ending, by]) => (ending.test(word) ? [word.replace(ending, by)] : []));
}

/** `own` is what the asker's word itself counts for: 1 in Chinese, 0 for an English word no Chinese text prints. */
function conceptOf({ said, printed }: Entry, own: number): Concept {
  const weight = own === 0 ? 1 : SYNONYM;
  const forms = printed.map((text) => ({ text, weight }));
  return { forms: own > 0 ? [{ text: said, weight: own }, ...forms] : forms };
}

/** The same as a search of the index. */
export function searchOf(concepts: readonly Concept[], documents: readonly string[] | null): TopicSearch {
  const text = concepts.map(({ forms }) => forms[0]?.text ?? '').join(' ');
  return { text, expansions: concepts.flatMap(({ forms }) => forms.slice(1)), documents };
}

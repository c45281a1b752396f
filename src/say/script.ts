import { Converter } from 'opencc-js/cn2t';
import type { Language } from '../types.ts';

const traditional = Converter({ from: 'cn', to: 'tw' });

/** A template tag: our own words in the reader's script; values stay as they are. */
export type Tag = (words: TemplateStringsArray, ...values: readonly (string | number)[]) => string;

/** Our Simplified words for a reader of Simplified or Traditional; what the documents say is never converted here. */
export function tagFor(language: Language): Tag {
  const convert = language === 'zh-Hant' ? traditional : (text: string) => text;
  return (words, ...values) => words.reduce((text, word, i) => text + convert(word) + (values[i] ?? ''), '');
}

import { describe, expect, it } from 'vitest';
import { shownFor } from '../../src/say/parts.ts';
import { POLL, questionFor } from '../../src/say/question.ts';
import { fold } from '../../src/text/normal.ts';
import { put } from '../../src/train/options.ts';
import { overlap } from '../../src/train/overlap.ts';
import type { Choice, Draft, ValueChoice } from '../../src/train/question.ts';
import { randomFrom } from '../../src/train/random.ts';
import type { Clause, Language, SourceDocument } from '../../src/types.ts';
import {
  allQuestions,
  everyQuestion,
  type Questions,
  seedQuestions,
  simplified,
  wrongOf,
} from '../support/questions.ts';

const all = await allQuestions();
const seeds = await seedQuestions();
const LANGUAGES: readonly Language[] = ['zh-Hans', 'zh-Hant', 'en'];

const documentOf = ({ view }: Questions, { clause }: Draft) => view.document(clause.document) as SourceDocument;
const squeezed = (text: string) => text.replace(/\s+/g, '');

/** What the document says, the clause alone or all of it, in the form searches use. */
const saidIn = (document: SourceDocument, span = { start: 0, end: document.raw.length }) =>
  squeezed(fold(document.normal(span)));

const clauses = new Map((await all.view.clauses({})).map((own) => [`${own.document}#${own.id}`, own]));
function clauseOf(meaning: string): Clause {
  const own = clauses.get(meaning);
  if (!own) throw new Error(meaning);
  return own;
}

describe('every question over all documents', () => {
  const questions = everyQuestion(all);

  it('is one of many, of every kind', () => {
    expect(all.drafts.length).toBeGreaterThan(850);
    expect(new Set(all.drafts.map(({ kind }) => kind)).size).toBe(8);
  });

  it('has three or four options, each different, one of them right', () => {
    for (const { draft, options, right } of questions) {
      expect(options.length, draft.key).toBeGreaterThanOrEqual(3);
      expect(options.length, draft.key).toBeLessThanOrEqual(4);
      expect(options[right], draft.key).toBe(draft.right);
      const texts = options.map((option) => JSON.stringify(option.is === 'value' ? option.meaning : option));
      expect(new Set(texts).size, draft.key).toBe(options.length);
    }
  });

  it('with a gap is filled by the right option as printed, and by no other', () => {
    const gaps = questions.filter(({ draft }) => draft.stem.is === 'gap');
    expect(gaps.length).toBeGreaterThan(400);
    for (const question of gaps) {
      const { draft } = question;
      if (draft.stem.is !== 'gap') continue;
      const { before, behind } = draft.stem;
      const filled = (choice: Choice) => squeezed(fold(before.simplified + simplified(choice) + behind.simplified));
      const said = saidIn(documentOf(all, draft));
      expect(said, draft.key).toContain(filled(draft.right));
      for (const wrong of wrongOf(question)) expect(said, draft.key).not.toContain(filled(wrong));
    }
  });

  it('that quotes is quoted from the right clause or document, and said by no other', () => {
    for (const question of questions.filter(({ draft }) => draft.stem.is === 'quote')) {
      const { draft } = question;
      const document = documentOf(all, draft);
      const quote = squeezed(fold(document.normal(draft.proof.citation)));
      expect(saidIn(document, draft.clause.span), draft.key).toContain(quote);
      for (const wrong of wrongOf(question)) {
        const clause = wrong.is === 'value' ? clauseOf(wrong.meaning) : null;
        const said = wrong.is === 'document' ? saidIn(wrong.document) : saidIn(document, clause?.span);
        expect(said, draft.key).not.toContain(quote);
      }
    }
  });

  it('that offers topics of clauses has the topic of the right one', () => {
    for (const { draft } of questions.filter(({ draft: { kind } }) => kind === 'clause' || kind === 'duty')) {
      const { simplified: topic } = draft.right as ValueChoice;
      const { heading, text } = draft.clause;
      expect((heading ?? text).startsWith(topic), `${draft.key} ${topic}`).toBe(true);
      expect(draft.right).toMatchObject({ meaning: `${draft.clause.document}#${draft.clause.id}` });
      if (draft.kind === 'clause') expect(draft.proof.quote, draft.key).not.toContain(topic);
    }
  });

  it('about units offers one that is printed, and none that is or may be among those printed', () => {
    for (const question of questions.filter(({ draft: { kind } }) => kind === 'lead' || kind === 'responsible')) {
      const { clause, kind } = question.draft;
      const printed = clause.fields.flatMap((field) => (field.name === kind && 'values' in field ? field.values : []));
      expect(printed, question.draft.key).toContain(simplified(question.draft.right));
      // Who only leads is no proof of who is responsible besides.
      const others = clause.fields.flatMap((field) =>
        kind === 'responsible' && field.name === 'lead' ? field.values : [],
      );
      for (const wrong of wrongOf(question)) {
        const alike = [...printed, ...others].filter((own) => overlap(own, simplified(wrong)));
        expect(alike, question.draft.key).toEqual([]);
      }
    }
  });

  it('keeps the limits of a poll in every language', () => {
    for (const language of LANGUAGES) {
      const shown = shownFor({ language, now: '2026-11-22' });
      for (const question of questions) {
        const { heading, text, options, explanation } = questionFor(question, '第 20/20 题 ', shown);
        expect(heading.length + text.length, text).toBeLessThanOrEqual(POLL.question);
        for (const option of options) expect([...option].length, option).toBeGreaterThan(0);
        for (const option of options) expect(option.length, option).toBeLessThanOrEqual(POLL.option);
        expect(new Set(options).size, text).toBe(options.length);
        expect(explanation.length, explanation).toBeLessThanOrEqual(POLL.explanation);
        expect(explanation.split('\n').length, explanation).toBe(2);
      }
    }
  });

  it('is explained by words of its clause', () => {
    for (const language of LANGUAGES) {
      const shown = shownFor({ language, now: '2026-11-22' });
      for (const question of questions) {
        const { draft } = question;
        const [line = '', source = ''] = questionFor(question, '', shown).explanation.split('\n');
        const [, quote = ''] = /^[“"](.*)[”"]/s.exec(line) ?? [];
        const document = documentOf(all, draft);
        // A table prints its units beside the clause, for several of them at once.
        const whole = { start: 0, end: document.raw.length };
        const converts = language === 'zh-Hans' && document.script === 'zh-Hant';
        const text = converts ? document.normal(whole) : document.clean(whole);
        expect(quote.replace(/^…|…$/g, '').length, line).toBeGreaterThan(1);
        expect(squeezed(text), line).toContain(squeezed(quote.replace(/^…|…$/g, '')));
        expect(source).toContain(shown.words.document(document));
        expect(source).toContain(shown.words.label(draft.clause));
      }
    }
  });

  it('is asked once: no two have the same words and the same options', () => {
    const shown = shownFor({ language: 'zh-Hans', now: '' });
    const asked = all.drafts.map((draft) => {
      const question = put(draft, 3, randomFrom('one'));
      return JSON.stringify([
        questionFor(question, '', shown).text,
        [...questionFor(question, '', shown).options].sort(),
      ]);
    });
    expect(new Set(asked).size).toBe(asked.length);
    expect(new Set(all.drafts.map(({ key }) => key)).size).toBe(all.drafts.length);
  });

  it('is not given away by the length or the form of its options', () => {
    const shown = shownFor({ language: 'zh-Hans', now: '' });
    // How long its name is is no choice of a document.
    const others = questions.filter(({ draft }) => draft.kind !== 'document');
    const put1 = others.map((question) => ({
      ...questionFor(question, '', shown),
      chance: 1 / question.options.length,
    }));
    const chance = put1.reduce((sum, own) => sum + own.chance, 0) / put1.length;
    for (const better of [(a: number, b: number) => a > b, (a: number, b: number) => a < b]) {
      const hits = put1.map(({ options, right }) => {
        const best = options.map(({ length }) => length).reduce((a, b) => (better(a, b) ? a : b));
        const chosen = options.flatMap(({ length }, i) => (length === best ? [i] : []));
        return chosen.includes(right) ? 1 / chosen.length : 0;
      });
      const share = hits.reduce((sum, own) => sum + own, 0) / hits.length;
      // Somebody who knows nothing and goes by length does no better than by drawing lots.
      expect(share).toBeLessThan(chance + 0.03);
    }
    const alone = questions.filter(({ options, right }) => {
      const forms = options.map((option) => (option.is === 'value' ? option.form : ''));
      return forms.filter((form) => form === forms[right]).length === 1;
    });
    expect(alone.map(({ draft }) => draft.key)).toEqual([]);
  });

  it('does not name the unit it asks for, nor the place of the document', () => {
    for (const { draft, options, right } of questions) {
      if (draft.kind === 'duty' && draft.stem.is === 'duty') {
        const unit = draft.stem.unit.simplified.replace(/^[省市区县州]/, '');
        expect(simplified(options[right] as Choice), draft.key).not.toContain(unit);
      }
      if (draft.kind === 'clause' || draft.stem.is === 'gap') {
        const words = draft.stem.is === 'gap' ? draft.stem.before.simplified : draft.proof.quote;
        expect(words, draft.key).not.toMatch(
          /^\s*(?:第[\d一二三四五六七八九十]+[条项]|[（(]?[\d一二三四五六七八九十]+[)）.．、])/,
        );
      }
      if (draft.kind === 'document') {
        const { place } = documentOf(all, draft);
        if (place) expect(draft.proof.quote, draft.key).not.toContain(place);
        expect(draft.proof.quote, draft.key).not.toMatch(/20\d\d/);
      }
    }
  });
});

describe('what makes no question', () => {
  it('is told with its reason, and is not asked', () => {
    const asked = new Set(all.drafts.map(({ clause, kind }) => `${clause.document} ${clause.id} ${kind}`));
    for (const { document, clause, kind, why } of all.rejected) {
      if (kind === 'lead' || kind === 'responsible' || kind === 'clause' || kind === 'document')
        expect(asked.has(`${document} ${clause} ${kind}`), `${document} ${clause} ${kind} ${why}`).toBe(false);
    }
    expect(all.rejected.filter(({ why }) => why === 'open list').length).toBeGreaterThan(0);
  });

  it('is a label that prints two roles: 责任单位:A牵头,B配合', () => {
    const mixed = all.rejected.filter(
      ({ document, kind }) => document === 'p02-luoquan-district' && kind === 'responsible',
    );
    expect(mixed).toContainEqual(expect.objectContaining({ clause: 's1.1', why: 'several values' }));
    const asked = all.drafts.filter(({ kind, proof }) => kind === 'responsible' && proof.quote.includes('牵头，'));
    expect(asked.map(({ key }) => key).filter((key) => key.startsWith('p02'))).toEqual([]);
  });

  it('is a list that ends in 等, and one of group names that may include anybody', async () => {
    const why = (document: string, clause: string, kind: string) =>
      seeds.rejected.find((own) => own.document === document && own.clause === clause && own.kind === kind)?.why;
    const open = (await seeds.view.clauses({})).find(({ fields }) =>
      fields.some((own) => own.name === 'lead' && own.open),
    );
    expect(why(open?.document ?? '', open?.id ?? '', 'lead')).toBe('open list');
    // 第2项: 各区政府、市政府各部门.
    expect(why('beijing-2016-2020', '2', 'responsible')).toBe('too few wrong answers');
  });
});

import { describe, expect, it } from 'vitest';
import { shownFor } from '../../src/say/parts.ts';
import { plain } from '../../src/say/plain.ts';
import { presentCard } from '../../src/say/tour.ts';
import { checksFor, tourOf } from '../../src/train/tour.ts';
import type { Language, SourceDocument } from '../../src/types.ts';
import { allQuestions } from '../support/questions.ts';

const { material, drafts, view } = await allQuestions();
const TODAY = '2026-11-22';
const documentOf = (id: string) => view.document(id) as SourceDocument;
const beijing = documentOf('beijing-2016-2020');

describe('a tour', () => {
  it('through Beijing has ten cards: what it is, how it is built, who bears most, what is due, the odd rules', () => {
    const cards = tourOf(beijing, material, TODAY);
    expect(cards.map(({ is }) => is)).toEqual([
      'what',
      'structure',
      'leaders',
      'shared',
      'past',
      'crowded',
      'recurring',
      'within',
      'numbers',
      'unsaid',
    ]);
    const texts = cards.map((card, i) =>
      plain(presentCard(card, i + 1, 10, shownFor({ language: 'zh-Hans', now: TODAY }))),
    );
    expect(texts).toMatchSnapshot();
    expect(texts[7]).toContain('24小时内');
    expect(texts[2]).toContain('市政府办公厅 42 项');
  });

  it('shows what is coming while something is', () => {
    const kinds = tourOf(beijing, material, '2017-05-15').map(({ is }) => is);
    expect(kinds).toContain('coming');
    expect(kinds).not.toContain('past');
    const coming = tourOf(beijing, material, '2017-05-15').find(({ is }) => is === 'coming');
    expect(coming?.rows[0]?.item.due).toBe('2017-12-31');
  });

  it.each(view.documents.map(({ id }) => [id]))('through %s cites every line, in its own words', (id) => {
    const document = documentOf(id);
    const cards = tourOf(document, material, TODAY);
    expect(cards.length).toBeGreaterThan(2);
    expect(cards.length).toBeLessThanOrEqual(10);
    for (const { rows, total, is } of cards) {
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.length).toBeLessThanOrEqual(5);
      if (is !== 'structure') expect(total).toBeGreaterThanOrEqual(rows.length);
      for (const { item } of rows) {
        expect(item.document).toBe(document);
        expect(document.clean(item.citation)).toBe(item.quote);
        expect(item.quote.trim()).not.toBe('');
      }
    }
  });

  it('counts what the clauses print', () => {
    const cards = tourOf(beijing, material, TODAY);
    const row = (is: string, name: string) =>
      cards.find((card) => card.is === is)?.rows.find((own) => own.name === name);
    const leading = material
      .clausesOf(beijing.id)
      .filter(({ fields }) => fields.some((own) => own.name === 'lead' && own.values.includes('市委宣传部')));
    expect(row('leaders', '市委宣传部')?.count).toBe(leading.length);
    expect(cards.find(({ is }) => is === 'structure')?.total).toBe(100);
    expect(cards.find(({ is }) => is === 'unsaid')?.total).toBe(13);
    expect(cards.find(({ is }) => is === 'crowded')).toMatchObject({ day: '2016-12-31', total: 58 });
  });

  it('has a check question for each card, about the document, each once, none that its title answers', () => {
    for (const { id } of view.documents) {
      const cards = tourOf(documentOf(id), material, TODAY);
      const checks = checksFor(cards, drafts);
      const asked = checks.flatMap((check) => check ?? []);
      expect(checks).toHaveLength(cards.length);
      expect(new Set(asked).size).toBe(asked.length);
      for (const { clause, kind } of asked) {
        expect(clause.document).toBe(id);
        expect(kind).not.toBe('document');
      }
    }
    const kinds = checksFor(tourOf(beijing, material, TODAY), drafts).map((check) => check?.kind);
    expect(kinds.slice(1)).toEqual([
      'clause',
      'duty',
      'lead',
      'deadline',
      'deadline',
      'frequency',
      'number',
      'number',
      'responsible',
    ]);
  });

  it.each<Language>(['zh-Hans', 'zh-Hant', 'en'])('speaks %s', (language) => {
    const cards = tourOf(documentOf('haikou-2017'), material, TODAY);
    const shown = shownFor({ language, now: TODAY });
    const texts = cards.map((card, i) => plain(presentCard(card, i + 1, cards.length, shown)));
    expect(texts.slice(0, 3)).toMatchSnapshot();
    for (const text of texts) expect(text.split('\n').length).toBeLessThanOrEqual(9);
  });
});

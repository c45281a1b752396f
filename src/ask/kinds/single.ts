import type { Clause, SourceDocument } from '../../types.ts';
import type { Answer, Item, Note } from '../answer.ts';
import { clauseItem } from '../cite.ts';
import { conceptsOf } from '../concepts.ts';
import type { View } from '../library.ts';
import type { Ask, Query } from '../query.ts';
import { best, type Candidate, enoughFor, lookUp, type Ranking, rank } from '../select.ts';
import { topicWithoutSlips } from '../slips.ts';
import { type Concept, share, topicOf } from '../topic.ts';
import type { Asked } from './kind.ts';
import { noSuchNumber, notFound } from './not-found.ts';

/** What one clause answers to one thing asked. */
export interface Value {
  readonly items: readonly Item[];
  readonly notes: readonly Note[];
}

/** How a single-value kind reads its value out of a clause. */
export interface Reading {
  /** Whether a clause can answer at all; others are not even ranked. */
  eligible(clause: Clause, query: Query): boolean;
  /** Whether a clause without the value answers too, by saying that it prints none. */
  readonly absent?: boolean;
  value(document: SourceDocument, clause: Clause, about: About): Value;
}

/** What the question is about, for readings that choose among several values of one clause. */
export interface About {
  readonly query: Query;
  /** How well a stretch of normal text treats the topic, 0–1. */
  relevance(text: string): number;
}

/** What the Regulation lays down and plans do not: how requests for information are answered. */
const REGULATED =
  /依申请|信息公开申请|申请(?:政府)?信息公开|(?:答复|补正|延长|征求第三方).{0,8}(?:期限|时限|几|多少|多久)|行政复议|不予公开的情形|工作年度报告.{0,6}(?:几月|什么时候)|(?:reply|respond|response|answer).{0,24}(?:request|application)|disclosure request|request for (?:disclosure|information)/;
/** Whatever else speaks for a clause, it must hold this part of the topic. */
const LEAST = 0.34;
/** Least part of the topic a clause must hold to be told that it does not print what is asked. */
const TREATED = 0.6;

/** Finds the clauses a question names by number or subject, and reads one or several values out of each. */
export async function findValues(asked: Asked, intent: Ask, readings: readonly Reading[]): Promise<Answer> {
  const { query, view, scope } = asked;
  const about = aboutOf(asked, conceptsOf(query, view.words));
  if (query.references.length > 0) {
    const found = await lookUp(query, view, scope);
    if (found.length === 0) return noSuchNumber(asked, intent);
    const values = found.flatMap(({ document, clauses }) =>
      clauses.flatMap((clause) => read(document, clause, about, readings)),
    );
    const documents = [...new Set(found.map(({ document }) => document))];
    const unclear = documents.length > 1 && (query.documents === null || !areTold(documents));
    return answer(query, intent, values, unclear);
  }
  const ranking = await rank(query, view, scope);
  const chosen = choose(ranking, readings, asked);
  const retry = chosen.length === 0 ? otherTopic(query, view) : null;
  if (retry !== null)
    return findValues({ ...asked, query: { ...query, topic: retry, widerTopic: retry } }, intent, readings);
  if (ranking.concepts.length === 0) return notFound(asked, intent, { is: 'no topic' }, []);
  if (chosen.length === 0) {
    const reason = REGULATED.test(query.text) ? ({ is: 'regulation' } as const) : ({ is: 'not treated' } as const);
    return notFound(asked, intent, reason, near(asked, ranking.candidates));
  }
  const values = chosen.flatMap(({ clause }) =>
    read(view.document(clause.document) as SourceDocument, clause, about, readings),
  );
  return answer(query, intent, values, chosen.length > 1);
}

/** Whether a question that names some documents means all of them: two plans of one place are named by one word. */
function areTold(documents: readonly SourceDocument[]): boolean {
  const places = documents.flatMap(({ place }) => place ?? []);
  return new Set(places).size === places.length;
}

/** What else the question may be about: its words with slips turned back, or with those that named a document. */
function otherTopic({ topic, widerTopic, language }: Query, view: View): string | null {
  const spelled = language === 'en' ? topic : topicWithoutSlips(topic, view);
  if (spelled !== topic) return spelled;
  return widerTopic === topic ? null : widerTopic;
}

/** A quantity or a period of the sort asked for is evidence of its own: less of the topic has to match. */
const NARROW = 0.6;

/** In one document, a clause far ahead of the next is meant, though half the words are the asker's own. */
const CLEAR = 0.7;
const AHEAD = 1.4;

function isClear([first, second]: readonly Candidate[]): boolean {
  if (!first) return false;
  return second === undefined || first.score >= AHEAD * second.score;
}

function choose(ranking: Ranking, readings: readonly Reading[], { query, scope }: Asked): Candidate[] {
  const { candidates } = ranking;
  const eligible = candidates.filter(({ clause }) => readings.every((reading) => reading.eligible(clause, query)));
  const enough = enoughFor(ranking) * (eligible.length < candidates.length / 2 ? NARROW : 1);
  const matched = best(eligible, Math.max(enough * (scope.length === 1 && isClear(eligible) ? CLEAR : 1), LEAST));
  // A clause that treats the subject but prints no date is answered as exactly that.
  return matched.length > 0 || !readings.some(({ absent }) => absent)
    ? matched
    : best(candidates, Math.max(enoughFor(ranking), TREATED));
}

function read(document: SourceDocument, clause: Clause, about: About, readings: readonly Reading[]): Value[] {
  return readings.map((reading) => reading.value(document, clause, about));
}

function answer(query: Query, intent: Answer['intent'], values: readonly Value[], several: boolean): Answer {
  return {
    kind: several ? 'choices' : 'answer',
    intent,
    query,
    items: several ? printedOnly(values.flatMap(({ items }) => items)) : values.flatMap(({ items }) => items),
    notes: values.flatMap(({ notes }) => notes),
  };
}

/** What a question is about, for readings. */
export function aboutOf({ query, view }: Asked, concepts: readonly Concept[]): About {
  const topic = topicOf(concepts, view);
  return { query, relevance: (text) => share(topic, text.toLowerCase()) };
}

/** Of several clauses, one that prints nothing of what is asked is no choice, unless none does. */
function printedOnly(items: readonly Item[]): readonly Item[] {
  const printed = items.filter(({ values }) => values.length > 0);
  return printed.length > 0 ? printed : items;
}

/** The nearest clauses, as suggestions. */
export function near({ view }: Asked, candidates: readonly Candidate[]): Item[] {
  return candidates
    .filter(({ fit }) => fit.clause > 0.3)
    .slice(0, 3)
    .map(({ clause, fit }) =>
      clauseItem(view.document(clause.document) as SourceDocument, clause, clause.sentences[fit.best]?.span ?? null),
    );
}

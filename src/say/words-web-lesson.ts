import type { QuestionKind } from '../train/question.ts';
import type { Run } from '../train/run.ts';
import type { Language } from '../types.ts';
import { tagFor } from './script.ts';

/** What a question, its verdict and a result are shown with on a page, and the sheet of cards. */
export interface LessonWords {
  readonly kinds: Readonly<Record<Run['kind'], string>>;
  step(kind: Run['kind'], k: number, n: number): string;
  readonly check: string;
  readonly rightMark: string;
  readonly ownMark: string;
  readonly next: Readonly<Record<Run['kind'], string>>;
  readonly finish: string;
  readonly skip: string;
  readonly stop: Readonly<Record<Run['kind'], string>>;
  readonly result: string;
  readonly tourDone: string;
  readonly nothingAnswered: string;
  readonly booked: string;
  readonly another: Readonly<Record<Run['kind'], string>>;
  readonly kind: string;
  readonly allKinds: string;
  readonly questionKinds: Readonly<Record<QuestionKind, string>>;
  readonly show: string;
  cards(count: number): string;
  readonly printHint: string;
  readonly noCards: string;
  readonly answer: string;
}

/** The words for a reader. */
export function lessonWordsFor(language: Language): LessonWords {
  return language === 'en' ? english : chinese(language);
}

function chinese(language: Language): LessonWords {
  const t = tagFor(language);
  return {
    kinds: { quiz: t`测验`, review: t`复习错题`, tour: t`十张卡片` },
    step: (kind, k, n) => (kind === 'tour' ? t`第 ${k}/${n} 张` : t`第 ${k}/${n} 题`),
    check: t`小测`,
    rightMark: t`正确答案`,
    ownMark: t`你选的`,
    next: { quiz: t`下一题`, review: t`下一题`, tour: t`下一张` },
    finish: t`看结果`,
    skip: t`跳过`,
    stop: { quiz: t`结束`, review: t`结束`, tour: t`先看到这里` },
    result: t`结果`,
    tourDone: t`看完了`,
    nothingAnswered: t`这一回没有答题。`,
    booked: t`错题已收进错题本,过一会儿就可以复习;连对两次就移出。`,
    another: { quiz: t`再来一组`, review: t`再复习一组`, tour: t`从头看` },
    kind: t`题型`,
    allKinds: t`全部题型`,
    questionKinds: {
      lead: t`谁牵头`,
      responsible: t`责任单位`,
      duty: t`牵头哪一项`,
      deadline: t`什么时候完成`,
      number: t`数字`,
      frequency: t`多久一次`,
      clause: t`出自哪一项`,
      document: t`出自哪份文件`,
    },
    show: t`显示`,
    cards: (count) => t`${count} 张卡片`,
    printHint: t`用浏览器的“打印”,A4 纸、100% 大小;一页四张,沿横线裁开,中线对折。只印这一页上的卡片。`,
    noCards: t`这里出不了卡片。`,
    answer: t`答案`,
  };
}

const english: LessonWords = {
  kinds: { quiz: 'Quiz', review: 'Review', tour: 'Ten cards' },
  step: (kind, k, n) => (kind === 'tour' ? `Card ${k} of ${n}` : `Question ${k} of ${n}`),
  check: 'Check',
  rightMark: 'right',
  ownMark: 'your choice',
  next: { quiz: 'Next question', review: 'Next question', tour: 'Next card' },
  finish: 'See the result',
  skip: 'Skip',
  stop: { quiz: 'Stop', review: 'Stop', tour: 'Pause here' },
  result: 'Result',
  tourDone: 'That was all',
  nothingAnswered: 'Nothing was answered this time.',
  booked: 'What was wrong is in your wrong-answer book and can soon be reviewed; right twice in a row, and it leaves.',
  another: { quiz: 'Another round', review: 'Review more', tour: 'Start over' },
  kind: 'Kind',
  allKinds: 'All kinds',
  questionKinds: {
    lead: 'Who leads',
    responsible: 'Who is responsible',
    duty: 'What a unit leads',
    deadline: 'By when',
    number: 'Numbers',
    frequency: 'How often',
    clause: 'Which item',
    document: 'Which document',
  },
  show: 'Show',
  cards: (count) => `${count} ${count === 1 ? 'card' : 'cards'}`,
  printHint:
    'Print from the browser on A4 at 100%: four cards a sheet, cut along the lines and fold in the middle. Only the cards on this page are printed.',
  noCards: 'There are no cards here.',
  answer: 'Answer',
};

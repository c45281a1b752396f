import { describe, expect, it } from 'vitest';
import { wishOf } from '../../src/train/wishes.ts';

describe('what learners write', () => {
  it.each([
    ['/quiz', 'quiz', ''],
    ['/quiz 北京 10', 'quiz', '北京 10'],
    ['/quiz@bot 财政', 'quiz', '财政'],
    ['考我10道', 'quiz', '10道'],
    ['考考我', 'quiz', ''],
    ['请考我北京的题', 'quiz', '北京的题'],
    ['測測我3道題', 'quiz', '3道题'],
    ['来10道题', 'quiz', '10道题'],
    ['出五道黄冈的题', 'quiz', '五道黄冈的题'],
    ['quiz me on Beijing', 'quiz', 'Beijing'],
    ['Test me', 'quiz', ''],
    ['/learn 北京', 'learn', '北京'],
    ['我刚接手,从哪看起', 'learn', ''],
    ['我刚接手，从哪看起？', 'learn', ''],
    ['我剛接手,從哪看起', 'learn', ''],
    ['刚来,应该从哪里开始看', 'learn', ''],
    ['我是新来的', 'learn', ''],
    ['黄冈从哪看起', 'learn', '黄冈'],
    ['where do I start?', 'learn', ''],
    ["I'm new here", 'learn', ''],
    ['/review', 'review', ''],
    ['复习错题', 'review', ''],
    ['我的错题本', 'review', ''],
    ['/progress', 'progress', ''],
  ])('%s is %s', (text, is, rest) => {
    expect(wishOf(text)).toEqual({ is, rest });
  });

  it.each([
    '第12项谁牵头',
    '考核占多少分',
    '公开考核占多少分',
    '考评由谁负责',
    '我刚接手,第12项谁牵头',
    '我刚接手市民政局,要做哪些事',
    '新来的文件什么时候完成',
    '从哪里可以看到政府公报',
    '测试环境由谁负责',
    '新闻发布会多久开一次',
    '文件公开从哪一天起算',
    '来几个民政局的事项',
    'who leads task 12?',
    'where is the plan published?',
    'new rules on disclosure',
    '/help',
    '/ask 考我10道',
    '谢谢',
    '',
  ])('%s is a question, or none of the learner’s', (text) => {
    expect(wishOf(text)).toBeNull();
  });
});

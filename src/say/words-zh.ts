import type { Item, Note, Reason } from '../ask/answer.ts';
import { labelOf } from '../ask/label.ts';
import { yearsBetween } from '../text/dates.ts';
import type { Language, SourceDocument } from '../types.ts';
import { tagFor } from './script.ts';
import type { Words } from './words.ts';

const SIMPLE: Readonly<Record<string, string>> = {
  lead: '牵头单位',
  responsible: '责任单位',
  deadline: '时限',
  frequency: '频次',
  quantity: '数量',
  clause: '原文',
  title: '标题',
  docNumber: '文号',
  issuer: '发文机关',
  written: '成文日期',
  published: '发布日期',
  effective: '施行日期',
  validity: '有效性',
  basedOn: '依据',
  annex: '附件',
};

/** Chinese words in the reader's script. */
export function chinese(language: Language): Words {
  const t = tagFor(language);
  const say = (text: string) => t(Object.assign([text], { raw: [text] }) as TemplateStringsArray);
  const document = ({ shortName }: SourceDocument) => say(shortName);
  const field = (name: Item['field']) => say(SIMPLE[name] ?? name);
  const names = (documents: readonly SourceDocument[]) => documents.map(document).join('、');
  const standing = ({ standing: { kind } }: SourceDocument) =>
    kind === 'sample' ? t`(样文)` : kind === 'repost' ? t`(转载)` : '';

  function due({ deadline, due: day }: Item, now: string): string {
    if (!deadline) return '';
    if (day === null) return deadline.kind === 'fixed' ? t`(没写年份,日子说不准)` : '';
    if (day >= now) return `(${day})`;
    if (deadline.continuing) return t`(期限已过、持续落实)`;
    const years = yearsBetween(day, now);
    return years > 0 ? t`(已过 ${years} 年)` : t`(已过,${day})`;
  }

  const someOf = (groups: readonly string[]) => groups.slice(0, 2).join('、') + (groups.length > 2 ? say('等') : '');

  function note(own: Note): string | null {
    switch (own.is) {
      case 'no label printed':
        return t`文件没有分列牵头、责任单位,这是句子的主语。`;
      case 'no lead printed':
        return t`没有写牵头单位,写的是责任单位。`;
      case 'no responsible printed':
        return own.lead.length > 0 ? t`没有写责任单位;牵头单位是${own.lead.join('、')}。` : t`没有写责任单位。`;
      case 'nothing printed':
        return t`文件里没有写${field(own.field)}。`;
      case 'scope':
        return t`只查了${names(own.documents)}`;
      case 'all past':
        return own.years > 0
          ? t`都已过期,最后一个是 ${own.last}(${own.years} 年前)`
          : t`都已过期,最后一个是 ${own.last}`;
      case 'shared': {
        const sure = own.sure > 0 ? t`共担:写“${someOf(own.groups)}”的 ${own.sure} 项` : '';
        const unsure =
          own.unsure > 0 ? t`不确定:写“${someOf(own.unsureGroups)}”的 ${own.unsure} 项,文件没说是否包含` : '';
        return [sure, unsure].filter((text) => text !== '').join(';');
      }
      case 'mentioned':
        return t`正文点名:${own.clauses.map(labelOf).join('、')}`;
      case 'without field':
        return own.documents.length > 0 ? t`${names(own.documents)}没有这项内容` : null;
      case 'missing':
        return own.text === '' ? null : `${say(own.text)}${say('。')}`;
      case 'count':
      case 'labels':
        return null;
      case 'computed': {
        const days = own.from.map(
          ({ start, is, due: day }) =>
            t`自${field(is)} ${start} 起${day === null ? t`的放假安排还没公布` : t`到 ${day}`}`,
        );
        return t`算 ${own.days} 个工作日:${days.join(',')}`;
      }
      case 'recurring':
        return t`另有定期的 ${own.items.length} 项`;
      case 'later name':
        return t`${own.name}后来是${own.later}(${own.note})`;
    }
  }

  function reason(own: Reason, searched: readonly SourceDocument[]): string {
    const where = searched.length > 0 ? t`查了${names(searched)}。` : '';
    switch (own.is) {
      case 'no such number': {
        const ends = own.ranges
          .map((range) => `${document(range.document)} ${say('到')}${range.last ? say(labelOf(range.last)) : ''}`)
          .join('、');
        return t`没有${say(own.number)}。${ends}。`;
      }
      case 'other place':
        return t`没有${own.place}的文件。${where}`;
      case 'unknown unit':
        return t`文件里没有“${own.unit}”。${where}`;
      case 'unit without role':
        return t`没有一项点名由“${own.unit}”承担。${where}`;
      case 'nothing due':
        return own.window.printed ? t`${own.window.printed}没有到期的事项。${where}` : t`没有快到期的事项。${where}`;
      case 'regulation':
        return t`《政府信息公开条例》不在文件库里,答不了条例的条文。${where}`;
      case 'no topic':
        return t`没看出要查哪一项。可以说编号、事项或单位,例如“第12项谁牵头”。`;
      case 'not treated':
        return t`没有找到写这件事的条文。${where}`;
      case 'empty library':
        return t`文件库是空的,请先收录文件。`;
    }
  }

  return {
    place: (own, clause) =>
      `${own.place && clause ? say(own.place) : document(own)}${clause ? (/^第/.test(labelOf(clause)) ? '' : ' ') + say(labelOf(clause)) : ''}`,
    label: (clause) => say(labelOf(clause)),
    document,
    field,
    units: (list, left, open) =>
      `${list.join('、')}${left > 0 ? t`等 ${list.length + left} 个` : open ? say('等') : ''}`,
    join: (parts) => parts.join('、'),
    quote: (text) => `“${text}”`,
    about: (text) => `(${say(text)})`,
    due,
    none: (name) => (name === 'annex' ? t`附件没有收录` : t`没有写${field(name)}`),
    source: (own, labels, corrected) => {
      const parts = [
        document(own) + standing(own),
        ...(labels.length > 0 ? [labels.join('、')] : []),
        ...(own.docNumber ? [own.docNumber.value] : []),
      ];
      return t`出处:${parts.join(' · ')}${corrected ? t`(含更正)` : ''}`;
    },
    subject: t`(按句子主语)`,
    colon: ':',
    stop: ';',
    converted: t`(转简)`,
    choices: (count) => t`有 ${count} 处都符合,要哪一个?`,
    list: (count) => t`共 ${count} 项`,
    more: (left) => t`还有 ${left} 项`,
    page: (k, n) => t`(第 ${k}/${n} 页)`,
    note,
    reason,
    near: (labels) => t`相近的内容(不是答案):${labels.join('、')}`,
    duties: (unit, count) => t`${unit}:点名 ${count} 项`,
    welcome: t`不客气。`,
    help: (documents, examples) => [
      t`问我政务公开文件里的事,我只照原文回答,并注明出处。`,
      t`现有文件:${names(documents)}`,
      ...(examples.length > 0 ? [t`例如:${examples.map(say).join(' / ')}`] : []),
      t`/learn 新手入门,/quiz 练习,/scope 限定文件,/help 看说明`,
    ],
    actions: {
      next: t`下一页`,
      previous: t`上一页`,
      original: t`原文`,
      whole: t`全文`,
      only: (name) => t`只看${name}`,
    },
  };
}

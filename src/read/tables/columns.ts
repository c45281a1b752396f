/**
 * What a column holds. `other` is known to be no text of the duty (备注, 联系人); `unclear` are units whose column cannot
 * be told.
 */
export type ColumnRole =
  | 'number'
  | 'category'
  | 'task'
  | 'requirement'
  | 'lead'
  | 'responsible'
  | 'deadline'
  | 'unclear'
  | 'other';

/** Column heads by meaning, tried in order on the head without blanks, brackets and marks. */
const HEADS: readonly [ColumnRole, RegExp][] = [
  ['number', /^(?:序号|编号|项号|项目?序号|任务序号|条目|No\.?|号)$/i],
  [
    'lead',
    /^(?:主要?)?牵头(?:责任|落实|负责|主办)?(?:单位|部门|科室|处室|股室|领导|人)?$|^主办(?:单位|部门|科室|处室)$|^主责(?:单位|部门)$/,
  ],
  [
    'responsible',
    /^(?:主要)?(?:责任|配合|协办|协助|承办|落实|参加|参与|负责|具体责任|实施|执行)(?:[/、和]?(?:责任|配合|协办|落实))?(?:单位|部门|科室|处室|股室|主体|机构)$|^责任分工$|^(?:公开|承办)责任(?:单位|部门|主体)$|^公开(?:主体|单位)$/,
  ],
  [
    'deadline',
    /^(?:完成|公开|办结|落实|推进|进度|工作|更新)?(?:时限|时间|期限|频次|频率)(?:要求|安排|节点)?$|^(?:截止|完成)(?:时间|日期)$|^时间(?:节点|进度)$|^进度(?:要求|安排)$/,
  ],
  [
    'category',
    /^(?:类别|分类|类型|领域|重点领域|公开领域|项目类别|工作类别|任务类别|一级(?:指标|事项|目录)|板块|方面|章节|事项类别|工作领域|公开类别|任务分类)$/,
  ],
  [
    'requirement',
    /^(?:工作|具体|任务|公开|落实|有关|完成)?(?:要求|标准|措施|目标|方式)(?:和要求|及要求|和措施)?$|^(?:具体|主要|工作)(?:措施|举措)$|^公开方式(?:和|及)要求$/,
  ],
  [
    'task',
    /^(?:(?:主要|重点|具体|工作|公开|目标|年度|分解|细化)*(?:任务|内容|事项|项目|工作)(?:名称|内容|分解|事项|安排|主要任务)?|二级(?:指标|事项|目录)|工作要点|要点内容|重点工作|指标内容)$/,
  ],
  [
    'other',
    /^(?:备注|说明|联系人|联系方式|联系电话|责任人|分管领导|责任领导|公开渠道|公开依据|公开对象|渠道|载体|公开载体|依据|进展情况|完成情况|落实情况)$/,
  ],
];

/** The meaning of a column head; null when the words are no head we know. */
export function roleOf(head: string): ColumnRole | null {
  const bare = head.replace(/[\s*:#]/g, '').replace(/\([^()]*\)$/, '');
  return HEADS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/**
 * The roles of a head, when it is the head of a table of duties: what is to be done, and by whom or by when. A column we
 * do not know is `other`; of two task columns the second says what the first asks for.
 */
export function dutyHead(heads: readonly string[]): ColumnRole[] | null {
  const known = heads.map(roleOf);
  const has = (...wanted: readonly ColumnRole[]) => known.some((role) => role !== null && wanted.includes(role));
  const enough = known.filter((role) => role !== null).length >= Math.max(2, heads.length / 2);
  if (!enough || !has('task', 'requirement') || !has('lead', 'responsible', 'deadline')) return null;
  const number = known.indexOf('number');
  const tasks = known.flatMap((role, i) => (role === 'task' ? [i] : []));
  // What stands before the number is what several tasks come under.
  const grouped = tasks.length > 1 && (tasks[0] as number) < number;
  const task = (grouped ? tasks[1] : tasks[0]) ?? known.indexOf('requirement');
  return known.map((role, i) => {
    if (i === task) return 'task';
    if (grouped && i === tasks[0]) return 'category';
    return role === 'task' ? 'requirement' : (role ?? 'other');
  });
}

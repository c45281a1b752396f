import { readDocument } from '../../src/read/read.ts';
import type { DocumentEntry, ReadDocument } from '../../src/types.ts';

/** Words that would do harm where they are not escaped. */
export const HARM = `"><script>alert(1)</script><img src=x onerror=alert(2)>'`;

const RAW = `${HARM}某市2024年政务公开工作方案

一、总体${HARM}要求
1.推进\u202e反转\u2066公开</mark></p><b style="color:red">工作。每月至少1次&lt;公开&gt;。(牵头单位:市<i>局</i>、市民政局;责任单位:各区政府)
2.办好政府公报"onmouseover="alert(3)。2024年底前完成。(牵头单位:市档案局)
国产精品久久一区二区
`;

/** A document somebody made to do harm. */
export function hostileDocument(change: Partial<DocumentEntry> = {}): ReadDocument {
  const entry: DocumentEntry = {
    id: 'hostile',
    path: HARM,
    place: `某${HARM}`,
    period: { from: 2024, to: 2024 },
    shortName: `方案${HARM}`,
    aliases: [],
    englishName: `Plan ${HARM}`,
    url: null,
    standing: { kind: 'sample', evidence: HARM },
    visibility: 'public',
    missing: [HARM],
    ...change,
  };
  return readDocument({
    entry,
    raw: RAW,
    sha256: '',
    errata: [{ document: 'hostile', raw: '办好', replacement: '做好', reason: HARM, evidence: HARM }],
  });
}

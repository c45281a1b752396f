/** A line that can be the title of a plan: the usual kinds of document, no sentence marks. Expects scan form. */
export const TITLE =
  /^[^。;,:!?|]{4,80}(?:方案|计划|要点|分工|通知|意见|办法|条例|规定|安排|工作部署|细则|规划|清单)(?:\([^()]{1,20}\))?$/;

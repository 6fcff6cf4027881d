/**
 * Analysts whom the head has named and against whom the author has not objected in time: a confidential
 * report is open to them from that moment on, before its kept list holds them. The same by a row of
 * `admission`, for conditions and for lists.
 */
export const isLetInSql = (admission: string): string =>
  `${admission}.is_agreed is not false and ${admission}.listed_at is null and ${admission}.opens_at <= now()`;

/** They as people of a report: account, relation, since when. */
export const letInSql = (reportId: string): string =>
  `select li.account_id, 'named' as relation, li.opens_at as added_at
   from admission li where li.report_id = ${reportId} and ${isLetInSql('li')}`;

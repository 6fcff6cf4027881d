/**
 * Whether a report was referred with its details kept back (`hides_details` of the decision), as a
 * condition: from then on its groups know its status, the addressee and the letter. `offset 0` has it
 * asked of each redirected report, and keeps the planner from gathering all decisions first.
 */
export const sealedSql = (report: string): string =>
  `(${report}.status_key = 'redirected' and exists (
     select from decision sd join triage_decision_kind sk on sk.key = sd.kind_key
     where sd.report_id = ${report}.id and sk.hides_details offset 0))`;

/** The name of the report that one was split from, as JSON: all that a sealed part is called by. */
export const partOfSql = (report: string): string =>
  `(select json_build_object('number', sw.number, 'mark', sw.mark) from report sw
     where sw.id = ${report}.split_from_id and sw.visibility = 'ordinary')`;

import { afterRouting, files } from './after-routing.ts';
import { account } from './account.ts';
import { groups } from './groups.ts';
import { importing } from './importing.ts';
import { open } from './open.ts';
import { people } from './people.ts';
import { reading } from './reading.ts';
import { reports } from './reports.ts';
import { review } from './review.ts';
import type { Row } from './row.ts';

/** What is expected of every file that `app/routes.ts` names. */
export const table: Record<string, Row> = {
  ...account,
  ...afterRouting,
  ...files,
  ...groups,
  ...importing,
  ...open,
  ...people,
  ...reading,
  ...reports,
  ...review,
};

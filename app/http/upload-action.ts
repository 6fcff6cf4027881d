import type { ActionFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import { invalid, type Refusal } from '#app/access/context.ts';
import { fileStore } from '#app/platform/files/file-store.server.ts';
import { answerForm, type ActionContext, type Done } from './answer-form.ts';
import { asResponse, pageContextOf, refuse, requireIds, type PageContext } from './page.ts';
import { readUpload, type ReceivedFile } from './read-upload.server.ts';
import { gate, type Rule } from './rule.ts';

export interface Upload<Schema extends z.ZodType> {
  needs: Rule;
  schema: Schema;
  /** Asked before a byte of the file is read, so that nobody fills the disk of a report that isn't theirs. */
  before(context: PageContext): Promise<void>;
  /** The field of the file, and the codes of its mistakes, like `sources.refused.too-large`. */
  field: string;
  mistakes: string;
  run(context: ActionContext, input: z.output<Schema>, file: ReceivedFile): Promise<Done | Refusal>;
}

/** Makes the action of a form with one file. A file that its act refuses does not stay on the disk. */
export function uploadAction<Schema extends z.ZodType>(upload: Upload<Schema>) {
  const { needs, schema, field, mistakes } = upload;
  const action = async ({ request, params, context }: ActionFunctionArgs) => {
    const pageContext = pageContextOf({ request, params, context });
    const passed = gate(needs, pageContext.actor);
    if (!passed.open) throw refuse(passed.answer, pageContext);
    requireIds(params);
    try {
      await upload.before(pageContext);
    } catch (error) {
      throw asResponse(error);
    }
    const { form, file } = await readUpload(request);
    let isTaken = false;
    const run = async (act: ActionContext, input: z.output<Schema>) => {
      if (typeof file === 'string') {
        return invalid('errors.check-fields', { [field]: `${mistakes}.${file}` });
      }
      const done = await upload.run(act, input, file);
      isTaken = done.ok;
      return done;
    };
    try {
      return await answerForm(pageContext, form, { name: 'default', schema, run });
    } finally {
      if (!isTaken && typeof file === 'object') await fileStore().remove(file.storageKey);
    }
  };
  return Object.assign(action, { rules: { default: needs }, schemas: { default: schema } });
}

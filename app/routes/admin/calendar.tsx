import { useLoaderData } from '@remix-run/react';
import {
  addOfficeDay,
  removeOfficeDay,
} from '#app/features/reports/commands/set-office-day.server.ts';
import { setTerms } from '#app/features/reports/commands/set-terms.server.ts';
import { OfficeDayForm } from '#app/features/reports/components/office-day-form.tsx';
import { OfficeDayList } from '#app/features/reports/components/office-day-list.tsx';
import { TermsForm } from '#app/features/reports/components/terms-form.tsx';
import { YearCalendar } from '#app/features/reports/components/year-calendar.tsx';
import { yearSheets } from '#app/features/reports/domain/office-days.ts';
import { dayOf } from '#app/features/reports/domain/working-days.ts';
import { loadOfficeDays } from '#app/features/reports/queries/load-office-days.server.ts';
import {
  addOfficeDaySchema,
  removeOfficeDaySchema,
  termsSchema,
} from '#app/features/reports/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { PageHead } from '#app/ui/page-head.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { ReferenceTabs } from './parts/reference-tabs.tsx';

export const loader = page('reference-data.edit', async ({ t, url, now }) => {
  const thisYear = Number(dayOf(now).slice(0, 4));
  const asked = /^20[2-9]\d$/.exec(url.searchParams.get('year') ?? '')?.[0];
  const year = asked ? Number(asked) : thisYear;
  return { title: t('lists:calendar'), year, ...(await loadOfficeDays(year)) };
});

const yearOf = (day: string): number => Number(day.slice(0, 4));

export const action = formAction({
  default: intent({
    needs: 'reference-data.edit',
    schema: addOfficeDaySchema,
    async run({ command }, input) {
      const done = await addOfficeDay(command, input);
      if (!done.ok) return done;
      const to = paths.officeDays(yearOf(input.day));
      return { ok: true, to, toast: { key: 'lists:toast.day-added' } };
    },
  }),
  remove: intent({
    needs: 'reference-data.edit',
    schema: removeOfficeDaySchema,
    async run({ command }, input) {
      const done = await removeOfficeDay(command, input);
      if (!done.ok) return done;
      const to = paths.officeDays(yearOf(input.day));
      return { ok: true, to, toast: { key: 'lists:toast.day-removed' } };
    },
  }),
  terms: intent({
    needs: 'reference-data.edit',
    schema: termsSchema,
    async run({ command }, input) {
      const done = await setTerms(command, input);
      if (!done.ok) return done;
      return { ok: true, to: paths.officeDays(), toast: { key: 'lists:toast.terms' } };
    },
  }),
});

export default function OfficeCalendar() {
  const { t } = useI18n();
  const { title, year, days, terms } = useLoaderData<typeof loader>();
  const adding = useFormState();
  const removing = useFormState('remove');
  const setting = useFormState('terms');
  return (
    <>
      <PageHead title={title} lead={t('lists:calendar-lead')} />
      <ReferenceTabs current="calendar" />
      <FormProblem form={adding} />
      <FormProblem form={removing} />
      <FormProblem form={setting} />
      <Section id="terms" title={t('lists:terms')}>
        <div className="stack">
          <p className="sub">{t('lists:terms-effect')}</p>
          <TermsForm form={setting} terms={terms} />
        </div>
      </Section>
      <Section id="year" title={t('lists:year', { year })}>
        <Tabs
          label={t('lists:years')}
          items={[year - 1, year, year + 1].map((one) => ({
            href: paths.officeDays(one),
            label: String(one),
            current: one === year,
          }))}
        />
        <div className="stack sec-b">
          <p className="sub">{t('lists:days-effect')}</p>
          <YearCalendar sheets={yearSheets(year, days)} />
        </div>
      </Section>
      <Section id="add" title={t('lists:add-day-title')}>
        <OfficeDayForm form={adding} year={year} />
      </Section>
      <Section
        id="days"
        title={t('lists:days')}
        more={<span className="mut">{t('lists:days-count', { count: days.length })}</span>}
      >
        <OfficeDayList days={days} />
      </Section>
    </>
  );
}

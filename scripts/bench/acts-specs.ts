// What is asked of the register, of a campaign and of coverage. u5 is an analyst.
import { CAMPAIGN_ID } from './acts-data.ts';
import { spec } from './specs.ts';

const find = (path: string, words: string, more = '') =>
  `${path}?q=${encodeURIComponent(words)}${more}`;

/** What an analyst asks of them; `actKey` has a text, `level` and `region` are of the lists. */
export const actsSpec = (
  port: number,
  { actKey, level, region }: { actKey: string; level: string; region: string },
) =>
  spec(port, 'lacuna-acts', 5, [
    { name: 'item', path: '/reports/00000000-0000-7000-8000-{r:100000000001-100000000100}' },
    { name: 'act', path: `/acts/${actKey}`, mustContain: '<h1' },
    { name: 'act_deep', path: `/acts/${actKey}/a{r:1-20}`, noC16: true },
    { name: 'acts_search', path: find('/acts', 'общежитие'), mustContain: '/acts/' },
    {
      name: 'search_text',
      path: find('/search', 'жатақхана', '&kind=act'),
      mustContain: '/acts/',
    },
    { name: 'campaign', path: `/campaigns/${CAMPAIGN_ID}`, mustContain: '<h1' },
    { name: 'coverage', path: '/coverage', mustContain: '/coverage/reports' },
    { name: 'coverage_region', path: '/coverage?view=region', noC16: true },
    {
      name: 'coverage_cell',
      path: `/coverage/reports?level=${level}&region=${region}`,
      mustContain: '/reports/',
      noC16: true,
    },
    { name: 'coverage_acts', path: '/coverage/acts', mustContain: '%', noC16: true },
  ]);

const first = 100_000_000_000;

/** Ids are the number behind the kind's own sign; reports as bench/README.md of the measuring tool asks. */
const of = (sign: string) => (number: number | string) =>
  `00000000-0000-7000-8${sign}-${first + Number(number)}`;

export const benchId = {
  report: of('000'),
  version: of('001'),
  group: of('002'),
  account: of('003'),
  membership: of('004'),
  thread: of('005'),
  comment: of('006'),
  provision: of('007'),
  source: of('008'),
  clock: of('009'),
  pause: of('00a'),
  question: of('00b'),
  decision: of('00c'),
  dossier: of('00d'),
  /** Several a report. */
  choice: of('00e'),
  event: of('00f'),
};

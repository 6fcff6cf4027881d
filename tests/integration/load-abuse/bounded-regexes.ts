/** Steps that take no longer than a blink. */
export const mostSteps = 10_000_000;

/**
 * Where a regular expression is not linear, what it reads: `child` is a process of its own with a clock,
 * `own` is what no visitor sends (a log, an act that the operator reads in), a number the most signs that come to it.
 */
export const within: Record<string, number | 'child' | 'own'> = {
  'app/features/acts/domain/act-text/annex-labels.ts': 'own',
  'app/features/acts/domain/act-text/paragraph.ts': 'own',
  'app/features/acts/domain/act-text/read-act-text.ts': 'own',
  'app/features/acts/domain/act-text/read-markdown.ts': 'own',
  'app/features/acts/domain/act-text/standing.ts': 'own',
  'app/features/acts/domain/provision-path.ts': 1_000,
  'app/features/acts/domain/reading/pair-units.ts': 'own',
  'app/features/acts/domain/reference-lists.ts': 60,
  'app/features/acts/jobs/word-paragraphs.server.ts': 'child',
  'app/features/operations/domain/job-reason.ts': 'own',
  'app/features/people/domain/password-rules.ts': 1_000,
  'app/features/search/domain/marked-text.ts': 1_000,
  'app/features/sources/domain/source-address.ts': 2_000,
  'app/http/build-context.server.ts': 100,
  'app/platform/capture/decode-html.ts': 'child',
  'app/platform/capture/published-on.ts': 'child',
  'app/platform/files/inspect/office.ts': 'child',
  'app/platform/files/inspect/pdf-objects.ts': 'child',
  'app/platform/files/inspect/text.ts': 'child',
  'app/platform/files/metadata/file-name.ts': 'child',
  'app/platform/files/metadata/xmp.ts': 'child',
  'app/platform/files/safe-file-name.ts': 1_000,
  'app/platform/postgres/run-cluster.server.ts': 'own',
  'app/richtext/editor/word-lists.ts': 'own',
};

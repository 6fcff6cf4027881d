// The direction of imports (CONTRIBUTING.md). Features rank as listed; each imports downwards only.
const RANK = [
  'operations',
  'people',
  'groups',
  'acts',
  'reports',
  'sources',
  'discussion',
  'review',
  'outcomes',
  'reading',
  'coverage',
  'notifications',
  'search',
];

const upward = RANK.map((feature, at) => ({
  name: `${feature}-imports-downwards`,
  severity: 'error',
  from: { path: `^app/features/${feature}/` },
  to: { path: `^app/features/(${RANK.slice(at + 1).join('|') || 'nothing'})/` },
}));

const PURE = '^app/features/[^/]+/(domain/|policy|schema|events)';
const TEST = '\\.test\\.tsx?$|/testing/';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...upward,
    {
      name: 'routes-see-no-platform',
      severity: 'error',
      from: { path: '^app/routes/', pathNot: TEST },
      to: { path: '^app/platform/', pathNot: '^app/platform/(errors|ids)\\.ts$' },
    },
    {
      name: 'routes-do-not-import-routes',
      severity: 'error',
      from: { path: '^app/routes/([^/]+)/([^/]+)\\.tsx?$' },
      to: { path: '^app/routes/', pathNot: ['^app/routes/([^/]+/(parts|components)|home)/'] },
    },
    {
      name: 'http-is-the-edge',
      severity: 'error',
      from: { path: '^app/http/' },
      to: { path: '^app/(routes|frame|features/(?!people|groups))' },
    },
    {
      name: 'pure-stays-pure',
      severity: 'error',
      from: { path: PURE, pathNot: TEST },
      to: {
        path: '^app/(platform|http|routes|frame|ui)/|\\.server\\.ts$|node_modules/(react|@remix-run|@prisma)',
      },
    },
    {
      name: 'access-is-pure',
      severity: 'error',
      from: { path: '^app/(access|richtext)/', pathNot: TEST },
      to: { path: '^app/(platform|http|routes|frame|features)/|\\.server\\.ts$' },
    },
    {
      name: 'server-files-see-no-web',
      severity: 'error',
      from: { path: '^app/features/.*\\.server\\.ts$' },
      to: { path: '^app/(http|routes|frame|ui)/|node_modules/(react|@remix-run)/' },
    },
    {
      name: 'components-see-no-server',
      severity: 'error',
      from: { path: '^app/(features/[^/]+/components|ui)/' },
      to: { path: '\\.server\\.ts$|^app/platform/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ui-imports-i18n-only',
      severity: 'error',
      from: { path: '^app/ui/', pathNot: TEST },
      to: { path: '^app/(?!ui/|i18n/)' },
    },
    {
      name: 'platform-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^app/platform/', pathNot: TEST },
      to: { path: '^app/(?!platform/|i18n/(languages|format)\\.ts)' },
    },
    {
      name: 'worker-and-cli-see-no-web',
      severity: 'error',
      from: { path: '^app/(worker|cli)/' },
      to: { path: '^app/(http|routes|frame|ui)/|node_modules/react/' },
    },
    {
      name: 'prisma-in-its-places',
      severity: 'error',
      from: {
        path: '^app/',
        pathNot: '^app/(platform/|features/[^/]+/(queries|commands|jobs|visibility))|\\.test\\.',
      },
      to: { path: '^app/platform/prisma/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|\\.data|app/platform/prisma/internal)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};

import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const LITERAL = 'JSXText[value=/[A-Za-z\\u0400-\\u04FF]/]';

export default tseslint.config(
  { ignores: ['node_modules', 'build', '.data*', '.cache', 'app/platform/prisma', 'public/icons'] },
  ...tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'max-depth': ['error', 4],
      'max-params': ['error', 5],
    },
  },
  {
    files: ['app/**/*.ts', 'app/**/*.tsx'],
    ignores: ['app/platform/**', '**/*.test.*'],
    rules: {
      'no-restricted-properties': [
        'error',
        { property: '$queryRawUnsafe', message: 'SQL with values as parameters only.' },
        { property: '$executeRawUnsafe', message: 'SQL with values as parameters only.' },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Outside addresses are read by platform/fetch.' },
      ],
    },
  },
  {
    files: ['app/features/*/domain/**', 'app/access/**', 'app/richtext/*.ts'],
    ignores: ['**/*.test.*'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Time comes in as an argument.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time comes in as an argument.',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Chance comes in as an argument.',
        },
      ],
    },
  },
  {
    files: ['app/{features,frame,http,i18n,richtext,routes,ui}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['app/**/*.tsx'],
    ignores: ['**/*.test.tsx', '**/testing/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: LITERAL, message: 'Words come from the locale files.' },
        {
          selector:
            'JSXAttribute[name.name=/^(title|alt|placeholder|aria-label|label)$/] > Literal[value=/[A-Za-z\\u0400-\\u04FF]{2}/]',
          message: 'Words come from the locale files.',
        },
      ],
    },
  },
  {
    files: ['scripts/**', 'tests/**', 'app/cli/**', 'playwright.config.ts', 'vitest.config.ts'],
    rules: { 'no-console': 'off' },
  },
);

// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { CheckboxRow } from './choice-row.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Field } from './field.tsx';
import { Fieldset } from './fieldset.tsx';
import { Select } from './select.tsx';
import { Tag } from './tag.tsx';
import { described, query, show } from './testing/show.tsx';
import { TextInput } from './text-input.tsx';

test('a field ties label, hint and mistake to its control', () => {
  show(
    <Field id="norm" label="Норма" hint="Вставьте ссылку" error="После «пп» нет номера">
      <TextInput name="norm" />
    </Field>,
  );
  const input = query('input');
  expect(query('label').getAttribute('for')).toBe(input.id);
  expect(described(input)).toBe('Вставьте ссылку | После «пп» нет номера');
  expect(input.getAttribute('aria-invalid')).toBe('true');
});

test('a field without hint and mistake points at nothing', () => {
  show(
    <Field id="norm" label="Норма" error={[]}>
      <Select name="norm" options={[{ value: 'a', label: 'А' }]} />
    </Field>,
  );
  expect(query('select').hasAttribute('aria-describedby')).toBe(false);
  expect(query('select').hasAttribute('aria-invalid')).toBe(false);
});

test('a group of choices is described as a whole, each choice by its own hint', () => {
  show(
    <Fieldset id="kinds" legend="Вид пробела" error="Выберите вид пробела">
      <CheckboxRow name="kind" label="лазейка" hint="Каким действием обходят запрет?" />
    </Fieldset>,
  );
  expect(described(query('fieldset'))).toBe('Выберите вид пробела');
  const box = query('input');
  expect(described(box)).toBe('Каким действием обходят запрет?');
  expect(document.getElementById(box.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
    'лазейка',
  );
});

test('each line of the summary leads to its field, and the summary can take the focus', () => {
  show(
    <>
      <ErrorSummary title="Не отправлено" mistakes={[{ id: 'norm', message: 'Укажите норму' }]} />
      <Field id="norm" label="Норма" error="Укажите норму">
        <TextInput name="norm" />
      </Field>
    </>,
  );
  const link = query('[role="alert"] a');
  expect(document.getElementById(link.getAttribute('href')?.slice(1) ?? '')?.tagName).toBe('INPUT');
  expect(query('[role="alert"]').getAttribute('tabindex')).toBe('-1');
});

test('without mistakes there is no summary', () => {
  expect(show(<ErrorSummary title="Не отправлено" mistakes={[]} />).innerHTML).toBe('');
});

test('what is picked is removed by a button that names it', () => {
  show(<Tag label="Шымкент" remove={{ name: 'drop', value: 'shymkent' }} />);
  const button = query('button');
  expect(button.getAttribute('aria-label')).toBe('Убрать: Шымкент');
  expect(button.getAttribute('value')).toBe('shymkent');
});

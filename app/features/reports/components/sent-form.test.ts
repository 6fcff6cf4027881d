// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { changedParts, sentForm, snapshotOf } from './draft-snapshot.ts';

function page(html: string): HTMLFormElement {
  document.body.innerHTML = `<form>${html}</form>`;
  return document.querySelector('form')!;
}

const now = (form: HTMLFormElement) => snapshotOf(new FormData(form));
const sent = (form: HTMLFormElement) => snapshotOf(sentForm(form));

test('a page that nobody has touched is as it was sent', () => {
  const form = page(`
    <textarea name="title.title">Место</textarea>
    <input type="checkbox" name="kind.gapKinds.keys" value="loophole" checked>
    <input type="checkbox" name="kind.gapKinds.keys" value="legal_gap">
    <input type="number" name="harm.peopleCount" value="14">
    <select name="harm.frequency"><option value="">—</option><option value="monthly" selected>месяц</option></select>
    <select name="where.other"><option value="">—</option><option value="x">x</option></select>`);
  expect(changedParts(sent(form), now(form))).toEqual([]);
});

test('what was typed and ticked before the script came is a change', () => {
  const form = page(`
    <textarea name="title.title"></textarea>
    <input type="checkbox" name="kind.gapKinds.keys" value="loophole">
    <select name="harm.frequency"><option value="">—</option><option value="monthly">месяц</option></select>
    <textarea name="fix.measure">мера</textarea>`);
  form.querySelector('textarea')!.value = 'Освободившееся место';
  form.querySelector('input')!.checked = true;
  form.querySelector('select')!.value = 'monthly';
  expect(changedParts(sent(form), now(form))).toEqual(['title', 'kind', 'harm']);
});

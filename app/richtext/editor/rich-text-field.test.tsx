// @vitest-environment jsdom
import { act, type ReactElement } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi, type MockInstance } from 'vitest';
import words from '#app/i18n/locales/en/richtext.json' with { type: 'json' };
import type { RichTextDocument } from '../document.ts';
import { readRichTextField } from '../read-field.ts';
import { bold, doc, line, p, quotes, SOURCE, text } from '../testing/build.ts';
import type { RichTextCommands } from './commands.ts';
import { richTextLabels } from './labels.ts';
import { RichTextField, type RichTextFieldProps } from './rich-text-field.tsx';

const labels = richTextLabels((key) => {
  const [word = '', reason] = key.slice('richtext:'.length).split('.');
  const found: unknown = (words as Record<string, unknown>)[word];
  return String(reason ? (found as Record<string, string>)[reason] : found);
});
const START = line(text('Место '), text('обещано', bold)) as unknown as RichTextDocument;

let complaints: MockInstance;
let root: Root | undefined;
let commands: RichTextCommands | undefined;
const keepCommands = (ready: RichTextCommands) => {
  commands = ready;
};

beforeEach(() => {
  complaints = vi.spyOn(console, 'error');
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  // jsdom lays nothing out, and the editor asks where its selection stands.
  const nowhere = {
    x: 0,
    y: 0,
    left: 0,
    top: 0,
    right: 0,
    bottom: 0,
    width: 0,
    height: 0,
  } as DOMRect;
  Range.prototype.getClientRects = () => [nowhere] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => nowhere;
  document.elementFromPoint = () => null;
});

afterEach(() => {
  act(() => root?.unmount());
  expect(complaints).not.toHaveBeenCalled();
  document.body.replaceChildren();
  vi.useRealTimers();
});

function field(more: Partial<RichTextFieldProps> = {}): ReactElement {
  return (
    <RichTextField
      name="what"
      id="what"
      label="What happens"
      defaultValue={START}
      labels={labels}
      onReady={keepCommands}
      {...more}
    />
  );
}

function served(element: ReactElement): HTMLFormElement {
  vi.stubGlobal('document', undefined);
  const html = renderToString(element);
  vi.unstubAllGlobals();
  document.body.innerHTML = `<form>${html}</form><button id="next">Next</button>`;
  return document.querySelector('form') as HTMLFormElement;
}

const area = () => document.querySelector('textarea') as HTMLTextAreaElement;
const textbox = () => document.querySelector('[role=textbox]') as HTMLElement;
const tool = (name: string) => document.querySelector(`[data-tool=${name}]`) as HTMLButtonElement;
const panel = () => document.querySelector('.ed-p') as HTMLElement;

/** Lets the editor's script come, as React and the loader need several turns for it. */
async function hydrated(form: HTMLFormElement, element: ReactElement): Promise<void> {
  await act(async () => {
    root = hydrateRoot(form, element);
    await Promise.all([import('./rich-text-editor.tsx'), import('../read-field.ts')]);
    await Promise.resolve();
  });
  await act(async () => vi.dynamicImportSettled());
}

async function editing(more: Partial<RichTextFieldProps> = {}): Promise<HTMLFormElement> {
  const form = served(field(more));
  await hydrated(form, field(more));
  expect(textbox()).not.toBeNull();
  return form;
}

const sent = (form: HTMLFormElement) => readRichTextField(new FormData(form), 'what');
const press = (element: Element, key: string, more: KeyboardEventInit = {}) =>
  act(
    () =>
      void element.dispatchEvent(
        new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true, ...more }),
      ),
  );
const click = (element: Element) =>
  act(
    () => void element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
  );
function type(input: HTMLInputElement, value: string): void {
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('before the script', () => {
  test('the form holds the Markdown, and says how to write it', () => {
    const form = served(field({ describedBy: 'hint' }));
    expect(area().value).toBe('Место **обещано**');
    expect([...new FormData(form).keys()]).toEqual(['whatMarkdown']);
    expect(sent(form)).toEqual({ ok: true, doc: START });
    expect(area().getAttribute('aria-describedby')).toBe('hint what-markdown');
    expect(document.getElementById('what-markdown')?.textContent).toBe(words.markdownHint);
  });

  test('what was typed and refused is there again as it was', () => {
    served(field({ typedMarkdown: 'а\u0002 [б](', invalid: true }));
    expect(area().value).toBe('а\u0002 [б](');
    expect(area().getAttribute('aria-invalid')).toBe('true');
  });
});

describe('when the script comes', () => {
  test('the editor stands in its place, and the form holds its JSON alone', async () => {
    const form = await editing({ describedBy: 'hint' });
    expect(document.querySelector('textarea')).toBeNull();
    expect([...new FormData(form).keys()]).toEqual(['what']);
    expect(sent(form)).toEqual({ ok: true, doc: START });
    expect(textbox().id).toBe('what');
    expect(textbox().getAttribute('aria-label')).toBe('What happens');
    expect(textbox().getAttribute('aria-describedby')).toBe('hint what-keys');
  });

  test('it brings what was typed before', async () => {
    const form = served(field());
    area().value = '## Сад';
    await hydrated(form, field());
    expect(textbox().querySelector('h2')?.textContent).toBe('Сад');
  });

  test('who is typing goes on typing, and gets the editor after leaving the text area', async () => {
    vi.useFakeTimers();
    const form = served(field());
    area().focus();
    area().value = 'пишу';
    await hydrated(form, field());
    expect(textbox()).toBeNull();
    (document.getElementById('next') as HTMLElement).focus();
    expect(textbox()).toBeNull();
    await act(async () => vi.advanceTimersByTime(1000));
    expect(textbox().textContent).toBe('пишу');
  });

  test('what is no document stays in the text area', async () => {
    const form = served(field());
    area().value = 'а\u0000';
    await hydrated(form, field());
    expect(textbox()).toBeNull();
    expect(sent(form)).toEqual({ ok: false, reason: 'bad-text' });
  });
});

describe('the editor', () => {
  test('hands over each change, to the form and to the page', async () => {
    const onChange = vi.fn();
    const form = await editing({ onChange });
    const changed = vi.fn();
    form.addEventListener('input', changed);
    act(() => commands?.replace(doc(p(text('б'))) as unknown as RichTextDocument));
    expect(sent(form)).toEqual({ ok: true, doc: doc(p(text('б'))) });
    expect(onChange).toHaveBeenLastCalledWith(doc(p(text('б'))));
    expect(changed).toHaveBeenCalled();
  });

  test('says at once what will be refused, and still gives it to the form', async () => {
    const onChange = vi.fn();
    const form = await editing({ onChange });
    act(() => commands?.replace(quotes(31) as unknown as RichTextDocument));
    expect(document.querySelector('[role=alert]')?.textContent).toBe(words.refusal['too-deep']);
    expect(sent(form)).toEqual({ ok: false, reason: 'too-deep' });
    expect(onChange).not.toHaveBeenCalled();
  });

  test('cannot be written in while it is off', async () => {
    const form = await editing({ disabled: true });
    expect(textbox().getAttribute('contenteditable')).toBe('false');
    expect(tool('bold').getAttribute('aria-disabled')).toBe('true');
    expect([...new FormData(form).keys()]).toEqual([]);
  });

  test('is marked as wrong when it is', async () => {
    await editing({ invalid: true });
    expect(textbox().getAttribute('aria-invalid')).toBe('true');
  });
});

describe('the toolbar', () => {
  test('every tool has its word, and one of them a stop for Tab', async () => {
    await editing();
    const buttons = [...document.querySelectorAll<HTMLElement>('[role=toolbar] button')];
    expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
      'Bold',
      'Italic',
      'Heading',
      'Subheading',
      'List',
      'Numbered list',
      'Quote',
      'Table',
      'Link',
      'Undo',
      'Redo',
    ]);
    expect(buttons.filter((button) => button.tabIndex === 0)).toHaveLength(1);
  });

  test('is reached by Alt+F10, walked by arrows and left by Escape', async () => {
    await editing();
    act(() => commands?.focus());
    press(textbox(), 'F10', { altKey: true });
    expect(document.activeElement).toBe(tool('bold'));
    press(tool('bold'), 'ArrowRight');
    expect(document.activeElement).toBe(tool('italic'));
    expect([tool('bold').tabIndex, tool('italic').tabIndex]).toEqual([-1, 0]);
    press(tool('italic'), 'End');
    expect(document.activeElement).toBe(tool('redo'));
    press(tool('redo'), 'ArrowRight');
    expect(document.activeElement).toBe(tool('bold'));
    press(tool('bold'), 'ArrowLeft');
    press(tool('redo'), 'Home');
    expect(document.activeElement).toBe(tool('bold'));
    press(tool('bold'), 'ArrowRight');
    press(tool('italic'), 'Escape');
    press(textbox(), 'F10', { altKey: true });
    expect(document.activeElement).toBe(tool('italic'));
  });

  test('shows what holds at the selection', async () => {
    const form = await editing();
    expect(tool('heading2').getAttribute('aria-pressed')).toBe('false');
    click(tool('heading2'));
    expect(tool('heading2').getAttribute('aria-pressed')).toBe('true');
    expect(sent(form)).toMatchObject({
      doc: { content: [{ type: 'heading', attrs: { level: 2 } }] },
    });
    expect(tool('undo').getAttribute('aria-disabled')).toBeNull();
    click(tool('undo'));
    expect(sent(form)).toEqual({ ok: true, doc: START });
    expect(tool('undo').getAttribute('aria-disabled')).toBe('true');
  });

  test('makes a table with a header and a paragraph after it, and changes its rows and columns', async () => {
    const form = await editing({
      defaultValue: doc({ type: 'paragraph' }) as unknown as RichTextDocument,
    });
    expect(tool('rowAfter')).toBeNull();
    click(tool('table'));
    for (const name of ['rowAfter', 'columnBefore', 'deleteRow', 'headerRow']) click(tool(name));
    const verdict = sent(form);
    expect(verdict?.ok && verdict.doc.content.map(({ type: name }) => name)).toEqual([
      'table',
      'paragraph',
    ]);
    const rows = [...textbox().querySelectorAll('tr')].map((row) =>
      [...row.cells].map((cell) => cell.localName).join(' '),
    );
    expect(rows).toEqual(['th th th th', 'td td td td', 'td td td td']);
    click(tool('deleteTable'));
    expect(textbox().querySelector('table')).toBeNull();
    expect(tool('rowAfter')).toBeNull();
  });
});

describe('links', () => {
  test('an address is asked for below the toolbar; Enter sets it and does not send the form', async () => {
    const form = await editing({
      defaultValue: doc({ type: 'paragraph' }) as unknown as RichTextDocument,
    });
    const submit = vi.fn((event: Event) => event.preventDefault());
    form.addEventListener('submit', submit);
    click(tool('link'));
    const input = panel().querySelector('input') as HTMLInputElement;
    expect(document.activeElement).toBe(input);
    expect(tool('link').getAttribute('aria-expanded')).toBe('true');

    type(input, 'javascript:alert(1)');
    press(input, 'Enter');
    expect(panel().textContent).toContain(words.linkBad);
    expect(input.getAttribute('aria-invalid')).toBe('true');

    type(input, 'adilet.zan.kz');
    press(input, 'Enter');
    expect(panel()).toBeNull();
    expect(submit).not.toHaveBeenCalled();
    const href = 'https://adilet.zan.kz/';
    expect(sent(form)).toEqual({
      ok: true,
      doc: line(text(href, { type: 'link', attrs: { href } })),
    });
  });

  test('Escape leaves the panel', async () => {
    await editing();
    click(tool('link'));
    press(panel().querySelector('input') as HTMLInputElement, 'Escape');
    expect(panel()).toBeNull();
  });
});

describe('sources and words of norms', () => {
  const sources = [{ id: SOURCE, number: 2, title: 'Порядок предоставления мест' }];
  const empty = { defaultValue: doc({ type: 'paragraph' }) as unknown as RichTextDocument };

  test('a source is chosen from the report’s list, and shown by its number', async () => {
    const form = await editing({ ...empty, sources });
    click(tool('mention'));
    expect(document.activeElement?.textContent).toBe('2 Порядок предоставления мест');
    click(document.activeElement as Element);
    expect(textbox().querySelector('.ref')?.textContent).toBe('[2]');
    expect(sent(form)).toEqual({
      ok: true,
      doc: line({ type: 'sourceMention', attrs: { sourceId: SOURCE } }),
    });
    expect(panel()).toBeNull();
    const renumbered = field({ ...empty, sources: [{ ...sources[0]!, number: 5 }] });
    act(() => root?.render(renumbered));
    expect(textbox().querySelector('.ref')?.textContent).toBe('[5]');
  });

  test('without sources and marks there is nothing to choose', async () => {
    await editing();
    expect([tool('mention'), tool('normMark'), tool('lawQuote')]).toEqual([null, null, null]);
  });

  test('words selected in the law come in with their number', async () => {
    const quote = { words: 'устанавливается учредителем', n: 2 };
    const form = await editing({ ...empty, onQuoteFromLaw: () => quote });
    click(tool('lawQuote'));
    expect(sent(form)).toEqual({
      ok: true,
      doc: line(text(quote.words, { type: 'normMark', attrs: { n: 2 } }), text(' ')),
    });
  });

  test('selected words are tied to a marked phrase, and untied', async () => {
    const form = await editing({ normMarks: [{ n: 3, words: 'учредителем' }] });
    expect(tool('normMark').getAttribute('aria-disabled')).toBe('true');
    act(() => commands?.focus());
    press(textbox(), 'a', { ctrlKey: true, keyCode: 65 });
    click(tool('normMark'));
    click(panel().querySelector('li button') as Element);
    expect(textbox().querySelectorAll('mark[data-mark="3"]')).toHaveLength(1);
    click(tool('normMark'));
    click(
      [...panel().querySelectorAll('button')].find(
        ({ textContent }) => textContent === words.normMarkRemove,
      ) as Element,
    );
    expect(sent(form)).toEqual({ ok: true, doc: START });
  });
});

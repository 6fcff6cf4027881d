// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { RichTextDocument } from '../document.ts';
import { toMarkdown } from '../markdown/to-markdown.ts';
import { SOURCE } from '../testing/build.ts';
import { HOSTILE_ADDRESSES } from '../testing/hostile-links.ts';
import { validateRichText } from '../validate.ts';
import { richTextExtensions } from './extensions.ts';

let editor: Editor;
afterEach(() => editor.destroy());

function pasted(html: string, before = '<p></p>'): RichTextDocument {
  editor = new Editor({
    element: document.createElement('div'),
    extensions: richTextExtensions(),
    content: before,
    injectCSS: false,
  });
  editor.view.pasteHTML(html, new Event('paste') as ClipboardEvent);
  return stored();
}

function pastedText(text: string, select = false): RichTextDocument {
  editor = new Editor({
    element: document.createElement('div'),
    extensions: richTextExtensions(),
    content: '<p>а</p>',
    injectCSS: false,
  });
  editor.commands.setTextSelection(select ? { from: 1, to: 2 } : 2);
  editor.view.pasteText(text, new Event('paste') as ClipboardEvent);
  return stored();
}

function stored(): RichTextDocument {
  const verdict = validateRichText(editor.getJSON());
  if (!verdict.ok) throw new Error(`the paste left a document that is refused: ${verdict.reason}`);
  return verdict.doc;
}

const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Times New Roman",serif;} @list l0:level1 {mso-level-text:·;} --></style></head>
<body lang=RU style='tab-interval:35.4pt'><!--StartFragment-->
<h1 style='margin-left:0cm'><span style='font-family:"Times New Roman",serif;mso-fareast-font-family:"Times New Roman"'>Очередь<o:p></o:p></span></h1>
<p class=MsoNormal style='text-align:justify;line-height:150%'><span style='font-size:14.0pt;line-height:150%;font-family:"Times New Roman",serif;color:red;mso-ansi-language:KZ'>Место
«уже <b style='mso-bidi-font-weight:normal'>обещано</b>», <i>ждите</i><a style='mso-comment-reference:ГТ_1;mso-comment-date:20260212T1200'></a><span class=MsoCommentReference><span style='font-size:8.0pt'>[ГТ1]</span></span>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>пять садов<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>в Шымкенте</p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>14 семей</p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>3)<span>&nbsp;&nbsp; </span></span>заявление</p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>4)<span>&nbsp;&nbsp; </span></span>ответ</p>
<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0'>
<td width=311 valign=top style='width:233.6pt;border:solid windowtext 1.0pt'><p class=MsoNormal>Сад<o:p></o:p></p></td><td width=312 valign=top><p class=MsoNormal>Мест<o:p></o:p></p></td></tr>
<tr><td colspan=2><p class=MsoNormal align=center><span lang=KZ>бос орын жоқ</span><o:p></o:p></p></td></tr></table>
<p class=MsoNormal><img width=200 src="file:///C:/Users/msohtmlclip1/01/clip_image002.png" v:shapes="Рисунок_x0020_1"><span style='mso-hide:all'>hidden</span>Конец</p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Проверить!</p></div></div>
<!--EndFragment--></body></html>`;

const WEB = `<meta charset='utf-8'><article class="post" style="color:rgb(10,10,10);font-family:Arial" onclick="alert(1)">
<h1 id="location">Как исчезают места</h1><script>alert(1)</script><style>p{color:red}</style>
<p style="margin:0 0 1em"><span style="font-size:18px">Читайте <a class="btn" href=" https://edu.kz/a b?x=1 " target="_top" rel="opener" title="Сайт" onmouseover="alert(1)">на сайте</a>,
<a href="javascript:alert(1)">здесь</a>, <a href="/relative">там</a> и <a href="//evil.kz">ещё</a>.</span><img src="https://spy.kz/pixel.gif"><iframe src="https://evil.kz"></iframe></p>
<h5>Мелкий заголовок</h5><blockquote cite="https://edu.kz"><p>Цитата</p></blockquote><hr>
<ol start="-3" type="a" reversed><li>раз<ul><li>два</li></ul></li></ol>
<table><caption>Таблица</caption><colgroup><col width="9999"></colgroup><thead><tr><th align="center" colspan="500">Сад</th></tr></thead><tbody><tr><td rowspan="0">№ 5</td></tr></tbody></table>
<pre><code>строка 1
строка 2</code></pre><form><input value="x"><button>Кнопка</button></form><u>черта</u> <s>нет</s><br></article>`;

const LIBREOFFICE = `<!DOCTYPE html>
<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 24.2.7.2 (Linux)"/>
	<style type="text/css">
		@page { size: 21cm 29.7cm; margin: 2cm }
		p { line-height: 115%; margin-bottom: 0.25cm; background: transparent }
		td p { orphans: 0; widows: 0; background: transparent }
		a:link { color: #000080; so-language: zxx; text-decoration: underline }
	</style>
</head>
<body lang="ru-RU" link="#000080" vlink="#800000" dir="ltr"><h2 class="western">Очередь</h2>
<p align="justify" style="line-height: 100%; margin-bottom: 0cm"><font color="#c9211e"><font face="Liberation Serif, serif"><font size="3" style="font-size: 12pt">Место
«уже <b>обещано</b>», <i>ждите</i><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>: <a href="https://edu.kz/queue"><u>очередь</u></a>.</font></font></font></p>
<ul>
	<li><p style="line-height: 100%; margin-bottom: 0cm">пять садов</p>
	<ul>
		<li><p style="line-height: 100%; margin-bottom: 0cm">в Шымкенте</p></li>
	</ul></li>
	<li><p style="line-height: 100%; margin-bottom: 0cm">14 семей</p></li>
</ul>
<table width="643" cellpadding="4" cellspacing="0">
	<col width="313"/>
	<col width="313"/>
	<thead><tr valign="top">
		<th width="313" style="background: transparent; border: 1px solid #000000; padding: 0.1cm"><p>Сад</p></th>
		<th width="313" style="border: 1px solid #000000; padding: 0.1cm"><p>Мест</p></th>
	</tr></thead>
	<tbody><tr valign="top">
		<td style="border: 1px solid #000000"><p><font face="Liberation Serif, serif">№ 5</font></p></td>
		<td sdval="3" sdnum="1049;"><p>3</p></td>
	</tr></tbody>
</table>
<p><img src="file:///tmp/lu1234.tmp/lu5678_tmp_1.png" name="Изображение1" width="200" height="100" border="0"/>
Конец</p>
</body>
</html>`;

const GOOGLE = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr" style="line-height:1.38"><span style="font-size:16pt;font-weight:400">Очередь</span></h2><p dir="ltr"><span style="font-weight:400">обычно, </span><span style="font-weight:700">жирно</span><span style="font-style:italic">, наклонно</span></p><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>раз</span></p></li></ul></b><br class="Apple-interchange-newline">`;

test('Word: text, headings, lists and tables stay; styles, fonts, pictures and comments go', () => {
  expect(toMarkdown(pasted(WORD))).toBe(
    [
      '## Очередь',
      'Место «уже **обещано**», *ждите*.',
      '- пять садов\n  - в Шымкенте\n- 14 семей',
      '3. заявление\n4. ответ',
      '| Сад | Мест |\n|{colspan=2} бос орын жоқ |',
      'Конец',
    ].join('\n\n'),
  );
});

test('a web page: text and structure stay; scripts, pictures, forms and wrong addresses go', () => {
  expect(toMarkdown(pasted(WEB))).toBe(
    [
      '## Как исчезают места',
      'Читайте [на сайте](https://edu.kz/a%20b?x=1), здесь, там и ещё.',
      '### Мелкий заголовок',
      '> Цитата',
      '1. раз\n   - два',
      'Таблица',
      '| Сад |\n| --- |\n| № 5 |',
      'строка 1\nстрока 2',
      'Кнопка',
      'черта нет',
    ].join('\n\n'),
  );
});

test('LibreOffice: text, headings, lists, links and cells of headers stay; fonts and pictures go', () => {
  expect(toMarkdown(pasted(LIBREOFFICE))).toBe(
    [
      '## Очередь',
      'Место «уже **обещано**», *ждите*1: [очередь](https://edu.kz/queue).',
      '- пять садов\n  - в Шымкенте\n- 14 семей',
      '|{colwidth=313} Сад |{colwidth=313} Мест |\n| --- | --- |\n|{colwidth=313} № 5 |{colwidth=313} 3 |',
      'Конец',
    ].join('\n\n'),
  );
});

test('Google Docs', () => {
  expect(toMarkdown(pasted(GOOGLE))).toBe('## Очередь\n\nобычно, **жирно***, наклонно*\n\n- раз');
});

describe('single pastes', () => {
  test.each([
    [
      'a mention and a norm mark of ours',
      `<p>а <span data-source-id="${SOURCE}">[2]</span> <mark data-mark="3">б</mark></p>`,
      `а [@${SOURCE}] [б]{3}`,
    ],
    [
      'a mention and norm marks of nobody',
      '<p>а <span data-source-id="x">[2]</span> <mark data-mark="0">б</mark> <mark>в</mark></p>',
      'а [2] б в',
    ],
    ['signs that no document may hold', '<p>а\u0001б\uFFFEв</p>', 'абв'],
    ['an item that begins with a heading', '<ul><li><h2>а</h2></li></ul>', '- <p>\n\n  ## а'],
    ['a list without items', '<ul>а</ul>', '- а'],
    ['an empty table', '<table></table>а', 'а'],
    ['a row without cells', '<table><tr></tr><tr><td>а</td></tr></table>', '| а |'],
    [
      'a table in a cell',
      '<table><tr><td>а<table><tr><td>б</td></tr></table></td></tr></table>',
      '{|\n| а\n\n  | б |\n|}',
    ],
    ['text beside blocks', 'а<p>б</p>в', 'а\n\nб\n\nв'],
  ])('%s', (_name, html, markdown) => {
    expect(toMarkdown(pasted(html))).toBe(markdown);
  });

  // Blanks at the ends and in a path are mended as a browser does, and HTML has no NUL.
  const addresses = HOSTILE_ADDRESSES.filter((address) => !/^\s|\s$|\0|\/a b$/.test(address));
  test.each(addresses.map((address) => [JSON.stringify(address).slice(0, 80), address]))(
    'no link to %s',
    (_name, address) => {
      const link = document.createElement('a');
      link.setAttribute('href', address);
      link.textContent = 'слово';
      expect(JSON.stringify(pasted(link.outerHTML))).not.toContain('"link"');
    },
  );
});

describe('pasted as text', () => {
  test.each([
    ['lines', 'б\n\nв', 'аб\n\nв'],
    ['a vertical tab and a control sign', 'б\vв\u0002', 'аб\n\nв'],
    ['an address', 'https://edu.kz/x ', 'а<https://edu.kz/x>&#32;'],
    ['a list from a number too large', '12345678. б', 'а12345678. б'],
  ])('%s', (_name, text, markdown) => {
    expect(toMarkdown(pastedText(text))).toBe(markdown);
  });

  test.each([
    ['https://edu.kz', '[а](https://edu.kz/)'],
    ['ftp://edu.kz', 'ftp://edu.kz'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
  ])('%s over a selection', (text, markdown) => {
    expect(toMarkdown(pastedText(text, true))).toBe(markdown);
  });
});

test('whatever HTML is pasted, what stands in the editor is a valid document', () => {
  const tags = [
    'p',
    'div',
    'h1',
    'h4',
    'ul',
    'ol',
    'li',
    'table',
    'tbody',
    'tr',
    'td',
    'th',
    'caption',
    'blockquote',
    'a',
    'b',
    'i',
    'span',
    'mark',
    'pre',
    'o:p',
    'dl',
    'section',
  ];
  const attributes = [
    '',
    'href="javascript:alert(1)"',
    'href="https://edu.kz/"',
    'start="-5"',
    'start="x"',
    'type="a"',
    'colspan="90"',
    'rowspan="0"',
    'colspan="1e9"',
    'colwidth="10,x"',
    'align="center"',
    'level="9"',
    'data-mark="100"',
    'data-mark="5"',
    'data-source-id="x"',
    `data-source-id="${SOURCE}"`,
    'class="MsoNormal"',
    `style="mso-list:l0 level2 lfo1"`,
    'style="mso-list:Ignore"',
    'style="font-weight:bold"',
    'target="_top"',
  ];
  const texts = ['а', ' ', '1.', '·', '\u0001', '&nbsp;', 'https://edu.kz/ '];
  const { html } = fc.letrec<{ html: string }>((tie) => ({
    html: fc.oneof(
      { depthSize: 'medium' },
      fc.constantFrom(...texts),
      fc
        .tuple(
          fc.constantFrom(...tags),
          fc.constantFrom(...attributes),
          fc.array(tie('html'), { maxLength: 4 }),
        )
        .map(([tag, attribute, inner]) => `<${tag} ${attribute}>${inner.join('')}</${tag}>`),
    ),
  }));
  const wide = '<table><tr><td colspan="90">а</td><td colspan="90">б</td></tr></table>';
  expect(() => pasted(wide)).toThrow('bad-table');
  fc.assert(
    fc.property(fc.array(html, { maxLength: 4 }), (pieces) => {
      editor.destroy();
      const all = pieces.join('');
      fc.pre((all.match(/colspan="90"/g) ?? []).length < 2);
      expect(pasted(all).type).toBe('doc');
    }),
    { numRuns: 150 },
  );
});

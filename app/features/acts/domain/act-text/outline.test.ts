import { describe, expect, test } from 'vitest';
import { outlineOf } from './outline.ts';
import { printedOutline, type PrintedUnit } from './printed-outline.ts';
import { readActText } from './read-act-text.ts';

const outline = (text: string) => printedOutline(outlineOf(readActText(text).paragraphs));
const short: Record<string, string> = {
  article: 'a',
  point: 'p',
  subpoint: 's',
  part: 'pt',
  chapter: 'ch',
  annex: 'an',
};
const written = (units: readonly PrintedUnit[]): string =>
  units
    .map(
      ({ u, n, repealed, children }) =>
        `${short[u] ?? u}${n}${repealed ? '-' : ''}${children.length ? `(${written(children)})` : ''}`,
    )
    .join(' ');
const shape = (...lines: string[]) => written(outline(lines.join('\n\n')).units);

describe('the units of an act', () => {
  test('articles hold points, points hold subpoints, and an article may hold subpoints alone', () => {
    expect(
      shape(
        'Глава 1. Общие положения',
        'Статья 1. Понятия',
        'В настоящем Законе используются понятия:',
        '1) кружок – занятие;',
        '1-1) секция – занятие спортом.',
        'Статья 2. Порядок',
        '1. Приём ведёт комиссия:',
        '1) школы;',
        '2) города.',
        '2. Решение публикуется.',
      ),
    ).toBe('ch1(a1(s1 s1-1) a2(p1(s1 s2) p2))');
  });

  test('the same in Kazakh', () => {
    expect(
      shape(
        '1-тарау. Жалпы ережелер',
        '1-бап. Негізгі ұғымдар',
        '1. Осы Заңда мынадай ұғымдар пайдаланылады:',
        '1) үйірме – сабақ;',
        '2) алып тасталды - ҚР 01.01.2025 № 1-VIII Заңымен.',
        '2-бап. Тәртіп',
        '1. Шешім жарияланады.',
      ),
    ).toBe('ch1(a1(p1(s1 s2-)) a2(p1))');
  });

  test('repealed units stay, marked; several may share a line', () => {
    expect(
      shape(
        'Статья 1. Порядок',
        '1. Приём открыт.',
        '2. - 4. Исключены Законом РК от 01.02.2024 № 1-VIII.',
        '5. Исключен Законом РК от 01.02.2024 № 1-VIII.',
        'Статья 2. Сроки',
        'Сноска. Статья 2 исключена Законом РК от 01.02.2024 № 1-VIII.',
        'Статья 3. Язык',
        'Обучение ведётся на двух языках.',
        'Сноска. Статья 3 с изменениями.',
      ),
    ).toBe('a1(p1 p2- p3- p4- p5-) a2- a3');
  });

  test('units of another act in quotes are not its own', () => {
    expect(
      shape(
        'Статья 1. Внести изменения:',
        '1) статью 5 изложить в следующей редакции:',
        '"Статья 5. Приём',
        '1. Приём ведёт комиссия.',
        '2. Комиссию создаёт школа.";',
        '2) статью 6 исключить.',
        'Статья 2. Настоящий Закон вводится в действие с 1 января.',
      ),
    ).toBe('a1(s1 s2) a2');
  });

  test('a closing quote that is missing ends where the outer list goes on', () => {
    expect(
      shape(
        'Статья 8. Введение в действие',
        '1. Закон вводится в действие.',
        '2. До 2027 года статья 5 действует в следующей редакции:',
        '«Статья 5. Приём в соответствии с Законом «О разрешениях»',
        '1. Приём ведёт комиссия.',
        '2. Комиссию создаёт школа.',
        '2-1. Исключен Законом РК от 01.02.2024 № 1-VIII.',
        '3. Признать утратившим силу прежний закон.',
      ),
    ).toBe('a8(p1 p2 p2-1- p3)');
  });

  test('articles that start again make a block of their own', () => {
    expect(
      shape(
        'Статья 1. Порядок',
        'Приём открыт.',
        'Статья 2. Сроки',
        'Срок – месяц.',
        'Переходные положения',
        'Статья 1',
        '1. Прежние решения действуют.',
        'Статья 2',
        'Комиссии созываются заново.',
      ),
    ).toBe('a1 a2 an(a1(p1) a2)');
  });

  test('an order holds points, and its annexes count anew', () => {
    expect(
      shape(
        'ПРИКАЗЫВАЮ:',
        '1. Утвердить прилагаемые Правила.',
        '2. Приказ вводится в действие.',
        'Приложение к приказу Министра от 1 марта 2024 года № 1',
        'Правила приёма',
        'Глава 1. Общие положения',
        '1. Правила определяют порядок приёма.',
        'Глава 2. Приём',
        '2. Приём ведёт комиссия:',
        '1) школы;',
        '2) города.',
      ),
    ).toBe('p1 p2 an(ch1(p1) ch2(p2(s1 s2)))');
  });

  test('a numbered heading without a word of its own is no point', () => {
    expect(
      shape(
        '1. Общие положения',
        '1. Правила определяют порядок приёма.',
        '2. Правила обязательны.',
        '2. Порядок приёма',
        '3. Приём ведёт комиссия.',
      ),
    ).toBe('p1 p2 p3');
  });

  test('two lists in one point stay apart in the tree and hang on the point in print', () => {
    const text = [
      'Статья 5. Доступ',
      '1. Заявитель вправе:',
      '1) подать заявление;',
      '2) отозвать его.',
      'Ведомство обязано:',
      '1) принять заявление;',
      '2) ответить.',
    ].join('\n\n');
    expect(shape(text)).toBe('a5(p1(s1 s2 s1 s2))');
    const point = outlineOf(readActText(text).paragraphs)[0]!.children[0]!;
    expect(point.children.map(({ u, n }) => u + n)).toEqual(['subpoint1', 'subpoint2', 'part2']);
  });

  test('a code names its numbered paragraphs parts, and its notes are units with points of their own', () => {
    expect(
      shape(
        'Статья 1. Хищение',
        '1. Хищение наказывается штрафом.',
        '2. Деяния, предусмотренные частью первой настоящей статьи, совершенные группой:',
        '1) лиц;',
        '2) учреждений.',
        'Примечания.',
        '1. Хищением признаётся изъятие.',
        '2. Размер считается по дню.',
      ),
    ).toBe('a1(pt1 pt2(s1 s2) note(pt1 pt2))');
  });

  test('the publisher’s remark stands before a unit and is none', () => {
    expect(
      shape(
        'Статья 1. Порядок',
        '1. Приём открыт.',
        'Примечание ИЗПИ!',
        'Пункт 2 предусматривается в редакции Закона РК от 01.02.2025 № 2-VIII.',
        '2. Решение публикуется.',
      ),
    ).toBe('a1(p1 p2)');
  });

  test('a citation at the start of a paragraph is no heading', () => {
    expect(shape('Статья 1. Порядок', 'Статья 5 настоящего Закона применяется.')).toBe('a1');
  });

  test('counts are those of units with a number', () => {
    const { counts } = outline('Статья 1. Порядок\n\n1. Приём:\n\n1) открыт;\n\n2) бесплатен.');
    expect(counts).toMatchObject({ article: 1, point: 1, subpoint: 2, chapter: 0 });
  });

  test.each(['', '   ', 'Просто письмо без статей.', '<html><body></body></html>'])(
    '%j holds no unit',
    (text) => {
      expect(outline(text).units).toEqual([]);
    },
  );
});

/** A scan of pages whose lines are grey and whose names are blacked out; a PDF without fonts. */
export function blackedOutPdf(pages: number): Buffer {
  const objects = ['', '<</Type/Catalog/Pages 2 0 R>>', ''];
  const kids: string[] = [];
  for (let page = 0; page < pages; page += 1) {
    const content = drawnPage(page);
    const at = objects.length;
    kids.push(`${at} 0 R`);
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents ${at + 1} 0 R>>`,
      `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    );
  }
  objects[2] = `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${pages}>>`;
  return written(objects);
}

/** Lines of text as strokes, and in every fourth of them a black bar over a name. */
function drawnPage(page: number): string {
  const strokes = ['0.94 g 0 0 595 842 re f', '0.2 g 150 760 295 9 re f'];
  for (let line = 0; line < 34; line += 1) {
    const y = 720 - line * 19;
    const width = line % 7 === 6 ? 180 : 440 + ((line * 37 + page * 11) % 50);
    strokes.push(`0.62 g 56 ${y} ${width} 4 re f`);
    if (line % 4 === 1) strokes.push(`0 g ${90 + ((line * 53) % 220)} ${y - 4} 120 12 re f`);
  }
  return strokes.join('\n');
}

function written(objects: readonly string[]): Buffer {
  let text = '%PDF-1.7\n';
  const offsets: number[] = [];
  objects.forEach((object, number) => {
    if (number === 0) return;
    offsets.push(text.length);
    text += `${number} 0 obj\n${object}\nendobj\n`;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

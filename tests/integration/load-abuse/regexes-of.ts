import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** A regular expression as it stands in the product. */
export interface Found {
  /** As it is written: `/source/flags`. */
  text: string;
  source: string;
  flags: string;
  file: string;
  line: number;
}

/** Every regular expression written in `app/`, each once. */
export function regexesOf(): Found[] {
  const found = new Map<string, Found>();
  const files = globSync('app/**/*.{ts,tsx}').filter(
    (file) => !/\.test\.tsx?$|platform\/prisma\//.test(file),
  );
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) add(found, node, source);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return [...found.values()];
}

function add(found: Map<string, Found>, node: ts.RegularExpressionLiteral, file: ts.SourceFile) {
  const { text } = node;
  const end = text.lastIndexOf('/');
  if (found.has(text)) return;
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  found.set(text, {
    text,
    source: text.slice(1, end),
    flags: text.slice(end + 1),
    file: file.fileName,
    line: line + 1,
  });
}

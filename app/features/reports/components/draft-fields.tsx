import type { ReactNode } from 'react';
import type { LawQuote, RichTextCommands } from '#app/richtext/editor/commands.ts';
import type { DraftPart } from '../domain/draft-content.ts';
import { ConflictPart } from './conflict-part.tsx';
import { DraftSources } from './draft-sources.tsx';
import { FixPart } from './fix-part.tsx';
import { HarmPart } from './harm-part.tsx';
import { KindPart } from './kind-part.tsx';
import { NormPart, type NormPartProps } from './norm-part.tsx';
import { TitlePart } from './title-part.tsx';
import { WhatPart } from './what-part.tsx';
import { WherePart } from './where-part.tsx';

export interface DraftFieldsProps extends Omit<NormPartProps, 'notice'> {
  /** A part whose key changes is made anew. */
  keys: Record<DraftPart, number | string>;
  noticeOf: (part: DraftPart) => ReactNode;
  quotes: readonly LawQuote[];
  onEditor?: (commands: RichTextCommands) => void;
}

/** Every part of a draft in its order. */
export function DraftFields(props: DraftFieldsProps) {
  const { keys, noticeOf, quotes, onEditor, ...norm } = props;
  const { draft, form } = norm;
  const given = (part: DraftPart) => ({ draft, form, notice: noticeOf(part) });
  return (
    <>
      <TitlePart key={`title ${keys.title}`} {...given('title')} />
      <NormPart key={`norm ${keys.norm}`} {...norm} notice={noticeOf('norm')} />
      <WhatPart
        key={`what ${keys.what}`}
        {...given('what')}
        marks={quotes}
        {...(onEditor ? { onReady: onEditor } : {})}
      />
      <KindPart key={`kind ${keys.kind}`} {...given('kind')} />
      <ConflictPart key={`conflict ${keys.conflict}`} {...given('conflict')} />
      <WherePart key={`where ${keys.where}`} {...given('where')} />
      <HarmPart key={`harm ${keys.harm}`} {...given('harm')} />
      <DraftSources draft={draft} />
      <FixPart key={`fix ${keys.fix}`} {...given('fix')} />
    </>
  );
}

import type { Fields } from '../ask.ts';
import type { Person, Persona } from '../personas.ts';
import type { People, Thing, ThingName } from '../things.ts';

/**
 * What each persona is answered, written from the rules of `security.md` and not from the code: `.` let
 * in, `>` led to another page, `s` to sign-in (401 where it is not a page), 3 for 403, 4 for 404.
 *
 * Columns: visitor, reader | author, same group, other group, coordinator, other coordinator,
 * journalist and co-author, colleague | analyst assigned, unassigned, recused, head, administrator |
 * suspended, ex-member, expired.
 */
export type Answers = string;
export type ByThing = Partial<Record<ThingName, Answers>>;

export interface Asked extends People {
  persona: Persona;
  person: Person;
  thing: Thing;
}

export interface Act {
  answers: Answers | ByThing;
  /** A form without mistakes, so that the answer is one of rights. */
  form?: (asked: Asked) => Fields | Promise<Fields>;
  /** Where it is not the path of the page. */
  path?: (asked: Asked) => string | Promise<string>;
  /** The act itself, behind the rights, says that a field is wrong. */
  findsMistakes?: true;
  /** The fields come as parts, the one named `file` as a file. */
  isUpload?: true;
  /** It ends sessions: every persona comes with one made for it. */
  endsSession?: true;
  /** It changes what the others ask for: every persona gets a thing of its own. */
  spendsThing?: true;
}

/** One line of `app/routes.ts`. */
export interface Row {
  path: (asked: Asked) => string | Promise<string>;
  read?: Answers | ByThing;
  /** No page but an answer for scripts: it has no `.data` twin. */
  isResource?: true;
  acts?: Record<string, Act>;
}

export const everyone = '.. ....... ..... ...';
export const signedIn = 's. ....... ..... s.s';
/** What nobody but one kind of person may do: 403, and who is not signed in is asked to. */
export const onlyAdministrator = 's3 3333333 3333. s3s';
export const headAndAdministrator = 's3 3333333 333.. s3s';
/** Who reads an ordinary report once it is sent. */
export const readers = 's4 ..4.4.. ....4 s4s';
export const draftReaders = 's4 ..4.4.. 44444 s4s';
/** Through a merge the people of the other report read the main one. */
export const joinedReaders = 's4 ....... ....4 s4s';
export const unlisted = 's4 .4444.4 44444 s4s';
export const listed = 's4 .4444.4 .4444 s4s';

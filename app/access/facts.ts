// What `can` must know of the thing that is asked for. Loaded by queries, never from input.

export type Circle = 'group' | 'shared' | 'office';

/** A report's relations to groups and people, and what narrows them. */
export interface ReportFacts {
  status: string;
  visibility: 'ordinary' | 'confidential';
  filingGroupIds: readonly string[];
  partnerGroupIds: readonly string[];
  authorId: string;
  coAuthorIds: readonly string[];
  /** The named list of a confidential report. */
  namedIds: readonly string[];
  assigneeId: string | null;
  recusedIds: readonly string[];
  /** Whether the filing group lets authors send an ordinary draft without the coordinator. */
  authorsMaySend: boolean;
  /** Nothing is published yet. */
  published: false;
  /** Groups of the reports that were merged into this one. */
  mergedThrough?: readonly string[];
  /** Whether the head has named a first analyst for a confidential report; unknown counts as yes. */
  analystNamed?: boolean;
  /** Referred with its details kept back: its groups know status, addressee and letter alone. */
  isSealed?: boolean;
}

/** A monitoring group. */
export interface GroupFacts {
  id: string;
}

/** A report and the person it would be given to. */
export interface AssignmentFacts {
  report: ReportFacts;
  toId: string;
}

/** A source of a report; `namedIds` are the people to whom a protected one is open. */
export interface SourceFacts {
  report: ReportFacts;
  isProtected: boolean;
  addedById: string;
  /** The journalist who protected it, where that was not who added it; unknown counts as nobody. */
  protectedById?: string | null;
  namedIds: readonly string[];
}

/** A file; `restrictedToIds` is null where the file is not restricted. */
export interface AttachmentFacts {
  report: ReportFacts;
  source: SourceFacts | null;
  uploadedById: string;
  restrictedToIds: readonly string[] | null;
}

/** A comment, and the moment at which it is asked for. */
export interface CommentFacts {
  report: ReportFacts;
  circle: Circle;
  authorId: string;
  createdAt: Date;
  now: Date;
}

/** Work that a second person signs; `firstId` did the first half. */
export interface SigningFacts {
  report: ReportFacts;
  firstId: string;
}

/** An account, with the groups in which it stands at present. */
export interface AccountFacts {
  accountId: string;
  groupIds: readonly string[];
}

export interface FactsBySubject {
  nothing: undefined;
  group: GroupFacts;
  report: ReportFacts;
  assignment: AssignmentFacts;
  source: SourceFacts;
  attachment: AttachmentFacts;
  comment: CommentFacts;
  signing: SigningFacts;
  account: AccountFacts;
}

export type Subject = keyof FactsBySubject;
export type AnyFacts = FactsBySubject[Subject];

/** The thing is not there, or this reader must not know that it is. */
export class NotFound extends Error {
  override name = 'NotFound';
}

/** The reader may see the thing but not do this. */
export class Forbidden extends Error {
  override name = 'Forbidden';
}

/** Something changed since the reader looked. */
export class Conflict extends Error {
  override name = 'Conflict';
}

/** The database does not answer; the page says so and can be tried again. */
export class Unavailable extends Error {
  override name = 'Unavailable';
}

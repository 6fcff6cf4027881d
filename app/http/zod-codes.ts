import { z } from 'zod';

const FORMATS: Record<string, string> = { email: 'errors.not-an-email', date: 'errors.not-a-date' };

/** Zod's own messages as codes of the locale files; a schema may still give a code of its own. */
z.config({
  customError: (issue) => {
    switch (issue.code) {
      case 'invalid_type':
        if (issue.input === undefined) return 'errors.required';
        if (issue.expected === 'number' || issue.expected === 'int') return 'errors.not-a-number';
        return issue.expected === 'date' ? 'errors.not-a-date' : 'errors.not-valid';
      case 'too_big':
        return `${issue.origin === 'string' ? 'errors.too-long' : 'errors.too-big'}|${String(issue.maximum)}`;
      case 'too_small':
        if (issue.origin === 'array') return 'errors.choose';
        if (issue.origin === 'string') {
          return Number(issue.minimum) <= 1
            ? 'errors.required'
            : `errors.too-short|${String(issue.minimum)}`;
        }
        return `errors.too-small|${String(issue.minimum)}`;
      case 'invalid_format':
        return FORMATS[issue.format] ?? 'errors.not-valid';
      case 'unrecognized_keys':
        return 'errors.unexpected';
      default:
        return 'errors.not-valid';
    }
  },
});

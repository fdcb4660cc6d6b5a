/** The writers, in a plain list: what each takes, and whether it gives text or bytes. */
export const writers = {
  pdf: { suffix: '.pdf', takes: 'pages', gives: 'binary', mime: 'application/pdf' },
  docx: {
    suffix: '.docx',
    takes: 'blocks',
    gives: 'binary',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  md: { suffix: '.md', takes: 'blocks', gives: 'text', mime: 'text/markdown; charset=utf-8' },
  html: { suffix: '.html', takes: 'blocks', gives: 'text', mime: 'text/html; charset=utf-8' },
  txt: { suffix: '.txt', takes: 'blocks', gives: 'text', mime: 'text/plain; charset=utf-8' },
} as const satisfies Record<string, Writer>;

export interface Writer {
  /** With the dot. */
  suffix: string;
  /** `pages`: every line is placed by the typesetter; `blocks`: the reader's program places them. */
  takes: 'blocks' | 'pages';
  gives: 'binary' | 'text';
  mime: string;
}

/** Names of the formats, as `-t` wants them. */
export type OutputFormat = keyof typeof writers;

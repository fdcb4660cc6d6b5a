// Words that the language server says by itself.
export const lsp = {
  'lsp/read-it': ' (read it)',
  'lsp/disable': 'write a comment above: no more {id}',
  'lsp/fix-all': 'mend everything that is safe to mend',
} as const;

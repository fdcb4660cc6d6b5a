// Words that the language server says by itself.
export const lsp = {
  'lsp/read-it': '（请复核）',
  'lsp/disable': '在上面写一条注释，不再报告 {id}',
  'lsp/fix-all': '改正所有有把握的问题',
} as const;

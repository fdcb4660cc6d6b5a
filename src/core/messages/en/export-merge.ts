// Sentences of `reply export --merge`; keys are code or code#variant. No final full stop.
export const exportMerge = {
  'cli/option-merge':
    'join folders that several machines made with --shard; name those folders instead of letters',
  'export/merge-option': '--merge does not go with {option}: that was settled when the shares were made',
  'export/merge-no-folder': '“{path}” is no folder; --merge wants the output folders of the shares',
  'export/merge-no-manifest':
    '“{path}” has no reply-manifest.json: it is not an output folder of reply export',
  'export/merge-no-run': '“{path}” was made by an earlier version, which did not note what share it is',
  'export/merge-unfinished': '“{path}” is not finished: its run was stopped, or is still going on',
  'export/merge-again#hint':
    'run reply export for it again, with the same arguments; what has not changed is skipped',
  'export/merge-named-twice': '“{path}” is named twice',
  'export/merge-itself': '“{path}” is a share, and cannot be the output folder too',
  'export/merge-others': '“{first}” and “{second}” are not shares of the same letters, and cannot be joined',
  'export/merge-others#hint':
    'make all shares of the same letters with the same n; compare run in the two reply-manifest.json',
  'export/merge-differs':
    '{letter} is in “{first}” and in “{second}” with different content; nobody can say which is right',
  'export/merge-differs#hint': 'keep the right one only, or make both again from the same letters',
  'export/merge-links':
    '“{path}” lies at another depth than the shares: pictures in Markdown would not be found (e.g. {letter})',
  'export/merge-links#hint': 'put --out beside the shares, such as part1, part2 and done in one folder',
  'export/merge-share-missing':
    'share {index} of {count} is missing; make --shard {index}/{count} and merge again',
  'export/merge-share-twice':
    'share {index} is there twice, in “{first}” and “{second}”, with the same content; the first is used',
  'export/merge-letter-twice':
    '{letter} is in “{first}” and in “{second}”, with the same content; the first is used',
  'export/merge-unmade': '{letter} was not made in “{folder}”',
  'export/merge-letters': 'there should be {all} letters; the shares together have {joined}',
  'export/merge-number-twice': 'number {number} is used for two letters: {first}, {second}',
  'export/merge-formats': 'the shares were made in different formats; some letters lack some',
  'export/merge-program':
    'the shares were made by different versions of reply ({programs}); one run might have given something else',
  'export/merge-number-gap':
    'remark: {series} lacks {missing}; other papers may have them, look into the register',
  'export/merge-number-gap#more':
    'remark: {series} lacks {missing} … in all {count} gaps; other papers may have them, look into the register',
  'export/merge-damaged':
    '“{path}” is gone or is not what the manifest says; {letter} was not merged, run “{folder}” again',
  'export/merge-done':
    'merged {shares} shares: {made} letters in {files} files put in place, {same} there already, {missing} not merged, {seconds} s',
  'export/merge-plan':
    'merging {shares} shares: {made} letters in {files} files to put in place, {same} there already, {missing} were not made; nothing was written',
};

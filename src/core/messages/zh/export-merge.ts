// Sentences of `reply export --merge`; keys are code or code#variant. No final full stop.
export const exportMerge = {
  'cli/option-merge': '把几台机器用 --shard 做好的文件夹合成一个；这时写文件夹，不写稿件',
  'export/merge-option': '--merge 不能与 {option} 一起用：各份做的时候已经定了',
  'export/merge-no-folder': '“{path}”不是文件夹；--merge 后面要写各份的输出文件夹',
  'export/merge-no-manifest': '“{path}”里没有 reply-manifest.json，不是 reply export 的输出文件夹',
  'export/merge-no-run': '“{path}”是较早的版本做的，清单里没有记下它是哪一份',
  'export/merge-unfinished': '“{path}”还没有做完：上次中断了，或者正在运行',
  'export/merge-again#hint': '请对它再运行一次 reply export（参数不变）；没有改动的会跳过',
  'export/merge-named-twice': '“{path}”写了两次',
  'export/merge-itself': '“{path}”是要合并的份，不能又是输出文件夹',
  'export/merge-others': '“{first}”和“{second}”不是同一批稿件分出来的，合不到一起',
  'export/merge-others#hint': '各份要用同样的稿件、同样的 n 来做；请核对两边的 reply-manifest.json 里的 run',
  'export/merge-differs': '{letter} 在“{first}”和“{second}”里都有，内容不同，不知道该用哪一个',
  'export/merge-differs#hint': '请只留下对的那一份，或者两份都从同样的稿件再做一遍',
  'export/merge-links': '“{path}”与各份所在的层次不同，Markdown 里的图片会找不到（如 {letter}）',
  'export/merge-links#hint': '请把 --out 放在与各份同一层的地方，如 份1、份2 和 成品 并排',
  'export/merge-share-missing': '缺第 {index} 份（共 {count} 份）；请做好 --shard {index}/{count} 再合并',
  'export/merge-share-twice': '第 {index} 份有两个，“{first}”和“{second}”，内容相同；用前一个',
  'export/merge-letter-twice': '{letter} 在“{first}”和“{second}”里都有，内容相同；用前一个',
  'export/merge-unmade': '{letter} 在“{folder}”里没有做成',
  'export/merge-letters': '全部应有 {all} 封，各份合起来是 {joined} 封',
  'export/merge-number-twice': '文号 {number} 用在两封上：{first}、{second}',
  'export/merge-formats': '各份做的格式不一样，合起来有的信缺有的格式',
  'export/merge-program': '各份是不同版本的 reply 做的（{programs}），合起来与一次做成的可能不同',
  'export/merge-number-gap': '提示：{series}缺 {missing} 号；也许用在别的公文上，请核对登记簿',
  'export/merge-number-gap#more':
    '提示：{series}缺 {missing} 等 {count} 处；也许用在别的公文上，请核对登记簿',
  'export/merge-damaged': '“{path}”不在了，或者与清单记的不同；{letter} 没有合并，请对“{folder}”再运行一次',
  'export/merge-done':
    '合并 {shares} 份：放入 {made} 封、{files} 个文件，已有 {same} 封，没有合并 {missing} 封，用时 {seconds} 秒',
  'export/merge-plan':
    '合并 {shares} 份：要放入 {made} 封、{files} 个文件，已有 {same} 封，没有做成 {missing} 封；什么都没有写',
};

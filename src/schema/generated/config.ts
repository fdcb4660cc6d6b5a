// Generated from schemas/*.json by scripts/generate-schema.mjs; do not edit.
/** 一个文件夹（及其下级）里的答复函共用的设置。只有数据，没有可执行的内容。 */
export type RawConfig = {
  /** 所继承的另一个配置文件，路径相对于本文件。 */
  extends?: string;
  /** 默认规范：自带规范的名称，或本地规范文件的路径（相对于本文件）。 */
  profile?: string;
  /** 一组现成的级别：draft（草稿，没写完的不算错）、final（印发前）、public（上网前）；rules 和 overrides 在它之上另行规定。 */
  preset?: 'draft' | 'final' | 'public';
  /** 各条规则的级别：规则名: error、warning、info 或 off。 */
  rules?: rules;
  /** 对部分文件另作规定。 */
  overrides?: {
    /** 文件的通配式，相对于配置文件所在的文件夹。 */
    files: string[];
    /** 这些文件的默认规范。 */
    profile?: string;
    /** 这些文件的规则级别。 */
    rules?: rules;
  }[];
  /** reply export 的设置。 */
  export?: {
    /** 台账（XLSX、CSV、HTML）的列，按所写的次序；“文件”是每种格式一列。 */
    columns?: ('序号' | '文号' | '文种' | '种类' | '届次' | '编号' | '案由' | '提案者' | '主送' | '分送' | '发文机关' | '角色' | '会办单位' | '办理结果' | '公开方式' | '公开理由' | '同意公开' | '交办日期' | '成文日期' | '办理天数' | '办理期限' | '按期' | '公开期限' | '页数' | '错误' | '警告' | '提示' | '源文件' | '文件')[];
  };
  /** 字体从哪里来。 */
  fonts?: {
    /** system：先用本机的字体（默认）；bundled：只用自带的字体，各处结果一致。 */
    use?: 'system' | 'bundled';
    /** 另外的字体文件夹，相对于配置文件。 */
    dirs?: string[];
  };
};

export type rules = { [key: string]: 'error' | 'warning' | 'info' | 'off' };

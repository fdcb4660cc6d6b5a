// Generated from schemas/*.json by scripts/generate-schema.mjs; do not edit.
export interface Violation {
  /** JSON Pointer of the value. */
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
}
export interface Validator {
  (data: unknown): boolean;
  errors?: Violation[] | null;
}
export declare const reply: Validator;
export declare const profile: Validator;
export declare const config: Validator;
export declare const columns: Validator;

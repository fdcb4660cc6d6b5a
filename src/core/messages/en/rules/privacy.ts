// Sentences of this family of rules; keys are code or code#variant. No final full stop.
export const privacy = {} as const;

/** A letter as the run makes it public: judged, then written in every format. */
import {
  type Judged,
  judgePublic,
  type PublicOutput,
  renderPublic,
} from '../../../src/export/public/index.js';
import { readDraft } from '../../../src/road/draft.js';
import type { RawProfile } from '../../../src/schema/generated/profile.js';
import type { OutputFormat } from '../../../src/write/index.js';
import { faces } from '../../verify/make.js';

export const formats: readonly OutputFormat[] = ['pdf', 'docx', 'html', 'md', 'txt'];

export interface Given {
  files?: ReadonlyMap<string, Uint8Array>;
  profile?: Omit<RawProfile, '名称'>;
}

export function judge(yaml: string, { files, profile }: Given = {}): Judged {
  const localProfiles = new Map([['试', { 名称: '试', ...profile }]]);
  const settings = profile ? { profile: '试', localProfiles } : {};
  const draft = readDraft('沈知远.reply.yaml', yaml, settings);
  if (!draft.sound)
    throw new Error(`${draft.form.map((d) => `${d.code} ${JSON.stringify(d.args)}`).join()}\n${yaml}`);
  return judgePublic(draft, (path) => files?.get(path) ?? { missing: 'layout/file-missing' });
}

export async function outputsOf(judged: Judged, wanted = formats): Promise<PublicOutput[]> {
  const { edition } = judged;
  if (!edition) throw new Error(`no edition: ${JSON.stringify({ ...judged, edition: undefined })}`);
  const { outputs } = await renderPublic(edition, { formats: wanted, stem: edition.name, faces });
  return outputs;
}

/** The texts of an output of the plain kind, with which most is said. */
export async function textOf(yaml: string, given: Given = {}): Promise<string> {
  const [text] = await outputsOf(judge(yaml, given), ['txt']);
  return text!.data as string;
}

/** The letter that a PDF carries. */
import { standardName } from '../profile/decode.js';
import type { Profile } from '../profile/profile.js';
import { resolveProfile } from '../profile/resolve.js';
import { decode } from '../source/index.js';
import { type Expectation, expectationsOf } from './expect.js';
import type { Attachment, MeasuredPdf } from './measured.js';
import { formOf } from './roles.js';

/** What a PDF is compared with, and where that came from. */
export interface Compared {
  expectations: Expectation[];
  from: 'attached' | 'against' | 'none' | 'bad';
  /** Name of the source; empty without one. */
  name: string;
}

/** The YAML attached as Source. */
export function attachedFile(pdf: MeasuredPdf): Attachment | undefined {
  return pdf.attachments.find((a) => a.relationship === 'Source' && /\.reply\.ya?ml$/iu.test(a.name));
}

/** The YAML attached as Source, composed under the profile attached beside it; `bad` when it cannot be read. */
export function attachedSource(pdf: MeasuredPdf): Compared {
  const source = attachedFile(pdf);
  if (!source) return { expectations: [], from: 'none', name: '' };
  const kept = pdf.attachments.find((a) => /\.profile\.json$/iu.test(a.name));
  let expectations: Expectation[] | undefined;
  try {
    const profile = kept && readProfile(kept.data);
    expectations = expectationsOf(decode(source.data).text ?? '', {
      profile: (name) => profile ?? builtinProfile(name),
      format: formOf(pdf),
    });
  } catch {
    // A profile that somebody else wrote may be anything.
  }
  return expectations
    ? { expectations, from: 'attached', name: source.name }
    : { expectations: [], from: 'bad', name: '' };
}

/** Composing finds out about the rest; these two are read later. @throws when it is none. */
function readProfile(data: Uint8Array): Profile {
  const profile = JSON.parse(new TextDecoder().decode(data)) as Profile;
  if (typeof profile.evenColophon.letter !== 'boolean' || typeof profile.letterFirstPageNumber !== 'boolean')
    throw new TypeError('no profile');
  return profile;
}

function builtinProfile(name: string | undefined): Profile | undefined {
  const found = resolveProfile(name ?? standardName);
  return 'profile' in found ? found.profile : undefined;
}

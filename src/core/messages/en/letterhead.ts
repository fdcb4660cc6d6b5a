// Sentences of `render --letterhead`; keys are letterhead/ and what is wrong, #variant. No final full stop.
export const letterhead = {
  'letterhead/not-docx':
    'The letterhead {path} is no Word document (.docx); open it in Word or WPS and save it as “Word Document (*.docx)”',
  'letterhead/old-doc':
    'The letterhead {path} is in the old format (.doc or .wps), not .docx; open it in Word or WPS and save it as “Word Document (*.docx)”',
  'letterhead/password':
    'The letterhead {path} is protected by a password; take the password off in Word or WPS and save it',
  'letterhead/template':
    'The letterhead {path} is a Word template (.dotx); make a document of it and save that as “Word Document (*.docx)”',
  'letterhead/strict':
    'The letterhead {path} was saved as “Strict Open XML”, or not by Word or WPS; save it as an ordinary “Word Document (*.docx)”',
  'letterhead/macros':
    'The letterhead {path} holds macros or ActiveX controls and is not used, for safety; save it as “Word Document (*.docx)” without them',
  'letterhead/bomb':
    'The letterhead {path} would unpack to an abnormal size and was not opened; save it again in Word or WPS, or take another file',
  'letterhead/names':
    'The letterhead {path} has a part with the abnormal name {name} and was not opened; save it again in Word or WPS',
  'letterhead/names#twice':
    'The letterhead {path} has two parts of the name {name} and was not opened; save it again in Word or WPS',
  'letterhead/damaged': 'The letterhead {path} is damaged and cannot be opened; get the file anew',
  'letterhead/damaged#part':
    'The letterhead {path} is damaged ({name}); let Word or WPS repair it and save it again',
  'letterhead/xml':
    '{name} in the letterhead {path} cannot be understood; the file may be damaged: let Word or WPS repair it and save it again',
  'letterhead/external':
    'The letterhead {path} uses something outside itself ({target}) and was not taken; embed pictures, remove outside links and save it again',
  'letterhead/external#template':
    'The letterhead {path} hangs on an outside template ({target}) and was not taken; remove it under “Developer – Document Template” in Word and save again',
  'letterhead/unknown-marks': 'The letterhead {path} has marks that no field of a letter answers: {marks}',
  'letterhead/unknown-marks#hint': 'Correct the marks; the fields are: {known}',
  'letterhead/open-mark':
    'The letterhead {path} has a mark that is not complete: “{text}”; marks look like {{文号}} and stay in one paragraph',
  'letterhead/no-marks':
    'The letterhead {path} has neither marks nor content controls named like a field, so there is nowhere to put the letter; see docs/letterhead.md',
  'letterhead/block-place':
    'In the letterhead {path}, {field} needs a paragraph to itself, since it becomes paragraphs, tables or pictures; move what stands beside it to another paragraph',
  'letterhead/row-control':
    'In the letterhead {path}, the content control {field} is around table rows; put it inside a cell',
  'letterhead/nested': 'In the letterhead {path}, the content control {outer} holds {inner}; take them apart',
  'letterhead/two-names':
    'In the letterhead {path}, a content control has the tag {tag} but the title {title}, and nobody knows which to fill in; make them the same',
  'letterhead/needs-docx': '--letterhead is for DOCX only; add -t docx',
  'letterhead/with-draft':
    '--draft and --letterhead do not go together; write the mark into the header of the letterhead',
  'letterhead/is-output':
    '{path} is the letterhead itself and was not overwritten; choose another name with -o',
} as const;

// The frame around what the doctor found, and why something was not examined.

export const doctor = {
  'doctor.healthy': 'Nothing is wrong with {what} as far as this machine can see.',
  'doctor.healthyMachine': 'Nothing is wrong on this machine.',
  'doctor.inconclusive': 'Nothing wrong was found, but not everything could be examined.',
  'doctor.happened': 'What happened',
  'doctor.how': 'How we know',
  'doctor.do': 'What to do',
  'doctor.also': 'It could also be',
  'doctor.summary': '{ok} checks passed, {found} found something, {unknown} could not be measured, {skipped} did not apply; {seconds} s',

  'reason.no-target': 'No registry was named.',
  'reason.offline': 'Requests were turned off.',
  'reason.no-answer': 'No answer came ({code}).',
  'reason.too-slow': 'It took longer than {seconds} seconds.',
} as const;

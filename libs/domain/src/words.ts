/**
 * Words for people, one catalogue for server and page: a reason is what the API sends, the sentence is what is read.
 * `{name}` stands for a parameter.
 */
export const WORDS = {
  'auth.signedOut': 'Please sign in.',
  'auth.wrongCredentials': 'This e-mail address and password do not belong together. Check both and try again.',
  'auth.noMembership': 'Your account has no role in any agency at present. Ask whoever gave you the account.',
  'auth.tooManyTries': 'Too many tries. Wait {seconds} seconds, then try again.',
  'permission.role': 'Your role does not allow this. Ask an administrator of the agency if you need it.',
  'permission.unnamed': 'This is not open to anybody.',
  'row.notFound': 'This is not here. It may have been removed, or it belongs to somebody else.',
  'row.stale': 'Somebody changed this while you were at it. Look at both versions and choose.',
  'input.invalid': 'Something here needs another look.',
  'input.required': 'Please fill this in.',
  'input.tooLong': 'At most {max} characters; this has {length}.',
  'input.notText': 'This text holds characters that cannot be stored. Paste it as plain text.',
  'input.oneLine': 'Please write this on one line.',
  'input.notANumber': 'Please give a number.',
  'input.tooSmall': 'At least {min}.',
  'input.tooLarge': 'At most {max}.',
  'input.notAChoice': 'Please pick one of the choices.',
  'input.notAPartialDate': 'Give a year, a month or a day: 2026, 2026-03 or 2026-03-31.',
  'input.notAReference': 'Pick one that exists in this strategy.',
  'input.unknownField': 'This field is not known.',
  'input.notAnEmail': 'Please give an e-mail address such as ana@example.org.',
  'input.passwordTooShort': 'A password has at least {min} characters.',
  'input.organisationNeeded': 'A role on the client’s side names its client, and a role in the agency none.',
  'input.periodReversed': 'The end lies before the beginning.',
  'input.notALanguage': 'Give a language code such as en or de-CH.',
  'input.notAKey': 'The idempotency key is a text of 8 to 100 letters, digits or hyphens.',
  'input.kindFixed': 'An item keeps its kind. Remove it and add another.',
  'input.cursor': 'This page marker is not valid. Start again from the first page.',
  'input.pageSize': 'Ask for 1 to 100 rows at a time.',
  'idempotency.otherInput': 'This key was used for another request. Use a new one.',
  'member.otherSide': 'This person is on the other side in this agency. Nobody sits on both.',
  'member.otherRole': 'This person has another role there already.',
  'organisation.beyondYourClients': 'You work for the clients assigned to you. Ask an administrator to add a client.',
  'strategy.onHold': 'This strategy is on hold. Nothing can be submitted or decided until it goes on.',
  'strategy.closed': 'This strategy is closed: everything can be read, nothing can be changed.',
  'item.onlyOne': 'There is one of these for each strategy. Change the one that is there.',
  'item.referredTo': 'Other parts of the plan point at this: {titles}. Change those first.',
  'item.tooMany': 'A strategy holds at most {max} of these.',
  'stage.notBuilt': 'This stage cannot be written here yet.',
  'stage.empty': 'There is nothing to submit yet.',
  'stage.incomplete': 'A few things must be filled in before this can be submitted.',
  'stage.gateClosed': 'First the client approves: {stages}.',
  'stage.alreadySubmitted': 'This stage is with the client already. Withdraw that version first.',
  'stage.unchanged': 'Nothing has changed since the version in force.',
  'stage.nobodyToApprove':
    'Nobody can approve this yet: the client has no approver. People are added by whoever runs this installation; see the README.',
  'stage.onlyAuthorsToApprove':
    'Everybody who could approve this wrote part of it. Another approver is added by whoever runs this installation; see the README. Where the client has one approver only, the client’s page can record that one person decides.',
  'request.ownHeader': 'Send the header “x-groundwork: 1”.',
  'request.foreignOrigin': 'Pages of another origin may not ask here.',
  'request.notOpen': 'This request has ended: {state}.',
  'request.reasonRequired': 'Say what should change, so that it can be mended.',
  'decision.notYourSeat': 'This decision is asked of somebody else.',
  'decision.ownWords': 'You wrote part of this, so somebody else decides on it (four eyes).',
  'decision.stale': 'This is no longer what is asked. Nothing was recorded; look at the current version.',
  'decision.notYourTurn': 'A step before this one is not finished.',
  'decision.alreadyGiven': 'You have decided on this version already.',
  'decision.notOffered': 'This kind of decision is not offered yet.',
  'decision.remarkElsewhere': 'A remark points at something that is not part of this version.',
  'policy.soleNeedsOne':
    'This client has {count} approvers. The rule for a single person fits only where there is one.',
  'limit.tooComplex': 'This request asks for too much at once.',
  'limit.oneMutation': 'A request changes one thing: send one mutation at a time.',
  'limit.tooLarge': 'This is too large. At most {max}.',
  'service.unavailable': 'Groundwork cannot reach its database just now. Nothing is lost; try again in a moment.',
  'service.internal': 'Something went wrong on our side. It was recorded under {requestId}.',
} as const satisfies Readonly<Record<string, string>>;

export type Reason = keyof typeof WORDS;
export type Parameters = Readonly<Record<string, string | number>>;

export function isReason(text: string): text is Reason {
  return Object.hasOwn(WORDS, text);
}

/** The sentence for a reason, in English; parameters that are missing leave their braces visible rather than fail. */
export function wordsFor(reason: Reason, parameters: Parameters = {}): string {
  return WORDS[reason].replace(/\{(\w+)\}/g, (braces, name: string) => String(parameters[name] ?? braces));
}

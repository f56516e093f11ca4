/** Every code that a problem may carry. A code never changes its meaning; new ones are added here, or the compiler refuses them. `npm run problems-doc` writes them down. */
export type ProblemAbout = {
  /** Its HTTP status. */
  status: number;
  /** When it comes and what a program does then. */
  when: string;
  /** Only sockets answer it. */
  socket?: true;
};

const about = (status: number, when: string): ProblemAbout => ({ status, when });

export const PROBLEM_CODES = {
  // the request
  invalid: about(422, 'Something in the body, the address or the query does not fit. `errors` names each field by its path.'),
  unknown_member: about(422, 'The body or the query has a member that the operation does not know. `errors` names each, with the one that was meant when there is one nearby. Nothing was done.'),
  bad_cursor: about(422, 'The `cursor` is damaged, or belongs to another list. Begin again without it.'),
  malformed_json: about(400, 'The body is no JSON.'),
  malformed: about(400, 'The request could not be read.'),
  too_deep: about(422, 'The body is nested deeper than 12 levels.'),
  too_large: about(413, 'The body is larger than 256 kB.'),
  wrong_media_type: about(415, 'Send `application/json`, or for a file `application/octet-stream`.'),
  wrong_encoding: about(415, 'Send JSON in UTF-8, and files uncompressed.'),
  wrong_method: about(405, 'The address takes other methods; `Allow` names them.'),
  not_found: about(404, 'There is nothing here, or the caller may not know of it: the two are answered alike.'),
  // who asks
  sign_in: about(401, 'No staff session, or it has ended.'),
  bad_key: about(401, 'The API key is unknown, expired or revoked.'),
  no_session: about(401, 'The patient’s session has ended. Open a new one.'),
  wrong_password: about(401, 'Email address or password are wrong.'),
  code_needed: about(401, 'The account has a second factor: send `code` as well.'),
  wrong_code: about(401, 'The code of the second factor is wrong, too old or used.'),
  sso_failed: about(401, 'The sign-in at the hospital’s provider could not be finished.'),
  identity_refused: about(401, 'The hospital’s token of a patient is expired, for somebody else, or not signed by a known key.'),
  metrics_token: about(401, '`/metrics` wants `METRICS_TOKEN` as a bearer token.'),
  not_signed: about(403, 'A provider’s webhook came without its signature, or with a wrong one.'),
  not_permitted: about(403, 'The role or key lacks the permission here; `detail` names it.'),
  person_needed: about(403, 'Only a signed-in person may do this, no API key.'),
  assurance_needed: about(403, 'The patient has to prove more first: a code, or a date of birth besides.'),
  not_granted: about(403, 'The hospital has not granted this to a proxy.'),
  prove_again: about(403, 'The account has no password here: sign in at the provider anew first.'),
  second_factor_needed: about(403, 'The role needs a second factor, which is not set up yet.'),
  csrf: about(403, '`x-csrf-token` is missing or old.'),
  foreign_origin: about(403, 'The change came from another website.'),
  sso_only: about(403, 'Staff sign in at the hospital’s provider only.'),
  no_role: about(403, 'None of the groups at the provider has a role here.'),
  account_closed: about(403, 'The account is disabled.'),
  locked: about(423, 'The screen is locked: `POST /staff/session/unlock`.'),
  no_sso: about(404, 'No provider is set up.'),
  no_identity: about(404, 'The hospital’s own tokens are not set up.'),
  // versions and repeats
  version_needed: about(428, 'Send `If-Match` with the version that was read.'),
  version_conflict: about(412, 'Somebody changed it meanwhile. Read it again and repeat the change.'),
  bad_idempotency_key: about(422, '`Idempotency-Key` wants 8 to 200 printable characters.'),
  idempotency_key_reused: about(422, 'The key was used for another request.'),
  no_idempotency: about(422, 'The operation takes no `Idempotency-Key`.'),
  still_running: about(409, 'The same request is still worked on. Ask again in a moment.'),
  answer_lost: about(409, 'The request was carried out and its answer lost in a crash. Read the resource.'),
  // rules
  rule_broken: about(409, 'A rule of the hospital or of the product forbids it; `detail` says what would be allowed.'),
  rules_changed: about(409, 'The safety rules in force are of another version.'),
  session_moved: about(409, 'The chat was proved in another window.'),
  // what patients prove
  code_wrong: about(422, 'That is not the code that was sent.'),
  code_over: about(422, 'The code is used up or too old. Ask for a new one.'),
  no_code: about(422, 'Prove a contact with a code first.'),
  birth_date_wrong: about(422, 'The date of birth is not the one on record.'),
  too_many_codes: about(429, 'Too many codes were asked for. Wait an hour.'),
  channel_not_set_up: about(422, 'The hospital sends nothing on this channel.'),
  no_code_delivery: about(503, 'The hospital cannot send codes.'),
  // words and files
  message_empty: about(422, 'Nothing to read is left after cleaning.'),
  message_too_long: about(413, 'The limit and the length are in `detail`.'),
  note_empty: about(422, 'Nothing to read is left after cleaning.'),
  too_many_files: about(422, 'More files than `FILES_PER_MESSAGE`, or one that is not the sender’s.'),
  file_empty: about(422, 'The file has no bytes.'),
  file_type: about(422, 'Files of this kind are not taken; `detail` says which are.'),
  file_damaged: about(422, 'The file is incomplete.'),
  image_too_large: about(422, 'The picture has too many pixels.'),
  file_too_large: about(413, 'The file is larger than `FILES_MAX_MB`.'),
  file_pending: about(409, 'The virus scanner has not looked at it yet.'),
  file_infected: about(403, 'A virus was found; nobody gets the file.'),
  upload_stopped: about(408, 'The file did not arrive. Send it again.'),
  // how much, and whether at all
  too_many: about(429, 'Too many requests of this kind. `Retry-After` says when to go on.'),
  too_many_messages: about(429, 'More than 40 messages a minute in one conversation. One that tells of danger passes.'),
  busy: about(503, 'Nothing was stored. Try again in a moment.'),
  database_unavailable: about(503, 'Nothing was stored. Try again in a moment.'),
  storage_full: about(503, 'Nothing was stored. Try again later.'),
  files_unavailable: about(503, 'Files cannot be stored or read. Text can still be sent.'),
  sso_away: about(503, 'The hospital’s provider does not answer.'),
  internal: about(500, 'A fault of the server. It is in its log under `requestId`.'),
  // sockets
  unknown_event: { ...about(404, 'There is no such event.'), socket: true },
  session_over: { ...about(503, 'The chat has ended; the message goes into a new one.'), socket: true },
} as const satisfies Record<string, ProblemAbout>;

export type ProblemCode = keyof typeof PROBLEM_CODES;

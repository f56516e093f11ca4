// A patient's phone and mailbox. Asks what came while somebody looks, and sends what is written.
const api = '/demo/mailbox/api';
const who = document.getElementById('who');
const write = document.getElementById('write');
const list = document.getElementById('items');
const empty = document.getElementById('empty');
const fault = document.getElementById('fault');
const offline = document.getElementById('offline');
/** What mail programs send along is larger; a demo has no need to. */
const MOST_BYTES = 5_000_000;
const TALLEST = 1_400;
const OWN = 'own';
let people = [];
let hospital = {};
let shown = '';
/** The mail that a new one replies to: the last that came. */
let lastMail = null;

const bare = (phone) => phone.replace(/[^+\d]/g, '');

function person() {
  const { value } = who.elements.person;
  if (value === OWN) return { name: 'Somebody else', email: who.elements.email.value.trim().toLowerCase(), phone: bare(who.elements.phone.value) };
  return people[Number(value)];
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** A phone makes links of addresses. */
function withLinks(line, text) {
  for (const part of text.split(/(https?:\/\/\S+)/u)) {
    if (!/^https?:\/\//u.test(part)) line.append(part);
    else {
      const link = element('a', '', part);
      link.href = part;
      link.target = '_blank';
      link.rel = 'noopener';
      line.append(link);
    }
  }
  return line;
}

function itemOf({ id, channel, mine, subject, text, rendered, files, status, parts, at }) {
  const item = element('li', `${mine ? 'mine' : 'theirs'} ${channel === 'email' ? 'mail' : 'sms'}`);
  item.dataset.id = id;
  const time = new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  item.append(element('p', 'head', `${channel === 'email' ? 'Email' : 'Text message'} ${mine ? 'from the patient' : 'from the hospital'}, ${time}`));
  if (subject) item.append(element('p', 'subject', subject));
  if (rendered) {
    const frame = element('iframe', '');
    frame.title = `Email: ${subject}`;
    // Without scripts, as a mail program shows it.
    frame.setAttribute('sandbox', 'allow-same-origin allow-popups allow-popups-to-escape-sandbox');
    frame.addEventListener('load', () => { frame.style.blockSize = `${Math.min(TALLEST, frame.contentDocument.documentElement.scrollHeight + 4)}px`; });
    frame.src = `${api}/mails/${id}`;
    const plain = element('details', '');
    plain.append(element('summary', '', 'Plain text'), element('p', 'text', text));
    item.append(frame, plain);
  } else item.append(withLinks(element('p', 'text'), text));
  if (files?.length) item.append(element('p', 'tail', `With ${files.join(', ')}`));
  if (channel === 'sms') item.append(element('p', 'tail', `${parts === 1 ? '1 part' : `${parts} parts`}, ${status}`));
  return item;
}

async function look() {
  const { email, phone } = person() ?? {};
  const query = new URLSearchParams({ ...(email ? { email } : {}), ...(phone ? { phone } : {}) });
  const { items } = await (await fetch(`${api}/items?${query}`)).json();
  const known = new Map([...list.children].map((child) => [`${child.dataset.id}`, child]));
  const now = JSON.stringify(items);
  if (now === shown) return;
  shown = now;
  empty.hidden = items.length > 0;
  // Frames that stand already are left alone: they would load anew.
  list.replaceChildren(...items.map((item) => (item.rendered && known.get(item.id)) || itemOf(item)));
  lastMail = items.findLast(({ channel, mine, rendered }) => channel === 'email' && !mine && rendered) ?? null;
  tellTo();
}

async function lookAgain() {
  if (document.visibilityState === 'visible') await look().then(() => { offline.textContent = ''; }, () => { offline.textContent = 'The hospital’s server does not answer. It is asked again.'; });
  setTimeout(lookAgain, 1_000);
}

function tellTo() {
  const byMail = write.elements.channel.value === 'email';
  const own = who.elements.person.value === OWN;
  document.getElementById('own-email').hidden = !own;
  document.getElementById('own-phone').hidden = !own;
  document.getElementById('subject-line').hidden = !byMail;
  document.getElementById('files-line').hidden = !byMail;
  write.elements.text.maxLength = byMail ? 50_000 : 1_600;
  const { email, phone } = person() ?? {};
  const from = byMail ? email : phone;
  for (const radio of write.elements.channel) radio.disabled = !(radio.value === 'email' ? email && hospital.email : phone && hospital.phone);
  document.getElementById('to').textContent = from
    ? `From ${from} to ${byMail ? (lastMail ? `the hospital, in answer to “${lastMail.subject}”. With a subject of its own it begins anew.` : hospital.email) : hospital.phone}`
    : `This patient has no ${byMail ? 'email address' : 'phone'}.`;
}

async function asBase64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let letters = '';
  for (let at = 0; at < bytes.length; at += 8_192) letters += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return { name: file.name, type: file.type || 'application/octet-stream', base64: btoa(letters) };
}

async function send(event) {
  event.preventDefault();
  fault.textContent = '';
  const { channel, subject, text } = write.elements;
  const byMail = channel.value === 'email';
  const { email, phone } = person();
  const topic = subject.value.trim();
  const chosen = byMail ? [...write.elements.files.files] : [];
  if (chosen.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) {
    fault.textContent = 'These files are larger than 5 MB together. Choose smaller ones.';
    return;
  }
  const body = byMail ? { from: email, subject: topic, text: text.value, files: await Promise.all(chosen.map(asBase64)), ...(lastMail && !topic ? { answers: lastMail.id } : {}) } : { from: phone, text: text.value };
  const button = write.querySelector('button');
  button.disabled = true;
  try {
    const response = await fetch(`${api}/${byMail ? 'mails' : 'texts'}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    if (!response.ok) throw new Error((await response.json()).detail);
    text.value = '';
    subject.value = '';
    write.elements.files.value = '';
    await look();
    list.lastElementChild?.scrollIntoView({ block: 'nearest' });
  } catch (error) {
    fault.textContent = `It was not sent: ${error.message}`;
  } finally {
    button.disabled = false;
  }
}

function changed() {
  shown = '';
  lastMail = null;
  list.replaceChildren();
  const { email, phone } = person() ?? {};
  if (!phone) write.elements.channel.value = 'email';
  else if (!email) write.elements.channel.value = 'sms';
  tellTo();
  look().catch(() => {});
}

for (;;) {
  try {
    ({ people, hospital } = await (await fetch(`${api}/people`)).json());
    break;
  } catch {
    offline.textContent = 'The hospital’s server does not answer. It is asked again.';
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
}
offline.textContent = '';
who.elements.person.append(
  ...people.map(({ name }, index) => new Option(name, String(index))),
  new Option('Somebody else', OWN),
);
who.addEventListener('change', changed);
write.addEventListener('change', tellTo);
write.addEventListener('submit', send);
changed();
lookAgain();

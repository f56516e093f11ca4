// A patient's phone and mailbox. Asks what came while somebody looks, and sends what is written.
const api = '/demo/mailbox/api';
const who = document.getElementById('who');
const write = document.getElementById('write');
const list = document.getElementById('items');
const empty = document.getElementById('empty');
const fault = document.getElementById('fault');
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

function itemOf({ id, channel, mine, subject, text, rendered, status, parts, at }) {
  const item = element('li', `${mine ? 'mine' : 'theirs'} ${channel === 'email' ? 'mail' : 'sms'}`);
  item.dataset.id = id;
  const time = new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  item.append(element('p', 'head', `${channel === 'email' ? 'Email' : 'Text message'} ${mine ? 'from the patient' : 'from the hospital'}, ${time}`));
  if (subject) item.append(element('p', 'subject', subject));
  if (rendered) {
    const frame = element('iframe', '');
    frame.title = `Email: ${subject}`;
    // Without scripts and without this page's origin, as a mail program shows it.
    frame.setAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox');
    frame.src = `${api}/mails/${id}`;
    const plain = element('details', '');
    plain.append(element('summary', '', 'Plain text'), element('p', 'text', text));
    item.append(frame, plain);
  } else item.append(element('p', 'text', text));
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
  lastMail = items.findLast(({ channel, mine }) => channel === 'email' && !mine) ?? null;
  tellTo();
}

async function lookAgain() {
  if (document.visibilityState === 'visible') await look().catch(() => {});
  setTimeout(lookAgain, 1_000);
}

function tellTo() {
  const byMail = write.elements.channel.value === 'email';
  const own = who.elements.person.value === OWN;
  document.getElementById('own-email').hidden = !own;
  document.getElementById('own-phone').hidden = !own;
  document.getElementById('subject-line').hidden = !byMail;
  const { email, phone } = person() ?? {};
  const from = byMail ? email : phone;
  for (const radio of write.elements.channel) radio.disabled = !(radio.value === 'email' ? email && hospital.email : phone && hospital.phone);
  document.getElementById('to').textContent = from
    ? `From ${from} to ${byMail ? (lastMail ? `the hospital, in answer to “${lastMail.subject}”. With a subject of its own it begins anew.` : hospital.email) : hospital.phone}`
    : `This patient has no ${byMail ? 'email address' : 'phone'}.`;
}

async function send(event) {
  event.preventDefault();
  fault.textContent = '';
  const { channel, subject, text } = write.elements;
  const byMail = channel.value === 'email';
  const { email, phone } = person();
  const topic = subject.value.trim();
  const body = byMail ? { from: email, subject: topic, text: text.value, ...(lastMail && !topic ? { answers: lastMail.id } : {}) } : { from: phone, text: text.value };
  const button = write.querySelector('button');
  button.disabled = true;
  try {
    const response = await fetch(`${api}/${byMail ? 'mails' : 'texts'}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    if (!response.ok) throw new Error((await response.json()).detail);
    text.value = '';
    subject.value = '';
    await look();
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

({ people, hospital } = await (await fetch(`${api}/people`)).json());
who.elements.person.append(
  ...people.map(({ name, phone, email }, index) => new Option([name, phone && `texts from ${phone}`, email && `mails from ${email}`].filter(Boolean).join(', '), String(index))),
  new Option('Somebody else', OWN),
);
who.addEventListener('change', changed);
write.addEventListener('change', tellTo);
write.addEventListener('submit', send);
changed();
lookAgain();

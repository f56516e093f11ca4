// Shows what the demo hospital "sent" to phones and mailboxes. Asked for only while somebody looks.
const list = document.getElementById('phone-messages');
const empty = document.getElementById('phone-empty');
let shown = '';

async function look() {
  if (document.visibilityState === 'visible') {
    try {
      const { items } = await (await fetch('/api/v1/demo/deliveries')).json();
      const now = JSON.stringify(items);
      if (now !== shown) show(items);
      shown = now;
    } catch {
      // The server is away; the next look may find it.
    }
  }
  setTimeout(look, 2_000);
}

function show(items) {
  empty.hidden = items.length > 0;
  list.replaceChildren(...items.map(({ kind, to, text, at }) => {
    const item = document.createElement('li');
    const head = document.createElement('p');
    head.textContent = `${kind === 'phone' ? 'Text message' : 'Email'} to ${to}, ${new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}`;
    const body = document.createElement('p');
    body.textContent = text;
    item.append(head, body);
    return item;
  }));
}

look();

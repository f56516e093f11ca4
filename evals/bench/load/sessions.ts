import { Agent, request } from 'node:http';

export type Session = { token: string; conversationId: string };

// The server opens 60 sessions an hour to one address, so the visitors come from many loopback addresses.
const PER_ADDRESS = 50;
const AT_ONCE = 16;

/** Opens anonymous patient sessions. `from` numbers the visitors already opened, so that addresses are not used twice. */
export async function openSessions(url: string, count: number, from = 0): Promise<Session[]> {
  const agents = new Map<string, Agent>();
  const sessions: Session[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const address = addressOf(from + next++);
      let agent = agents.get(address);
      if (!agent) agents.set(address, (agent = new Agent({ keepAlive: true, localAddress: address })));
      sessions.push(await openSession(url, agent));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  for (const agent of agents.values()) agent.destroy();
  return sessions;
}

/** The loopback address of the n-th visitor, 127.1.0.1 upwards. */
export function addressOf(visitor: number): string {
  const block = Math.floor(visitor / PER_ADDRESS);
  return `127.${1 + Math.floor(block / 62_500)}.${Math.floor(block / 250) % 250}.${1 + (block % 250)}`;
}

function openSession(url: string, agent: Agent): Promise<Session> {
  return new Promise((resolve, reject) => {
    const post = request(`${url}/api/v1/patient/sessions`, { method: 'POST', agent, headers: { 'content-type': 'application/json' } }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode !== 201) return reject(new Error(`A patient session was refused with ${response.statusCode}: ${text.slice(0, 300)}`));
        const { token, conversation } = JSON.parse(text) as { token: string; conversation: { id: string } };
        resolve({ token, conversationId: conversation.id });
      });
    });
    post.on('error', reject);
    post.end('{"language":"en"}');
  });
}

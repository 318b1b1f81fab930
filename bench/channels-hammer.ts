import { Agent, request } from 'node:http';

/** The body of the n-th request. */
export type BodyOf = (n: number) => string;

/** Sends one body after the other over several connections for some time. Returns answers per second. */
export async function hammer(url: string, bodyOf: BodyOf, milliseconds: number, connections: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const begun = performance.now();
  const end = begun + milliseconds;
  let sent = 0;
  let answered = 0;
  const one = async () => {
    while (performance.now() < end) {
      await post(url, bodyOf(sent++), agent);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  return answered / seconds;
}

function post(url: string, body: string, agent: Agent): Promise<void> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on('error', reject);
      answer.on('end', () => {
        if (answer.statusCode === 200 && bytes > 0) resolve();
        else reject(new Error(`${url} answered ${answer.statusCode} with ${bytes} bytes`));
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

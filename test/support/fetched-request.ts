/**
 * As much of XMLHttpRequest as Microsoft's Direct Line client uses, over `fetch`, so that the client runs in Node. A
 * class, because the client calls it with `new`.
 */
export class FetchedRequest {
  readyState = 0;
  status = 0;
  response: unknown = null;
  responseType = '';
  timeout = 0;
  withCredentials = false;
  onreadystatechange: (() => void) | null = null;
  ontimeout: (() => void) | null = null;
  onerror: (() => void) | null = null;
  private method = 'GET';
  private url = '';
  private readonly headers: Record<string, string> = {};
  private readonly stop = new AbortController();

  open(method: string, url: string): void {
    this.method = method;
    this.url = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  getAllResponseHeaders(): string {
    return '';
  }

  abort(): void {
    this.stop.abort();
  }

  send(body?: string | FormData): void {
    const sent = { method: this.method, headers: this.headers, signal: this.stop.signal, ...(body && { body }) };
    fetch(this.url, sent)
      .then(async (answer) => {
        if (this.responseType === 'arraybuffer') return this.end(answer.status, await answer.arrayBuffer());
        const text = await answer.text();
        this.end(answer.status, text === '' ? null : JSON.parse(text));
      })
      .catch(() => this.stop.signal.aborted || this.end(0, null));
  }

  private end(status: number, response: unknown): void {
    Object.assign(this, { readyState: 4, status, response });
    this.onreadystatechange?.();
  }
}

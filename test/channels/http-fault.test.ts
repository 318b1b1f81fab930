import { readHttpFault } from '../../src/channels/http-fault';

const thrown = (more: object, fault = new Error('x')) => Object.assign(fault, more);

test.each([
  ['a body that is no JSON', thrown({ status: 400, type: 'entity.parse.failed' }), 400],
  ['a body that is packed otherwise than it says', thrown({ status: 400, expose: true }), 400],
  ['an address that cannot be decoded', thrown({ status: 400 }, new URIError('x')), 400],
  ['an answer that another server gave us', thrown({ status: 403 }), 500],
  ['a fault of a parser that is ours', thrown({ status: 500, type: 'stream.not.readable' }), 500],
  ['a fault of our own', new Error('x'), 500],
  ['what is no error', 'x', 500],
])('%s', (_name, fault, status) => {
  expect(readHttpFault(fault).status).toBe(status);
});

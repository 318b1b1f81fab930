const { readFileSync } = require('node:fs');
const { default: Sequencer } = require('@jest/test-sequencer');

/** What starts a browser or the built server, and so waits more than it works. */
const WAITS = /support\/(browser|server|site|microsoft-client)'|bench\/soak/;

/**
 * Files that mostly wait go first, the page whose network is cut before all: while one worker waits, the other has
 * work, and no long wait is left for the end. Else the order is Jest's own.
 */
module.exports = class WaitingFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => (path.includes('page') ? 0 : WAITS.test(readFileSync(path, 'utf8')) ? 1 : 2);
    const ranks = new Map(tests.map((test) => [test, rank(test)]));
    return [...super.sort(tests)].sort((a, b) => ranks.get(a) - ranks.get(b));
  }
};

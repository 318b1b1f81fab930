import { bytesPerRequest } from '../../bench/soak/growth';

const MB = 1_000_000;
const parts = (megabytes: readonly number[]) => megabytes.map((each) => each * MB);

describe('how fast live memory grows', () => {
  test.each([
    { what: 'a level', live: parts(Array(10).fill(100)), grows: 0 },
    { what: 'a warm-up, then a level', live: parts([80, 90, 95, 98, 100, 100, 100, 100, 100, 100]), grows: 0 },
    { what: 'a leak of 500 bytes', live: parts([100, 105, 110, 115, 120, 125, 130, 135, 140, 145]), grows: 500 },
  ])('$what: $grows bytes a request', ({ live, grows }) => {
    expect(bytesPerRequest(live, 10_000)).toBeCloseTo(grows, 6);
  });

  test('a level that goes up and down is none', () => {
    expect(Math.abs(bytesPerRequest(parts([99, 101, 100, 102, 100, 101, 103, 101, 100, 102]), 10_000))).toBeLessThan(
      40,
    );
  });
});

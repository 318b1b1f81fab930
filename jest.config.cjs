/** Tests are TypeScript, stripped by swc; jose is ESM and is transformed too (its only build). */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '^.+\\.[tj]s$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(jose)/)'],
  // A hang, not a speed: tests of speed say what they allow. A server that starts beside another worker's takes its time.
  testTimeout: 60000,
  // One worker for each core: files that wait for a server or a browser leave it to the others (waiting-first).
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/support/waiting-first.cjs',
  setupFiles: ['<rootDir>/test/support/yaml-once.ts'],
  globalSetup: '<rootDir>/test/support/before-all.ts',
  globalTeardown: '<rootDir>/test/support/after-all.ts',
};

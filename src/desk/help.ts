/** What `npm run content -- --help` prints. */
export const HELP = `npm run content                              checks everything; lists what a person still has to look at
npm run content -- --full                    the same, with every item of every list
npm run content -- --idle                    also finds lines of word lists that change nothing
npm run content -- --json                    the same for machines
npm run content -- preview iloprost          shows a page as people will read it, step by step, in each channel
npm run content -- preview iloprost outlook  only one heading
npm run content -- preview iloprost --html   writes it to a file that a browser opens
npm run content -- schemas                   writes content/schemas/, from which editors complete YAML

It ends with 1 where there is a mistake, and with 0 where there is none, however long the lists are.
content/README.md tells how to change a sentence, withdraw a page, sign a review and see it live.
`;

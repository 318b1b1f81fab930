# Two stages: the first has what building needs, the second only what running needs. Not root, and nothing of its own to
# write: mount a volume at /state, and start it with --read-only.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3978 STATE_DIR=/state
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/build build
COPY --from=build /app/content content
COPY --from=build /app/intents intents
COPY --from=build /app/web web
COPY --from=build /app/package.json /app/LICENSE /app/NOTICE ./
RUN mkdir /state && chown node:node /state
USER node
VOLUME /state
EXPOSE 3978
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "build/js/src/main.js"]

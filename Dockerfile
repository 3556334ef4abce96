# The API with dashboard and GraphiQL, and the command line. Build: docker compose build
FROM node:24.21.0-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24.21.0-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/apps/cli/bin ./apps/cli/bin
COPY --from=build /app/samples ./samples
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
# A server whose store is away goes on answering questions: it is healthy then, and says so in the body.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Inside a container loopback is the container's own: it listens on all its addresses, and compose publishes ports on the
# host's loopback alone. It does not start without OIDC_ISSUER and what belongs to it: docs/sign-in.md. Nothing is written but to /data: the root file system may be read-only.
ENV EVENT_STORE=embedded:/data DATA_DIR=/data HOST=0.0.0.0 PORT=3000
CMD ["node", "--disable-warning=ExperimentalWarning", "apps/cli/bin/budget.mjs", "serve"]

# The API with GraphiQL and the command line, on the embedded store. Build: docker compose build
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-slim
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
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Inside a container loopback is the container's own: it listens on all its addresses, and compose publishes the port
# on the host's loopback alone.
ENV EVENT_STORE=embedded:/data HOST=0.0.0.0 PORT=3000
CMD ["node", "--disable-warning=ExperimentalWarning", "apps/cli/bin/budget.mjs", "serve"]

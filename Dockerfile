# docker build -t gongkai-bot . && docker run -it --rm gongkai-bot

FROM node:20-bookworm AS build
WORKDIR /app
# nodejieba is compiled from the locked source, with the headers this image brings, not fetched ready-made.
ENV npm_config_build_from_source=nodejieba npm_config_nodedir=/usr/local
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

# The same Debian, so that what was compiled above finds its libraries.
FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY package.json tsconfig.json LICENSE NOTICE ./
COPY seeds seeds
COPY src src
COPY index index
COPY adapters adapters
# What is brought in is kept here: -v keeps it beyond the container.
RUN install -d -o node -g node .data
VOLUME /app/.data
USER node
# Inside a container the loopback address is reached by nobody else.
ENV HOST=0.0.0.0 PORT=3000
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Without npm, which keeps signals to itself; tsx hands them on and, unlike a bare node as process 1, ends at SIGTERM.
ENTRYPOINT ["./node_modules/.bin/tsx", "adapters/main.ts"]

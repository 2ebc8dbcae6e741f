# The one shape of all that we deploy: the six services, the gateway, the console (docs/CONTAINERS.md, docs/adr/021-images.md). Maven has
# built before; here it is laid out in layers and rehearsed once.
#
#   containers/programs
#   docker build --build-arg DEPLOYABLE=services/patents --tag ipstrategy/patents .

ARG BASE_IMAGE=debian:trixie-slim
ARG JRE_IMAGE=eclipse-temurin:25-jre
ARG JDK_IMAGE=eclipse-temurin:25-jdk
ARG POSTGRES_IMAGE=postgres:18

FROM ${JRE_IMAGE} AS jre

FROM ${JDK_IMAGE} AS health
COPY containers/Health.java /src/
# Keycloak's image takes it from here, and has a java that is older than ours.
RUN ["javac", "--release", "17", "-d", "/opt/health", "/src/Health.java"]

# Libraries of others change seldom and come first; our own modules come with the program. All files bear one time and one mode, so that
# the same files make the same layer, whoever builds it and when, and programs with the same libraries share it.
FROM ${BASE_IMAGE} AS laid-out
ARG DEPLOYABLE
COPY ${DEPLOYABLE}/target/quarkus-app/ /own/app/
COPY containers/java.options /own/app/
RUN mkdir -p /libraries/app /writable/data \
 && cd /own/app \
 && find lib -type f -not -name 'ipstrategy.*' -exec cp --parents --target-directory=/libraries/app {} + \
 && find lib -type f -not -name 'ipstrategy.*' -delete \
 && find lib -type d -empty -delete \
 && chmod -R a=rX /libraries /own \
 && find /libraries /own /writable -exec touch --no-dereference --date=2000-01-01T00:00:00Z {} +

# A service starts with its database alone, so the rehearsal is where one is.
FROM ${POSTGRES_IMAGE} AS rehearsal
ENV JAVA_HOME=/opt/java/openjdk
COPY --from=jre /opt/java/openjdk /opt/java/openjdk
COPY --from=laid-out /libraries/ /own/ /
COPY containers/rehearse /opt/rehearse
RUN install --directory --owner=postgres /rehearsed
USER postgres
RUN ["/opt/rehearse"]

FROM ${BASE_IMAGE}
ENV JAVA_HOME=/opt/java/openjdk \
    PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    LANG=C.UTF-8 \
    HOME=/tmp \
    QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_HTTP_PORT=8080 \
    IPSTRATEGY_FILES_FOLDER=/data
COPY --from=jre /opt/java/openjdk /opt/java/openjdk
COPY --from=health /opt/health /opt/health
COPY --from=laid-out --chown=10001:10001 /writable/ /
COPY --from=laid-out /libraries/ /
COPY --from=laid-out /own/ /
COPY --from=rehearsal --chown=0:0 --chmod=444 /rehearsed/app.aot /app/app.aot

USER 10001:10001
EXPOSE 8080 9000
HEALTHCHECK --interval=10s --timeout=10s --start-period=120s --start-interval=3s --retries=3 \
  CMD ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx16m", "-XX:-UsePerfData", "-cp", "/opt/health", "Health", "9000", "/q/health/ready"]
ENTRYPOINT ["java", "-XX:AOTCache=/app/app.aot", "@/app/java.options", "-jar", "/app/quarkus-run.jar"]

# Last, so that a new commit changes no layer.
ARG BASE_IMAGE
ARG DEPLOYABLE
ARG VERSION=unreleased
ARG REVISION=unknown
ARG CREATED=1970-01-01T00:00:00Z
LABEL org.opencontainers.image.title="ipstrategy/${DEPLOYABLE}" \
      org.opencontainers.image.description="Platform for following a national intellectual property strategy" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}" \
      org.opencontainers.image.base.name="${BASE_IMAGE}"

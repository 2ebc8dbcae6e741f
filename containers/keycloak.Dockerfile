# Keycloak, configured once for this platform instead of at each start. Its own script stays between a container and the server, so java is
# started without it, as the launcher does; the arguments are those that the script gives.
ARG KEYCLOAK_IMAGE=quay.io/keycloak/keycloak:26.7.3
ARG JDK_IMAGE=eclipse-temurin:25-jdk

FROM ${JDK_IMAGE} AS health
COPY containers/Health.java /src/
RUN ["javac", "--release", "17", "-d", "/opt/health", "/src/Health.java"]

FROM ${KEYCLOAK_IMAGE} AS configured
RUN ["/opt/keycloak/bin/kc.sh", "build", "--db=postgres", "--health-enabled=true", "--metrics-enabled=true"]
RUN ["mkdir", "-p", "/opt/keycloak/data/tmp", "/opt/keycloak/data/import"]

FROM ${KEYCLOAK_IMAGE}
COPY --from=health /opt/health /opt/health
COPY --from=configured /opt/keycloak/lib/quarkus/ /opt/keycloak/lib/quarkus/
# Volumes that are new take their owner from here.
COPY --from=configured --chown=1000:0 /opt/keycloak/data/ /opt/keycloak/data/
COPY containers/keycloak.options /opt/keycloak/
HEALTHCHECK --interval=10s --timeout=10s --start-period=180s --start-interval=3s --retries=3 \
  CMD ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx16m", "-XX:-UsePerfData", "-cp", "/opt/health", "Health", "9000", "/health/ready"]
ENTRYPOINT ["java", "@/opt/keycloak/keycloak.options", "io.quarkus.bootstrap.runner.QuarkusEntryPoint"]
CMD ["start", "--optimized", "--import-realm"]
LABEL org.opencontainers.image.title="ipstrategy/keycloak" \
      org.opencontainers.image.description="Keycloak, configured for the platform for following a national intellectual property strategy"

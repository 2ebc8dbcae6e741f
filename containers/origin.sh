# Sourced: says of which commit and time images are. A time of the clock would make each build another image.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || echo 0)
REVISION=$(git rev-parse HEAD 2>/dev/null || echo unknown)
CREATED=$(date --utc --date="@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)
export SOURCE_DATE_EPOCH REVISION CREATED

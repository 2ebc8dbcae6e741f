package ipstrategy.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/// Where files are kept and how large one may be.
@ConfigMapping(prefix = "ipstrategy.files")
public interface FilesConfig {

    /// The folder of all files. On one machine it lies with the other data; in a cluster it is a volume that every
    /// replica of the service mounts. It must be one file system, so that a file appears whole or not at all.
    @WithDefault(".data/files")
    Path folder();

    /// How many bytes a file has at most: 50 MiB. A door that takes files needs a limit for bodies to match.
    @WithDefault("52428800")
    long greatestSize();
}

package ipstrategy.gateway.hearing;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;

/// Puts an ear to each connection that is accepted, before anything of it is read: Netty's own door for that, since
/// Vert.x shows a connection only once it has spoken.
public final class Accepting extends ChannelInitializerExtension {

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        // A test of Quarkus may load this class apart from the program; there nobody listens.
        ArcContainer program = Arc.container();
        Hearing hearing =
                program == null ? null : program.instance(Hearing.class).get();
        if (hearing != null) {
            connection.pipeline().addFirst(new Ear(hearing));
        }
    }
}

package ai.disinto.testing.internal.git;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/** The two services of git's protocol over HTTP, one request at a time. */
public final class GitTransport {
    private final Repository repository;

    GitTransport(Repository repository) {
        this.repository = repository;
    }

    /** The first answer of {@code git-upload-pack} or {@code git-receive-pack}: which references there are. */
    public byte[] advertise(String service, String protocol) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PacketLineOut out = new PacketLineOut(bytes);
        try {
            PacketLineOutRefAdvertiser advertiser = new PacketLineOutRefAdvertiser(out);
            if (service.equals("git-upload-pack")) {
                uploadPack(protocol).sendAdvertisedRefs(advertiser, service);
            } else {
                out.writeString("# service=" + service + "\n");
                out.end();
                receivePack().sendAdvertisedRefs(advertiser);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new GitFailure(service + " could not list its references", e);
        }
    }

    /** Answers a fetch. */
    public byte[] upload(byte[] request, String protocol) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            uploadPack(protocol).upload(new ByteArrayInputStream(request), out, null);
            return out.toByteArray();
        } catch (IOException e) {
            throw new GitFailure("a fetch could not be answered", e);
        }
    }

    /** Answers a push. */
    public byte[] receive(byte[] request, PushRules rules) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReceivePack receiver = receivePack();
        receiver.setPreReceiveHook((pack, commands) -> before(pack, commands, rules));
        receiver.setPostReceiveHook((pack, commands) -> announce(pack, commands, rules));
        try {
            receiver.receive(new ByteArrayInputStream(request), out, null);
            return out.toByteArray();
        } catch (IOException e) {
            throw new GitFailure("a push could not be answered", e);
        }
    }

    private UploadPack uploadPack(String protocol) {
        UploadPack upload = new UploadPack(repository);
        upload.setBiDirectionalPipe(false);
        if (!protocol.isEmpty()) {
            upload.setExtraParameters(List.of(protocol.split(":")));
        }
        return upload;
    }

    private ReceivePack receivePack() {
        ReceivePack receive = new ReceivePack(repository);
        receive.setBiDirectionalPipe(false);
        receive.setAtomic(false);
        receive.setAllowPushOptions(true);
        return receive;
    }

    private static void before(ReceivePack pack, Collection<ReceiveCommand> commands, PushRules rules) {
        refuse(pack, commands, rules);
        List<String> options = pack.getPushOptions() == null ? List.of() : pack.getPushOptions();
        for (ReceiveCommand command : commands) {
            if (command.getResult() == ReceiveCommand.Result.NOT_ATTEMPTED) {
                rules.take(change(command), options).ifPresent(taken -> settle(pack, command, taken));
            }
        }
    }

    /** What was taken is not attempted any more. */
    private static void settle(ReceivePack pack, ReceiveCommand command, TakenPush taken) {
        if (taken.accepted()) {
            command.setResult(ReceiveCommand.Result.OK);
            say(pack, String.join("\n", taken.words()));
        } else {
            command.setResult(ReceiveCommand.Result.REJECTED_OTHER_REASON, String.join(" ", taken.words()));
        }
    }

    /** As the hook of the server does it: one bad reference refuses the whole push. */
    private static void refuse(ReceivePack pack, Collection<ReceiveCommand> commands, PushRules rules) {
        List<String> reasons = new ArrayList<>();
        for (ReceiveCommand command : commands) {
            Optional<String> reason = rules.refusal(change(command));
            reason.ifPresent(reasons::add);
        }
        if (!reasons.isEmpty()) {
            reasons.forEach(reason -> say(pack, "Forgejo: " + reason));
            commands.forEach(command ->
                    command.setResult(ReceiveCommand.Result.REJECTED_OTHER_REASON, "pre-receive hook declined"));
        }
    }

    private static void announce(ReceivePack pack, Collection<ReceiveCommand> commands, PushRules rules) {
        List<String> words = rules.pushed(commands.stream()
                .map(GitTransport::change)
                .filter(change -> !change.isForReview())
                .toList());
        if (!words.isEmpty()) {
            say(pack, String.join("\n", words));
        }
    }

    private static void say(ReceivePack pack, String words) {
        pack.sendMessage("");
        words.lines().forEach(pack::sendMessage);
        pack.sendMessage("");
    }

    private static RefChange change(ReceiveCommand command) {
        return new RefChange(
                command.getRefName(),
                command.getOldId().name(),
                command.getNewId().name());
    }
}

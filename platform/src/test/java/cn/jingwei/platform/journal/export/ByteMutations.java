package cn.jingwei.platform.journal.export;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Random changes of an export that know nothing of its form. */
final class ByteMutations {

    private final byte[] bytes;
    private final Random random;
    private final List<Supplier<Mutation>> ways =
            List.of(this::bit, this::replacedByte, this::insertedByte, this::deletedBytes, this::cutAnywhere);

    ByteMutations(byte[] bytes, Random random) {
        this.bytes = bytes;
        this.random = random;
    }

    Mutation next() {
        return ways.get(random.nextInt(ways.size())).get();
    }

    private Mutation bit() {
        var changed = bytes.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        return new Mutation("bit flipped", 0, changed, List.of());
    }

    private Mutation replacedByte() {
        var changed = bytes.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
        return new Mutation("byte changed", 0, changed, List.of());
    }

    private Mutation insertedByte() {
        var at = random.nextInt(bytes.length + 1);
        var changed = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, changed, 0, at);
        System.arraycopy(bytes, at, changed, at + 1, bytes.length - at);
        changed[at] = (byte) random.nextInt(256);
        return new Mutation("byte inserted", 0, changed, List.of());
    }

    private Mutation deletedBytes() {
        var at = random.nextInt(bytes.length);
        var count = Math.min(bytes.length - at, 1 + random.nextInt(3));
        var changed = new byte[bytes.length - count];
        System.arraycopy(bytes, 0, changed, 0, at);
        System.arraycopy(bytes, at + count, changed, at, changed.length - at);
        return new Mutation("bytes deleted", 0, changed, List.of());
    }

    private Mutation cutAnywhere() {
        return new Mutation("file cut", 0, Arrays.copyOf(bytes, random.nextInt(bytes.length)), List.of());
    }
}

package trinn.population;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.serializers.RecordSerializer;
import com.esotericsoftware.kryo.util.Pool;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trinn.facts.Buyer;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.source.Sha256;

/**
 * Writes facts as bytes and reads them again. Only the types of facts can be in them, whatever the bytes say; what stands there
 * several times is written once. For one thread.
 */
final class FactCodec {

    /** The types of facts with their parts: whoever knows others cannot read what was written. */
    static final String FORM = form();

    /** Making one takes longer than using it. */
    static final Pool<FactCodec> POOL = new Pool<>(true, true) {
        @Override
        protected FactCodec create() {
            return new FactCodec();
        }
    };

    private final Kryo kryo = new Kryo();

    private FactCodec() {
        kryo.setRegistrationRequired(true);
        kryo.setReferences(true);
        kryo.register(BigDecimal.class);
        kryo.register(LocalDate.class);
        kryo.register(Window.class);
        kryo.register(Map.class, new Words());
        kryo.register(Kpi.class, new Kpis());
        record(Buyer.class);
        for (Class<?> type : Fact.class.getPermittedSubclasses()) {
            if (type.isRecord()) {
                record(type);
            }
        }
    }

    private static String form() {
        StringBuilder types = new StringBuilder();
        for (Class<?> type : Fact.class.getPermittedSubclasses()) {
            types.append(type.getName()).append(Arrays.toString(type.getRecordComponents()));
        }
        types.append(Arrays.toString(Buyer.class.getRecordComponents())).append(Arrays.toString(Window.values()));
        return Sha256.hex(types.toString());
    }

    private <T> void record(Class<T> type) {
        RecordSerializer<T> serializer = new RecordSerializer<>(type);
        serializer.setFixedFieldTypes(true);
        kryo.register(type, serializer);
    }

    void write(List<FactSet> facts, Output out) {
        out.writeInt(facts.size(), true);
        for (FactSet one : facts) {
            kryo.writeObject(out, one.seller());
            kryo.writeObject(out, one.period());
            out.writeInt(one.others().size(), true);
            one.others().forEach(fact -> kryo.writeClassAndObject(out, fact));
        }
    }

    List<FactSet> read(Input in) {
        int size = in.readInt(true);
        List<FactSet> facts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Seller seller = kryo.readObject(in, Seller.class);
            Period period = kryo.readObject(in, Period.class);
            List<Fact> others = new ArrayList<>();
            for (int left = in.readInt(true); left > 0; left--) {
                others.add((Fact) kryo.readClassAndObject(in));
            }
            facts.add(new FactSet(seller, period, others));
        }
        return facts;
    }

    /** Attributes: names with words. */
    private static final class Words extends Serializer<Map<?, ?>> {

        @Override
        public void write(Kryo kryo, Output out, Map<?, ?> words) {
            out.writeInt(words.size(), true);
            words.forEach((name, word) -> {
                out.writeString((String) name);
                out.writeString((String) word);
            });
        }

        @Override
        public Map<?, ?> read(Kryo kryo, Input in, Class<? extends Map<?, ?>> type) {
            Map<String, String> words = new HashMap<>();
            for (int left = in.readInt(true); left > 0; left--) {
                words.put(in.readString(), in.readString());
            }
            return Map.copyOf(words);
        }
    }

    private static final class Kpis extends Serializer<Kpi> {

        @Override
        public void write(Kryo kryo, Output out, Kpi kpi) {
            kryo.writeObject(out, kpi.code());
            kryo.writeObject(out, kpi.window());
            kryo.writeObject(out, kpi.actual());
            for (BigDecimal planned : Arrays.asList(kpi.target(), kpi.base(), kpi.norm(), kpi.weight())) {
                kryo.writeObjectOrNull(out, planned, BigDecimal.class);
            }
            out.writeBoolean(kpi.additive());
        }

        @Override
        public Kpi read(Kryo kryo, Input in, Class<? extends Kpi> type) {
            return new Kpi(
                    kryo.readObject(in, String.class),
                    kryo.readObject(in, Window.class),
                    kryo.readObject(in, BigDecimal.class),
                    kryo.readObjectOrNull(in, BigDecimal.class),
                    kryo.readObjectOrNull(in, BigDecimal.class),
                    kryo.readObjectOrNull(in, BigDecimal.class),
                    kryo.readObjectOrNull(in, BigDecimal.class),
                    in.readBoolean());
        }
    }
}

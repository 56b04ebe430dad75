package trinn.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sha256Test {

    /** The first example of FIPS 180-2, appendix B. */
    @Test
    void aTextHasTheDigestOfItsBytes() {
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void lettersAreTakenInUtf8() {
        assertThat(Sha256.hex("ø")).isEqualTo(Sha256.hex(Sha256.digest().digest(new byte[] {(byte) 0xc3, (byte) 0xb8
        })));
    }
}
